"""Where macros are run, and where they are put together."""

from django.urls import path

from regulars.desk.macros import making, views

urlpatterns = [
    path("requests/<int:request_id>/macros/", views.choose, name="macros"),
    path("requests/<int:request_id>/macros/<int:macro_id>/", views.run, name="macro-running"),
    path("settings/macros/", making.shelf, name="settings-macros"),
    path("settings/macros/new/", making.add, name="macro-new"),
    path("settings/macros/<int:macro_id>/", making.edit, name="macro"),
    path("settings/macros/<int:macro_id>/putting-away/", making.put_away, name="macro-putting-away"),
]
