"""Leaving the team and coming back, and the keys to the house: somebody always keeps it.

Nobody is ever deleted: what they said stays theirs.
"""

from django.db import transaction
from django.dispatch import Signal
from django.utils.translation import gettext as _

from regulars.team.errors import LastKeeper, NotHere
from regulars.team.models import House, Teammate
from regulars.team.sessions import end_others

# Sent inside the transaction with `teammate` and `by`; rooms above put back what they were looking after.
left = Signal()


@transaction.atomic
def leave(teammate: Teammate, *, by: Teammate) -> None:
    """They no longer work here: signed out everywhere, their links end, their keys are handed in. Raises LastKeeper."""
    _somebody_else_keeps(teammate)
    _set(teammate, is_active=False, keeps_house=False)
    teammate.sign_in_links.all().delete()
    end_others(teammate)
    left.send(Teammate, teammate=teammate, by=by)


def come_back(teammate: Teammate) -> None:
    """They work here again, without keys, and sign in as before."""
    _set(teammate, is_active=True)


def give_keys(teammate: Teammate) -> None:
    """They may change the house and the team from now on. Raises NotHere."""
    if not teammate.is_active:
        raise NotHere(_("%(name)s does not work here. Welcome them back first.") % {"name": teammate.name})
    _set(teammate, keeps_house=True)


@transaction.atomic
def take_keys(teammate: Teammate) -> None:
    """They no longer change the house and the team. Raises LastKeeper."""
    _somebody_else_keeps(teammate)
    _set(teammate, keeps_house=False)


def _somebody_else_keeps(teammate: Teammate) -> None:
    """Two keepers who take each other's keys at once queue at the row of the house; the second is refused."""
    House.objects.select_for_update().first()
    if not Teammate.objects.here().filter(keeps_house=True).exclude(pk=teammate.pk).exists():
        raise LastKeeper(
            _("Somebody must keep the house, and nobody but %(name)s does. Give the keys to another first.")
            % {"name": teammate.name}
        )


def _set(teammate: Teammate, **columns: bool) -> None:
    for column, value in columns.items():
        setattr(teammate, column, value)
    teammate.save(update_fields=list(columns))
