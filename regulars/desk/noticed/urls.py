"""Where what was noticed is decided, and days are looked after."""

from django.urls import path

from regulars.desk.noticed import twice, views

urlpatterns = [
    path("told-again/", twice.figures, name="told-again"),
    path("told-again/<int:told_id>/waving/", twice.wave_away, name="told-again-waving"),
    path("told-again/<int:told_id>/undoing/", twice.put_back, name="told-again-undoing"),
    path("noticed/<int:noticed_id>/keeping/", views.keep, name="noticed-keeping"),
    path("noticed/<int:noticed_id>/waving/", views.wave_away, name="noticed-waving"),
    path("noticed/<int:noticed_id>/undoing/", views.undo, name="noticed-undoing"),
    path("occasions/<int:occasion_id>/", views.day, name="occasion"),
    path("occasions/<int:occasion_id>/removal/", views.take_away, name="occasion-removal"),
]
