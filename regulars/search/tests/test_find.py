"""Finding what was said, and by whom."""

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from regulars.conversation.models import Entry
from regulars.people.models import Identifier, Person
from regulars.search import finding
from regulars.search.engines import engine_of, sqlite
from regulars.search.engines.engine import ENTRIES
from regulars.search.finding import find
from regulars.search.query import parse

pytestmark = pytest.mark.django_db


def said(found):
    return [hit.entry.said for hit in found.entries]


def marked(pieces):
    return [piece.text for piece in pieces if piece.marked]


@pytest.fixture
def cups(maria):
    """Three things Maria said, the oldest first."""
    words = ["My blue cup broke on Monday", "The café sent a cup of Ethiopian", "Zażółć gęślą jaźń, said the grinder"]
    return [Entry.objects.create(person=maria, kind="message", by_person=maria, said=text) for text in words]


def test_every_word_must_occur(cups):
    assert said(find("cup monday")) == ["My blue cup broke on Monday"]


@pytest.mark.parametrize("typed", ["cafe", "café", "CAFÉ", "CAFE\u0301"])
def test_accents_and_case_do_not_matter(cups, typed):
    assert said(find(typed)) == ["The café sent a cup of Ethiopian"]


def test_the_last_word_may_be_unfinished(cups):
    assert said(find("ethio")) == ["The café sent a cup of Ethiopian"]
    assert said(find("ethio ")) == []


def test_quotes_hold_words_together(cups):
    assert said(find('"blue cup"')) == ["My blue cup broke on Monday"]
    assert said(find('"cup blue"')) == []


def test_a_minus_excludes(cups):
    assert said(find("cup -blue")) == ["The café sent a cup of Ethiopian"]


def test_the_subject_and_the_quoted_part_are_found_too(maria):
    Entry.objects.create(person=maria, kind="message", subject="Loud grinder", said="Thanks", text="Thanks > waterfall")

    assert said(find("loud")) == ["Thanks"]
    assert marked(find("waterfall").entries[0].pieces) == ["waterfall"]


def test_excerpts_mark_whole_words_where_they_stand(cups):
    assert marked(find("CUP").entries[0].pieces) == ["cup"]
    assert "".join(piece.text for piece in find("jaźń").entries[0].pieces) == cups[2].said


def test_a_word_deep_in_a_long_letter_is_shown_in_its_surroundings(maria):
    Entry.objects.create(person=maria, kind="message", said="before " * 300 + "needle " + "after " * 300)
    text = "".join(piece.text for piece in find("needle").entries[0].pieces)

    assert text.startswith("…before")
    assert "needle after" in text
    assert len(text) < 260


def test_the_index_follows_changes_and_removals(cups):
    Entry.objects.filter(id=cups[0].id).update(said="A green plate")
    cups[1].delete()

    assert said(find("cup")) == []
    assert said(find("plate")) == ["A green plate"]


def test_the_index_follows_bulk_rows_and_cascades(maria):
    Entry.objects.bulk_create(Entry(person=maria, kind="note", said=f"kettle {n}") for n in range(3))
    assert len(find("kettle").entries) == 3

    maria.delete()
    assert (find("kettle").entries, find("maria").people) == ((), ())


@pytest.mark.parametrize("typed", ["maria", "lopes", "mari", "maria@example.com", "example.com", "maria@"])
def test_people_are_found_by_name_and_by_address(maria, typed):
    assert [hit.person for hit in find(typed).people] == [maria]


def test_people_are_found_by_their_number(maria):
    Identifier.objects.create(person=maria, kind="phone", raw="+351 912 345 678", value="+351912345678")

    assert [hit.by for hit in find("+351912").people] == ["+351 912 345 678"]


def test_who_begins_with_the_word_comes_first(db):
    for name in ("Anna Bell", "Bell Adams", "Zoe Bell"):
        Person.objects.create(name=name)

    assert [hit.person.name for hit in find("bell").people] == ["Bell Adams", "Anna Bell", "Zoe Bell"]


def test_few_hits_come_best_first_with_a_key_for_the_next_page(maria):
    for _ in range(5):
        Entry.objects.create(person=maria, kind="message", said="filler " * 40 + "kettle")
    Entry.objects.create(person=maria, kind="message", subject="Kettle", said="kettle kettle")
    first = find("kettle", size=4)
    second = find("kettle", size=4, after=first.after)

    assert (first.ranked, first.entries[0].entry.subject) == (True, "Kettle")
    assert len({hit.entry.id for hit in (*first.entries, *second.entries)}) == 6
    assert second.after == ""


