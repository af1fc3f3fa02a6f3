"""Where files are fetched."""

from django.urls import path

from regulars.desk.attachments import views

urlpatterns = [
    path("attachments/<int:attachment_id>/<path:name>", views.attachment, name="attachment"),
]
