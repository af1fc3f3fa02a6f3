"""Where a person's page lives, and the deeds on who they are and on their requests."""

from django.urls import path

from regulars.desk.person import absence, deeds, letters, views, wishes

urlpatterns = [
    path("people/<int:person_id>/", views.person, name="person"),
    path("people/<int:person_id>/absence/ending/", absence.end, name="absence-ending"),
    path("people/<int:person_id>/absence/day/", absence.move, name="absence-day"),
    path("identifiers/<int:identifier_id>/wish/", wishes.wish, name="person-wish"),
    path("identifiers/<int:identifier_id>/working/", wishes.works, name="identifier-works"),
    path("entries/<int:entry_id>/", views.entry, name="entry"),
    path("entries/<int:entry_id>/letter/", letters.letter, name="letter"),
    path("requests/<int:request_id>/", views.matter, name="request"),
    path("requests/<int:request_id>/closing/", deeds.close, name="closing"),
    path("requests/<int:request_id>/reopening/", deeds.reopen, name="reopening"),
    path("requests/<int:request_id>/assignment/", deeds.assign, name="assignment"),
]
