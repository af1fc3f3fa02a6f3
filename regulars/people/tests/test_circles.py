"""Households and companies: in them, out of them, split and together again, and one card in the post."""

from datetime import UTC, date, datetime

import pytest

from regulars.people import circles, places, splitting
from regulars.people.errors import EditedMeanwhile, NotLearned, StaysAsItIs
from regulars.people.models import Change, Circle, Membership, Person, Place

pytestmark = pytest.mark.django_db

HOME = {"street": "Rua do Almada 12", "postcode": "4050-030", "locality": "Porto"}
ELSEWHERE = {"street": "Rua das Flores 3", "postcode": "4050-265", "locality": "Porto"}


@pytest.fixture
def rui(house):
    return Person.objects.create(name="Rui Lopes")


@pytest.fixture
def leo(house):
    return Person.objects.create(name="Leo Lopes")


@pytest.fixture
def home(morning, maria, rui, leo, ada):
    """Maria, Rui and Leo live together since 2019."""
    circle = circles.found("household", "Lopes", by=ada)
    for person, role in ((maria, "mother"), (rui, "father"), (leo, "son")):
        circles.join(circle, person, by=ada, role=role, since=date(2019, 1, 1))
    places.settle(circle, HOME, by=ada, since=date(2019, 1, 1))
    return circle


def members(circle):
    rows = Membership.objects.current(date(2026, 3, 2)).filter(circle=circle).order_by("id")
    return [(row.person.name, row.role) for row in rows]


def test_join_when_done_then_stands_in_the_history_of_both(home, maria, ada):
    assert members(home) == [("Maria Lopes", "mother"), ("Rui Lopes", "father"), ("Leo Lopes", "son")]
    joined = Change.objects.get(circle=home, person=maria)
    assert (joined.what, joined.before, joined.after) == ("circle", "", "Lopes, as mother, since 2019")
    circles.join(home, maria, by=ada, role="queen")
    assert Membership.objects.filter(circle=home, person=maria).count() == 1


def test_leave_when_dated_then_stays_as_history(home, rui, ada, jo):
    row = Membership.objects.get(person=rui)
    circles.change(row, role="father", since=row.since, until=date(2026, 1, 1), by=ada)

    assert members(home) == [("Maria Lopes", "mother"), ("Leo Lopes", "son")]
    with pytest.raises(EditedMeanwhile):
        circles.change(row, role="dad", since=None, until=None, by=jo, was="Lopes, as father, since 2019")
    with pytest.raises(NotLearned, match="before it began"):
        circles.change(row, role="father", since=date(2019, 1, 1), until=date(2018, 1, 1), by=ada)


def test_come_back_when_they_came_back_already_then_is_refused_in_words(home, rui, ada):
    row = Membership.objects.get(person=rui)
    circles.change(row, role="father", since=row.since, until=date(2026, 1, 1), by=ada)
    circles.join(home, rui, by=ada)

    with pytest.raises(NotLearned, match="a second time"):
        circles.change(row, role="father", since=row.since, until=None, by=ada)


def test_rename_when_somebody_was_faster_then_is_refused(home, ada, jo):
    circles.rename(home, "Lopes-Costa", by=jo, was="Lopes")

    with pytest.raises(EditedMeanwhile):
        circles.rename(home, "The Lopes", by=ada, was="Lopes")
    assert Circle.objects.get(pk=home.pk).name == "Lopes-Costa"


def test_move_house_when_done_then_the_address_before_is_kept(home, ada):
    places.settle(home, ELSEWHERE, by=ada, since=date(2026, 2, 1))

    rows = Place.objects.filter(circle=home).order_by("id")
    assert [(row.street, row.until) for row in rows] == [
        ("Rua do Almada 12", date(2026, 2, 1)),
        ("Rua das Flores 3", None),
    ]
    assert Change.objects.filter(circle=home, what="address").latest("id").before == (
        "Rua do Almada 12, 4050-030 Porto"
    )


def test_address_when_set_right_then_nobody_moved(home, ada, jo):
    place = Place.objects.get(circle=home)
    shown = str(place)
    places.correct(place, HOME | {"street": "Rua do Almada 121"}, by=ada, was=shown)

    assert Place.objects.get(circle=home).street == "Rua do Almada 121"
    with pytest.raises(EditedMeanwhile):
        places.correct(place, HOME | {"street": "Rua do Almada 21"}, by=jo, was=shown)
    with pytest.raises(NotLearned, match="Write an address"):
        places.correct(place, {}, by=jo)


def test_split_when_some_move_out_then_both_keep_their_history(home, maria, leo, rui, ada):
    own = splitting.split(
        home, [maria, leo], on=date(2026, 2, 1), name="Maria and Leo", address=ELSEWHERE, by=ada, why="They parted"
    )

    assert members(home) == [("Rui Lopes", "father")]
    assert members(own) == [("Maria Lopes", "mother"), ("Leo Lopes", "son")]
    assert own.split_from == home
    assert [(row.person, row.since, row.until) for row in Membership.objects.filter(circle=home, person=maria)] == [
        (maria, date(2019, 1, 1), date(2026, 2, 1))
    ]
    assert Place.objects.get(circle=own).street == "Rua das Flores 3"
    assert Change.objects.get(circle=home, what="split").after == "Maria and Leo since February 2026"
    assert Change.objects.get(circle=own, what="split").after == "from Lopes since February 2026"


