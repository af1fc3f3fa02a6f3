"""Names and domains made to be mistaken for others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regulars.channels.email.judging.hints import Author, Known, hints_of
from regulars.channels.email.judging.lookalikes import (
    ALIKE,
    address_in,
    goes_by,
    is_one_slip_away,
    readable,
    resembles,
    skeleton,
)

# It asks no database.
pytestmark = pytest.mark.once

NAMES = st.text("abcdefghijklmnopqrstuvwxyz0123456789", min_size=5, max_size=20)
HOUSE = Known(
    names=("Corner Roasters", "Ada Ferro", "Jo"),
    addresses=frozenset({"hello@corner.example", "ada@corner.example"}),
    namesakes=("maria@example.com",),
)


def signs(name, address, *reply_to, known=HOUSE):
    return [sign for sign, _ in hints_of(Author(name, address, reply_to), known)]


@pytest.mark.parametrize(
    "domain",
    [
        "c0rner.example",
        "corner.shop",
        "cor-ner.example",
        "comer.example",
        "cornner.example",
        "conrer.example",
        "corne.example",
        "xn--orner-0ye.example",  # сorner with a Cyrillic с
        "xn--crner-0ta.example",  # córner
        "mail.c0rner.example",
    ],
)
def test_domain_like_ours_then_is_told(domain):
    assert resembles(domain, "corner.example")
    assert signs("Somebody", f"hello@{domain}") == ["our domain"]


@pytest.mark.parametrize(
    "domain",
    ["corner.example", "mail.corner.example", "corridor.example", "roasters.example", "example", "", "gmail.com"],
)
def test_domain_that_is_ours_or_quite_another_then_is_no_matter(domain):
    assert not resembles(domain, "corner.example")


@pytest.mark.parametrize(
    ("one", "other"), [("gmail.com", "ymail.com"), ("gmx.de", "gmx.net"), ("mail.com", "gmail.com")]
)
def test_domains_where_everybody_has_an_address_then_are_not_compared(one, other):
    assert not resembles(one, other)


@pytest.mark.parametrize(("one", "other"), [("abc.example", "abd.example"), ("ups.example", "usps.example")])
def test_short_names_then_lie_near_each_other_by_chance(one, other):
    assert not resembles(one, other)


@given(NAMES)
def test_domain_then_never_resembles_itself(name):
    assert not resembles(f"{name}.example", f"{name}.example")
    assert not resembles(f"mail.{name}.example", f"{name}.example")


@given(NAMES, NAMES)
def test_likeness_then_goes_both_ways(one, other):
    assert resembles(f"{one}.example", f"{other}.example") == resembles(f"{other}.example", f"{one}.example")


@given(NAMES, st.integers(0, 30), st.sampled_from("abcxyz"))
def test_one_letter_more_then_is_one_slip(name, place, letter):
    longer = name[:place] + letter + name[place:]

    assert is_one_slip_away(name, longer) and is_one_slip_away(longer, name)
    assert not is_one_slip_away(name, name)
    assert not is_one_slip_away(name, f"{longer}qq")


@given(st.text(max_size=200))
def test_any_text_then_is_looked_at_without_a_complaint(text):
    assert skeleton(skeleton(text)) == skeleton(text) or not text.isascii()
    readable(text)
    address_in(text)
    goes_by(text, "Ada Ferro")
    hints_of(Author(text, text, (text,)), HOUSE)


def test_letters_that_look_alike_then_stand_for_plain_ones():
    assert all(
        chr(letter).isascii()
        for letter in map(ord, "".join(ALIKE[key] for key in ALIKE if isinstance(ALIKE[key], str)))
    )
    assert skeleton("раураl") == skeleton("paypal")
    assert skeleton("modern") == skeleton("modem")


@pytest.mark.parametrize(
    "name",
    [
        "Ada Ferro",
        "ferro, ADA",
        "Ada Ferro (Corner Roasters)",
        "Аda Fеrro",
        "Ada\u200b Ferro",
        "Ａｄａ Ｆｅｒｒｏ",
        "jo",
        "CORNER ROASTERS Support",
    ],
)
def test_name_of_one_of_us_with_a_foreign_address_then_is_told(name):
    assert signs(name, "somebody@evil.example") == ["our name"]


@pytest.mark.parametrize("name", ["Ada", "Adam Ferro", "Joanna", "Jo Miller", "", "Corner"])
def test_name_of_somebody_else_then_is_no_matter(name):
    assert signs(name, "somebody@fine.example") == []


def test_one_of_us_with_an_address_of_ours_then_is_no_matter():
    assert signs("Ada Ferro", "ADA@corner.example") == []
    assert signs("Ada Ferro", "ada.ferro@corner.example") == []


@pytest.mark.parametrize(
    ("address", "hint"),
    [
        ("HELLO@corner.example", [("ourselves", "HELLO@corner.example")]),
        ("invented@corner.example", [("ourselves", "invented@corner.example")]),
        ("maria@example.com", []),
    ],
)
def test_address_of_ours_that_nobody_could_check_then_is_told(address, hint):
    assert hints_of(Author("", address, checked=False), HOUSE) == hint
    assert hints_of(Author("", address), HOUSE) == []


def test_house_with_a_shared_domain_then_only_its_own_address_is_its_own():
    house = Known(("Corner Roasters",), frozenset({"corner@gmail.com"}))

    assert signs("Corner Roasters", "corner@gmail.com", known=house) == []
    assert signs("Corner Roasters", "corner.roasters@gmail.com", known=house) == ["our name"]


def test_somebody_we_know_with_an_address_like_theirs_then_is_told():
    assert signs("Maria Lopes", "maria@exarnple.com") == ["their address"]
    assert signs("Maria Lopes", "maria@example.com") == []
    assert signs("Maria Lopes", "maria@work.example") == []


def test_name_that_holds_another_address_then_is_told():
    assert signs("service@bank.example", "x@evil.example") == ["another address"]
    assert signs("Bank <service@bank.example>", "x@evil.example") == ["another address"]
    assert signs("maria@example.com", "maria@example.com") == []
    assert signs("maria@mail.example.com", "maria@example.com") == []


def test_answers_that_shall_go_elsewhere_then_are_told():
    assert signs("Maria", "maria@example.com", "maria@evil.example") == ["answers go elsewhere"]
    assert signs("Maria", "maria@example.com", "m@mail.example.com") == []
