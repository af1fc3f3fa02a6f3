"""Where that is shown which stands in nobody's conversation."""

from django.urls import path

from regulars.desk.arrivals import views

urlpatterns = [
    path("arrivals/", views.arrivals, name="arrivals"),
    path("arrivals/left-out/", views.left_out, name="left-out"),
    path("arrivals/reading-again/", views.read_all_again, name="read-all-again"),
    path("arrivals/<int:arrival_id>/reading-again/", views.read_again, name="read-again"),
    path("arrivals/<int:arrival_id>/letting-in/", views.let_in, name="let-in"),
    path("arrivals/<int:arrival_id>/leaving-out/", views.leave_out, name="leave-out"),
    path("arrivals/<int:arrival_id>/raw/", views.raw, name="arrival-raw"),
]
