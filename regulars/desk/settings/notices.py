"""When the house writes to me."""

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_http_methods

from regulars.channels.email.models import NoticeWish
from regulars.channels.email.models.notice import wishes_of
from regulars.channels.email.notices.letters import address_of
from regulars.channels.email.notices.owing import can_leave
from regulars.desk.answering import see_other
from regulars.desk.sight import visitor
from regulars.kit.pages import page


class NoticesForm(forms.ModelForm[NoticeWish]):
    """What I want to be told of."""

    class Meta:
        model = NoticeWish
        fields = ["when"]
        labels = {"when": _lazy("When to write to me")}
        error_messages = {"when": {"required": "Choose one of them.", "invalid_choice": "Choose one of them."}}


@require_http_methods(["GET", "HEAD", "POST"])
def notices(request: HttpRequest) -> HttpResponse:
    """When I get a mail because somebody wrote."""
    wish = wishes_of(visitor(request))
    form = NoticesForm(request.POST or None, instance=wish)
    if form.is_valid():
        NoticeWish.objects.update_or_create(teammate=visitor(request), defaults={"when": form.cleaned_data["when"]})
        messages.success(request, _("Kept."))
        return see_other("settings-notices")
    return page(
        request,
        "desk/settings/notices.html",
        status=422 if form.is_bound else 200,
        form=form,
        choices=NoticeWish.When.choices,
        can_leave=can_leave(),
        has_address=bool(address_of("/")),
    )
