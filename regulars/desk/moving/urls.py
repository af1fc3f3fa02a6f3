"""Where things are moved, and moved back."""

from django.urls import path

from regulars.desk.moving import views

urlpatterns = [
    path("entries/<int:entry_id>/moving/", views.move_entry, name="moving-entry"),
    path("requests/<int:request_id>/moving/", views.move_request, name="moving-request"),
    path("requests/<int:request_id>/splitting/", views.split_request, name="splitting"),
    path("moves/<int:move_id>/undoing/", views.undo, name="undoing"),
]
