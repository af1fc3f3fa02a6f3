"""Where two become one, and two again."""

from django.urls import path

from regulars.desk.merging import views

urlpatterns = [
    path("people/<int:person_id>/merging/", views.who, name="merging-with"),
    path("people/<int:kept_id>/merging/<int:gone_id>/", views.merge, name="merging"),
    path("merges/<int:merge_id>/undoing/", views.undo, name="unmerging"),
]
