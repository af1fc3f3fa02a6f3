"""Where people who may be one are looked through."""

from django.urls import path

from regulars.desk.duplicates import views

urlpatterns = [
    path("people/duplicates/", views.duplicates, name="duplicates"),
    path("duplicates/<int:suggestion_id>/parting/", views.part, name="two-people"),
    path("duplicates/<int:suggestion_id>/reopening/", views.reopen, name="perhaps-one"),
]
