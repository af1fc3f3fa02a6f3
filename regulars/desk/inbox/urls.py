"""Where the inbox lives."""

from django.urls import path

from regulars.desk.inbox import building, choosing, views

urlpatterns = [
    path("inbox/", views.inbox, name="inbox"),
    path("inbox/at-once/", choosing.do, name="at-once"),
    path("inbox/at-once/ways/", choosing.ways, name="at-once-ways"),
    path("inbox/at-once/<int:deed_id>/undoing/", choosing.undo, name="at-once-undoing"),
    path("inbox/views/", building.all_of_them, name="views"),
    path("inbox/views/new/", building.new, name="view-new"),
    path("inbox/views/<int:view_id>/", building.change, name="view"),
    path("inbox/views/<int:view_id>/removal/", building.remove, name="view-removal"),
]
