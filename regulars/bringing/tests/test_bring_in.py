"""Tables of people come in: new ones, known ones, and what cannot be kept."""

import pytest

from regulars.bringing import taking_in, working
from regulars.bringing.models import Import, Remark, Row
from regulars.conversation.models import Entry
from regulars.people.models import (
    Change,
    Circle,
    Consent,
    Fact,
    Identifier,
    LifeDate,
    Membership,
    Person,
    Place,
    Standing,
    Tag,
)  # fmt: skip

pytestmark = pytest.mark.django_db

FULL = (
    "Vorname;Nachname;E-Mail;Mobile Phone;Straße;PLZ;Ort;Land;Geburtstag;Sprache;Firma;Position;Etiquetas;"
    "Kundennummer;Notiz;Kunde seit;Newsletter;How close;Hobby\n"
    'Rui;Costa;rui@example.com;912 345 678;Rua Nova 5;1200-370;Lisboa;PT;="1980-05-21";Português;Bean Lda;Barista;'
    '"cycling, early bird";="00123";Likes it strong;03.04.2021;ja;friend;Chess\n'
).encode("cp1252")


def of(brought):
    return {key: number for key, number in brought.counts.items() if number}


def words(brought):
    return [(one.number, one.kind, one.words) for one in brought.remarks.order_by("number", "id")]


