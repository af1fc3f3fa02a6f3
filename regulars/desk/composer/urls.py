"""Where one writes, and where what was written goes."""

from django.urls import path

from regulars.desk.composer import sharing, views

urlpatterns = [
    path("requests/<int:request_id>/answers/", views.answer, name="answers"),
    path("requests/<int:request_id>/draft/", views.save_draft, name="draft"),
    path("people/<int:person_id>/write/", views.write_to, name="write-to"),
    path("people/<int:person_id>/draft/", views.save_draft_to, name="draft-to"),
    path("requests/<int:request_id>/draft/opening/", sharing.open_draft, name="draft-opening"),
    path("people/<int:person_id>/draft/opening/", sharing.open_draft_to, name="draft-to-opening"),
    path("drafts/<int:draft_id>/taking-up/", sharing.take_up, name="draft-taking-up"),
    path("write/", views.new_letter, name="new-letter"),
    path("entries/<int:entry_id>/calling-back/", views.take_back, name="call-back"),
    path("deliveries/<int:delivery_id>/retrying/", views.retry, name="retry"),
]
