"""A large file: what a chunk of it asks the database for does not grow with its rows."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regulars.bringing import working
from regulars.bringing.models import Row
from regulars.people.models import Change, Identifier, LifeDate, Person, Place, Tagging

pytestmark = pytest.mark.django_db

TABLES = (Person, Identifier, Place, LifeDate, Tagging, Change, Row)


def table(rows, letter):
    lines = (
        f"{letter} {n},{letter}{n}@example.com,9{ord(letter)}{n:06},Porto,tea,19{n % 90 + 10}-03-0{n % 9 + 1}\n"
        for n in range(rows)
    )
    return "Name,Mail,Phone,Town,Tags,Birthday\n" + "".join(lines)


def test_chunk_when_it_has_many_rows_then_asks_no_more_than_for_few(house, bring):
    bring(table(1, "W"))

    asked = []
    for rows, letter in ((10, "A"), (800, "B")):
        before = [model.objects.count() for model in TABLES]
        with CaptureQueriesContext(
            connection,
        ) as queries:
            brought = bring(table(rows, letter))
        asked.append(len(queries))
        made = [model.objects.count() - n for model, n in zip(TABLES, before, strict=True)]
        assert made == [rows, 2 * rows, *[rows] * 5]
        assert brought.counts["new"] == rows

    assert asked[0] == asked[1]


def test_known_people_when_many_come_again_then_asks_no_more_than_for_few(house, bring):
    few, many = table(10, "A"), table(800, "B")
    bring(few)
    bring(many)
    before = [model.objects.count() for model in TABLES[:-1]]

    asked = []
    for text in (few, many):
        with CaptureQueriesContext(connection) as queries:
            bring(text.replace("Mail", "E-Mail"))
        asked.append(len(queries))

    assert asked[0] == asked[1]
    assert [model.objects.count() for model in TABLES[:-1]] == before


def test_file_when_of_several_pieces_then_a_person_in_two_of_them_is_one(house, bring, monkeypatch):
    monkeypatch.setattr(working, "PIECE", 2)
    brought = bring("Name,Mail,Phone\nRui,rui@example.com,\nAna,ana@example.com,\nRui,rui@example.com,912345678\n")

    assert Person.objects.count() == 2
    assert set(Person.objects.get(name="Rui").identifiers.values_list("kind", flat=True)) == {"email", "phone"}
    assert {key: n for key, n in brought.counts.items() if n} == {"new": 2, "learned": 1}
