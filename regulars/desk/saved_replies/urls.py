"""Where saved replies are chosen, and where they are written."""

from django.urls import path

from regulars.desk.saved_replies import views, writing

urlpatterns = [
    path("people/<int:person_id>/saved-replies/", views.choose, name="saved-replies"),
    path("people/<int:person_id>/saved-replies/<int:reply_id>/borrowing/", views.borrow, name="borrowing"),
    path("settings/saved-replies/", writing.shelf, name="settings-saved-replies"),
    path("settings/saved-replies/new/", writing.add, name="saved-reply-new"),
    path("settings/saved-replies/<int:reply_id>/", writing.edit, name="saved-reply"),
    path("settings/saved-replies/<int:reply_id>/putting-away/", writing.put_away, name="saved-reply-putting-away"),
    path("settings/saved-replies/<int:reply_id>/bringing-back/", writing.bring_back, name="saved-reply-bringing-back"),
]
