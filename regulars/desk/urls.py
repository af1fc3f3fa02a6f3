"""Every address of the desk, one line a screen."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("regulars.desk.inbox.urls")),
    path("", include("regulars.desk.person.urls")),
    path("", include("regulars.desk.facts.urls")),
    path("", include("regulars.desk.identifiers.urls")),
    path("", include("regulars.desk.splitting.urls")),
    path("", include("regulars.desk.who.urls")),
    path("", include("regulars.desk.standing.urls")),
    path("", include("regulars.desk.tags.urls")),
    path("", include("regulars.desk.moving.urls")),
    path("", include("regulars.desk.their_people.urls")),
    path("", include("regulars.desk.circles.urls")),
    path("", include("regulars.desk.life.urls")),
    path("", include("regulars.desk.merging.urls")),
    path("", include("regulars.desk.composer.urls")),
    path("", include("regulars.desk.promises.urls")),
    path("", include("regulars.desk.attachments.urls")),
    path("", include("regulars.desk.faces.urls")),
    path("", include("regulars.desk.signing_in.urls")),
    path("", include("regulars.desk.setup.urls")),
    path("", include("regulars.desk.people.urls")),
    path("", include("regulars.desk.duplicates.urls")),
    path("", include("regulars.desk.search.urls")),
    path("", include("regulars.desk.outbox.urls")),
    path("", include("regulars.desk.arrivals.urls")),
    path("", include("regulars.desk.settings.urls")),
    path("", include("regulars.desk.forgetting.urls")),
    path("", include("regulars.desk.ways.urls")),
    path("", include("regulars.desk.bringing.urls")),
]
