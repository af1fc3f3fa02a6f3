"""Cards that are no person: lists of other cards, companies, places and things."""

import pytest

from regulars.bringing import gathering, taking_in, working
from regulars.people.models import Change, Circle, Membership, Person, Place

pytestmark = pytest.mark.django_db

PEOPLE = (
    "BEGIN:VCARD\nVERSION:4.0\nUID:urn:uuid:ana\nFN:Ana\nEND:VCARD\n"
    "BEGIN:VCARD\nVERSION:3.0\nUID:rui\nFN:Rui\nEMAIL:rui@example.com\nEND:VCARD\n"
)
TABLE_TENNIS = (
    "BEGIN:VCARD\nVERSION:4.0\nUID:urn:uuid:tennis\nKIND:group\nFN:Table tennis\nNOTE:Thursdays\n"
    "MEMBER:urn:uuid:ana\nMEMBER:urn:uuid:rui\nMEMBER:mailto:MARIA@example.com\n"
    "MEMBER:urn:uuid:nobody\nMEMBER:mailto:who@example.com\nEND:VCARD\n"
)
MISSING = (
    "Its list names urn:uuid:nobody and mailto:who@example.com, whom neither we nor the file know. "
    "Everybody else is in it."
)


def remarks(brought):
    return [(one.number, one.words) for one in brought.remarks.order_by("id")]


def members(circle):
    return sorted(str(one.person) for one in circle.memberships.all())


# Its people may stand before it or after it.
@pytest.mark.parametrize("data, place", [(PEOPLE + TABLE_TENNIS, 3), (TABLE_TENNIS + PEOPLE, 1)])
def test_list_of_cards_when_brought_in_then_is_a_circle_of_those_we_find(house, look, bring, maria, jo, data, place):
    looked = look(data, "cards.vcf")
    assert (looked.counts["circles"], remarks(looked)) == (1, [(place, MISSING)])
    brought = bring(data, "cards.vcf")

    circle = Circle.objects.get()
    assert (circle.kind, circle.name, circle.words, circle.by) == ("group", "Table tennis", "Thursdays", jo)
    assert members(circle) == ["Ana", "Maria Lopes", "Rui"]
    assert remarks(brought) == [(place, MISSING)]
    assert Person.objects.count() == 3 and brought.counts["new"] == 2 and brought.counts["part"] == 1
    assert Change.objects.get(person=maria).after == "Table tennis"
    assert not Membership.objects.exclude(source=brought.source).exists()


def test_list_of_cards_when_brought_in_twice_then_is_there_once(house, look, bring, monkeypatch):
    brought = look(PEOPLE + TABLE_TENNIS, "cards.vcf")
    taking_in.bring(brought)
    # As after a kill between the gathering and the end.
    letting_go = working.keeping.let_go
    monkeypatch.setattr(working.keeping, "let_go", lambda _: None)
    working.bring_in(brought)
    gathering.gather(brought)
    monkeypatch.setattr(working.keeping, "let_go", letting_go)
    bring(PEOPLE + TABLE_TENNIS + PEOPLE.replace("rui", "eva").replace("Rui", "Eva"), "again.vcf")

    assert members(Circle.objects.get()) == ["Ana", "Rui"]
    assert Person.objects.count() == 3
    assert remarks(brought) == [(3, MISSING.replace("urn:uuid:nobody", "mailto:MARIA@example.com, urn:uuid:nobody"))]


def test_company_when_it_has_a_card_then_is_a_circle_and_nobody(house, bring):
    card = (
        "BEGIN:VCARD\nVERSION:4.0\nKIND:org\nFN:Bean Lda\nORG:Bean Lda\nEMAIL:info@bean.example\nTEL:+351 210 000 000\n"
        "ADR:;;Rua Nova 5;Lisboa;;1200-370;PT\nNOTE:Roasters\nEND:VCARD\n"
        "BEGIN:VCARD\nVERSION:3.0\nFN:Leaf\nORG:Leaf\nX-ABShowAs:COMPANY\nEND:VCARD\n"
        "BEGIN:VCARD\nVERSION:3.0\nFN:Eva\nORG:Bean Lda\nTITLE:Cook\nEND:VCARD\n"
    )
    bring(card, "cards.vcf")

    assert [str(person) for person in Person.objects.all()] == ["Eva"]
    bean = Circle.objects.get(name="Bean Lda")
    assert (bean.kind, bean.words) == ("company", "info@bean.example; +351 210 000 000; Roasters")
    assert (str(Place.objects.get(circle=bean)), members(bean)) == ("Rua Nova 5, 1200-370 Lisboa, PT", ["Eva"])
    assert sorted(Circle.objects.values_list("name", flat=True)) == ["Bean Lda", "Leaf"]


def test_card_when_it_is_neither_person_nor_circle_then_says_so(house, bring):
    cards = "BEGIN:VCARD\nKIND:location\nFN:Hall\nEND:VCARD\nBEGIN:VCARD\nKIND:group\nMEMBER:urn:uuid:a\nEND:VCARD\n"
    brought = bring(cards, "cards.vcf")

    assert remarks(brought) == [(1, "It is a place, not a person."), (2, "This list has no name.")]
    assert (Person.objects.count(), Circle.objects.count()) == (0, 0)
