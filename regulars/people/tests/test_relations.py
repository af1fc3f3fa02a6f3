"""Every place that points to a person."""

import pytest

from regulars.people.models import Connection, ConnectionKind, Parting, Person, Tagging
from regulars.people.relations import Relation, to_person

pytestmark = pytest.mark.django_db


def _named(name) -> Relation:
    return next(one for one in to_person() if one.name == name)


def test_relations_when_walked_then_reach_into_rooms_above():
    names = {one.name for one in to_person()}

    assert {"people.Identifier.person", "people.Person.merged_into", "people.Connection.other"} <= names
    assert {"conversation.Entry.person", "conversation.Entry.by_person", "conversation.Participant.person"} <= names


def test_relation_when_unique_then_says_with_what_else():
    assert [one.others for one in _named("people.Tagging.person").alone] == [("tag",)]
    assert [one.others for one in _named("people.Connection.other").alone] == [("person", "kind")]
    assert [one.others for one in _named("people.Parting.person").alone] == [()]
    assert _named("people.Look.person").alone == ()


def test_relation_when_compared_in_its_row_then_says_by_what():
    named = [one.name for one in _named("people.Connection.person").checks]

    assert named == ["connected_with_somebody_else"]
    assert _named("people.Place.person").checks == ()


def test_relation_when_asked_then_gives_the_rows_of_one_person(maria, ada):
    other = Person.objects.create(name="Otto")
    kind = ConnectionKind.objects.create(name="aunt", inverse="nephew")
    edge = Connection.objects.create(person=other, other=maria, kind=kind)
    Parting.objects.create(person=other, by=ada, why="It was time.")

    assert list(_named("people.Connection.other").of(maria)) == [edge]
    assert list(_named("people.Connection.person").of(maria)) == []
    assert list(_named("people.Parting.person").of(maria)) == []
    assert list(_named("people.Tagging.person").of(maria)) == list(Tagging.objects.none())
