"""Every door that takes a number, knocked at with wrong ones, old ones and unreadable words: answered in words, never
with a broken house."""

import re
from pathlib import Path

import pytest
from django.db import transaction
from django.urls import URLPattern, reverse
from django.urls.converters import IntConverter

import regulars.desk
from regulars.conversation import relating, separating
from regulars.conversation.separating import Parcel
from regulars.desk import sight, urls
from regulars.desk.tests.screens import furnish
from regulars.people import facts, forgetting, merging
from regulars.people.models import Person, Segment, Suggestion

pytestmark = pytest.mark.django_db

ABOUT = {
    "person_id", "kept_id", "gone_id", "identifier_id", "fact_id", "question_id", "circle_id", "membership_id",
    "place_id", "connection_id", "date_id", "limit_id", "parting_id", "merge_id", "separation_id", "suggestion_id",
    "tag_id", "segment_id",
}  # fmt: skip
SOMEBODY = ("person_id", "kept_id", "gone_id")
NOBODY = (0, 2**63 - 1, int("9" * 20))
# Every name that a field of the desk has: a door takes what it knows and leaves the rest.
READ = re.compile(r"""(?:get|getlist)\(\s*"([a-z_]+)"|(?:said|given|POST|cleaned_data)\["([a-z_]+)"\]""")
FIELD = re.compile(r"^    ([a-z_]+) = (?:forms\.)?\w+Field\(", re.MULTILINE)
ASKED_FOR = "an endless number"  # pages are drawn with it too; with every kind of words that would take long
WORDS = {
    "letters nobody sees": "Lo\x00pes\x1b",
    ASKED_FOR: "9" * 20,
    "no day and no moment": "2026-02-30T25:61",
    "a word without end": "x" * 3_000,
}
# Whoever was forgotten leads to the proof of it, and where somebody is written can be left without being there.
LEADS_ELSEWHERE = {"person GET", "forgetting GET", "forgetting POST"}
# What does not hang, is not there or was taken back is off already: nobody has to hear that somebody else was quicker.
OFF_ALREADY = {"tag-taking-off POST", "request-tag-taking-off POST", "look-first POST", "here-leaving POST"}
# The house's own lists and settings are nobody's: no wall stands before them.
THE_HOUSES_OWN = {"people-list-forgetting POST"}
# Asked thousands of times a minute, with SQL worked out before anybody built a wall (kit.prepared).
WORKED_OUT_BEFORE = {"person GET"}


def doors(patterns=urls.urlpatterns):
    """(name, the parts of its address, those that are numbers) of every door that takes a number."""
    for one in patterns:
        if not isinstance(one, URLPattern):
            yield from doors(one.url_patterns)
        elif numbers := {part for part, kind in one.pattern.converters.items() if isinstance(kind, IntConverter)}:
            yield one.name, list(one.pattern.converters), numbers


def doors_about_people():
    """Those that are about somebody, or about what we know of them."""
    return [door for door in doors() if ABOUT & door[2]]


def fields():
    """Whatever the desk reads from a form."""
    found = set()
    for file in Path(regulars.desk.__file__).parent.rglob("*.py"):
        if "tests" not in file.parts:
            words = file.read_text("utf-8")
            found |= {one or other for one, other in READ.findall(words)} | set(FIELD.findall(words))
    return sorted(found)


def knock(client, path, said=None, asked=None):
    """The status of what the house answers, as if nobody had knocked."""
    with transaction.atomic():
        answer = client.get(path, asked) if said is None else client.post(path, said)
        if answer.streaming:
            list(answer.streaming_content)
        transaction.set_rollback(True)
    return answer.status_code


def knock_everywhere(client, rows, wanted, wrong=None):
    """What was answered otherwise than wanted, by door; `wrong` is put in place of each number that is wanted wrong."""
    found = {}
    for name, parts, numbers in wanted.doors:
        right = rows.right(name, parts)
        ways = [right | {part: wrong} for part in numbers if part in (wanted.parts or numbers)]
        for values in [right] if wrong is None else ways:
            for method, said in (("GET", None), ("POST", {})):
                status = knock(client, reverse(name, kwargs=values), said)
                if status not in wanted.statuses and f"{name} {method}" not in wanted.but_for:
                    found[f"{name} {method} {values}"] = status
    return found


