"""Whose word about a mail the house believes: naming somebody, and taking it back."""

from django.utils.translation import gettext

from regulars.channels.email.judging.domains import tidy
from regulars.channels.email.models import TrustedServer
from regulars.people.normalising import NotAnIdentifier
from regulars.team.models import Teammate

LONGEST_LIST = 100


def believe(kind: str, name: str, *, by: Teammate) -> TrustedServer:
    """Believe this server from now on; naming it twice is harmless. Raises NotAnIdentifier, in words."""
    plain = tidy(name.strip().removeprefix("https://").strip("/"))
    if not plain or "." not in plain:
        raise NotAnIdentifier(
            gettext("“%(strip)s” is not the name of a server, like mx.corner.example.") % {"strip": name.strip()[:60]}
        )
    if TrustedServer.objects.count() >= LONGEST_LIST:
        raise NotAnIdentifier(gettext("There are a hundred names already: take one away first."))
    server, _ = TrustedServer.objects.get_or_create(kind=kind, name=plain, defaults={"by": by})
    return server


def doubt(server: TrustedServer) -> None:
    """Believe it no longer. What it proved before stays as it was judged."""
    server.delete()
