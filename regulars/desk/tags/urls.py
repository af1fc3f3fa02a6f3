"""Where tags are hung on somebody, and come off."""

from django.urls import path

from regulars.desk.tags import views

urlpatterns = [
    path("people/<int:person_id>/tags/", views.hang, name="tags"),
    path("people/<int:person_id>/tags/<int:tag_id>/taking-off/", views.take_off, name="tag-taking-off"),
]
