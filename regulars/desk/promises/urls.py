"""Where our word is given and settled."""

from django.urls import path

from regulars.desk.promises import views

urlpatterns = [
    path("promises/", views.promises, name="promises"),
    path("people/<int:person_id>/promises/", views.give, name="person-promises"),
    path("promises/<int:promise_id>/keeping/", views.keep, name="keeping"),
    path("promises/<int:promise_id>/breaking/", views.break_word, name="breaking"),
    path("promises/<int:promise_id>/moving/", views.move, name="moving"),
]
