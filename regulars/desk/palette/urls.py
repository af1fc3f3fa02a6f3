"""Where the palette asks."""

from django.urls import path

from regulars.desk.palette import views

urlpatterns = [path("palette/", views.palette, name="palette")]
