"""Where everyone stands in a list."""

from django.urls import path

from regulars.desk.people import views

urlpatterns = [
    path("people/", views.people, name="people"),
    path("people/filters/", views.filters, name="people-filters"),
    path("people/columns/", views.choose_columns, name="people-columns"),
    path("people/lists/", views.keep, name="people-lists"),
    path("people/lists/<int:segment_id>/forgetting/", views.forget, name="people-list-forgetting"),
    path("people/tagging/", views.tag, name="people-tagging"),
    path("people/tagging/<str:token>/undoing/", views.undo_tagging, name="people-tagging-undoing"),
]
