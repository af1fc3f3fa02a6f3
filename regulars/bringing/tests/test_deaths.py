"""A file says that somebody died: the same deed as by a teammate's hand."""

import pytest

from regulars.bringing import giving_out, taking_in, working
from regulars.bringing.models import Remark
from regulars.conversation import mourning
from regulars.conversation.models import Entry
from regulars.people.models import Change, LifeDate, Person

pytestmark = pytest.mark.django_db


def told_of(person):
    """What a death left behind, wherever it was told."""
    person.refresh_from_db()
    days = LifeDate.objects.current().filter(person=person, kind="death")
    return {
        "died": person.has_died,
        "days": [(day.year, day.month, day.day) for day in days],
        "timeline": list(Entry.objects.filter(person=person).values_list("kind", "by_teammate__name", "said")),
        "history": list(
            person.changes.filter(what="died").order_by("id").values_list("before", "after", "why", "by__name")
        ),
    }


def words():
    return list(Remark.objects.order_by("number", "id").values_list("number", "words"))


@pytest.mark.parametrize(
    "name, data",
    [
        ("p.csv", "Name,Mail,Date of death\nMaria Lopes,maria@example.com,3 May 2024\n"),
        ("p.vcf", "BEGIN:VCARD\nVERSION:4.0\nFN:Maria Lopes\nEMAIL:maria@example.com\nDEATHDATE:20240503\nEND:VCARD\n"),
    ],
)
@pytest.mark.parametrize("is_known", [True, False])
def test_death_when_a_file_tells_it_then_is_the_same_deed_as_by_hand(house, bring, jo, name, data, is_known):
    by_hand = Person.objects.create(name="Rui")
    mourning.record(by_hand, "3 May 2024", by=jo, words=f"{name}, row 1")
    if is_known:
        Person.objects.create(name="Maria Lopes").identifiers.create(
            kind="email", raw="maria@example.com", value="maria@example.com"
        )

    bring(data, name)
    maria = Person.objects.get(name="Maria Lopes")

    assert told_of(maria) == told_of(by_hand)
    assert told_of(maria)["timeline"] == [("died", jo.name, f"{name}, row 1")]
    bring(data.replace("Maria Lopes", "Maria  Lopes"), f"again.{name[2:]}")
    assert told_of(maria) == told_of(by_hand)


def test_death_when_the_day_is_not_known_then_they_died_all_the_same(house, bring):
    bring("Name,Mail,Verstorben\nAna,ana@example.com,ja\nRui,rui@example.com,nein\nEva,eva@example.com,\n")
    ana = Person.objects.get(name="Ana")
    assert [person.name for person in Person.objects.filter(has_died=True)] == ["Ana"]
    assert told_of(ana)["history"] == [("", "nobody told us when", "people.csv, row 1", "Jo Okafor")]

    bring("Name,Mail,Verstorben\nAna,ana@example.com,2024-05-03\nAna B,ana@example.com,2024-05-04\n")
    assert told_of(ana)["days"] == [(2024, 5, 3)]
    assert [kind for kind, *_ in told_of(ana)["timeline"]] == ["died"]
    assert told_of(ana)["history"][-1][:2] == ("nobody told us when", "3 May 2024")
    assert words()[-1] == (2, "Day they died: we have “3 May 2024”, the file says “4 May 2024”.")


def test_death_when_it_cannot_be_then_is_refused_in_words_and_the_rest_comes_in(house, bring, maria, jo):
    mourning.record(maria, "", by=jo, words="her sister")
    mourning.take_back(maria, by=jo, why="it was her neighbour")
    bring(
        "Name,Mail,Birthday,Died\nRui,rui@example.com,1980-05-03,1979\nAna,ana@example.com,,2199-01-01\n"
        "Maria Lopes,maria@example.com,,yes\n"
    )

    assert not Person.objects.filter(has_died=True).exists()
    assert words() == [
        (1, "The day they died, 1979: That is before they were born (3 May 1980)."),
        (2, "The day they died, 1 January 2199: That day is still ahead."),
        (3, "The file says that they died; we were told that they live."),
    ]


def test_death_when_a_card_of_ours_tells_it_then_comes_back(house, bring, maria, jo):
    mourning.record(maria, "", by=jo)
    raw = b"".join(giving_out.cards(by=jo, person=maria)[1])
    maria.identifiers.all().delete()
    maria.delete()

    bring(raw, "maria.vcf")

    again = Person.objects.get()
    assert (again.has_died, told_of(again)["days"]) == (True, [(None, None, None)])
    assert not again.facts.exists()


def test_dead_when_their_import_is_taken_back_then_go_too(house, bring):
    brought = bring("Name,Mail,Died\nAna,ana@example.com,yes\n")
    taking_in.undo(brought, by=None)
    working.take_back(brought)

    assert (Person.objects.count(), Entry.objects.count(), Change.objects.count()) == (0, 0, 0)