class Wanted:
    """Which answers are right, at which doors, for which parts of an address, and where others are."""

    def __init__(self, *statuses, doors, parts=(), but_for=()):
        self.statuses, self.doors, self.parts, self.but_for = statuses, doors, parts, but_for


class Rows:
    """What is there: a number for every part of an address, and for single doors another."""

    def __init__(self, everywhere, special):
        self.everywhere, self.special = everywhere, special

    def right(self, name, parts):
        values = self.everywhere | self.special.get(name, {})
        return {part: values.get(part, 1) for part in parts}


@pytest.fixture
def rows(client, jo, busy, rui):
    """A number that is right for everything a door can be about; Jo stands before them."""
    client.force_login(jo)
    client.raise_request_exception = False
    found, special = furnish(busy, jo)
    maria, other = busy.person, Person.objects.create(name="M. Lopes")
    away = separating.separate(Parcel(rui, tuple(rui.identifiers.all())), to=maria, by=jo)
    more = {
        "fact_id": facts.remember(maria, "She has a dog", by=jo).pk,
        "limit_id": relating.limit(maria, "house", by=jo, why="As we agreed").pk,
        "parting_id": relating.part(rui, by=jo, why="He moved away").pk,
        "merge_id": merging.merge(maria, other, by=jo).pk,
        "separation_id": away.pk,
        "suggestion_id": Suggestion.objects.create(first=maria, second=rui, probability=0.9).pk,
        "segment_id": Segment.objects.create(name="Weddings", filters={}, columns=[]).pk,
    }
    return Rows(found | more, special)


@pytest.mark.parametrize("number", NOBODY)
def test_door_when_the_number_is_nobodys_then_there_is_nothing(client, rows, number):
    assert knock_everywhere(client, rows, Wanted(404, 405, doors=doors(), but_for=OFF_ALREADY), number) == {}


def test_door_when_they_were_forgotten_then_nothing_of_them_is_there(client, rows, jo):
    gone = Person.objects.create(name="Somebody")
    forgetting.forget(gone, by=jo, ground="asked for it")
    nothing = Wanted(404, 405, doors=doors(), parts=SOMEBODY, but_for=LEADS_ELSEWHERE)

    assert knock_everywhere(client, rows, nothing, gone.pk) == {}


def test_door_when_they_turned_out_to_be_somebody_else_then_leads_on(client, rows, jo):
    old = Person.objects.create(name="Maria L.")
    merging.merge(Person.objects.get(pk=rows.everywhere["person_id"]), old, by=jo)
    # A draft that was opened nowhere is refused with 422, whoever it is to.
    leads_on = Wanted(200, 204, 302, 303, 405, 422, doors=doors(), parts=SOMEBODY)

    assert knock_everywhere(client, rows, leads_on, old.pk) == {}


@pytest.mark.parametrize("kind", WORDS)
def test_door_when_every_field_holds_what_nobody_can_read_then_answers_in_words(client, rows, kind):
    said, broken = dict.fromkeys(fields(), WORDS[kind]), {}
    for name, parts, _ in doors():
        path = reverse(name, kwargs=rows.right(name, parts))
        statuses = [knock(client, path, said)] + ([knock(client, path, asked=said)] if kind == ASKED_FOR else [])
        if max(statuses) >= 500:
            broken[name] = statuses

    assert broken == {}


def test_door_when_a_wall_stands_before_everything_then_no_door_leads_around_it(client, rows, monkeypatch):
    # The one place where walls are built: what a door finds without it would be found behind every wall.
    monkeypatch.setattr(sight, "_if_here", lambda teammate, found: found.filter(pk=-1))
    settings = {f"{name} {how}" for name, *_ in doors() if "settings" in place_of(name) for how in ("GET", "POST")}
    nothing = Wanted(404, 405, doors=doors_about_people(), but_for=settings | WORKED_OUT_BEFORE | THE_HOUSES_OWN)

    assert knock_everywhere(client, rows, nothing) == {}


def test_door_when_a_teammate_has_left_then_leads_to_signing_in(client, rows, jo):
    jo.is_active = False
    jo.save()

    assert knock_everywhere(client, rows, Wanted(302, doors=doors_about_people())) == {}


def place_of(name):
    """The address of a door."""
    parts = next(parts for one, parts, _ in doors() if one == name)
    return reverse(name, kwargs=dict.fromkeys(parts, 1))
