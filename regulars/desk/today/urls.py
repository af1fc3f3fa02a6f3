"""Where the day begins."""

from django.urls import path

from regulars.desk.today import views

urlpatterns = [
    path("", views.home, name="home"),
    path("today/", views.today, name="today"),
    path("today/tellings/", views.tell, name="telling"),
    path("today/tellings/<int:telling_id>/removal/", views.take_back, name="telling-removal"),
]
