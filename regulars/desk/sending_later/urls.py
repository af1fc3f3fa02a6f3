"""Letters that leave later."""

from django.urls import path

from regulars.desk.sending_later import views

urlpatterns = [
    path("requests/<int:request_id>/answers/later/", views.answer, name="answer-later"),
    path("people/<int:person_id>/write/later/", views.write, name="write-later"),
    path("requests/<int:request_id>/draft/time/", views.choose_for_answer, name="answer-time"),
    path("people/<int:person_id>/draft/time/", views.choose_for_letter, name="letter-time"),
    path("waiting-letters/<int:timing_id>/time/", views.move, name="waiting-letter-time"),
    path("waiting-letters/<int:timing_id>/sending/", views.send, name="waiting-letter-sending"),
    path("waiting-letters/<int:timing_id>/calling-off/", views.call_off, name="waiting-letter-calling-off"),
]