def test_row_when_it_says_everything_then_all_of_it_has_its_place(house, bring, jo):
    brought = bring(FULL, columns=None)

    assert (brought.state, of(brought), words(brought)) == ("done", {"new": 1}, [])
    rui = Person.objects.get()
    assert (rui.name, rui.language, rui.style, str(rui.since.date())) == ("Rui Costa", "pt", "friend", "2021-04-03")
    assert set(rui.identifiers.values_list("kind", "value", "source", "by")) == {
        ("email", "rui@example.com", brought.source, jo.pk),
        ("phone", "+351912345678", brought.source, jo.pk),
        ("shop", "00123", brought.source, jo.pk),
    }
    place = rui.places.get()
    assert (place.street, place.postcode, place.locality, place.country) == ("Rua Nova 5", "1200-370", "Lisboa", "PT")
    assert str(rui.life_dates.get()) == "birthday: 1980-05-21"
    assert str(Membership.objects.get().circle) == "Bean Lda" and Membership.objects.get().role == "Barista"
    assert set(rui.taggings.values_list("tag__name", flat=True)) == {"cycling", "early bird"}
    assert set(rui.facts.values_list("words", flat=True)) == {"Likes it strong", "Hobby: Chess"}
    assert Consent.objects.get().given
    assert Standing.objects.get().style == "friend"
    assert [str(one) for one in rui.changes.all()] == ["brought in:  → people.csv"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_table_when_written_in_any_letters_and_separators_then_is_read(house, bring, encoding, separator):
    lines = [["Name", "Correo electrónico"], ["João Leão", "joao@example.com"], ["Ana", "ana@example.com"]]
    bring("\r\n".join(separator.join(cells) for cells in lines).encode(encoding))

    assert sorted(Person.objects.values_list("name", flat=True)) == ["Ana", "João Leão"]


def test_table_when_excel_wrote_it_then_its_habits_are_known(house, bring):
    text = (
        "sep=;\r\nName;Mail;Telefon;Kundennummer;Geburtstag;;\r\n"
        '"Maria\r\nLopes";maria@example.com;"\'+351 912 345 678";="00042";29362;;\r\n'
        "\0Ana;ana@example.com;3,51912E+11;7;30.02.1980;;\r\n"
        "\r\nRui;rui@example.com\r\n"
    )
    brought = bring(text)

    assert sorted(Person.objects.values_list("name", flat=True)) == ["Ana", "Maria Lopes", "Rui"]
    assert Identifier.objects.filter(kind="phone").get().value == "+351912345678"
    assert set(Identifier.objects.filter(kind="shop").values_list("value", flat=True)) == {"00042", "7"}
    assert str(LifeDate.objects.get()) == "birthday: 1980-05-21"
    assert words(brought) == [
        (2, "part", "“3,51912E+11” in Telefon was rounded by a spreadsheet; the number is lost."),
        (2, "part", "“30.02.1980” in Geburtstag is no day that can be read."),
    ]


def test_file_when_brought_twice_then_makes_nothing_twice(house, bring):
    bring(FULL)
    nobody = b"Name,Note,Company,Tags\nAna without an address,Likes tea,Bean Lda,a\n"
    bring(nobody)
    before = [model.objects.count() for model in (Person, Identifier, Place, Fact, Membership, Circle, Change, Tag)]

    again, once_more = bring(FULL), bring(nobody)

    assert (of(again), of(once_more)) == ({"known": 1}, {"known": 1})
    assert [m.objects.count() for m in (Person, Identifier, Place, Fact, Membership, Circle, Change, Tag)] == before


def test_known_person_when_the_file_says_otherwise_then_stays_as_they_are_and_it_is_told(house, bring, maria):
    LifeDate.objects.create(person=maria, kind="birthday", month=5, day=21)
    brought = bring(
        "Name,E-Mail,Birthday,Language,Phone\nMary Lopes,MARIA@example.com,1980-06-01,pt,+351 912 345 678\n"
    )

    maria.refresh_from_db()
    assert (maria.name, maria.language, of(brought)) == ("Maria Lopes", "pt", {"learned": 1, "differs": 2})
    assert maria.identifiers.filter(kind="phone").exists()
    assert words(brought) == [
        (1, "differs", "Name: we have “Maria Lopes”, the file says “Mary Lopes”."),
        (1, "differs", "Birthday: we have “------05-21”, the file says “1980-06-01”.".replace("------", "-----")),
    ]
    assert list(maria.changes.order_by("id").values_list("what", "before", "after")) == [
        ("name, not taken over", "Maria Lopes", "Maria Lopes"),
        ("language", "", "pt"),
        ("identifier", "", "+351 912 345 678"),
        ("birthday, not taken over", "-----05-21", "-----05-21"),
    ]


def test_address_of_somebody_else_when_brought_then_is_not_moved(house, bring, maria):
    rui = Person.objects.create(name="Rui Costa")
    Identifier.objects.create(person=rui, kind="phone", raw="+351 911 111 111", value="+351911111111")

    brought = bring("Name,E-Mail,Phone\nRui Costa,maria@example.com,911111111\n")

    assert Identifier.objects.get(kind="email").person == maria
    assert words(brought) == [
        (1, "differs", "maria@example.com is known as Maria Lopes’s. Perhaps they are one person.")
    ]


def test_no_to_letters_when_the_file_says_yes_then_stays_a_no(house, bring, jo):
    Consent.objects.create(kind="email", value="a@example.com", given=False, how="one click")
    bring("Mail,Newsletter\na@example.com,yes\nb@example.com,no\n")

    assert list(Consent.objects.order_by("id").values_list("value", "given")) == [
        ("a@example.com", False),
        ("b@example.com", False),
    ]


def test_look_when_done_then_counts_and_writes_nobody(house, look, maria):
    text = "Name,Mail\nMaria Lopes,maria@example.com\nRui,rui@example.com\nRui,rui@example.com\n,\n,not a mail\n"
    brought = look(text)

    assert (brought.state, brought.total, of(brought)) == ("looked", 4, {"known": 2, "new": 1, "left": 1})
    assert Person.objects.count() == 1
    assert Row.objects.count() == 0


def test_import_when_its_process_dies_then_goes_on_where_it_was(house, look, monkeypatch):
    monkeypatch.setattr(working, "PIECE", 2)
    brought = look("Name,Mail\n" + "".join(f"P{n},p{n}@example.com\n" for n in range(7)))
    taking_in.bring(brought)
    really, done = working._settle, []

    def dies_in_the_third(import_, piece):
        told = really(import_, piece)
        done.append(piece)
        if len(done) == 3:
            raise KeyboardInterrupt
        return told

    monkeypatch.setattr(working, "_settle", dies_in_the_third)
    with pytest.raises(KeyboardInterrupt):
        working.bring_in(brought)
    assert (Person.objects.count(), Import.objects.get().upto) == (4, 4)

    monkeypatch.setattr(working, "_settle", really)
    working.bring_in(Import.objects.get())
    working.bring_in(Import.objects.get())

    assert (Person.objects.count(), Row.objects.count(), Import.objects.get().state) == (7, 7, "done")
    assert Import.objects.get().counts["new"] == 7


def test_import_when_stopped_then_goes_on_when_asked(house, look):
    brought = look("Name,Mail\nRui,rui@example.com\n")
    taking_in.bring(brought)
    taking_in.stop(brought)
    working.bring_in(brought)
    assert Person.objects.count() == 0

    taking_in.bring(brought)
    working.bring_in(brought)

    assert (Person.objects.count(), brought.state) == (1, "done")


def test_import_when_taken_back_then_those_stay_with_whom_something_happened(house, bring, maria, hear):
    brought = bring("Name,Mail,Company\nAna,ana@example.com,Bean\nRui,rui@example.com,\nMaria,maria@example.com,\n")
    hear("Hello!", by="rui@example.com", name="Rui")

    taking_in.undo(brought, by=None)
    working.take_back(brought)

    assert sorted(Person.objects.values_list("name", flat=True)) == ["Maria Lopes", "Rui"]
    assert (brought.state, brought.counts["gone"], Entry.objects.count()) == ("undone", 1, 1)


@pytest.mark.parametrize(
    "data, said",
    [
        (b"", "There is nothing in this file."),
        (b"\n\n  \n", "There is nothing in this file."),
        (",".join(f"c{n}" for n in range(5_000)), "This table has more than 200 columns."),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 5_000, "save it as CSV"),
        (b"PK\x03\x04\x14\0\6\0" + b"\0" * 22 + b"[Content_Types].xml", "save it as CSV"),
        (b"%PDF-1.4\n", "This is a PDF."),
        (b"\x89PNG\r\n\x1a\n", "This is a picture."),
        (b"\x1f\x8b\x08\0", "Unpack it"),
        (b"\n<!DOCTYPE html><table><tr><td>Name", "This is a web page"),
    ],
)
def test_file_when_it_is_no_table_of_people_then_says_so(house, begin, data, said):
    with pytest.raises(taking_in.NotBrought, match=said):
        begin(data)


def test_rows_when_broken_then_the_others_come_in(house, bring):
    wide = ",".join(["x"] * 250)
    endless = '"' + "y" * 150_000
    bring(f"Name,Mail\nRui,rui@example.com\n{wide}\nAna,ana@example.com\nEva,{endless}\n")

    assert sorted(Person.objects.values_list("name", flat=True))[:2] == ["Ana", "Rui"]
    assert Remark.objects.filter(kind="left").count() == 2
