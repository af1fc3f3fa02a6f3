"""Running a macro: first what it will do, in sentences, then all of it or nothing."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from regulars.conversation import macros, speaking
from regulars.conversation.errors import CannotBeDone
from regulars.conversation.macros import Letter
from regulars.conversation.models import Macro, MacroDeed, Request
from regulars.conversation.models.macro import MacroQuerySet
from regulars.desk.answering import see_other
from regulars.desk.composer import sending_from, writing
from regulars.desk.composer.addressing import copies_of, read_copies
from regulars.desk.person.paths import page_of
from regulars.desk.sight import macros_for, request_now, visitor
from regulars.kit.pages import page
from regulars.team.models import Teammate

LONGEST_LINE = 500


@require_safe
def choose(request: HttpRequest, request_id: int) -> HttpResponse:
    """All that can be run on a request, for whoever has no palette."""
    by = visitor(request)
    matter = request_now(by, request_id)
    offered = [(one, _sentences(one, matter, by)) for one in _at_hand(by)]
    back = page_of(matter, asked=request)
    return page(request, "desk/macros/choose.html", matter=matter, offered=offered, back=back)


@require_http_methods(["GET", "HEAD", "POST"])
def run(request: HttpRequest, request_id: int, macro_id: int) -> HttpResponse:
    """What a macro will do; posted, it is done."""
    by = visitor(request)
    matter = request_now(by, request_id)
    macro = get_object_or_404(_at_hand(by), pk=macro_id)
    line, refusal = " ".join(request.POST.get("own_line", "").split())[:LONGEST_LINE], ""
    if request.method == "POST":
        try:
            _refuse_news(request, matter, by)
            macros.run(macro, matter, by=by, letter=_letter(matter, line))
        except CannotBeDone as why:
            refusal = str(why)
        else:
            messages.success(request, _("“%(macro)s” is done.") % {"macro": macro})
            return see_other(page_of(matter, asked=request))
    shown: dict[str, Any] = {
        "macro": macro,
        "matter": matter,
        "sentences": _sentences(macro, matter, by),
        "own_line": line,
    }
    shown |= {"back": page_of(matter, asked=request), "answers": macros.answers(macro), "refusal": refusal}
    shown |= {"seen": matter.last_said_id or 0, "called": matter.person.whom}
    return page(request, "desk/macros/run.html", status=422 if refusal else 200, **shown)


def _refuse_news(request: HttpRequest, matter: Request, by: Teammate) -> None:
    """An answer by a macro is held to what every answer is: whoever sends it has seen what was said last."""
    seen = request.POST.get("seen", "")
    known = int(seen) if seen.isascii() and seen.isdigit() and len(seen) < 19 else 0
    if (matter.last_said_id or 0) > known:
        raise CannotBeDone(_("Something was said here meanwhile. Look at it, then do this again. Nothing was done."))


def _letter(matter: Request, own_line: str) -> Letter:
    """As an answer leaves by hand. Raises CannotBeDone."""
    try:
        to = [*speaking.recipients_of(matter), *read_copies(copies_of(matter))]
        from_ = sending_from.chosen(None, matter)
    except ValidationError as refusal:
        raise CannotBeDone(_("%(message)s Nothing was done.") % {"message": refusal.message}) from refusal
    return Letter(to, writing.channel_for(matter).name, from_, own_line)


def _at_hand(by: Teammate) -> MacroQuerySet:
    told = macros_for(by).at_hand().prefetch_related("deeds__reply", "deeds__teammate", "deeds__team")
    return told.select_related("team").order_by("title", "id")


def _sentences(macro: Macro, matter: Request, by: Teammate) -> list[tuple[MacroDeed, str]]:
    return [(deed, macros.sentence(deed, matter, by=by)) for deed in macro.deeds.all()]
