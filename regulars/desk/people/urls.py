"""Where everyone stands in a list."""

from django.urls import path

from regulars.desk.people import views

urlpatterns = [path("people/", views.people, name="people")]
