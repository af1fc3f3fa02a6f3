"""Words that hang on people."""

import pytest

from regulars.people import tagging
from regulars.people.errors import NotLearned
from regulars.people.models import Person, Tag, Tagging

pytestmark = pytest.mark.django_db


def told(person):
    return list(person.changes.filter(what="tag").order_by("id").values_list("before", "after", "by__name"))


def wearing(name):
    return sorted(Tagging.objects.filter(tag__name=name).values_list("person__name", flat=True))


def test_a_word_when_hung_twice_then_hangs_once_as_it_was_first_written(maria, ada, jo):
    tagging.hang(maria, "  Wedding   2027 ", by=ada)
    tagging.hang(maria, "wedding 2027", by=jo)

    assert [(one.tag.name, one.by) for one in maria.taggings.all()] == [("Wedding 2027", ada)]
    assert told(maria) == [("", "Wedding 2027", ada.name)]


def test_a_word_when_it_is_composed_otherwise_then_is_the_same(maria, ada):
    tagging.hang(maria, "Café", by=ada)
    tagging.hang(maria, "CAFE\u0301", by=ada)

    assert Tag.objects.get().name == "Café"


@pytest.mark.parametrize(
    ("name", "words"), [(" \t", "Which word should hang on them?"), ("x" * 61, "A tag has at most 60 letters.")]
)
def test_a_word_when_it_is_none_then_is_refused_and_nothing_is_made(maria, ada, name, words):
    with pytest.raises(NotLearned, match=words):
        tagging.hang(maria, name, by=ada)

    assert (Tag.objects.count(), told(maria)) == (0, [])


def test_a_word_when_taken_off_then_stays_for_others_and_in_the_history(maria, rui, ada):
    tag = tagging.hang(maria, "wholesale", by=ada).tag
    tagging.hang(rui, "wholesale", by=ada)

    assert (tagging.take_off(maria, tag, by=ada), tagging.take_off(maria, tag, by=ada)) == (True, False)
    assert wearing("wholesale") == ["Rui Costa"]
    assert told(maria) == [("", "wholesale", ada.name), ("wholesale", "", ada.name)]


def test_a_tag_when_renamed_then_is_worn_by_the_same_people(maria, ada):
    tag = tagging.hang(maria, "wholsale", by=ada).tag
    tagging.rename(tag, "Wholesale")

    assert wearing("Wholesale") == ["Maria Lopes"]
    assert tagging.called("wholesale") == tag


def test_a_tag_when_renamed_as_another_is_called_then_is_refused(maria, ada):
    tag = tagging.hang(maria, "cupping", by=ada).tag
    tagging.called("Tasting")
    with pytest.raises(NotLearned, match="There is a tag “tasting” already"):
        tagging.rename(tag, "tasting")

    assert list(Tag.objects.order_by("key").values_list("name", flat=True)) == ["cupping", "Tasting"]


@pytest.mark.parametrize("at_once", [1, 500])
def test_two_tags_when_joined_then_everybody_wears_the_one_and_the_history_says_so(
    monkeypatch, maria, rui, ada, jo, at_once
):
    monkeypatch.setattr(tagging, "AT_ONCE", at_once)
    cups = tagging.hang(maria, "cups", by=ada).tag
    cupping = tagging.hang(maria, "cupping", by=ada).tag
    tagging.hang(rui, "cups", by=ada)
    tagging.join(cups, into=cupping, by=jo)

    assert (wearing("cupping"), Tag.objects.get()) == (["Maria Lopes", "Rui Costa"], cupping)
    assert Tagging.objects.get(person=rui).by == ada
    assert told(maria)[-1] == ("cups", "", jo.name)
    assert told(rui)[-1] == ("cups", "cupping", jo.name)


def test_a_tag_when_joined_with_itself_is_refused_and_nothing_is_lost(maria, ada):
    tag = tagging.hang(maria, "cups", by=ada).tag
    with pytest.raises(NotLearned):
        tagging.join(tag, into=Tag.objects.get(), by=ada)

    assert wearing("cups") == ["Maria Lopes"]


def test_a_tag_when_removed_then_comes_off_everybody_who_stay(monkeypatch, maria, rui, ada):
    monkeypatch.setattr(tagging, "AT_ONCE", 1)
    tag = tagging.hang(maria, "cups", by=ada).tag
    tagging.hang(rui, "cups", by=ada)
    tagging.remove(tag, by=ada)

    assert (Tag.objects.count(), Person.objects.count()) == (0, 2)
    assert [told(one)[-1] for one in (maria, rui)] == [("cups", "", ada.name)] * 2
