"""Choosing a password: whatever else was open by the old one ends."""

from django.db import transaction

from regulars.team.models import Teammate
from regulars.team.sessions import end_others


@transaction.atomic
def choose(teammate: Teammate, password: str, *, staying: str | None = None) -> None:
    """Set the password; links end, and every browser but the session `staying` is signed out.

    The caller checks the password by Django's validators and keeps its own session (update_session_auth_hash).
    """
    teammate.set_password(password)
    teammate.save(update_fields=["password"])
    teammate.sign_in_links.all().delete()
    end_others(teammate, staying=staying)
