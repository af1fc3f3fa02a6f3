"""Where faces are fetched."""

from django.urls import path

from regulars.desk.faces import views

urlpatterns = [
    path("faces/<int:teammate_id>/<str:mark>.jpg", views.face, name="face"),
]
