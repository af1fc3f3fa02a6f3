"""How people stand by name, and what they are called without one."""

import pytest

from regulars.people.models import Person
from regulars.people.recognising import recognise
from regulars.people.sorting import sort_key

pytestmark = pytest.mark.django_db


def test_names_stand_alike_on_both_databases():
    names = [
        "Zoë",
        "émile",
        "Emil",
        "ØRSTED",
        "Oscar",
        "łucja",
        "Lukas",
        "Über",
        "Uwe",
        "'t Hooft",
        "Ægir",
        "adam b",
        "Adam-a",
    ]
    Person.objects.bulk_create([Person(name=name) for name in names])

    assert list(Person.objects.order_by("sort_name", "id").values_list("name", flat=True)) == [
        "adam b", "Adam-a", "Ægir", "Emil", "émile", "łucja", "Lukas",
        "ØRSTED", "Oscar", "'t Hooft", "Über", "Uwe", "Zoë",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("", ""),
        ("  Maria   LOPES ", "maria lopes"),
        ("***", "***"),
        ("Straße", "strasse"),
        ("山田", "山田"),
        ("x" * 300, "x" * 200),
    ],
)
def test_sort_key_is_the_name_without_case_accents_and_first_marks(name, key):
    assert sort_key(name) == key


def test_key_follows_the_name():
    person = Person.objects.create(name="Zoë")
    person.call("Ana  Reis")
    person.refresh_from_db()

    assert (person.name, person.sort_name) == ("Ana Reis", "ana reis")


def test_somebody_without_a_name_is_called_by_how_they_reached_us():
    person = recognise("email", "Quiet@Example.com")
    recognise("email", "quiet@example.com", name="")

    assert (str(person), person.first_name) == ("Quiet@Example.com", "they")
    assert str(recognise("browser", "0f2c")) == "somebody without a name yet"
    assert str(recognise("email", "quiet@example.com", name="Vera")) == "Vera"