def test_split_when_put_back_then_everybody_is_home_again(home, maria, leo, ada):
    before = members(home)
    own = splitting.split(home, [maria, leo], on=date(2026, 2, 1), name="Maria and Leo", by=ada)
    splitting.put_back(own, by=ada)
    own.refresh_from_db()

    assert sorted(members(home)) == sorted(before)
    assert members(own) == []
    assert own.ended_at is not None
    assert [row.since for row in Membership.objects.filter(circle=home)] == [date(2019, 1, 1)] * 3
    with pytest.raises(StaysAsItIs):
        splitting.put_back(own, by=ada)


def test_split_when_somebody_came_to_it_since_then_stays_theirs(home, maria, leo, ada):
    own = splitting.split(home, [maria, leo], on=date(2026, 2, 1), name="Maria and Leo", by=ada)
    ana = Person.objects.create(name="Ana")
    circles.join(own, ana, by=ada)
    assert {row.person for row in splitting.came_with_the_split(own)} == {maria, leo}
    splitting.put_back(own, by=ada)
    own.refresh_from_db()

    assert members(own) == [("Ana", "")]
    assert own.ended_at is None


@pytest.mark.parametrize(
    ("who", "on", "words"),
    [
        ((), date(2026, 2, 1), "Choose who moves out"),
        (("Maria Lopes", "Rui Lopes", "Leo Lopes"), date(2026, 2, 1), "another address instead"),
        (("Maria Lopes",), date(2027, 2, 1), "still ahead"),
        (("Maria Lopes",), date(2018, 2, 1), "came only on 2019"),
    ],
)
def test_split_when_it_makes_no_sense_then_is_refused_in_words(home, ada, who, on, words):
    with pytest.raises(NotLearned, match=words):
        splitting.split(home, list(Person.objects.filter(name__in=who)), on=on, name="New", by=ada)

    assert Circle.objects.count() == 1


def test_cards_when_a_household_shares_a_home_then_are_one(home, maria, rui, leo, ada):
    alone = Person.objects.create(name="Tomás Brandt")
    places.settle(alone, ELSEWHERE, by=ada)
    cards = circles.card_to([maria, alone, rui, leo])

    assert [(card.names, str(card.place), card.household) for card in cards] == [
        ("Maria, Rui and Leo Lopes", "Rua do Almada 12, 4050-030 Porto", home),
        ("Tomás Brandt", "Rua das Flores 3, 4050-265 Porto", None),
    ]


def test_cards_when_only_some_are_asked_for_then_name_only_them(home, maria, rui):
    stranger = Person.objects.create(name="Ana Reis")

    assert [(card.names, card.place is None) for card in circles.card_to([rui, stranger, rui])] == [
        ("Rui Lopes", False),
        ("Ana Reis", True),
    ]


def test_cards_when_somebody_died_or_parted_then_leave_them_out(home, maria, rui, leo, ada):
    Person.objects.filter(pk=rui.pk).update(has_died=True)
    leo.partings.create(by=ada, why="He wished so")

    assert [card.names for card in circles.card_to([maria, rui, leo])] == ["Maria Lopes"]
    assert circles.household_card(home, [maria, rui, leo]).names == "Maria Lopes"
    assert circles.household_card(home, [rui]) is None


def test_cards_when_the_household_moved_away_or_is_no_more_then_go_to_each(home, maria, rui, ada, morning):
    places.leave(Place.objects.get(), by=ada, until=date(2026, 3, 1))
    assert [(card.names, card.household) for card in circles.card_to([maria, rui])] == [
        ("Maria Lopes", None),
        ("Rui Lopes", None),
    ]
    places.settle(home, HOME, by=ada)
    assert len(circles.card_to([maria, rui])) == 1
    circles.end(home, by=ada)
    assert len(circles.card_to([maria, rui])) == 2


def test_cards_when_many_are_asked_for_then_ask_no_more(home, maria, django_assert_num_queries, ada):
    others = Person.objects.bulk_create(Person(name=f"Neighbour {n}") for n in range(30))

    with django_assert_num_queries(4):
        assert len(circles.card_to([maria, *others])) == 31


def test_two_surnames_when_on_one_card_then_are_both_told(home, maria, rui, ada):
    Person.objects.filter(pk=rui.pk).update(name="Rui Costa")

    assert [card.names for card in circles.card_to([maria, rui])] == ["Maria Lopes and Rui Costa"]


def test_household_when_joined_tomorrow_then_counts_from_tomorrow(home, ada, morning):
    guest = Person.objects.create(name="Ana Lopes")
    circles.join(home, guest, by=ada, since=date(2026, 3, 3))
    assert circles.card_to([guest])[0].household is None
    morning.move_to(datetime(2026, 3, 3, 9, tzinfo=UTC), tick=False)

    assert circles.card_to([guest])[0].household == home
