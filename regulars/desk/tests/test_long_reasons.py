"""Why something was done is kept as it was typed, or refused: never cut off."""

import pytest
from django.urls import reverse

from regulars.desk.openness.views import _mark
from regulars.people.models import Change, Merge, Person

pytestmark = pytest.mark.django_db

TOO_LONG = "She told me so. " * 20
FITS = "s" * 300


@pytest.fixture
def deeds(client, jo, busy):
    """{what: (where, what is typed besides the reason, under which name the reason is typed)}."""
    client.force_login(jo)
    maria, other = busy.person, Person.objects.create(name="M. Lopes")
    known, note = maria.identifiers.earliest("id"), busy.entries.filter(kind="note").earliest("id")
    return {
        "name": (reverse("about", args=[maria.pk, "name"]), {"value": "Maria Lopez", "was": maria.name}, "why"),
        "merge": (reverse("merging", args=[maria.pk, other.pk]), {}, "why"),
        "split": (reverse("splitting-person", args=[maria.pk]), {"known": [known.pk], "called": "Rui"}, "why"),
        "give": (reverse("identifier-giving", args=[known.pk]), {"to": other.pk, "person": other.pk}, "why"),
        "note": (reverse("openness", args=[note.pk]), {"who": "withheld", "was": _mark(note)}, "because"),
    }


def everything():
    people = list(Person.objects.order_by("pk").values_list("pk", "name", "merged_into"))
    return people, Change.objects.count(), Merge.objects.count()


@pytest.mark.parametrize("what", ["name", "merge", "split", "give", "note"])
def test_reason_when_longer_than_can_be_kept_then_is_refused_in_words_and_stays_typed(client, deeds, what):
    address, typed, name = deeds[what]
    before = everything()

    answer = client.post(address, typed | {name: TOO_LONG})

    assert (answer.status_code, "300 letters fit" in answer.text) == (422, True)
    assert TOO_LONG.strip() in answer.text
    assert everything() == before


@pytest.mark.parametrize("what", ["name", "merge", "split", "give", "note"])
def test_reason_when_just_short_enough_then_is_kept_whole(client, deeds, what):
    address, typed, name = deeds[what]

    assert client.post(address, typed | {name: FITS}).status_code in {200, 302, 303}
