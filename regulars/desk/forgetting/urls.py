"""Where somebody is forgotten, and where that is proven."""

from django.urls import path

from regulars.desk.forgetting import views

urlpatterns = [
    path("people/<int:person_id>/forgetting/", views.forget, name="forgetting"),
    path("forgettings/<slug:number>/", views.proof, name="forgotten"),
    path("settings/forgotten/", views.forgotten, name="settings-forgotten"),
]
