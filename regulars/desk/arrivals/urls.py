"""Where unreadable arrivals are shown."""

from django.urls import path

from regulars.desk.arrivals import views

urlpatterns = [
    path("arrivals/", views.arrivals, name="arrivals"),
    path("arrivals/reading-again/", views.read_all_again, name="read-all-again"),
    path("arrivals/<int:arrival_id>/reading-again/", views.read_again, name="read-again"),
    path("arrivals/<int:arrival_id>/raw/", views.raw, name="arrival-raw"),
]
