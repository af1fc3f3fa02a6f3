"""People are found by every filter, alone and together, whichever way they are looked for."""

from datetime import timedelta

import pytest
from django.db import connection

from regulars.kit import clock
from regulars.people import tagging
from regulars.people.models import (
    Circle,
    Fact,
    Identifier,
    LifeDate,
    Limit,
    Membership,
    Parting,
    Person,
    Place,
    Segment,
    Tag,
)  # fmt: skip
from regulars.search.people import counting, walking
from regulars.search.people.filters import FILTERS
from regulars.search.people.question import Question
from regulars.search.people.tagging import tag_all, take_back

DAY = timedelta(days=1)


@pytest.fixture
def zoe(house):
    """Zoe, of whom every filter has something to say; and Ana, of whom none has."""
    now = clock.now()
    Person.objects.create(name="Ana", heard_at=now - 400 * DAY, reached_at=now - 400 * DAY, since=now - 800 * DAY)
    zoe = Person.objects.create(
        name="Zoe", style="friend", language="pt", heard_at=now - DAY, reached_at=now - DAY, usual_gap=0.1,
        quiet_after=now - DAY / 2,
    )  # fmt: skip
    Identifier.objects.create(person=zoe, kind="phone", raw="1", value="+351 1", source="till")
    Place.objects.create(person=zoe, locality="Porto", country="Portugal")
    circle = Circle.objects.create(kind="company", name="Bean Works")
    Membership.objects.create(circle=circle, person=zoe)
    LifeDate.objects.create(person=zoe, kind="birthday", month=5, day=4)
    Fact.objects.create(person=zoe, topic="family", words="Two sons")
    Limit.objects.create(person=zoe, kind="writing", why="as agreed")
    return zoe


def found(*pairs, size=50, after=""):
    stretch = walking.page_of(Question.read(pairs), Person.objects.known(), size=size, after=after)
    return [one.name for one in stretch.rows]


@pytest.fixture(params=["by the rarest", "in their order"])
def way(request, monkeypatch):
    """Both ways of looking."""
    if request.param == "in their order":
        monkeypatch.setattr(walking, "LEAD", 0)


ASKED = [
    ("standing", "friend"), ("quiet", "yes"), ("heard", "within-7"), ("reached", "within-7"), ("since", "within-7"),
    ("language", "PT"), ("language", "português"), ("town", "porto"), ("country", "portugal"), ("reach", "phone"),
    ("source", "till"), ("circle", "Bean Works"), ("birthday", "5"), ("told", "family"), ("has", "limit"),
]  # fmt: skip


@pytest.mark.parametrize(("key", "value"), ASKED)
def test_filter_when_asked_finds_those_who_fit_and_nobody_else(zoe, way, key, value):
    assert found((key, value)) == ["Zoe"]


@pytest.mark.parametrize(
    ("key", "value", "names"),
    [("heard", "not-365", ["Ana"]), ("heard", "never", []), ("since", "not-365", ["Ana"]), ("died", "yes", [])],
)
def test_filter_when_asked_for_what_is_long_ago_finds_those(zoe, way, key, value, names):
    assert found((key, value)) == names


def test_filters_when_combined_must_all_fit(zoe, way):
    tagging.hang(zoe, "wholesale", by=None)
    tag = str(Tag.objects.get().pk)

    assert found(*ASKED[:11], ("tag", tag), ("q", "zo")) == ["Zoe"]
    assert found(("tag", tag), ("standing", "wave")) == []


def test_person_who_waits_is_found_with_who_looks_after_them(question, ada, way):
    question.assign(to=ada, by=ada)

    assert found(("waiting", "yes"), ("owner", str(ada.pk))) == ["Maria Lopes"]
    question.finish(by=ada)
    assert found(("waiting", "yes")) == []


@pytest.mark.parametrize("gone", ["died", "parted", "merged", "forgotten"])
def test_nobody_who_is_gone_counts_as_losing_touch(zoe, gone):
    if gone == "parted":
        Parting.objects.create(person=zoe, why="we disagreed")
    elif gone == "merged":
        Person.objects.filter(pk=zoe.pk).update(merged_into=Person.objects.get(name="Ana"))
    else:
        Person.objects.filter(pk=zoe.pk).update(**{"died": {"has_died": True}}.get(gone, {"forgotten_at": clock.now()}))

    assert found(("quiet", "yes")) == []


def test_household_shares_its_town_with_everybody_in_it(zoe, way):
    home = Circle.objects.create(kind="household", name="Home")
    Place.objects.create(circle=home, locality="Braga")
    Membership.objects.create(circle=home, person=zoe)

    assert found(("town", "Braga")) == ["Zoe"]


