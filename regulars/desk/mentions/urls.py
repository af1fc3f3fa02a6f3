"""Where mentions are read."""

from django.urls import path

from regulars.desk.mentions import views

urlpatterns = [
    path("mentions/", views.mentions, name="mentions"),
    path("mentions/seen/", views.see, name="mentions-seen"),
    path("mentions/names/", views.names, name="mention-names"),
]
