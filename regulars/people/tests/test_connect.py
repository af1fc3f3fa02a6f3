"""Who is what to whom, and the web they make."""

from datetime import date

import pytest

from regulars.people import circles, connecting
from regulars.people.acquaintance import walk
from regulars.people.connecting import Way
from regulars.people.errors import EditedMeanwhile, NotLearned
from regulars.people.models import Change, Connection, ConnectionKind, Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def kinds(house):
    """The ways that these stories need, by name."""
    rows = [("child", "parent"), ("spouse", "spouse"), ("introduced by …", "introduced …")]
    return {
        name: ConnectionKind.objects.get_or_create(name=name, defaults={"inverse": inverse})[0]
        for name, inverse in rows
    }


@pytest.fixture
def leo(house):
    return Person.objects.create(name="Leo Lopes")


def test_connection_when_said_from_either_side_then_is_one_row(maria, leo, kinds, ada):
    connecting.connect(maria, leo, Way(kinds["child"]), by=ada)
    connecting.connect(leo, maria, Way(kinds["child"], turned=True), by=ada)
    row = Connection.objects.get()

    assert connecting.seen_from(row, maria) == (leo, "child")
    assert connecting.seen_from(row, leo) == (maria, "parent")
    with pytest.raises(NotLearned, match="other way round: Leo Lopes: child of Maria Lopes"):
        connecting.connect(leo, maria, Way(kinds["child"]), by=ada)


def test_connection_when_mutual_then_has_no_direction(maria, leo, kinds, ada):
    connecting.connect(maria, leo, Way(kinds["spouse"]), by=ada)
    connecting.connect(leo, maria, Way(kinds["spouse"]), by=ada)

    assert Connection.objects.count() == 1
    with pytest.raises(NotLearned, match="themselves"):
        connecting.connect(maria, maria, Way(kinds["spouse"]), by=ada)


def test_connection_when_ended_then_stays_and_may_begin_again(maria, leo, kinds, ada):
    row = connecting.connect(maria, leo, Way(kinds["spouse"]), by=ada, since=date(2015, 1, 1))
    connecting.change(row, since=row.since, until=date(2024, 1, 1), words="", confidence="told", by=ada)
    connecting.connect(maria, leo, Way(kinds["spouse"]), by=ada, since=date(2025, 6, 1))

    assert [(one.since.year, one.until) for one in Connection.objects.order_by("id")] == [
        (2015, date(2024, 1, 1)),
        (2025, None),
    ]
    with pytest.raises(NotLearned, match="a second time"):
        connecting.change(row, since=row.since, until=None, words="", confidence="told", by=ada)


def test_connection_when_changed_or_taken_back_then_both_histories_say_so(maria, leo, kinds, ada, jo):
    row = connecting.connect(maria, leo, Way(kinds["child"]), by=ada)
    shown = connecting.in_words(row)
    connecting.change(row, since=None, until=None, words="adopted", confidence="guess", by=ada, was=shown)
    with pytest.raises(EditedMeanwhile):
        connecting.change(row, since=None, until=None, words="foster", confidence="told", by=jo, was=shown)
    connecting.take_back(row, by=jo, why="It was her nephew")

    assert Connection.objects.count() == 0
    for person, other in ((maria, leo), (leo, maria)):
        rows = Change.objects.filter(person=person).order_by("id")
        assert [(one.before, one.after, one.other) for one in rows] == [
            ("", "Leo Lopes: child of Maria Lopes", other),
            ("Leo Lopes: child of Maria Lopes", "Leo Lopes: child of Maria Lopes, adopted (a guess)", other),
            ("Leo Lopes: child of Maria Lopes, adopted (a guess)", "", other),
        ]


def test_introduction_when_read_from_either_side_then_names_the_other(maria, leo, kinds, ada):
    row = connecting.connect(maria, leo, Way(kinds["introduced by …"]), by=ada)

    assert connecting.seen_from(row, maria) == (leo, "introduced by Maria")
    assert connecting.seen_from(row, leo) == (maria, "introduced Leo")


def test_kinds_when_added_then_are_offered_in_both_directions_once(kinds):
    connecting.add_kind("walks the dog of ...", "has the dog walked by …")

    assert [way.word for way in connecting.ways()][-2:] == ["walks the dog of …", "has the dog walked by …"]
    for name, inverse in (("Child", ""), ("parent", "child"), ("", "")):
        with pytest.raises(NotLearned):
            connecting.add_kind(name, inverse)


def test_kinds_when_the_house_begins_then_are_there(db):
    connecting.lay_down()

    assert ConnectionKind.objects.filter(name="child", inverse="parent", family=True).exists()
    assert ConnectionKind.objects.count() >= 20


def web_of(person, **more):
    web = walk(person, **more)
    return {one.name: web.steps[pk] for pk, one in web.people.items()}


def test_web_when_walked_then_goes_two_steps_and_no_further(maria, leo, kinds, ada):
    names = ["Tomás", "Aiko", "Ravi"]
    tomas, aiko, ravi = (Person.objects.create(name=name) for name in names)
    connecting.connect(maria, leo, Way(kinds["child"]), by=ada)
    connecting.connect(tomas, maria, Way(kinds["introduced by …"], turned=True), by=ada)
    connecting.connect(aiko, tomas, Way(kinds["introduced by …"], turned=True), by=ada)
    connecting.connect(ravi, aiko, Way(kinds["introduced by …"], turned=True), by=ada)

    assert web_of(leo) == {"Leo Lopes": 0, "Maria Lopes": 1, "Tomás": 2}
    assert web_of(maria) == {"Maria Lopes": 0, "Leo Lopes": 1, "Tomás": 1, "Aiko": 2}
    assert {tie.words for tie in walk(maria).ties} == {
        "child of Maria Lopes",
        "introduced by Maria Lopes",
        "introduced by Tomás",
    }


def test_web_when_people_share_a_circle_then_they_are_acquainted_unless_it_is_large(maria, leo, ada):
    studio = circles.found("company", "Studio", by=ada)
    for person in (maria, leo):
        circles.join(studio, person, by=ada, role="owner")
    assert web_of(maria) == {"Maria Lopes": 0, "Leo Lopes": 1}

    circles_members = Person.objects.bulk_create(Person(name=f"Clerk {n}") for n in range(30))
    for person in circles_members:
        circles.join(studio, person, by=ada)
    web = walk(maria)
    assert list(web.people) == [maria.pk]
    assert (web.circles[studio.pk].name, web.sizes[studio.pk]) == ("Studio", 32)


def test_web_when_it_is_large_then_is_cut_and_says_so(maria, kinds, ada):
    friends = Person.objects.bulk_create(Person(name=f"Friend {n}") for n in range(12))
    Connection.objects.bulk_create(Connection(person=maria, other=one, kind=kinds["spouse"]) for one in friends)
    web = walk(maria, most=10)

    assert (len(web.people), len(web.ties), web.more) == (10, 9, True)
    assert walk(maria).more is False


def test_web_when_asked_for_then_costs_the_same_for_one_and_many(maria, kinds, django_assert_max_num_queries):
    friends = Person.objects.bulk_create(Person(name=f"Friend {n}") for n in range(40))
    Connection.objects.bulk_create(Connection(person=maria, other=one, kind=kinds["spouse"]) for one in friends)

    with django_assert_max_num_queries(10):
        walk(maria)
