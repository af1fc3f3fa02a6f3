"""Cards as programs really write them, and cards of people who mean harm."""

import base64
import io
from datetime import date

import pytest
import vobject
from PIL import Image

from regulars.bringing.out.vcards import vcards
from regulars.bringing.reading.vcards import read_vcards
from regulars.people.models import Change, Connection, ConnectionKind, Fact, Person

TODAY = date(2026, 3, 2)


def read(raw):
    return list(read_vcards(io.BytesIO(raw if isinstance(raw, bytes) else raw.encode()), today=TODAY))


def card(*lines, version="3.0", end="\r\n"):
    return end.join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""])


@pytest.mark.parametrize(
    "raw, name",
    [
        (card("N:Lopes;Maria;;Dr.;"), "Dr. Maria Lopes"),
        (card("FN;CHARSET=ISO-8859-1:João", version="2.1").encode("latin-1"), "João"),
        (card("FN:João", version="2.1").encode("cp1252"), "João"),
        (card("FN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Jo=C3=\r\n=A3o", version="2.1"), "João"),
        (card("FN:Ma", " ria Lo", "\tpes"), "Maria Lopes"),
        (card("FN:Lopes\\, Maria\\; Dr."), "Lopes, Maria; Dr."),
        (card("FN:João", end="\n").encode("utf-16"), "João"),
        (b"\xef\xbb\xbf" + card("fn:Maria", end="\r").encode(), "Maria"),
        (card("item1.FN:Maria", 'X-ODD;X="a:b;c":d'), "Maria"),
        (card("FN:Maria", "AGENT:", "BEGIN:VCARD", "FN:Somebody else", "END:VCARD"), "Maria"),
    ],
)
def test_name_when_written_in_any_way_then_is_read(raw, name):
    assert [one.fields["name"] for one in read(raw)] == [name]


def test_days_when_only_partly_known_then_are_kept_so():
    (one,) = read(card("FN:M", "BDAY:--0521", "DEATHDATE:2020", "ANNIVERSARY:2001-09", "X-ABDATE:1604-12-24"))

    assert [(day.kind, day.year, day.month, day.day) for day in one.days] == [
        ("birthday", None, 5, 21),
        ("death", 2020, None, None),
        ("anniversary", 2001, 9, None),
        ("other", None, 12, 24),
    ]


def test_picture_when_it_lies_elsewhere_then_is_not_fetched():
    (one,) = read(card("FN:M", "PHOTO:https://faces.example/m.jpg", version="4.0"))

    assert (one.face, one.remarks) == (b"", ["Its picture lies elsewhere and is not fetched."])


def test_card_when_it_has_what_we_know_no_place_for_then_is_kept_in_words():
    (one,) = read(card("FN:M", "X-SKYPE:m.lopes", "URL:https://m.example", "HOBBY:chess", "X-SPOUSE:Rui", "TITLE:Cook"))

    assert {told.words for told in one.told} == {
        "Skype: m.lopes", "Web: https://m.example", "Hobby: chess", "spouse: Rui", "Works as Cook",
    }  # fmt: skip


@pytest.mark.parametrize(
    "raw",
    [
        b"BEGIN:VCARD" * 50_000,
        b"BEGIN:VCARD\nFN:" + b"x" * 7_000_000 + b"\nEND:VCARD",
        b"BEGIN:VCARD\nPHOTO;ENCODING=b:" + b"!" * 100_000 + b"\nFN:M\nEND:VCARD",
        b"BEGIN:VCARD\n" + b"TEL" + b";" * 100_000 + b":1\nEND:VCARD",
        b"BEGIN:VCARD\nFN;X=" + b'"' * 99_999 + b":M\nEND:VCARD",
        b"BEGIN:VCARD\nFN:\x00\xff\xfe\nBDAY:0000-00-00\nTEL:\nEMAIL:@\nEND:VCARD",
    ],
)
def test_card_when_it_means_harm_then_is_read_or_refused_and_nothing_breaks(raw):
    assert len(read(raw)) <= 50_000


def picture():
    made = io.BytesIO()
    Image.new("RGB", (120, 90), "teal").save(made, "PNG")
    return made.getvalue()


@pytest.mark.django_db
def test_cards_when_brought_in_then_faces_and_ties_come_along(house, bring):
    data = base64.b64encode(picture()).decode()
    kind, _ = ConnectionKind.objects.get_or_create(name="spouse", defaults={"inverse": "spouse"})
    two = card("UID:urn:uuid:a", "FN:Ana", f"PHOTO;ENCODING=b;TYPE=PNG:{data}", "RELATED;TYPE=spouse:urn:uuid:b")
    brought = bring(two + card("UID:urn:uuid:b", "FN:Rui", "RELATED;TYPE=spouse:urn:uuid:a"), "two.vcf")
    again = bring(two, "two.vcf")

    assert (brought.counts["new"], again.counts["known"], Person.objects.count()) == (2, 1, 2)
    ana = Person.objects.get(name="Ana")
    assert ana.face and Change.objects.filter(person=ana, what="face", source="import").exists()
    assert [(str(one.person), str(one.other), one.kind) for one in Connection.objects.all()] == [("Ana", "Rui", kind)]


@pytest.mark.django_db
def test_person_when_brought_out_as_a_card_then_others_read_it_and_so_do_we(house, bring, maria):
    maria.called, maria.language, maria.speaks, maria.zone = "Mia; the \\ one,", "pt", "en de", "Europe/Lisbon"
    maria.save()
    maria.places.create(label="home", street="Rua Nova 5\nEsq.", locality="Lisboa", postcode="1200-370", country="PT")
    maria.life_dates.create(kind="birthday", month=5, day=21)
    Fact.objects.create(person=maria, words="Likes it strong, " + "ç" * 100)
    Fact.objects.create(person=maria, words="Never mention this", sensitivity="secret")
    raw = b"".join(vcards(Person.objects.all()))

    assert max(len(line) for line in raw.split(b"\r\n")) <= 75
    assert vobject.readOne(raw.decode().replace("VERSION:4.0", "VERSION:3.0")).fn.value == "Maria Lopes"
    (one,) = read(raw)
    assert one.fields == {
        "name": "Maria Lopes", "called": "Mia; the \\ one,", "language": "pt", "speaks": "en de",
        "zone": "Europe/Lisbon",
    }  # fmt: skip
    assert (one.places[0].street, one.places[0].label, one.days[0].day) == ("Rua Nova 5\nEsq.", "home", 21)
    assert [told.words for told in one.told] == ["Likes it strong, " + "ç" * 100]


@pytest.mark.parametrize(
    "lines, companies",
    [
        (("ORG:Bean", "TITLE:Cook"), [("Bean", "Cook")]),
        (("ORG:Bean;Kitchen", "TITLE:Cook", "ROLE:Baker"), [("Bean", "Cook, Baker, Kitchen")]),
        (("a.ORG:Bean", "b.ORG:Leaf", "b.TITLE:Gardener", "a.TITLE:Cook"), [("Bean", "Cook"), ("Leaf", "Gardener")]),
        (("a.ORG:Bean", "b.ORG:Leaf", "b.TITLE:Gardener"), [("Bean", ""), ("Leaf", "Gardener")]),
        (("ORG:Bean", "item1.ORG:Leaf", "TITLE:Cook", "item9.ROLE:Baker"), [("Bean", "Cook, Baker"), ("Leaf", "")]),
    ],
)
def test_roles_when_tied_to_a_company_then_are_theirs_there(lines, companies):
    (found,) = read(card("FN:Maria", *lines))

    assert [(one.name, one.role) for one in found.circles] == companies
