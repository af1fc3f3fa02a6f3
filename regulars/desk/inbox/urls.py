"""Where the inbox lives."""

from django.urls import path

from regulars.desk.inbox import views

urlpatterns = [
    path("", views.home, name="home"),
    path("inbox/", views.inbox, name="inbox"),
]
