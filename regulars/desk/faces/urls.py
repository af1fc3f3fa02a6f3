"""Where faces are fetched."""

from django.urls import path

from regulars.desk.faces import views

urlpatterns = [
    path("faces/<int:teammate_id>/<str:mark>.jpg", views.face, name="face"),
    path("people/<int:person_id>/face/<str:mark>.jpg", views.face_of_person, name="person-face"),
]
