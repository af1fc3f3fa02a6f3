"""Recognising somebody by what they show us."""

import pytest

from regulars.people.models import Identifier, Person
from regulars.people.normalising import NotAnIdentifier, normalise
from regulars.people.recognising import find, recognise

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("kind", "raw", "value"),
    [
        ("email", " Maria.Lopes@Example.COM ", "maria.lopes@example.com"),
        ("email", "josé@bücher.example", "josé@xn--bcher-kva.example"),
        ("email", "jose\u0301@example.com", "josé@example.com"),
        ("email", "a@b@example.com", "a@b@example.com"),
        ("phone", "+351 912 345 678", "+351912345678"),
        ("phone", "+1 (212) 555-0123", "+12125550123"),
        ("handle", "@Maria", "maria"),
        ("shop", "C-0042", "C-0042"),
    ],
)
def test_the_same_mailbox_or_number_always_compares_alike(kind, raw, value):
    assert normalise(kind, raw) == value


@pytest.mark.parametrize(
    ("kind", "raw"),
    [("email", ""), ("email", "nobody"), ("email", "@example.com"), ("email", "a b@example.com"), ("email", "a\n@b.c"),
     ("email", "x" * 320 + "@example.com"), ("phone", "912 345 678"), ("phone", "call me"), ("handle", "  ")],
)  # fmt: skip
def test_what_is_no_identifier_is_refused_in_words(kind, raw):
    with pytest.raises(NotAnIdentifier, match="“"):
        normalise(kind, raw)


def test_a_known_address_is_recognised_in_any_spelling(maria):
    assert recognise("email", "MARIA@Example.com") == maria
    assert Person.objects.count() == 1


def test_a_name_is_learned_once_and_never_overwritten(db):
    recognise("email", "new@example.com")
    recognise("email", "new@example.com", name="Rui Costa")
    person = recognise("email", "new@example.com", name="Mallory")

    assert (person.name, Person.objects.count()) == ("Rui Costa", 1)


def test_proof_is_kept_when_it_comes_and_not_lost_when_it_is_missing(maria):
    recognise("email", "maria@example.com", trust="verified")
    recognise("email", "maria@example.com", trust="claimed")
    row = Identifier.objects.get()

    assert (row.trust, row.verified_at is None) == ("verified", False)


def test_finding_makes_nobody(maria):
    assert (find("email", "maria@example.com"), find("email", "who@example.com")) == (maria, None)
    assert Person.objects.count() == 1


def test_looks_within_a_quarter_of_an_hour_are_one_look(maria, ada, jo, morning):
    maria.note_look(by=ada)
    maria.note_look(by=ada)
    maria.note_look(by=jo)
    morning.shift(16 * 60)
    maria.note_look(by=ada)

    assert sorted(look.by.name for look in maria.looks.all()) == ["Ada Ferro", "Ada Ferro", "Jo Okafor"]


def test_a_name_when_it_is_learned_then_history_says_where_from_and_only_once(maria, house):
    joana = recognise("email", "joana@example.com", name="Joana  Prata", source="email")
    recognise("email", "joana@example.com", name="J. Prata", source="webform")
    nobody = recognise("email", "x@example.com", source="email")
    recognise("email", "x@example.com", name="Xavier", source="webform")

    assert [(one.what, one.after, one.source) for one in joana.changes.all()] == [("name", "Joana Prata", "email")]
    assert [(one.after, one.source) for one in nobody.changes.all()] == [("Xavier", "webform")]
