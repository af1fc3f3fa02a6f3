"""Every address of the house, room by room."""

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("regulars.desk.urls")),
    path("hello/", include("regulars.channels.webform.urls")),
    path("providers/", include("regulars.channels.email.providers.urls")),
    path("", include("regulars.channels.email.public.urls")),
]

if settings.DEBUG:
    urlpatterns.append(path("look/", include("regulars.kit.look.urls")))

handler400 = "regulars.desk.errors.views.bad_request"
handler403 = "regulars.desk.errors.views.forbidden"
handler404 = "regulars.desk.errors.views.not_found"
handler500 = "regulars.desk.errors.views.broken"
