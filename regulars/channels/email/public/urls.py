"""Where letters lead to."""

from django.urls import path

from regulars.channels.email.public import files, stopping

urlpatterns = [
    path("stop/<str:token>/", stopping.stop, name="stop"),
    path("files/<str:token>/", files.lent_file, name="lent-file"),
    path("files/<str:token>/<path:name>", files.fetch, name="fetch-lent-file"),
]
