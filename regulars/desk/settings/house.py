"""The house as people know it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regulars.desk.answering import see_other
from regulars.desk.choices import zones
from regulars.desk.settings.forms import HouseForm
from regulars.desk.settings.keepers import keepers_only
from regulars.kit.pages import page
from regulars.team.models import House


@require_http_methods(["GET", "HEAD", "POST"])
@keepers_only
def house(request: HttpRequest) -> HttpResponse:
    """Its name, its address, its clock and its money."""
    form = HouseForm(request.POST or None, instance=House.objects.get())
    if form.is_valid():
        form.save()
        messages.success(request, _("Kept."))
        return see_other("settings-house")
    status = 422 if form.is_bound else 200
    return page(request, "desk/settings/house.html", status=status, form=form, zones=zones())
