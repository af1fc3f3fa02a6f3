"""Who of the house may be one, and who never is."""

import subprocess
import sys

import pytest

from regulars.people import editing
from regulars.people.duplicates import noticing, sifting, suggesting
from regulars.people.errors import StaysAsItIs
from regulars.people.models import (
    Change,
    Circle,
    Connection,
    ConnectionKind,
    Identifier,
    LifeDate,
    Membership,
    Noticing,
    Person,
    Place,
    Sifting,
    Suggestion,
)
from regulars.people.normalising import normalise

pytestmark = pytest.mark.django_db


def person(name, *ways, born=None, home=None, company=None):
    somebody = Person.objects.create(name=name, known_by=ways[0] if ways else "")
    for way in ways:
        kind = "email" if "@" in way[1:] else "phone" if way.startswith("+") else "handle"
        Identifier.objects.create(person=somebody, kind=kind, raw=way, value=normalise(kind, way))
    if born:
        LifeDate.objects.create(person=somebody, kind="birthday", year=born[0], month=born[1], day=born[2])
    if home:
        Place.objects.create(person=somebody, street=home[0], postcode=home[1])
    if company:
        Membership.objects.create(person=somebody, circle=company)
    return somebody


@pytest.fixture
def strangers(house):
    """Enough others that a name says something."""
    names = ("Rui Costa", "Eva Braun", "Tom Hale", "Ines Faria", "Li Wei", "Olga Petrova", "Sam Kerr", "Noor Aziz")
    return [person(name, f"{name.split()[1].lower()}{number}@other.example") for number, name in enumerate(names)]


def suggested():
    sifting.sift()
    return {(row.first.name, row.second.name): suggesting.reasons(row) for row in Suggestion.objects.open()}


HOME = ("12 Harbour Street", "6160")


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (
            ("Maria Lopes", "mlopes77@example.com"),
            ("Lopes, Maria", "mlopes77@mail.example"),
            ["same name", "the same in front of the @"],
        ),
        (
            ("Maria Lopes", "maria.lopes@example.com"),
            ("Maria Lopez", "maria.lopez@example.com"),
            ["nearly the same name", "addresses one letter apart"],
        ),
        (
            ("Maria Lopes", "+351912345678"),
            ("Maria Lopes", "+44912345678"),
            ["same name", "the same phone number but for the country"],
        ),
    ],
)
def test_people_when_their_names_and_ways_agree_then_are_suggested(strangers, one, other, why):
    person(*one)
    person(*other)

    assert suggested() == {(one[0], other[0]): why}


def test_address_when_its_provider_may_take_it_for_another_then_says_so(strangers):
    one, other = person("Maria Lopes", "m.lopes.pt@gmail.com"), person("", "mlopespt@gmail.com")
    Identifier.objects.filter(person__in=(one, other)).update(hint="mlopespt@gmail.com")

    assert suggested() == {("Maria Lopes", ""): ["addresses that their provider may take for the same"]}


def test_name_when_it_and_the_birthday_are_the_same_then_is_suggested_with_what_differs(strangers):
    person("Maria Lopes", "a@one.example", born=(1961, 2, 14), home=HOME)
    person("Maria da Silva Lopes", "b@two.example", born=(None, 2, 14), home=("3 Mill Lane", "3004"))

    assert suggested() == {
        ("Maria Lopes", "Maria da Silva Lopes"): [
            "the name of one holds the other's",
            "same birthday, a year not known",
            "but different addresses",
        ]
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Maria Lopes", "lopes@home.example"), ("Joaquim Lopes", "joaquim@home.example")),
        (("Ana Lopes", (1990, 5, 5)), ("Rita Lopes", (1990, 5, 5))),
        (("João Lopes", (1950, 1, 1)), ("João Lopes", (1980, 6, 3))),
    ],
    ids=["a couple", "twins", "father and son of one name"],
)
def test_family_when_it_shares_a_home_then_stays_many(strangers, one, other):
    for name, known in (one, other):
        way, born = (known, None) if isinstance(known, str) else (f"{known[0]}{len(name)}@x.example", known)
        person(name, way.replace("@", f"{Person.objects.count()}@"), born=born, home=HOME)

    assert suggested() == {}


def test_family_when_it_shares_a_phone_of_the_house_then_stays_many(strangers):
    household = Circle.objects.create(kind="household", name="Lopes")
    Place.objects.create(circle=household, street=HOME[0], postcode=HOME[1])
    for name, number in (("Maria Lopes", "+351212345678"), ("Joaquim Lopes", "+34212345678")):
        Membership.objects.create(circle=household, person=person(name, number))

    assert suggested() == {}


def test_colleagues_when_their_company_is_the_same_then_stay_many(strangers):
    company = Circle.objects.create(kind="company", name="Bean")
    for name in ("Maria Lopes", "Maria Costa", "Peter Novak"):
        person(name, f"info{name[-3:]}@bean.example", company=company)

    assert suggested() == {}


def test_two_when_somebody_connected_them_then_are_two(strangers):
    one, other = person("Maria Lopes", "mlopes77@a.example"), person("Maria Lopes", "mlopes77@b.example")
    kind, _ = ConnectionKind.objects.get_or_create(name="cousin", inverse="cousin")
    Connection.objects.create(person=other, other=one, kind=kind)

    assert suggested() == {}


