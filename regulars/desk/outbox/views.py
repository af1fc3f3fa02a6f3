"""The outbox's page and its deeds."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from regulars.channels.email import sending
from regulars.channels.email.tasks import call_for_delivery
from regulars.conversation import outbox as leaving
from regulars.conversation.errors import TooLate
from regulars.conversation.models import Delivery
from regulars.desk.answering import see_other
from regulars.desk.outbox import reading
from regulars.desk.sight import deliveries_for, visitor
from regulars.kit import clock
from regulars.kit.pages import page

AT_ONCE = 500


@require_safe
def outbox(request: HttpRequest) -> HttpResponse:
    """What waits to leave, is tried again, or was refused."""
    found = reading.read(visitor(request), request.GET.get("list", ""), request.GET.get("after", ""))
    closed = sending.troubles()
    way = next((one for one in closed if not one.route), sending.OPEN)
    return page(request, "desk/outbox/page.html", part="letters", outbox=found, way=way, closed=closed)


@require_POST
def knock(request: HttpRequest) -> HttpResponse:
    """Ask the mail server again at once, where letters stand still because it was away."""
    sending.try_now()
    call_for_delivery(clock.now())
    messages.info(request, _("We are asking the mail server again."))
    return see_other("outbox")


@require_POST
def retry(request: HttpRequest, delivery_id: int) -> HttpResponse:
    """Try one letter again now."""
    try:
        leaving.retry(get_object_or_404(deliveries_for(visitor(request)), pk=delivery_id))
        messages.success(request, _("It waits to leave again."))
    except TooLate as refusal:
        messages.info(request, str(refusal))
    return see_other("outbox")


@require_POST
def retry_all(request: HttpRequest) -> HttpResponse:
    """Try every refused letter again now, the newest first and so many at once."""
    refused = reading.standing_in(visitor(request), Delivery.State.REFUSED).order_by("-id")
    again = leaving.retry_all(refused[:AT_ONCE])
    messages.success(
        request,
        _("One letter waits to leave again.")
        if again == 1
        else _("%(again)s letters wait to leave again.") % {"again": again},
    )
    return see_other("outbox")
