"""Inviting somebody to the team: a teammate without a password, and a link that lets them in once."""

from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from regulars.team import signing_in
from regulars.team.errors import AddressTaken
from regulars.team.models import House, Teammate


@dataclass(frozen=True)
class Invitation:
    """Whom we invited, and the secret of their link, which is shown once and not kept."""

    teammate: Teammate
    secret: str


@transaction.atomic
def invite(*, name: str, email: str) -> Invitation:
    """Put somebody on the team and make their link, good for a week.

    Inviting again who has not come yet gives a fresh link (the older ones end), so that a form sent twice does no
    harm. Raises AddressTaken when somebody who has been here signs in with this address.
    """
    House.objects.select_for_update().first()  # two invitations of one address at once queue here
    known = Teammate.objects.filter(email__iexact=email.strip()).first()
    if known and (known.last_login or not known.is_active):
        raise AddressTaken(_taken(known))
    return link_again(known or Teammate.objects.welcome(email=email, name=name))


@transaction.atomic
def link_again(teammate: Teammate) -> Invitation:
    """A fresh link, good for a week; every older one ends."""
    teammate.sign_in_links.all().delete()
    return Invitation(teammate, signing_in.make_link(teammate, good_for=signing_in.INVITATION_GOOD_FOR))


def _taken(known: Teammate) -> str:
    if known.is_active:
        return _("%(name)s is on the team with this address already.") % {"name": known.name}
    return _("%(name)s was on the team with this address. You can welcome them back below.") % {"name": known.name}
