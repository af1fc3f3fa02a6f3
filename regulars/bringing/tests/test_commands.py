"""Bringing people in and out by commands."""

import json
import zipfile
from io import StringIO

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from regulars.bringing import telling
from regulars.bringing.models import Export, Import
from regulars.people.models import Person

pytestmark = pytest.mark.django_db


def said(*command):
    out = StringIO()
    call_command(*command, stdout=out)
    return out.getvalue()


def test_table_when_imported_by_command_then_says_what_happens(house, tmp_path, maria):
    file = tmp_path / "people.csv"
    file.write_text(
        "Name,Mail,Phone\nMaria Lopes,maria@example.com,912 345 678\nRui,rui@example.com,\nx,,12\n,,\n,zz,\n"
    )

    assert "2 new, 1 known already (1 learn something new), 1 cannot be read" in said("import_people", file, "--look")
    assert Person.objects.count() == 1

    told = said("import_people", file)
    assert "Its columns: Name (whole), Mail address, Phone number." in told
    assert "In: 2 new, 1 known already (1 of them known better now), 1 could not be read." in told
    assert maria.identifiers.filter(value="+351912345678").exists()


def test_people_when_exported_by_command_then_are_in_the_file(house, maria, tmp_path):
    said("export_people", tmp_path / "all.zip")
    said("export_people", tmp_path / "all.jsonl")
    said("export_people", "--vcard", "--person", str(maria.pk), tmp_path / "maria.vcf")

    assert zipfile.ZipFile(tmp_path / "all.zip").namelist() == ["people.jsonl", "people.vcf"]
    lines = [json.loads(line) for line in (tmp_path / "all.jsonl").read_text().splitlines()]
    assert [line["name"] for line in lines if line["type"] == "person"] == ["Maria Lopes"]
    assert "FN:Maria Lopes\n" in (tmp_path / "maria.vcf").read_text()
    assert [(one.count, one.of_one, bool(one.ended_at)) for one in Export.objects.order_by("id")] == [
        (1, False, True),
        (1, False, True),
        (1, True, True),
    ]
    assert (tmp_path / "all.zip").stat().st_mode & 0o077 == 0


def test_commands_when_asked_for_what_is_not_there_then_say_so(house, tmp_path):
    with pytest.raises(CommandError, match="There is no file"):
        said("import_people", tmp_path / "nothing.csv")
    with pytest.raises(CommandError, match="nobody with the number 77"):
        said("export_people", "--person", "77", tmp_path / "x.zip")
    (tmp_path / "empty.csv").write_text("")
    with pytest.raises(CommandError, match="nothing in this file"):
        said("import_people", tmp_path / "empty.csv")


def test_remarks_when_written_as_a_table_then_hold_no_formula(house, bring):
    brought = bring('Mail,Name\n"=cmd|x",\n@SUM(1),\n-2+3,\n')
    table = b"".join(telling.remarks_table(Import.objects.get(pk=brought.pk))).decode("utf-8-sig")

    cells = [line.split(",") for line in table.splitlines()[1:]]
    assert len(cells) == 3
    assert [row[-1].strip('"')[:2] for row in cells] == ["'=", "'@", "'-"]
