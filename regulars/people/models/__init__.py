"""The nouns of people."""

from regulars.people.models.change import Change
from regulars.people.models.circle import Circle, Membership, Place
from regulars.people.models.connection import Connection, ConnectionKind
from regulars.people.models.consent import Consent
from regulars.people.models.fact import Fact, Sensitivity, Topic
from regulars.people.models.forgetting import Forgetting, ForgottenMark
from regulars.people.models.identifier import Identifier, Kind, Trust
from regulars.people.models.life_date import LifeDate
from regulars.people.models.look import Look
from regulars.people.models.merge import Followed, Merge, SetAside
from regulars.people.models.person import Person, Reach, Style
from regulars.people.models.question import Asking, Question
from regulars.people.models.standing import Limit, Parting, Standing
from regulars.people.models.suggestion import Noticing, Sifting, Suggestion
from regulars.people.models.tag import ChosenColumns, Segment, Tag, Tagging

__all__ = [
    "Asking",
    "Change",
    "ChosenColumns",
    "Circle",
    "Connection",
    "ConnectionKind",
    "Consent",
    "Fact",
    "Followed",
    "Forgetting",
    "ForgottenMark",
    "Identifier",
    "Kind",
    "LifeDate",
    "Limit",
    "Look",
    "Membership",
    "Merge",
    "Noticing",
    "Parting",
    "Person",
    "Place",
    "Question",
    "Reach",
    "Segment",
    "Sensitivity",
    "SetAside",
    "Sifting",
    "Standing",
    "Style",
    "Suggestion",
    "Tag",
    "Tagging",
    "Topic",
    "Trust",
]
