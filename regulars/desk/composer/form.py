"""What came from a composer, read once and kept as it was typed."""

from dataclasses import dataclass, field

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, QueryDict
from django.utils.html import linebreaks

from regulars.conversation.drafting import Window
from regulars.conversation.models import Draft
from regulars.desk.composer import beforehand
from regulars.desk.composer.beforehand import Beforehand


@dataclass(frozen=True)
class Written:
    """The fields of a composer. `seen` is the newest entry when its page was made, `shown` the newest since; `window`
    says where it was typed, None for a composer that does not say; `withheld_until` is a day as it was typed, `opens`
    says whether colleagues may see and finish it; `sent_from` is the address of ours that was chosen, "" the house's,
    None where there was no choice; `own_line` goes along with a saved reply, None where none was asked for."""

    kind: str
    html: str
    cc: str = ""
    subject: str = ""
    to: str = ""
    name: str = ""
    sent_from: str | None = None
    withheld_because: str = ""
    own_line: str | None = None
    withheld_until: str = ""
    window: Window | None = None
    then: str = ""
    opens: bool = False
    seen: int = 0
    shown: int = 0
    files: tuple[UploadedFile[bytes], ...] = ()
    forget: tuple[int, ...] = field(default=())
    beforehand: Beforehand = field(default_factory=Beforehand)

    @property
    def is_note(self) -> bool:
        """Whether it is a word among us."""
        return self.kind == Draft.Kind.NOTE


def read(request: HttpRequest) -> Written:
    """What was typed. Nothing is refused here: refusing comes after keeping."""
    said = request.POST
    words = said.get("words", "")
    return Written(
        kind=Draft.Kind.NOTE if said.get("kind") == Draft.Kind.NOTE else Draft.Kind.REPLY,
        html=words if said.get("words_are") == "html" else as_paragraphs(words),
        cc=said.get("cc", ""),
        subject=_one_line(said.get("subject", ""))[:500],
        to=_one_line(said.get("to", ""))[:320],
        name=_one_line(said.get("name", ""))[:200],
        sent_from=_one_line(said["from"])[:320] if "from" in said else None,
        withheld_because=_one_line(said.get("withheld_because", ""))[:300],
        own_line=_one_line(said["own_line"])[:500] if "own_line" in said else None,
        withheld_until=_one_line(said.get("withheld_until", ""))[:30],
        window=_window(said),
        then=said.get("then", ""),
        opens=said.get("opened") == "1",
        seen=_number(said.get("seen")),
        shown=_number(said.get("shown")),
        files=tuple(request.FILES.getlist("files")),
        beforehand=beforehand.read(said),
        forget=tuple(_number(one) for one in said.getlist("forget_file")),
    )


def _window(said: QueryDict) -> Window | None:
    if not (name := _one_line(said.get("window", ""))[:16]):
        return None
    return Window(name, draft=_number(said.get("draft")), version=_number(said.get("version")))


def as_paragraphs(text: str) -> str:
    """Plain typed text as markup: an empty line begins a paragraph, a line break stays one."""
    clean = text.replace("\x00", "").strip()
    return str(linebreaks(clean, autoescape=True)) if clean else ""


def _one_line(text: str) -> str:
    """Text for a header or a title: line breaks and other controls become spaces."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 19 else 0
