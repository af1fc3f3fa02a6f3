"""Putting macros together: what they are called, whose they are, what they do."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from regulars.conversation import macros
from regulars.conversation.models import Macro
from regulars.desk.answering import see_other
from regulars.desk.macros.forms import MacroForm
from regulars.desk.sight import macros_for, visitor
from regulars.kit.pages import page

READ_OR_POST = ["GET", "HEAD", "POST"]
MOST = 200


@require_safe
def shelf(request: HttpRequest) -> HttpResponse:
    """All that this teammate may run, each with what it does."""
    by = visitor(request)
    mine = macros_for(by).select_related("team").prefetch_related("deeds__reply", "deeds__teammate", "deeds__team")
    told = [
        (one, [macros.sentence(deed, None, by=by) for deed in one.deeds.all()])
        for one in mine.order_by("title", "id")[: 2 * MOST]
    ]
    at_hand = [pair for pair in told if pair[0].put_away_at is None]
    return page(request, "desk/macros/shelf.html", at_hand=at_hand, away=[one for one in told if one not in at_hand])


@require_http_methods(READ_OR_POST)
def add(request: HttpRequest) -> HttpResponse:
    """Put one more together."""
    return _make(request, Macro())


@require_http_methods(READ_OR_POST)
def edit(request: HttpRequest, macro_id: int) -> HttpResponse:
    """Change one."""
    return _make(request, get_object_or_404(macros_for(visitor(request)), pk=macro_id))


@require_POST
def put_away(request: HttpRequest, macro_id: int) -> HttpResponse:
    """Offer it no more; with away=no again."""
    macro = get_object_or_404(macros_for(visitor(request)), pk=macro_id)
    away = request.POST.get("away") != "no"
    macros.put_away(macro, away=away)
    messages.success(request, _("Put away. You can bring it back below.") if away else _("It is offered again."))
    return see_other("settings-macros")


def _make(request: HttpRequest, macro: Macro) -> HttpResponse:
    by = visitor(request)
    form = MacroForm(request.POST or None, instance=macro, teammate=by)
    if form.is_valid():
        if macro.pk is None and macros_for(by).count() >= MOST:
            form.add_error("title", _("There are %(MOST)s already. Put one away that nobody runs.") % {"MOST": MOST})
        else:
            form.save()
            messages.success(request, _("Kept."))
            return see_other("settings-macros")
    return page(request, "desk/macros/edit.html", status=422 if form.is_bound else 200, form=form, macro=macro)
