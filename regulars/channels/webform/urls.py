"""The addresses of the form, below /hello/."""

from django.urls import path

from regulars.channels.webform import views

urlpatterns = [
    path("", views.hello, name="hello"),
    path("thanks/", views.thanks, name="hello-thanks"),
]
