"""An import is taken back: also what people we knew learned from it, unless somebody used or changed it since."""

import pytest

from regulars.bringing import taking_in, telling, working
from regulars.bringing.models import Import
from regulars.conversation.models import Entry, Participant
from regulars.people import editing, facts, identifying, tagging
from regulars.people.models import (
    Change,
    Circle,
    Fact,
    Identifier,
    LifeDate,
    Membership,
    Person,
    Place,
    Standing,
    Tag,
    Tagging,
)  # fmt: skip

pytestmark = pytest.mark.django_db

TELLS_ALL = (
    "Name,Mail,Phone,Street,Town,Birthday,Company,Role,Tags,Note,Language,How close,Died\n"
    "Maria Lopes,maria@example.com,+351 912 345 678,Rua Nova 5,Lisboa,3 May 1960,Bean Lda,Cook,Early bird,"
    "Likes it strong,pt,friend,2024\n"
)
KEPT = (Identifier, Place, LifeDate, Membership, Tagging, Fact, Standing, Circle)


def held(person):
    person.refresh_from_db()
    rows = {model.__name__: list(model.objects.order_by("pk").values()) for model in KEPT}
    for day in rows["LifeDate"]:
        rows["LifeDate"] = [] if day["ended_at"] else rows["LifeDate"]
    return rows, person.name, person.language, person.style, person.has_died


def back(brought, by):
    taking_in.undo(brought, by=by)
    working.take_back(brought, by=by)
    brought.refresh_from_db()
    return list(brought.remarks.filter(kind="stays").order_by("id").values_list("words", flat=True))


def test_known_person_when_the_import_is_taken_back_then_is_as_before_and_the_history_tells_it(
    house, bring, maria, jo, ada
):
    before = held(maria)
    brought = bring(TELLS_ALL)
    learned = [(one.what, one.after) for one in maria.changes.filter(source="import").order_by("id")]
    assert held(maria) != before

    assert back(brought, ada) == []
    assert held(maria) == before
    gone = maria.changes.filter(by=ada).order_by("id")
    assert sorted((one.what, one.before) for one in gone) == sorted(learned)
    assert {one.why for one in gone} == {"people.csv was taken back"}
    assert [entry.kind for entry in Entry.objects.filter(person=maria).order_by("id")][-2:] == ["died", "alive"]
    assert telling.result(brought).endswith("; 9 things taken back that known people had learned")


def test_known_person_when_somebody_used_or_changed_it_since_then_that_stays_with_the_reason(
    house, bring, maria, jo, ada, hear
):
    brought = bring(
        "Name,Mail,Mail 2,Phone,Tags,Note,Language,Company\n"
        "Maria Lopes,maria@example.com,m@work.example,+351 912 345 678,Early bird,Likes it strong,pt,Bean\n"
    )
    hear("From work.", by="m@work.example", name="Maria")
    identifying.prove(Identifier.objects.get(kind="phone"), "Called her", by=ada)
    tagging.take_off(maria, Tag.objects.get(), by=ada)
    tagging.hang(maria, "Early bird", by=ada)
    facts.replace(Fact.objects.get(), "Likes it mild", by=ada)
    editing.edit(maria, "language", "de", by=ada)

    assert back(brought, ada) == [
        "Maria Lopes: identifier “m@work.example” stays: it was used since.",
        "Maria Lopes: identifier “+351 912 345 678” stays: it was used since.",
        "Maria Lopes: language “de” stays: somebody changed it since.",
    ]
    maria.refresh_from_db()
    assert (maria.identifiers.count(), maria.language, maria.taggings.count()) == (3, "de", 1)
    assert Fact.objects.current().get().words == "Likes it mild"
    assert not Membership.objects.exists() and not Circle.objects.exists()
    assert Import.objects.get().counts["stays"] == 3


def test_new_person_when_they_stay_then_it_is_said_and_they_keep_everything(house, bring, jo, hear):
    brought = bring("Name,Mail,Tags\nRui,rui@example.com,tea\nAna,ana@example.com,tea\n\nRui,rui@example.com,milk\n")
    hear("Hello", by="rui@example.com", name="Rui")

    assert back(brought, jo) == ["Rui stays: something was said to them, or written about them, since."]
    rui = Person.objects.get()
    assert (rui.identifiers.count(), rui.taggings.count()) == (1, 2)
    assert telling.result(brought).endswith("; 1 of the new ones taken back; 1 stays")


def test_import_when_brought_in_again_after_it_was_taken_back_then_is_learned_again(house, bring, maria, jo):
    back(bring(TELLS_ALL.replace(",2024", ",")), jo)
    bring(TELLS_ALL.replace(",2024", ","))

    assert maria.identifiers.count() == 2 and maria.facts.current().get().words == "Likes it strong"
    assert Change.objects.filter(person=maria, what="fact").count() == 3


def test_taking_back_when_killed_in_the_middle_then_goes_on(house, bring, jo, monkeypatch):
    monkeypatch.setattr(working.unlearning, "PIECE", 2)
    table = "Name,Mail,Tags\n" + "".join(f"P{n},p{n}@example.com,tea\n" for n in range(5))
    bring(table.replace(",tea", ","))
    brought = bring(table)
    taking_in.undo(brought, by=jo)
    steps = working.unlearning.unlearn(brought, by=jo)
    assert next(steps) == 2
    steps.close()

    working.take_back(Import.objects.get(pk=brought.pk), by=jo)
    assert Tagging.objects.count() == 0 and Person.objects.count() == 5


def test_address_in_copy_when_a_file_tells_whose_it_is_then_they_took_part(house, bring, hear, maria):
    entry = hear("I bring Rui.")
    Participant.objects.create(entry=entry, role="cc", address="rui@example.com", value="rui@example.com")
    bring("Name,Mail\nRui,rui@example.com\n")

    assert Participant.objects.get(role="cc").person == Person.objects.get(name="Rui")