def test_looking_stops_after_a_while_and_goes_on_from_there(house, monkeypatch):
    monkeypatch.setattr(walking, "LEAD", 0)
    monkeypatch.setattr(walking, "LOOK", 5)
    for number in range(12):
        Person.objects.create(name=f"P{number:02}", heard_at=clock.now() if number in {1, 9} else None)
    question, people, pages = Question.read([("heard", "within-7")]), Person.objects.known(), []
    stretch = walking.page_of(question, people, size=5)
    while True:
        pages.append(([one.name for one in stretch.rows], stretch.stopped))
        if not stretch.after:
            break
        stretch = walking.page_of(question, people, size=5, after=stretch.after)

    assert pages == [(["P01"], True), (["P09"], True), ([], False)]


@pytest.mark.parametrize(
    ("key", "value", "order"),
    [
        ("standing", "friend", "name"),
        ("language", "pt", "name"),
        ("heard", "not-365", "heard"),
        ("nameless", "yes", ""),
    ],
)
def test_filter_on_what_stands_in_order_by_meets_those_alone_who_fit(house, monkeypatch, key, value, order):
    monkeypatch.setattr(walking, "LEAD", 0)
    monkeypatch.setattr(walking, "LOOK", 2)
    long_ago = clock.now() - timedelta(days=900)
    for number in range(9):
        Person.objects.create(name=f"P{number}", style="wave", language="en", heard_at=clock.now())
    fits = Person.objects.create(
        name="" if key == "nameless" else "Zoe", style="friend", language="pt", heard_at=long_ago
    )
    stretch = walking.page_of(Question.read([(key, value), ("order", order)]), Person.objects.known(), size=5)

    assert (list(stretch.rows), stretch.stopped) == ([fits], False)


def test_called_by_many_shows_some_and_says_so_but_counts_all(house, monkeypatch):
    monkeypatch.setattr(walking, "CALLED", 3)
    monkeypatch.setattr(walking, "BATCH", 2)
    for number in range(5):
        Person.objects.create(name=f"Maria {number}")
    Person.objects.create(name="Rui")
    question, people = Question.read([("q", "maria")]), Person.objects.known()
    stretch = walking.page_of(question, people, size=50)

    assert (len(stretch.rows), stretch.cut, stretch.number) == (3, True, None)
    assert walking.number_of(question, people) == 5


def test_number_is_the_same_however_many_are_counted_at_once(zoe, monkeypatch):
    monkeypatch.setattr(walking, "LEAD", 0)
    monkeypatch.setattr(walking, "COUNTED_AT_ONCE", 2)
    for number in range(5):
        Person.objects.create(name=f"P{number}", style="friend" if number % 2 else "wave")

    assert walking.number_of(Question.read([("standing", "friend")]), Person.objects.known()) == 3


def test_pages_follow_one_another_and_miss_nobody(house, way):
    for number in range(7):
        Person.objects.create(name=f"P{number}", language="pt")
    question, names, after = Question.read([("language", "pt")]), [], ""
    for _ in range(4):
        stretch = walking.page_of(question, Person.objects.known(), size=2, after=after)
        names += [one.name for one in stretch.rows]
        after = stretch.after

    assert (names, after) == ([f"P{number}" for number in range(7)], "")


def test_what_nobody_understands_is_said_and_harms_nothing():
    question = Question.read([("tag", "x'; --"), ("heard", "within-99999999999"), ("town", "\x00"), ("no", "such")])

    assert (question.filters, question.ignored) == ((), ("Tag", "Heard from them", "Town"))


def test_every_filter_has_words_for_each_of_its_choices():
    assert all(one.in_words(value) for one in FILTERS.values() for value, _ in one.choices or [("1", "")])


def test_segment_is_counted_to_the_last_person(zoe, way):
    segment = Segment.objects.create(name="Friends", filters=Question.read([("standing", "friend")]).to_keep())

    assert counting.count_segments.call() == 1
    segment.refresh_from_db()
    assert (segment.number, counting.count_segments.call()) == (1, 0)


def test_everybody_is_tagged_in_batches_once_and_untagged_again(zoe, ada, way, monkeypatch):
    monkeypatch.setattr(walking, "BATCH", 1)
    tag, at = tagging.called("Easter"), clock.now().isoformat()
    tagging.hang(zoe, "easter", by=None)

    assert tag_all.call(tag.pk, Question().to_keep(), ada.pk, at) == 1
    assert tag_all.call(tag.pk, Question().to_keep(), ada.pk, at) == 0
    assert take_back.call(tag.pk, ada.pk, at) == 1
    assert [one.person for one in tag.taggings.all()] == [zoe]


@pytest.mark.postgresql
@pytest.mark.parametrize("pairs", [[("language", "pt")], [("town", "porto"), ("reach", "phone")], [("tag", "1")]])
def test_filters_walk_no_table_from_end_to_end(zoe, way, pairs):
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
    seen = []

    def listen(execute, sql, params, many, context):
        if sql.startswith("SELECT"):
            with connection.cursor() as cursor:
                cursor.cursor.execute("EXPLAIN " + sql, params)
                seen.extend(row[0] for row in cursor.cursor.fetchall())
        return execute(sql, params, many, context)

    with connection.execute_wrapper(listen):
        found(*pairs)
    assert seen
    assert [line for line in seen if "Seq Scan" in line] == []
