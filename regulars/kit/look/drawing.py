"""The smallest parts, drawn by Python: a list of fifty shows hundreds, and a macro costs five times as much.

Templates import them from parts/time.html, parts/face.html and parts/tag.html, like every other part.
"""

from collections.abc import Iterable
from datetime import datetime

from django.utils import timezone
from markupsafe import Markup, escape

from regulars.kit import clock
from regulars.kit.look.faces import face_colour, initials
from regulars.kit.look.icons import icon
from regulars.kit.look.times import SHAPES

Tag = str | tuple[str, str]


def local_time(moment: datetime, shape: str = "ago", class_: str = "", **more: str) -> Markup:
    """A moment in one of the SHAPES; templates may say `class=`."""
    zone = timezone.get_current_timezone()
    here, now = moment.astimezone(zone), clock.now().astimezone(zone)
    dress = _attribute("class", class_ or more.get("class", ""))
    title, words = escape(SHAPES["full"](here, now)), escape(SHAPES[shape](here, now))
    time = f'<time datetime="{moment.isoformat()}" title="{title}">{words}</time>'
    return _safe(f'<local-time shape="{escape(shape)}"{dress}>{time}</local-time>')


def face(  # noqa: PLR0917 (templates name them)
    name: str, picture: str = "", size: str = "", key: object = "", colour: int = 0, says: str = ""
) -> Markup:
    """A face: a picture, or initials on the colour that stays theirs."""
    dress = f"face face--{colour or face_colour(key or name)}" + (f" face--{escape(size)}" if size else "")
    role = f' role="img" aria-label="{escape(says)}"' if says else ' aria-hidden="true"'
    drawn = (
        f'<img src="{escape(picture)}" alt="" loading="lazy" decoding="async">' if picture else escape(initials(name))
    )
    return _safe(f'<span class="{dress}"{role}>{drawn}</span>')


def tag(words: object, tone: str = "", picture: str = "", url: str = "") -> Markup:
    """A tag, which leads somewhere where it has a url."""
    dress = f"tag tag--{escape(tone)}" if tone else "tag"
    inside = f"{icon(picture) if picture else ''}{escape(words)}"
    if url:
        return _safe(f'<a class="{dress}" href="{escape(url)}">{inside}</a>')
    return _safe(f'<span class="{dress}">{inside}</span>')


def tags(list: Iterable[Tag]) -> Markup:  # noqa: A002 (what templates call it)
    """Several tags: each its words alone, or words and tone."""
    drawn = (tag(one) if isinstance(one, str) else tag(one[0], one[1]) for one in list)
    return _safe(f'<span class="tags">{"".join(drawn)}</span>')


def _attribute(name: str, value: str) -> str:
    return f' {name}="{escape(value)}"' if value else ""


def _safe(html: str) -> Markup:
    """Everything in it was escaped above, piece by piece."""
    return Markup(html)  # noqa: S704


DRAWN = {"drawn_face": face, "drawn_tag": tag, "drawn_tags": tags, "drawn_time": local_time}
