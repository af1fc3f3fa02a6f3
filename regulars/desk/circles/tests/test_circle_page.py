"""The page of a household or a company, without script."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regulars.conversation import mourning
from regulars.people import circles, places
from regulars.people.models import Change, Circle, Membership, Person, Place

pytestmark = pytest.mark.django_db

HOME = {"street": "Rua do Almada 12", "postcode": "4050-030", "locality": "Porto"}


@pytest.fixture
def rui(house):
    return Person.objects.create(name="Rui Lopes")


@pytest.fixture
def home(morning, maria, rui, ada):
    circle = circles.found("household", "Lopes", by=ada)
    for person, role in ((maria, "mother"), (rui, "father")):
        circles.join(circle, person, by=ada, role=role, since=date(2019, 1, 1))
    places.settle(circle, HOME, by=ada)
    return circle


def page_of(circle):
    return reverse("circle", args=[circle.pk])


def test_page_when_opened_then_tells_who_lives_there_and_to_whom_the_card_goes(desk, home, maria, question):
    html = desk.get(page_of(home)).content.decode()

    assert "One card goes to Maria and Rui Lopes, Rua do Almada 12, 4050-030 Porto." in html
    assert "mother, since 2019" in html
    assert "My grinder is loud since Monday." in html
    assert "Lopes, as mother, since 2019" in html


def test_card_when_one_of_them_died_then_names_the_living(desk, home, rui, ada):
    mourning.record(rui, "2025", by=ada)
    html = desk.get(page_of(home)).content.decode()

    assert "One card goes to Maria Lopes, Rua do Almada 12" in html
    assert "father, since 2019, has died" in html


def test_circle_when_started_for_somebody_then_they_are_in_it(desk, maria):
    where = reverse("person-circles", args=[maria.pk])
    typed = {"kind": "company", "circle_name": "Studio Lopes", "role": "owner", "since": "2020"}
    answer = desk.post(where, typed)
    circle = Circle.objects.get()

    assert answer.headers["Location"] == page_of(circle)
    assert [(row.person, row.role, row.since) for row in Membership.objects.all()] == [
        (maria, "owner", date(2020, 1, 1))
    ]
    assert "Studio Lopes</a>, owner" in desk.get(reverse("person", args=[maria.pk])).content.decode()


def test_circle_when_we_know_one_by_that_name_then_asks_which(desk, maria, home, ada):
    ana = Person.objects.create(name="Ana")
    where, typed = reverse("person-circles", args=[ana.pk]), {"kind": "household", "circle_name": "Lop", "role": ""}
    html = desk.post(where, typed).content.decode()
    assert f'name="circle" value="{home.pk}"' in html
    desk.post(where, typed | {"circle": home.pk})
    assert Membership.objects.filter(circle=home, person=ana).exists()
    desk.post(where, typed | {"new": "yes"})

    assert Circle.objects.filter(name="Lop").count() == 1


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"kind": "household", "circle_name": " "}, "Give it a name."),
        ({"kind": "sect", "circle_name": "x"}, "Select a valid choice"),
        ({"kind": "household", "circle_name": "x", "since": "14 Sep"}, "Say in which year"),
    ],
)
def test_circle_when_refused_then_what_was_typed_stays(desk, maria, typed, words):
    answer = desk.post(reverse("person-circles", args=[maria.pk]), typed)

    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert Circle.objects.count() == 0


def test_member_when_new_then_is_made_by_name(desk, home):
    desk.post(reverse("circle-members", args=[home.pk]), {"name": "Leo Prado", "role": "son", "since": "May 2019"})

    row = Membership.objects.get(person__name="Leo Prado")
    assert (row.role, row.since) == ("son", date(2019, 5, 1))
    assert desk.post(reverse("circle-members", args=[home.pk]), {"name": ""}).status_code == 422


def test_member_when_they_left_then_stands_among_those_who_were(desk, home, rui):
    row = Membership.objects.get(person=rui)
    where = reverse("membership", args=[row.pk])
    typed = {"role": "father", "since": "2019", "until": "2025", "was": circles.in_words(row)}
    desk.post(where, typed)
    html = desk.get(page_of(home)).content.decode()

    assert html.index("Who was in it") < html.index("father, 2019 to 2025")
    answer = desk.post(where, typed | {"role": "dad"})
    assert (answer.status_code, "changed this meanwhile" in answer.content.decode()) == (422, True)


def test_household_when_split_then_both_say_so_and_it_can_be_put_back(desk, home, maria, rui):
    where = reverse("circle-splitting", args=[home.pk])
    assert desk.get(where).status_code == 200
    refused = desk.post(where, {"name": "Rui", "on": "2026"})
    assert (refused.status_code, "Choose who moves out." in refused.content.decode()) == (422, True)
    desk.post(where, {"name": "Rui alone", "on": "February 2026", "with": [rui.pk], "street": "Rua das Flores 3"})
    own = Circle.objects.get(name="Rui alone")
    here, there = desk.get(page_of(home)).content.decode(), desk.get(page_of(own)).content.decode()

    assert "Rui alone</a> came out of it" in here
    assert "Came out of <a" in there
    assert "Rua das Flores 3" in there
    assert "One card goes to Maria Lopes, Rua do Almada 12" in here
    assert "They are together again" in there
    desk.post(reverse("circle-putting-back", args=[own.pk]))
    assert set(Membership.objects.current(date(2026, 3, 2)).filter(circle=home).values_list("person", flat=True)) == {
        maria.pk,
        rui.pk,
    }
    again = desk.post(reverse("circle-putting-back", args=[own.pk]), follow=True).content.decode()
    assert "There is nothing to put back" in again


def test_address_when_set_right_or_moved_then_is_told_apart(desk, home):
    place = Place.objects.get()
    typed = HOME | {"street": "Rua do Almada 121", "was": str(place)}
    desk.post(reverse("place", args=[place.pk]), typed)
    assert Place.objects.get().street == "Rua do Almada 121"
    assert desk.post(reverse("place", args=[place.pk]), typed | {"street": "1"}).status_code == 422

    desk.post(reverse("circle-address", args=[home.pk]), {"street": "Rua das Flores 3", "place_since": "2026"})
    html = desk.get(page_of(home)).content.decode()
    assert "Before: Rua do Almada 121, 4050-030 Porto (until 2026)" in html
    desk.post(reverse("place-leaving", args=[Place.objects.latest("id").pk]))
    assert "We know no address." in desk.get(page_of(home)).content.decode()


def test_name_when_somebody_was_faster_then_is_refused(desk, home, jo):
    circles.rename(home, "Lopes-Costa", by=jo)
    answer = desk.post(reverse("circle-name", args=[home.pk]), {"name": "The Lopes", "was": "Lopes", "words_were": ""})

    assert answer.status_code == 422
    assert "Lopes-Costa" in answer.content.decode()
    assert Circle.objects.get().name == "Lopes-Costa"


def test_circle_when_ended_then_goes_on_after_all(desk, home):
    desk.post(reverse("circle-ending", args=[home.pk]), {"why": "They parted"})
    html = desk.get(page_of(home)).content.decode()
    assert "This is no more." in html
    assert Change.objects.filter(circle=home, why="They parted").exists()
    desk.post(reverse("circle-going-on", args=[home.pk]))

    assert Circle.objects.get().ended_at is None


def test_page_when_members_are_many_then_costs_the_same(desk, home, ada, django_assert_num_queries):
    desk.get(page_of(home))
    with CaptureQueriesContext(connection) as few:
        desk.get(page_of(home))
    for number in range(12):
        circles.join(home, Person.objects.create(name=f"Guest {number}"), by=ada)
    with django_assert_num_queries(len(few)):
        desk.get(page_of(home))
