"""Where what was noticed is decided, and days are looked after."""

from django.urls import path

from regulars.desk.noticed import views

urlpatterns = [
    path("noticed/<int:noticed_id>/keeping/", views.keep, name="noticed-keeping"),
    path("noticed/<int:noticed_id>/waving/", views.wave_away, name="noticed-waving"),
    path("noticed/<int:noticed_id>/undoing/", views.undo, name="noticed-undoing"),
    path("occasions/<int:occasion_id>/", views.day, name="occasion"),
    path("occasions/<int:occasion_id>/removal/", views.take_away, name="occasion-removal"),
]
