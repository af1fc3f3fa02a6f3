"""Where somebody is split."""

from django.urls import path

from regulars.desk.splitting import views

urlpatterns = [path("people/<int:person_id>/splitting/", views.split, name="splitting-person")]