def test_many_hits_come_newest_first(maria, monkeypatch):
    monkeypatch.setattr(finding, "FEW", 3)
    rows = [Entry.objects.create(person=maria, kind="message", said="kettle") for _ in range(5)]
    first = find("kettle", size=3)
    second = find("kettle", size=3, after=first.after)

    assert first.ranked is False
    newest = [row.id for row in reversed(rows)]
    assert [hit.entry.id for hit in (*first.entries, *second.entries)] == newest
    assert second.after == ""


@pytest.mark.sqlite
def test_common_word_in_front_of_a_rare_one_still_finds_what_has_both(maria, monkeypatch):
    monkeypatch.setattr(finding, "FEW", 3)
    for _ in range(5):
        Entry.objects.create(person=maria, kind="message", said="kettle")
    both = [Entry.objects.create(person=maria, kind="message", said=f"kettle {word}") for word in ("zarf", "zarfs")]

    assert {hit.entry for hit in find("kettle zarf").entries} == set(both)
    assert [hit.entry for hit in find('kettle "zarf"').entries] == [both[0]]
    assert {hit.entry for hit in find("zarf kettle").entries} == {both[0]}
    assert find("kettle zarf").ranked is True


@pytest.mark.sqlite
def test_common_last_word_is_taken_as_finished(maria, monkeypatch):
    monkeypatch.setattr(finding, "FEW", 3)
    longer = Entry.objects.create(person=maria, kind="message", said="kettledrum")
    kettles = [Entry.objects.create(person=maria, kind="message", said="kettle") for _ in range(4)]

    assert [hit.entry for hit in find("kettle").entries] == kettles[::-1]
    assert [hit.entry for hit in find("kettled").entries] == [longer]


@pytest.mark.parametrize("near", [0, 50])
def test_which_of_a_few_match_is_the_same_near_and_far_apart(maria, monkeypatch, near):
    monkeypatch.setattr(sqlite, "NEAR", near)
    words = ["kettle", "cup", "kettles", "kettle cup", "a kettle"]
    rows = [Entry.objects.create(person=maria, kind="message", said=one).pk for one in words]
    engine = engine_of(connection)

    assert sorted(engine.among(ENTRIES, parse('"kettle"'), rows[:4])) == [rows[0], rows[3]]
    assert sorted(engine.among(ENTRIES, parse("kettle"), rows[1:])) == rows[2:]
    assert engine.among(ENTRIES, parse("kettle"), []) == []


@pytest.mark.parametrize(
    "typed", ["", "   ", '"', "-", "-cup", "***", "'; DROP TABLE people_person; --"[:1], "()", "\x00"]
)
def test_without_a_word_nothing_is_searched(cups, typed):
    assert find(typed).searched is False


@pytest.mark.parametrize(
    "typed", ["cup AND", "NEAR(cup", "cup OR -", "said:cup", "cup:*", "^cup", "cup & !", "a\x00cup", "'cup"]
)
def test_languages_of_databases_are_only_words(cups, typed):
    assert find(typed).searched is True


@given(st.text(max_size=60))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_typed_is_answered(cups, typed):
    assert find(typed).searched in (True, False)


def test_the_number_of_statements_does_not_grow_with_what_is_found(cups, maria, django_assert_num_queries):
    # PostgreSQL is asked once more, how many there may be.
    asked = 9 if connection.vendor == "postgresql" else 8
    with django_assert_num_queries(asked):
        assert len(find("grinder").entries) == 1
    Entry.objects.bulk_create(Entry(person=maria, kind="message", said="grinder again") for _ in range(15))
    with django_assert_num_queries(asked):
        assert len(find("grinder").entries) == 16


def test_a_mail_longer_than_an_index_row_may_be_is_stored_and_found(maria):
    Entry.objects.create(person=maria, kind="message", said="needle " + " ".join(f"w{n}" for n in range(300_000)))

    assert len(find("needle").entries) == 1


@pytest.mark.django_db(transaction=True)
def test_taking_the_index_away_and_making_it_again_finds_the_same(cups):
    engine = engine_of(connection)
    engine.remove()
    engine.install()

    assert len(find("cup").entries) == 2
