"""Whether two rows of a list are one person: measured on lists whose answers are known."""

import csv
import io
from collections import defaultdict
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from regulars.people.duplicates import from_file
from regulars.people.duplicates.errors import NotAList
from regulars.people.duplicates.made_up import Maker, Slips

pytestmark = pytest.mark.once

FEBRL = Path(__file__).with_name("febrl")
HEAD = "rec_id, given_name, surname, street_number, address_1, address_2, suburb, postcode, state, date_of_birth\n"
MARIA = "maria, lopes, 12, harbour street, flat 3, fremantle, 6160, wa, 19610214"


def _truth(whose):
    rows = defaultdict(list)
    for place, who in enumerate(whose):
        rows[who].append(place)
    return {(one, other) for places in rows.values() for one in places for other in places if one < other}


def _measured(pairs, whose):
    found, true = {(pair.first, pair.second) for pair in pairs}, _truth(whose)
    return len(found & true) / max(len(found), 1), len(found & true) / len(true)


@pytest.fixture
def found_in(tmp_path):
    """A function: the pairs in lines under HEAD, as ids with their words."""

    def find(*lines, head=HEAD, encoding="utf-8"):
        file = tmp_path / "people.csv"
        file.write_bytes((head + "\n".join(lines) + "\n").encode(encoding))
        return {(one.id_1, one.id_2): one.reasons for one in from_file.find(file, folder=tmp_path / "tmp")}

    return find


@pytest.mark.parametrize("number", [1, 2])
def test_febrl_when_searched_then_nearly_all_pairs_are_found_and_hardly_a_wrong_one(number, tmp_path):
    ids, rows = from_file.read((FEBRL / f"febrl_dataset{number}.csv").read_bytes())

    pairs = from_file.find_among(rows, folder=tmp_path)

    precision, recall = _measured(pairs, [id_.split("-")[1] for id_ in ids])
    print(f"Febrl {number}: precision {precision:.4f}, recall {recall:.4f}")  # noqa: T201
    assert (precision >= 0.98, recall >= 0.95) == (True, True), (precision, recall)


def test_made_up_list_when_it_was_not_learned_from_then_is_told_apart_as_well(tmp_path):
    made = list(Maker(2026, Slips(copies=5, most=4)).rows(700, 500))

    pairs = from_file.find_among([row for _, row in made], folder=tmp_path)

    precision, recall = _measured(pairs, [who for who, _ in made])
    assert (precision >= 0.98, recall >= 0.95) == (True, True), (precision, recall)


def test_list_when_everybody_is_in_it_once_then_nobody_is_found(tmp_path):
    assert from_file.find_among([row for _, row in Maker(5).rows(400, 0)], folder=tmp_path) == []


def test_two_rows_when_they_are_one_then_says_why(found_in):
    found = found_in(f"a, {MARIA}", "b, maria, lopez, 12, harbour street, flat 3, fremantle, 6106, wa, 19610214")

    assert list(found) == [("a", "b")]
    assert found["a", "b"].startswith("nearly the same name; same birthday; same street number; same street")
    assert "postcodes one digit apart" in found["a", "b"]


def test_couple_when_they_share_everything_but_themselves_then_stays_two(found_in):
    assert found_in(f"a, {MARIA}", "b, joaquim, lopes, 12, harbour street, flat 3, fremantle, 6160, wa, 19580930") == {}


def test_columns_when_some_are_missing_then_the_others_are_enough(found_in):
    head = "date_of_birth;surname;rec_id;given_name\n"

    assert list(found_in("19610214;Lópes;1;Mária", "19610214;Lopes;2;Maria", head=head, encoding="latin-1")) == [
        ("1", "2")
    ]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "latin-1"])
def test_file_when_excel_wrote_it_then_is_read(found_in, encoding):
    row = MARIA.replace("lopes", "Lópes")

    assert list(found_in(f"a, {row}", f"b, {row}", encoding=encoding)) == [("a", "b")]


@pytest.mark.parametrize("lines", [[], [f"a, {MARIA}"], ["", "  ,  "], [f"a, {MARIA}", "b", "c, , , ,"]])
def test_list_when_there_is_nothing_to_compare_then_is_empty(found_in, lines):
    assert found_in(*lines) == {}


def test_social_number_when_it_is_the_same_then_is_not_looked_at(found_in):
    head = HEAD.strip() + ", soc_sec_id\n"
    other = "b, peter, novak, 3, mill lane, , broome, 3004, vic, 19900101, 777"

    assert found_in(f"a, {MARIA}, 777", other, head=head) == {}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "The file is empty"),
        ("name, surname\n", "Line 1 names no column rec_id"),
        ("rec_id, shoe size\n", "Line 1 names no column to compare"),
        ("rec_id, surname, surname\n", "Line 1 names a column twice: surname"),
        ("rec_id, surname\n1, lopes\n1, silva\n", "Line 3 has the rec_id “1” of line 2 once more"),
        ("rec_id, surname\n1, lopes, maria\n", "Line 2 has 3 values"),
        ("rec_id, surname\n, lopes\n", "Line 2 has no rec_id"),
        ('rec_id, surname\n1, "lopes\n', "cannot be read"),
        ("rec_id, surname\n1, \0\n", "not a CSV file"),
    ],
)
def test_file_when_it_is_no_list_then_the_line_is_named(text, said):
    with pytest.raises(NotAList, match=said):
        from_file.read(text.encode())


def test_command_when_given_a_file_then_prints_nothing_but_pairs(tmp_path, capsys):
    file = tmp_path / "people.csv"
    file.write_text(f"{HEAD}=1, {MARIA}\n2, {MARIA}\n")

    call_command("find_duplicates", csv=file)

    rows = list(csv.reader(io.StringIO(capsys.readouterr().out)))
    assert rows[0] == ["id_1", "id_2", "probability", "reasons"]
    assert [row[:2] for row in rows[1:]] == [["=1", "2"]]
    assert float(rows[1][2]) > 0.99


def test_command_when_the_file_is_not_there_then_says_so(tmp_path, capsys):
    with pytest.raises(CommandError, match="cannot be read: No such file"):
        call_command("find_duplicates", csv=tmp_path / "none.csv")

    assert capsys.readouterr().out == ""