@pytest.fixture
def double(strangers):
    """Maria, whom the house knows twice, and the suggestion that says so."""
    person("Maria Lopes", "mlopes77@a.example")
    person("Maria Lopes", "mlopes77@b.example")
    sifting.sift()
    return Suggestion.objects.get()


def test_suggestion_when_sifted_again_then_stands_once(double):
    sifting.sift()

    assert list(Suggestion.objects.values_list("pk", "found_at")) == [(double.pk, double.found_at)]


def test_two_people_when_somebody_said_so_then_never_come_again_until_something_changes(double, ada):
    suggesting.part(double, by=ada, why="Mother and daughter")
    suggesting.part(double, by=ada, why="again")
    sifting.sift()
    assert list(Suggestion.objects.open()) == []
    assert Suggestion.objects.decided().get().why == "Mother and daughter"

    LifeDate.objects.create(person=double.first, kind="birthday", month=2, day=14)
    sifting.sift()

    assert list(Suggestion.objects.open()) == [double]


def test_two_people_when_said_then_stands_in_the_history_of_both(double, ada):
    suggesting.part(double, by=ada, why="Mother and daughter")
    suggesting.reopen(double, by=ada)

    assert list(Change.objects.order_by("id").values_list("person", "what", "after", "by", "why")) == [
        (double.first_id, "duplicate", "not Maria Lopes", ada.pk, "Mother and daughter"),
        (double.second_id, "duplicate", "not Maria Lopes", ada.pk, "Mother and daughter"),
        (double.first_id, "duplicate", "perhaps Maria Lopes", ada.pk, ""),
        (double.second_id, "duplicate", "perhaps Maria Lopes", ada.pk, ""),
    ]
    assert Suggestion.objects.open().count() == 1


def test_suggestion_when_its_two_are_merged_then_vanishes_and_comes_back_with_the_undo(double, ada):
    Person.objects.filter(pk=double.second_id).update(merged_into=double.first_id)
    assert list(Suggestion.objects.open()) == []
    with pytest.raises(StaysAsItIs):
        suggesting.part(double, by=ada)

    Person.objects.filter(pk=double.second_id).update(merged_into=None)

    assert list(Suggestion.objects.open()) == [double]


def test_suggestion_when_nothing_speaks_for_it_any_more_then_is_taken_back(double):
    double.second.call("Peter Novak")
    Identifier.objects.filter(person=double.second).update(value="peter@b.example")
    sifting.sift()

    assert list(Suggestion.objects.all()) == []


def test_sifting_when_stopped_at_every_step_then_goes_on_and_finds_the_same(strangers, monkeypatch, settings):
    monkeypatch.setattr(sifting, "READ_AT_ONCE", 3)
    monkeypatch.setattr(sifting, "PAIRS_AT_ONCE", 1)
    person("Maria Lopes", "mlopes77@a.example")
    person("Maria Lopes", "mlopes77@b.example")
    rounds = 0

    while (row := sifting.sift(seconds=0)).ended_at is None:
        rounds += 1
        assert rounds < 20

    assert rounds > 6
    assert (row.stage, row.read, row.suggested, Sifting.objects.count()) == ("done", 10, 1, 1)
    assert Suggestion.objects.open().count() == 1
    assert list((settings.REGULARS_HOME / "tmp").iterdir()) == []


def test_sifting_when_killed_in_a_step_then_does_it_again(strangers, monkeypatch):
    person("Maria Lopes", "mlopes77@a.example")
    person("Maria Lopes", "mlopes77@b.example")
    monkeypatch.setattr(suggesting, "suggest", _stopped)
    with pytest.raises(KeyboardInterrupt):
        sifting.sift()
    monkeypatch.undo()

    assert sifting.begun().stage == "writing"
    assert sifting.sift().read == 10
    assert Suggestion.objects.open().count() == 1


def _stopped(*_):
    raise KeyboardInterrupt


def test_sifting_when_nobody_is_there_then_ends(house):
    assert sifting.sift().stage == "done"


def test_whoever_is_new_when_like_somebody_then_is_noticed_at_once(strangers):
    old = person("Maria Lopes", "mlopes77@a.example")
    noticing.notice()
    assert (Noticing.objects.is_anything_new(), Suggestion.objects.count()) == (False, 0)

    new = person("Maria Lopez", "mlopes77@b.example")
    assert Noticing.objects.is_anything_new()

    assert noticing.notice() == 1
    assert [(row.first, row.second) for row in Suggestion.objects.open()] == [(old, new)]
    assert (noticing.notice(), Noticing.objects.is_anything_new()) == (0, False)


def test_whoever_was_named_when_like_somebody_then_is_noticed(strangers, ada):
    old, other = person("Maria Lopes", "mlopes77@a.example"), person("Peter Lopes", "mlopes77@b.example")
    assert noticing.notice() == 0

    editing.edit(other, "name", "Maria Lopes", by=ada)

    assert noticing.notice() == 1
    assert suggesting.reasons(Suggestion.objects.get(first=old)) == [
        "same name",
        "the same in front of the @",
    ]


def test_pages_when_they_show_suggestions_then_load_no_library_that_compares():
    seen = "import sys, regulars.people.duplicates.suggesting, regulars.people.duplicates.tasks"
    heavy = "print([name for name in ('duckdb', 'pyarrow', 'splink') if name in sys.modules])"
    words = f"import django; django.setup(); {seen}; {heavy}"
    done = subprocess.run([sys.executable, "-c", words], capture_output=True, text=True, check=True)

    assert done.stdout == "[]\n"
