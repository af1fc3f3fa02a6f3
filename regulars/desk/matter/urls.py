"""Where what hangs on a request is changed."""

from django.urls import path

from regulars.desk.matter import fields, views

urlpatterns = [
    path("requests/<int:request_id>/tags/", views.hang, name="request-tags"),
    path("requests/<int:request_id>/tags/<int:tag_id>/taking-off/", views.take_off, name="request-tag-taking-off"),
    path("requests/<int:request_id>/fields/", views.fill_in, name="request-fields"),
    path("requests/<int:request_id>/following/", views.follow, name="following"),
    path("requests/<int:request_id>/later/", views.later, name="later"),
    path("requests/<int:request_id>/later/ending/", views.end_later, name="later-ending"),
    path("requests/<int:request_id>/archiving/", views.archive, name="archiving"),
    path("settings/fields/", fields.fields, name="settings-fields"),
    path("settings/fields/<int:field_id>/", fields.change, name="settings-field"),
    path("settings/fields/<int:field_id>/ending/", fields.end, name="field-ending"),
]
