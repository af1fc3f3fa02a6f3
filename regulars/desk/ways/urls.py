"""Where the ways in are fetched again."""

from django.urls import path

from regulars.desk.ways import views

urlpatterns = [path("ways/", views.ways, name="ways")]
