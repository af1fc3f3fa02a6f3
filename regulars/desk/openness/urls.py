"""Where it is said who may read a note."""

from django.urls import path

from regulars.desk.openness import views

urlpatterns = [path("entries/<int:entry_id>/openness/", views.openness, name="openness")]
