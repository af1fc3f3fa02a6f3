"""Where what people told us is read, remembered and corrected."""

from django.urls import path

from regulars.desk.facts import asking, views

urlpatterns = [
    path("people/<int:person_id>/facts/", views.theirs, name="person-facts"),
    path("entries/<int:entry_id>/remembering/", views.heard, name="remembering"),
    path("facts/<int:fact_id>/correction/", views.correct, name="fact-correction"),
    path("facts/<int:fact_id>/ending/", views.end, name="fact-ending"),
    path("people/<int:person_id>/questions/<int:question_id>/draft/", asking.ask, name="question-draft"),
    path("people/<int:person_id>/questions/<int:question_id>/asking/", asking.asked, name="question-asked"),
    path("people/<int:person_id>/questions/<int:question_id>/leaving/", asking.leave, name="question-left"),
]
