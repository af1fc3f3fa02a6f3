"""Pages that were open while two became one: what they send is done for who they turned out to be."""

from datetime import date

import pytest
from django.urls import reverse

from regulars.conversation.models import Draft, Promise
from regulars.people import circles, connecting, merging, tagging
from regulars.people.models import Connection, Fact, Identifier, Membership, Person, Segment

pytestmark = pytest.mark.django_db


@pytest.fixture
def old(rui, ada):
    """The number that Rui had before he turned out to be this one."""
    row = Person.objects.create(name="R. Costa")
    Identifier.objects.create(person=row, kind="email", raw="r@example.com", value="r@example.com")
    merging.merge(rui, row, by=ada)
    return row.pk


def test_move_when_sent_to_an_old_number_then_comes_to_who_they_are(desk, question, rui, old):
    entry = question.entries.get()
    desk.post(reverse("moving-entry", args=[entry.pk]), {"to": "new", "person": old})

    entry.refresh_from_db()
    assert entry.person == rui


def test_address_when_given_to_an_old_number_then_is_theirs_who_they_are(desk, maria, question, rui, old):
    one = maria.identifiers.get()
    desk.post(reverse("identifier-giving", args=[one.pk]), {"person": old, "how": "along"})

    one.refresh_from_db()
    assert one.person == rui


def test_connection_when_made_with_an_old_number_then_is_with_who_they_are(desk, maria, rui, old):
    connecting.lay_down()
    desk.post(reverse("connections", args=[maria.pk]), {"person": old, "name": "R. Costa", "way": "friend"})

    assert [{row.person, row.other} for row in Connection.objects.all()] == [{maria, rui}]


def test_household_when_split_by_an_old_number_then_they_move_out(desk, maria, rui, old, ada):
    home = circles.found("household", "Lopes", by=ada)
    for one in (maria, rui):
        circles.join(home, one, by=ada, since=date(2019, 1, 1))
    desk.post(reverse("circle-splitting", args=[home.pk]), {"with": [old], "on": "2026-02-01", "name": "Costa"})

    assert Membership.objects.get(circle=home, person=rui).until is not None
    assert Membership.objects.get(person=rui, until=None).circle.name == "Costa"


def test_saved_list_when_somebody_in_it_was_merged_then_has_them_once(desk, maria, ada):
    mia = Person.objects.create(name="Mia")
    tag = tagging.hang(mia, "wedding", by=ada).tag
    Segment.objects.create(name="Weddings", filters={"tag": str(tag.pk)}, columns=[])
    merging.merge(maria, mia, by=ada)
    shown = desk.get(reverse("people"), {"tag": tag.pk}).content.decode()

    assert shown.count(f'href="/people/{maria.pk}/') > 0
    assert f"/people/{mia.pk}/" not in shown


@pytest.mark.parametrize(
    ("deed", "said", "noun"),
    [
        ("person-promises", {"words": "A cup", "due": "2027-01-01T10:00"}, Promise),
        ("person-facts", {"words": "She has a dog"}, Fact),
        ("draft-to", {"html": "<p>Dear</p>"}, Draft),
    ],
)
def test_deed_when_sent_to_an_old_address_then_is_done_for_who_they_are(desk, rui, old, deed, said, noun):
    desk.post(reverse(deed, args=[old]), said)

    assert [row.person for row in noun.objects.all()] == [rui]
