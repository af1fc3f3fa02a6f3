"""When they last spoke, when we did, what is usual for them: kept as things happen, and read anew."""

import contextlib
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from statistics import median

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from regulars.conversation import calling_back, closeness, moving, putting_back, speaking
from regulars.conversation.errors import ConversationError
from regulars.conversation.models import Entry, Move
from regulars.conversation.speaking import Recipient
from regulars.kit import clock
from regulars.people.models import Person

pytestmark = pytest.mark.django_db(transaction=True)

COLUMNS = ("heard_at", "reached_at", "usual_gap", "quiet_after")


def kept(person):
    return Person.objects.filter(pk=person.pk).values(*COLUMNS).get()


def anew(person):
    """Told once more, plainly, from the rows themselves."""
    said = Entry.objects.filter(kind="message", automatic=False, nature="")
    theirs = list(said.filter(by_person=person).values_list("at", flat=True))
    own = list(said.filter(by_person=person, person=person).order_by("-at", "-id").values_list("at", flat=True))[:40]
    ours = list(said.filter(person=person, by_teammate__isnull=False).values_list("at", flat=True))
    days = sorted({at.astimezone(UTC).date() for at in own})
    gaps = [(later - earlier).days for earlier, later in pairwise(days)]
    gap = float(median(gaps)) if len(days) > 2 else None
    last = max(theirs + ours, default=None)
    quiet = None if gap is None else last + timedelta(days=max(14, 2 * gap))
    return {
        "heard_at": max(theirs, default=None),
        "reached_at": max(ours, default=None),
        "usual_gap": gap,
        "quiet_after": quiet,
    }


def answer(request, by, words="<p>Gladly.</p>"):
    return speaking.reply(request, by=by, html=words, to=[Recipient("maria@example.com")], channel="email")


def test_gap_when_days_are_even_then_is_the_middle_one_and_a_long_pause_changes_little():
    days = [date(2026, 1, 1) + timedelta(days=n) for n in (0, 7, 14, 21, 200)]

    assert closeness.usual_gap(datetime(d.year, d.month, d.day, 9, tzinfo=UTC) for d in days) == 7.0


@pytest.mark.parametrize("hours", [(), (0,), (0, 24), (0, 1, 2, 3, 25)])
def test_gap_when_they_spoke_on_fewer_than_three_days_then_is_unknown(hours):
    begin = datetime(2026, 1, 1, tzinfo=UTC)

    assert closeness.usual_gap(begin + timedelta(hours=hour) for hour in hours) is None


def test_words_when_said_on_three_days_then_say_from_when_it_is_unusually_quiet(maria, hear, ada, morning):
    for _ in range(3):
        morning.shift(timedelta(days=10))
        entry = hear(f"Word of {clock.now()}")
    answer(entry.request, ada)

    spoken = kept(maria)
    assert (spoken["heard_at"], spoken["usual_gap"]) == (entry.at, 10.0)
    assert spoken["quiet_after"] == spoken["reached_at"] + timedelta(days=20)


def test_away_notice_when_it_comes_then_is_no_word_of_theirs(maria, hear):
    hear("I am away.", automatic=True, nature="away")

    assert kept(maria) == dict.fromkeys(COLUMNS)


def test_everything_kept_when_read_anew_in_bulk_then_is_the_same(maria, hear, ada, morning):
    for number in range(4):
        morning.shift(timedelta(days=number + 1, hours=3))
        entry = hear(f"Word of {clock.now()}")
        answer(entry.request, ada)
        hear(f"Me too {number}.", by="jose@example.com", name="José", answering=(entry.request.last_said.external_id,))
    before = {person: kept(person) for person in Person.objects.all()}
    Person.objects.update(**dict.fromkeys(COLUMNS))
    closeness.fill()

    assert len(before) == 2
    assert {person: kept(person) for person in before} == before == {person: anew(person) for person in before}


def test_heard_when_known_then_costs_one_question_and_one_update(maria, hear, django_assert_num_queries):
    entry = hear()
    maria.refresh_from_db()

    with django_assert_num_queries(2):
        closeness.heard(entry, by=maria)


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["hear", "hear", "again", "other", "machine", "old", "reply", "note", "move", "back", "call"]),
        st.integers(0, 40),
        st.integers(0, 9),
    ),
    min_size=4,
    max_size=14,
)


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(steps=STEPS)
def test_columns_when_kept_step_by_step_then_equal_those_read_anew(steps, hear, ada, jo, time_machine):
    Move.objects.all().delete()
    Entry.objects.all().delete()
    Person.objects.all().delete()
    now = datetime(2026, 3, 2, 9, tzinfo=UTC)
    for number, (what, hours, choice) in enumerate(steps):
        now += timedelta(hours=hours * 7 + 1)
        time_machine.move_to(now, tick=False)
        with contextlib.suppress(ConversationError):
            happen(what, number, choice, hear, ada)
        assert [kept(person) for person in Person.objects.all()] == [anew(person) for person in Person.objects.all()]


def happen(what, number, choice, hear, ada):
    said = list(Entry.objects.filter(kind="message").order_by("id"))
    some = said[choice % len(said)] if said else None
    if what in SAY:
        hear(f"Word {number}", **SAY[what](choice))
    elif what == "back":
        putting_back.put_back(Move.objects.standing().latest("id"), by=ada) if Move.objects.standing() else None
    elif some and some.request:
        DO[what](some, choice, ada)


JOSE = {"by": "jose@example.com", "name": "José"}
SAY = {
    "hear": lambda choice: {"subject": f"Matter {choice}"},
    "other": lambda _: JOSE,
    "machine": lambda _: {"automatic": True, "nature": "away"},
    "old": lambda choice: {"backlog": True, "dated": clock.now() - timedelta(days=90 + choice)},
    "again": lambda _: {**JOSE, "answering": tuple(Entry.objects.values_list("external_id", flat=True)[:1])},
}
DO = {
    "reply": lambda entry, _, ada: answer(entry.request, ada),
    "note": lambda entry, _, ada: speaking.note(entry.request, by=ada, html="<p>Kind.</p>"),
    "move": lambda entry, choice, ada: moving.move(
        [entry],
        by=ada,
        to_person=Person.objects.exclude(pk=entry.person_id).first(),
        written_by_them=bool(choice % 2),
    ),
    "call": lambda _, __, ada: calling_back.call_back(answer(Entry.objects.latest("id").request, ada), by=ada),
}
