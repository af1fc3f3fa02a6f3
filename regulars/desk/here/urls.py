"""Where pages say that they are open, and ask who else is there."""

from django.urls import path

from regulars.desk.here import views

urlpatterns = [
    path("requests/<int:request_id>/here/", views.here, name="here"),
    path("requests/<int:request_id>/here/leaving/", views.leave, name="here-leaving"),
    path("here/", views.rows, name="here-rows"),
]
