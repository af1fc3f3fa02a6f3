"""Where one searches."""

from django.urls import path

from regulars.desk.search import views

urlpatterns = [
    path("search/", views.search, name="search"),
    path("search/suggestions/", views.suggest, name="search-suggestions"),
]
