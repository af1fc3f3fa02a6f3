"""Where somebody outside is asked, and where what they answer is read."""

from django.urls import path

from regulars.desk.outside import views

urlpatterns = [
    path("requests/<int:request_id>/asking/", views.ask, name="asking-outside"),
    path("outside/<int:request_id>/", views.side, name="side"),
    path("outside/<int:request_id>/resting/", views.rest, name="side-resting"),
    path("outside/<int:request_id>/leaving/", views.leave, name="side-leaving"),
    path("outside/<int:request_id>/opening/", views.opening, name="side-opening"),
]
