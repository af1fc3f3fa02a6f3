import pytest

from regulars.kit.look.faces import COLOURS, UNNAMED, face_colour, initials

# It asks no database.
pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Marisol Vega", "MV"),
        ("Marisol de la Vega", "MV"),
        ("jo", "J"),
        ("山田太郎", "山"),
        ("“Elin” Nyström", "EN"),
        ("maria@example.com", "M"),
        ("+351 900 000 000", "?"),
        ("", "?"),
        ("<b>Eve</b>", "BB"),
    ],
)
def test_initials_when_any_name_then_one_or_two_letters(name, letters):
    assert initials(name) == letters


def test_initials_when_there_is_no_name_then_none_are_made_up():
    assert initials(UNNAMED) == "?"


def test_face_colour_when_spelt_differently_then_the_same():
    assert face_colour("Maria Silva") == face_colour(" maria silva")


def test_face_colour_when_many_people_then_every_colour_is_worn():
    assert {face_colour(number) for number in range(500)} == set(range(1, COLOURS + 1))


def test_face_colour_when_a_number_then_neighbours_differ_and_its_spelling_does_not_matter():
    assert [face_colour(7), face_colour("7"), face_colour(8)] == [8, 8, 9]
