"""Where the addresses and numbers of a person live."""

from django.urls import path

from regulars.desk.identifiers import giving, views

urlpatterns = [
    path("people/<int:person_id>/identifiers/", views.identifiers, name="person-identifiers"),
    path("identifiers/<int:identifier_id>/label/", views.relabel, name="identifier-label"),
    path("identifiers/<int:identifier_id>/first/", views.use_first, name="identifier-first"),
    path("identifiers/<int:identifier_id>/proof/", views.prove, name="identifier-proof"),
    path("identifiers/<int:identifier_id>/doubt/", views.doubt, name="identifier-doubt"),
    path("identifiers/<int:identifier_id>/leaving/", views.take_away, name="identifier-leaving"),
    path("identifiers/<int:identifier_id>/giving/", giving.give, name="identifier-giving"),
    path("separations/<int:separation_id>/undoing/", giving.undo, name="separation-undoing"),
]
