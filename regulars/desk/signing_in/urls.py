"""Where one comes in and goes out."""

from django.urls import path

from regulars.desk.signing_in import views

urlpatterns = [
    path("sign-in/", views.sign_in, name="sign-in"),
    path("sign-in/link/", views.ask_for_link, name="sign-in-links"),
    path("sign-in/link/<str:secret>/", views.use_link, name="sign-in-link"),
    path("sign-out/", views.sign_out, name="sign-out"),
]
