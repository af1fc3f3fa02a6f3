"""Where somebody's people stand."""

from django.urls import path

from regulars.desk.their_people import views

urlpatterns = [
    path("people/<int:person_id>/people/", views.web, name="their-people"),
    path("people/<int:person_id>/connections/", views.connect, name="connections"),
    path("connections/<int:connection_id>/", views.connection, name="connection"),
    path("connections/<int:connection_id>/taking-back/", views.take_back, name="connection-taking-back"),
]
