"""What somebody expects of us, in words: before it is time, not after."""

from django.utils.translation import gettext as _

from regulars.conversation.goals import said
from regulars.conversation.models import Request
from regulars.kit import clock


def short(request: Request) -> str:
    """For a row of a list: "hear from us within 40 minutes"; "" while that is not near. Runs no query."""
    if not _is_near(request) or request.answer_due is None:
        return ""
    minutes = int((request.answer_due - clock.now()).total_seconds() // 60)
    return (
        _("hear from us within %(span)s") % {"span": _span(minutes)}
        if minutes > 0
        else _("hoped to hear from us by now")
    )


def sentence(request: Request) -> str:
    """Beside a conversation: "Maria expects to hear from us within 40 minutes."; "" while that is not near."""
    if not _is_near(request) or request.answer_due is None:
        return ""
    name, minutes = request.person.first_name, int((request.answer_due - clock.now()).total_seconds() // 60)
    if minutes > 0:
        return _("%(name)s expects to hear from us within %(span)s.") % {"name": name, "span": _span(minutes)}
    return _("%(name)s hoped to hear from us by now. A word that we are on it helps too.") % {"name": name}


def _is_near(request: Request) -> bool:
    return bool(request.waiting_since and request.near_from and request.near_from <= clock.now())


def _span(minutes: int) -> str:
    """Rounded as one says it: minutes below two hours, else hours, else days."""
    for size in (24 * 60, 60):
        if minutes >= 2 * size:
            return said(minutes // size * size)
    return said(minutes)
