"""A file of people comes in, and the process that brings it dies in the middle: everybody is there exactly once."""

import subprocess
import sys
from collections import Counter

import pytest

from regulars.bringing import taking_in
from regulars.bringing.models import Import, Remark, Row
from regulars.kit import clock
from regulars.kit.background.models import Job
from regulars.people.models import Change, Circle, Identifier, LifeDate, Membership, Person, Tag, Tagging
from tests.stories.running import CHECKOUT, House, environment_of, until

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.processes]

ROWS = 5_000
WRONG = range(500, ROWS, 1_000)


def row(number: int) -> str:
    mail = "no address" if number in WRONG else f"p{number}@example.com"
    return f"Person {number},{mail},tea;t{number % 7},1980-03-{number % 28 + 1:02},Bean {number % 90}\n"


@pytest.fixture
def file(tmp_path):
    """A table of many people; every thousandth has something that cannot be kept."""
    table = tmp_path / "people.csv"
    table.write_text("Name,Mail,Tags,Birthday,Company\n" + "".join(map(row, range(ROWS))))
    return table


def bringing(file, home):
    command = [sys.executable, "-m", "regulars", "import_people", str(file)]
    with (home / "import.log").open("ab") as log:
        return subprocess.Popen(command, cwd=CHECKOUT, env=environment_of(home), stdout=log, stderr=log)


def said(home) -> str:
    return (home / "import.log").read_text()[-2_000:]


def is_in_the_middle() -> bool:
    return Import.objects.filter(state="bringing", upto__gt=0, upto__lt=ROWS).exists()


def only_whole_pieces_are_in() -> None:
    upto = Import.objects.get().upto
    assert 0 < upto < ROWS
    assert Person.objects.count() == Row.objects.count() == LifeDate.objects.count() == upto


def everybody_is_there_exactly_once() -> None:
    brought = Import.objects.get()
    assert (brought.state, brought.upto, brought.total) == ("done", ROWS, ROWS)
    assert brought.counts["new"] == ROWS and brought.counts["part"] == len(WRONG)
    assert sorted(Person.objects.values_list("name", flat=True)) == sorted(f"Person {n}" for n in range(ROWS))
    assert sorted(Row.objects.values_list("number", flat=True)) == list(range(1, ROWS + 1))
    assert Row.objects.values("person").distinct().count() == ROWS
    assert sorted(Remark.objects.values_list("number", flat=True)) == [n + 1 for n in WRONG]
    assert Identifier.objects.count() == ROWS - len(WRONG)
    assert (Tag.objects.count(), Tagging.objects.count()) == (8, 2 * ROWS)
    assert (Circle.objects.count(), Membership.objects.count()) == (90, ROWS)
    assert LifeDate.objects.count() == Change.objects.count() == ROWS
    assert set(Counter(LifeDate.objects.values_list("person", flat=True)).values()) == {1}


def test_command_when_killed_and_begun_again_then_everybody_is_there_exactly_once(house, file, tmp_path):
    process = bringing(file, tmp_path)
    try:
        until(lambda: is_in_the_middle() or process.poll() is not None, f"nobody comes in: {said(tmp_path)}")
    finally:
        process.kill()
        process.wait(timeout=60)
    only_whole_pieces_are_in()

    assert bringing(file, tmp_path).wait(timeout=300) == 0, said(tmp_path)
    everybody_is_there_exactly_once()


def test_house_when_killed_while_people_come_in_then_goes_on_by_itself(house, file, tmp_path, jo):
    running = House(tmp_path)
    running.start()
    try:
        with file.open("rb") as table:
            brought = taking_in.begin(table, file.name, by=jo)
        taking_in.look(brought, region="PT")
        until(lambda: Import.objects.filter(state="looked").exists(), f"nobody looks: {running.said()}")
        taking_in.bring(Import.objects.get())
        until(is_in_the_middle, f"nobody comes in: {running.said()}")
        running.kill()
        only_whole_pieces_are_in()
        # What a dead process had in its hands is free after a minute; here it is at once.
        Job.objects.running().update(lease_until=clock.now())

        running.start()
        until(lambda: Import.objects.filter(state="done").exists(), f"it does not go on: {running.said()}")
    finally:
        running.kill()
    everybody_is_there_exactly_once()
