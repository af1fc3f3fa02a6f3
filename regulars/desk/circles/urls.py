"""Where circles stand, and what can be done with them."""

from django.urls import path

from regulars.desk.circles import addresses, splits, views

urlpatterns = [
    path("people/<int:person_id>/circles/", views.start, name="person-circles"),
    path("people/<int:person_id>/address/", addresses.settle_person, name="person-address"),
    path("circles/<int:circle_id>/", views.circle, name="circle"),
    path("circles/<int:circle_id>/name/", views.rename, name="circle-name"),
    path("circles/<int:circle_id>/members/", views.add, name="circle-members"),
    path("circles/<int:circle_id>/address/", addresses.settle_circle, name="circle-address"),
    path("circles/<int:circle_id>/ending/", views.end, name="circle-ending"),
    path("circles/<int:circle_id>/going-on/", views.go_on, name="circle-going-on"),
    path("circles/<int:circle_id>/splitting/", splits.split, name="circle-splitting"),
    path("circles/<int:circle_id>/putting-back/", splits.put_back, name="circle-putting-back"),
    path("memberships/<int:membership_id>/", views.membership, name="membership"),
    path("memberships/<int:membership_id>/taking-back/", views.take_back, name="membership-taking-back"),
    path("places/<int:place_id>/", addresses.place, name="place"),
    path("places/<int:place_id>/leaving/", addresses.leave, name="place-leaving"),
]
