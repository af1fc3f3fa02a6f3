"""Where an empty house is set up."""

from django.urls import path

from regulars.desk.setup import views

urlpatterns = [
    path("setup/", views.set_up, name="set-up"),
]
