"""Learning one more way to know somebody, and setting right what we know about it."""

import pytest

from regulars.people import identifying
from regulars.people.aliases import hint_for
from regulars.people.errors import BelongsTo, NotLearned
from regulars.people.models import Identifier, Person
from regulars.people.normalising import normalise
from regulars.people.recognising import find, recognise

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("raw", "kind", "value", "shown"),
    [
        ("912 345 678", "phone", "+351912345678", "+351 912 345 678"),
        ("00351 912345678", "phone", "+351912345678", "+351 912 345 678"),
        ("+49 (0)30 123456", "phone", "+4930123456", "+49 30 123456"),
        ("+351 210 000 000 ext. 12", "phone", "+351210000000;ext=12", "+351 21 000 0000 ext. 12"),
        ("M@Work.Example", "email", "m@work.example", "M@Work.Example"),
        ("@Maria", "handle", "maria", "@Maria"),
    ],
)
def test_what_is_typed_is_read_where_the_house_is(maria, ada, raw, kind, value, shown):
    known = identifying.learn(maria, raw, by=ada)

    assert (known.kind, known.value, known.shown, known.by, known.source) == (kind, value, shown, ada, "desk")


def test_number_is_read_where_the_person_is_when_we_know_their_clock(maria, ada, house):
    maria.zone = "Europe/Berlin"
    assert identifying.learn(maria, "030 123456", by=ada).value == "+4930123456"

    house.country, maria.zone = "AT", ""
    house.save()
    assert identifying.learn(maria, "01 5811111", by=ada).value == "+4315811111"


@pytest.mark.parametrize(
    ("raw", "kind", "words"),
    [
        ("12", "", "too short for a number in Portugal"),
        ("+351 912 345 678 912", "", "too long for a number in Portugal"),
        ("+351 012 345 678", "", "has no numbers that begin like this"),
        ("call me", "", "not a phone number"),
        ("maria@localhost", "", "no whole domain"),
        ("@", "", "not a handle"),
        ("@maria lopes", "", "not a handle"),
        ("  ", "shop", "cannot be a customer number"),
        ("x" * 400, "", "cannot be a phone number"),
    ],
)
def test_what_nobody_can_have_is_refused_in_words(maria, ada, raw, kind, words):
    with pytest.raises(NotLearned, match=words):
        identifying.learn(maria, raw, kind=kind, by=ada)
    assert maria.identifiers.count() == 1


def test_number_that_just_reached_us_needs_only_be_possible():
    assert normalise("phone", "+351 012 345 678 ") == "+351012345678"


def test_learning_twice_changes_nothing_and_somebody_elses_is_named(maria, ada):
    first = identifying.learn(maria, "912 345 678", by=ada)
    again = identifying.learn(maria, "+351912345678", by=ada)
    rui = recognise("email", "rui@example.com", name="Rui Costa")
    with pytest.raises(BelongsTo, match="This belongs to Rui Costa already") as refusal:
        identifying.learn(maria, "RUI@example.com", by=ada)

    assert first == again
    assert refusal.value.known.person == rui
    assert [change.after for change in maria.changes.filter(what="identifier")] == ["+351 912 345 678"]


def test_every_deed_stands_in_the_history(maria, ada):
    known = identifying.learn(maria, "912 345 678", by=ada, label="work")
    identifying.relabel(known, "home", by=ada)
    identifying.prove(known, "Called her back", by=ada)
    identifying.doubt(known, by=ada)
    identifying.take_away(known, by=ada, why="She gave it back")

    told = [(change.before, change.after, change.by, change.why) for change in maria.changes.order_by("id")]
    number = "+351 912 345 678"
    assert told == [
        ("", f"{number} (work)", ada, ""),
        (f"{number} (work)", f"{number} (home)", ada, ""),
        (f"{number} (home)", f"{number} (home), proven", ada, "Called her back"),
        (f"{number} (home), proven", f"{number} (home)", ada, ""),
        (f"{number} (home)", "", ada, "She gave it back"),
    ]
    assert find("phone", "+351912345678") is None


def test_proof_says_how_and_nothing_is_no_proof(maria, ada):
    known = maria.identifiers.get()
    with pytest.raises(NotLearned, match="Say how"):
        identifying.prove(known, "  ", by=ada)
    identifying.prove(known, "Asked her at the counter", by=ada)
    known.refresh_from_db()

    assert (known.trust, known.verified_how) == ("verified", "Ada made sure: Asked her at the counter")
    assert known.verified_at is not None


def test_address_chosen_goes_first_unless_mail_to_it_comes_back(maria, ada):
    second = identifying.learn(maria, "m@work.example", by=ada)
    identifying.use_first(second, by=ada)
    assert maria.identifiers.mail_addresses().first() == second

    Identifier.objects.filter(pk=second.pk).update(bouncing_since=maria.since)
    assert maria.identifiers.mail_addresses().first().raw == "maria@example.com"


def test_person_without_a_name_is_called_by_what_is_left(ada, house):
    person = recognise("email", "one@example.com")
    identifying.learn(person, "two@example.com", by=ada)
    identifying.take_away(person.identifiers.get(value="one@example.com"), by=ada)

    assert str(Person.objects.get()) == "two@example.com"


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        ("m.lopes+shop@gmail.com", "mlopes@gmail.com"),
        ("mlopes@googlemail.com", "mlopes@gmail.com"),
        ("maria+x@outlook.com", "maria@outlook.com"),
        ("m.l@outlook.com", "m.l@outlook.com"),
        ("shop@maria.fastmail.com", "maria@fastmail.com"),
        ("maria-shop@yahoo.com", "maria@yahoo.com"),
        ("a.b@pm.me", "ab@proton.me"),
        ("maria+x@bean.example", "maria@bean.example"),
        ("maria+x@web.de", "maria+x@web.de"),
        ("+x@gmail.com", "+x@gmail.com"),
        ("no address", ""),
    ],
)
def test_hint_is_the_plainest_spelling_a_provider_may_mean(value, hint):
    assert hint_for(value) == hint


def test_alias_is_a_reason_to_ask_and_recognises_nobody(ada, house):
    one = recognise("email", "m.lopes@gmail.com", name="Maria Lopes")
    two = recognise("email", "mlopes+shop@googlemail.com")

    assert one != two
    assert [found.person for found in identifying.alike(list(one.identifiers.all()))] == [two]
    assert (
        list(identifying.alike(list(identifying.learn(one, "@ml", by=ada).person.identifiers.filter(kind="handle"))))
        == []
    )


def test_what_is_claimed_stays_claimed_and_what_was_proven_says_by_what(maria):
    recognise("email", "maria@example.com")
    assert Identifier.objects.get().trust == "claimed"

    recognise("email", "maria@example.com", trust="verified", how="its mail server vouched")
    recognise("email", "maria@example.com", trust="claimed", how="somebody typed it")
    known = Identifier.objects.get()
    assert (known.trust, known.verified_how) == ("verified", "its mail server vouched")
