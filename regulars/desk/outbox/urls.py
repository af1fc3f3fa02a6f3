"""Where the outbox lives."""

from django.urls import path

from regulars.desk.outbox import views

urlpatterns = [
    path("outbox/", views.outbox, name="outbox"),
    path("outbox/retrying/", views.retry_all, name="retry-all"),
    path("outbox/knocking/", views.knock, name="knock-again"),
    path("outbox/<int:delivery_id>/retrying/", views.retry, name="retry-delivery"),
]
