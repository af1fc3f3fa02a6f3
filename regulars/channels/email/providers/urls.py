"""Where providers call. Mailgun wants an address that ends with “mime”; the others do not care."""

from django.urls import path

from regulars.channels.email.providers.views import call

urlpatterns = [
    path("<str:place>/mail/", call, {"door": "mail"}, name="provider-mail"),
    path("<str:place>/mime", call, {"door": "mail"}, name="provider-mime"),
    path("<str:place>/events/", call, {"door": "events"}, name="provider-events"),
]
