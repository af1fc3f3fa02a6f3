"""The bench runs through at a tiny size and says what it saw."""

import pytest
from django.core.management import CommandError, call_command

from regulars.bench import deeds
from regulars.bench.loading import NotEmpty, load
from regulars.bench.measuring import Figure
from regulars.bench.report import Run, table
from regulars.bench.shapes import house, peers
from regulars.conversation.models import Entry, Request
from regulars.people.models import Person

FIGURE = Figure("inbox", 3, 10.0, 12.0, 9.0, 5, 2048)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("shape", [house(30, 200), peers(40)], ids=["house", "peers"])
def test_a_made_up_house_is_made_and_every_deed_measured(shape):
    load(shape)
    assert Entry.objects.count() == shape.entries
    assert Request.objects.exclude(last_said__request_id=None).count() == Request.objects.count()

    figures = list(deeds.figures(rounds=2))

    assert {figure.rounds for figure in figures} == {2}
    assert all(0 < figure.statements < 40 for figure in figures)
    assert Person.objects.count() >= shape.people


def test_the_bench_touches_no_house_where_somebody_lives(ada):
    with pytest.raises(NotEmpty, match="empty one only"):
        load(house(10, 50))


def test_two_sizes_are_compared():
    grown = Figure("inbox", 3, 15.0, 12.0, 9.0, 5, 2048)
    text = table([Run("10 people", 1, (FIGURE,)), Run("100 people", 2, (grown,))])

    assert "| inbox | 10.0 | 12.0 | 9.0 | 5 | 2 |" in text
    assert text.endswith("| inbox | 1.50× | 1.00× |")


@pytest.mark.parametrize("people", ["many", "5", "10,-3", ""])
def test_a_size_that_is_none_is_refused_in_words(people):
    with pytest.raises(CommandError, match="is not a size"):
        call_command("bench", people=people)
