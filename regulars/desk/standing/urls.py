"""Where it is decided how we stand with somebody."""

from django.urls import path

from regulars.desk.standing import views

urlpatterns = [
    path("people/<int:person_id>/standing/", views.standing, name="standing"),
    path("people/<int:person_id>/standing/style/", views.decide, name="standing-style"),
    path("people/<int:person_id>/limits/", views.limit, name="limits"),
    path("limits/<int:limit_id>/lifting/", views.lift, name="limit-lifting"),
    path("people/<int:person_id>/parting/", views.part, name="parting"),
    path("partings/<int:parting_id>/ending/", views.come_together, name="parting-ending"),
]
