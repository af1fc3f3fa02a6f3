"""Where the days of a life stand."""

from django.urls import path

from regulars.desk.life import views

urlpatterns = [
    path("people/<int:person_id>/life/", views.life, name="life"),
    path("people/<int:person_id>/dates/", views.learn, name="life-dates"),
    path("people/<int:person_id>/death/", views.record_death, name="death"),
    path("people/<int:person_id>/death/taking-back/", views.take_death_back, name="death-taking-back"),
    path("dates/<int:date_id>/", views.correct, name="life-date"),
    path("dates/<int:date_id>/taking-back/", views.take_back, name="life-date-taking-back"),
]
