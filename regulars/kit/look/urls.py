"""The addresses of the catalogue, joined to the house only with DEBUG."""

from django.urls import path

from regulars.kit.look import views

urlpatterns = [
    path("", views.catalogue, name="look"),
    path("<slug:page>/", views.catalogue, name="look-page"),
]
