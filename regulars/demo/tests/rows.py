"""Counting what the demo writes."""

from regulars.conversation.models import Delivery, Entry, Participant, Promise, Request, ThreadMark
from regulars.conversation.models.promise import Breaking, Keeping
from regulars.conversation.models.request import Closure
from regulars.people.models import (
    Circle,
    Connection,
    Identifier,
    LifeDate,
    Membership,
    Person,
    Place,
    Segment,
    Tag,
    Tagging,
)
from regulars.team.models import House, Teammate

ROWS = (
    House,
    Teammate,
    Person,
    Identifier,
    Request,
    Entry,
    Participant,
    Promise,
    Keeping,
    Breaking,
    Closure,
    Delivery,
    ThreadMark,
    Circle,
    Membership,
    Place,
    Connection,
    LifeDate,
    Tag,
    Tagging,
    Segment,
)


def counts():
    """How many rows there are of everything the demo writes."""
    return {model.__name__: model.objects.count() for model in ROWS}
