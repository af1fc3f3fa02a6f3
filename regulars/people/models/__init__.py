"""The nouns of people."""

from regulars.people.models.consent import Consent
from regulars.people.models.identifier import Identifier, Kind, Trust
from regulars.people.models.look import Look
from regulars.people.models.person import Person

__all__ = ["Consent", "Identifier", "Kind", "Look", "Person", "Trust"]
