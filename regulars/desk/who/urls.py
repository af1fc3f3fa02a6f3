"""Where it is changed who somebody is, and where the history of it stands."""

from django.urls import path

from regulars.desk.who import views

urlpatterns = [
    path("people/<int:person_id>/about/<slug:what>/", views.about, name="about"),
    path("people/<int:person_id>/about/", views.leave, name="about-leaving"),
    path("people/<int:person_id>/face/", views.face, name="face-choosing"),
    path("people/<int:person_id>/face/taking-away/", views.take_face_away, name="person-face-taking-away"),
    path("people/<int:person_id>/history/", views.history, name="person-history"),
]
