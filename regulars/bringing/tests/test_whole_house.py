"""Everything goes out and comes in again: the same house."""

import io
import json
import zipfile
from datetime import UTC, date, datetime

import pytest
from django.core.files.base import ContentFile
from django.db import IntegrityError, models, transaction

from regulars.bringing import giving_out, house_in, taking_in, working
from regulars.bringing.models import Export, Import
from regulars.bringing.out import registry
from regulars.conversation import mourning, speaking
from regulars.conversation.incoming import File
from regulars.conversation.models import Attachment, Delivery, Entry, Hearing, ReceiptRule, Timing
from regulars.conversation.models.promise import promise
from regulars.kit import clock
from regulars.kit.secrets import SecretField
from regulars.people.models import Circle, Connection, ConnectionKind, Consent, Fact, Person, Place, Tag
from regulars.team.hours import keeping
from regulars.team.models import Holiday, HolidayCalendar, Hours, House, Team, Teammate, Telling, TimeOff

pytestmark = pytest.mark.django_db


@pytest.fixture
def lived_in(house, ada, jo, maria, question, hear):
    """A house in which something stands in every table."""
    answer = hear(
        "See the plan.", answering=("1@maria.example",), files=(File("plän.pdf", "application/pdf", b"%PDF"),)
    )
    question.assign(to=ada, by=jo)
    roastery = Team.objects.create(name="Roastery", sharing="in turn", last_in_turn=ada, address="roast@corner.example")
    roastery.members.add(ada)
    _arrange(house, ada, roastery)
    speaking.reply(question, by=ada, html="<b>On it</b>", to=speaking.recipients_of(question), channel="email")
    speaking.note(question, by=jo, html="Between us.", withheld_because="a surprise")
    given = promise(person_id=maria.pk, request_id=question.pk, by=ada, words="A new one", due=clock.now())
    given.keep(by=ada)
    question.finish(by=jo, why="It grinds again.")
    rui = Person.objects.create(name="Rui Costa", called="Ruizinho", merged_into=maria)
    kind, _ = ConnectionKind.objects.get_or_create(name="brother", inverse="sibling")
    Connection.objects.create(person=maria, other=rui, kind=kind)
    fact = Fact.objects.create(person=maria, words="Has a loud grinder", heard_by=ada)
    Fact.objects.create(person=maria, words="Has a quiet grinder", replaces=fact)
    Hearing.objects.create(fact=fact, entry=answer, quote="the plan", begins=4, ends=12)
    household = Circle.objects.create(kind="household", name="Lopes")
    household.memberships.create(person=maria, role="mother")
    Place.objects.create(circle=household, street="Rua Nova 5\nEsq.", locality="Lisboa")
    Consent.objects.create(kind="email", value="maria@example.com", given=False, how="one click")
    maria.taggings.create(tag=Tag.objects.create(name="Early Bird", key="early bird"), by=jo)
    maria.face.save("face.jpg", ContentFile(b"a face"))
    ReceiptRule.objects.create(id=1)
    mourning.record(rui, "2024", by=ada, words="his sister told us")
    _one_of_everything()
    return maria


def _arrange(house, ada, roastery):
    """When we are there, and when not."""
    keeping.keep(None, [(0, 540, 1080), (4, 540, 900)])
    keeping.keep(roastery, [(5, 600, 780)], zone="Asia/Tokyo", keeps_holidays=False)
    calendar = HolidayCalendar.objects.create(name="Lisbon", address="https://days.example/secret.ics", text="…")
    day = date(2026, 6, 13)
    Holiday.objects.create(calendar=calendar, name="Santo António", first=day, last=day)
    TimeOff.objects.create(teammate=ada, first=day, last=day, words="The sea")
    Telling.objects.create(by=ada, words="The new grinder is here.")
    House.objects.filter(pk=house.pk).update(country="PT", currency="CHF", first_team=roastery)


def _one_of_everything():
    """A row in each table that the story left empty, so that a new table is looked at as soon as it is there."""
    for table in registry.order():
        if not table._base_manager.exists():
            optional = [None, *(column for column in registry.keys(table) if column.null)]
            assert any(_is_made(table, column) for column in optional), table


def _is_made(table, optional):
    """Whether a row could be made, with this one of its optional keys."""
    row = table()
    for column in table._meta.concrete_fields:
        if not column.primary_key and not column.has_default() and (not column.null or column is optional):
            setattr(row, column.attname, _something(column))
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError:
        return False
    return True


def _something(column):
    if column.is_relation:
        return column.related_model._base_manager.order_by("pk").values_list("pk", flat=True).first()
    if column.choices:
        return next(value for value, _ in column.choices if value)
    if isinstance(column, models.CharField | models.TextField):
        return column.name[: column.max_length or 100]
    kinds = {
        "DateTimeField": clock.now(),
        "DateField": clock.now().date(),
        "BooleanField": True,
        "JSONField": {"a": [1]},
        # Ninety minutes is a goal that can be.
        "PositiveIntegerField": 90,
    }
    return kinds.get(column.get_internal_type(), 1)


def dump():
    """All there is, in a form that can be compared: files by their bytes, teammates by their addresses."""
    teammates = dict(Teammate.objects.values_list("pk", "email"))
    teams = dict(Team.objects.values_list("pk", "name"))
    return _arrangement(teammates, teams) | {
        registry.name_of(table): [_row(row, teammates, teams) for row in table._base_manager.order_by("pk")]
        for table in registry.order()
    }


def _arrangement(teammates, teams):
    house = House.objects.get()
    return {
        "house": [house.zone, house.country, house.currency, teams.get(house.first_team_id)],
        "team": [
            [
                team.name,
                team.sharing,
                team.address,
                teammates.get(team.last_in_turn_id),
                sorted(one.email for one in team.members.all()),
            ]
            for team in Team.objects.order_by("name")
        ],
    }


def _row(row, teammates, teams):
    found = {}
    for column in row._meta.concrete_fields:
        if isinstance(column, SecretField):
            continue
        value = getattr(row, column.attname)
        if column.is_relation and column.related_model in {Teammate, Team}:
            value = (teammates if column.related_model is Teammate else teams).get(value)
        elif isinstance(column, models.FileField):
            value = _bytes(value)
        found[column.name] = value
    return found


def _bytes(kept):
    if not kept:
        return None
    with kept.open("rb") as file:
        return file.read()


def empty_the_house():
    """Nobody is here any more, and Ada was never on this team."""
    for table in reversed(registry.order()):
        for field in registry.links(table):
            if field.null:
                table._base_manager.update(**{field.name: None})
        table._base_manager.all().delete()
    for model in (Import, Export):
        model.objects.all().delete()
    Team.objects.all().delete()
    Teammate.objects.filter(keeps_house=False).delete()
    House.objects.update(zone="UTC", country="", currency="EUR", first_team=None)


def package(**wishes):
    return b"".join(giving_out.everything(by=None, **wishes)[1])


def take_in(data, name="house.zip"):
    brought = taking_in.begin(io.BytesIO(data), name, by=None)
    taking_in.look(brought)
    working.look_through(brought)
    if brought.state == "looked":
        taking_in.bring(brought)
        working.bring_in(brought)
    brought.refresh_from_db()
    return brought


def lines_of(data):
    return [json.loads(line) for line in zipfile.ZipFile(io.BytesIO(data)).read("people.jsonl").splitlines()]


def test_tables_when_the_house_is_lived_in_then_each_has_a_row(lived_in):
    empty = [registry.name_of(table) for table in registry.order() if not table._base_manager.exists()]

    assert empty == []


def test_tables_when_listed_then_each_of_these_rooms_goes_out_or_says_why_not():
    assert all(reason for reason in registry.LEFT_HERE.values())
    assert len({registry.name_of(table) for table in registry.tables()}) == len(registry.tables())
    many = [field for table in registry.tables() for field in table._meta.many_to_many]
    assert many == []


def test_tables_when_one_cannot_be_without_another_then_comes_after_it():
    order = registry.order()
    needs = [(table, field) for table in order for field in registry.links(table) if not field.null]

    assert needs == []
    assert set(order) == set(registry.tables())


def test_house_when_brought_out_and_into_an_empty_one_then_is_the_same(lived_in):
    Delivery.objects.filter(due_at__isnull=False).update(due_at=None, state="delivered")
    Timing.objects.filter(held_at=None).update(held_at=clock.now(), held_for="wrote")
    before, data = dump(), package()

    empty_the_house()
    brought = take_in(data)

    assert (brought.state, brought.words) == ("done", "")
    after = dump()
    for name, rows in before.items():
        assert after[name] == rows, name
    ada = Teammate.objects.get(email="ada@corner.example")
    assert (ada.is_active, ada.has_usable_password(), ada.keeps_house) == (False, False, False)
    # What is written next does not meet what came in.
    assert Person.objects.create(name="Eva").pk > max(row["id"] for row in before["person"])


def test_house_when_it_came_in_then_keeps_its_hours_and_no_secret(lived_in):
    data = package()
    assert b"secret.ics" not in zipfile.ZipFile(io.BytesIO(data)).read("people.jsonl")

    empty_the_house()
    keeping.keep(None, [(6, 0, 60)])
    assert take_in(data).state == "done"

    monday = datetime(2026, 6, 8, 8, 30, tzinfo=UTC)  # half past nine in Lisbon
    assert keeping.working_time().is_open(monday)
    assert not keeping.working_time().is_open(monday.replace(day=13))
    assert Hours.objects.filter(team=None).count() == 1


@pytest.mark.parametrize(
    ("type_", "column", "value", "said"),
    [
        ("regulars", "zone", "Moon/Crater", "Moon/Crater"),
        ("team", "address", "not an address", "Roastery"),
        ("span", "day", "Monday", "day"),
    ],
)
def test_house_when_it_goes_by_something_that_is_not_then_says_so(lived_in, type_, column, value, said):
    lines = lines_of(package())
    next(line for line in lines if line["type"] == type_)[column] = value

    empty_the_house()
    brought = take_in("\n".join(json.dumps(line) for line in lines).encode(), name="house.jsonl")

    assert said in brought.words
    assert not Person.objects.exists()


def test_house_when_it_came_in_then_sends_nothing_again(lived_in):
    assert Delivery.objects.filter(due_at__isnull=False).exists()
    data = package()
    empty_the_house()
    take_in(data)

    assert not Delivery.objects.filter(due_at__isnull=False).exists()
    assert Delivery.objects.filter(state="stopped").exists()
    assert [one.held_for for one in Timing.objects.all()] == ["brought"]


def test_house_when_somebody_is_here_already_then_stays_outside(lived_in):
    brought = take_in(package())

    assert (brought.state, brought.words.split(",")[0]) == (
        "refused",
        "A whole house comes in only where nobody is yet",
    )


def test_house_when_its_process_dies_in_the_middle_then_goes_on(lived_in, monkeypatch):
    Delivery.objects.filter(due_at__isnull=False).update(due_at=None, state="delivered")
    Timing.objects.filter(held_at=None).update(held_at=clock.now(), held_for="wrote")
    before, data = dump(), package()
    empty_the_house()
    monkeypatch.setattr(house_in, "PIECE", 7)
    brought = taking_in.begin(io.BytesIO(data), "house.zip", by=None)
    taking_in.look(brought)
    working.look_through(brought)
    taking_in.bring(brought)
    pieces = house_in._pieces

    def three(lines):
        for number, piece in enumerate(pieces(lines)):
            if number == 3:
                raise KeyboardInterrupt
            yield piece

    monkeypatch.setattr(house_in, "_pieces", three)
    for _ in range(60):
        try:
            working.bring_in(Import.objects.get())
            break
        except KeyboardInterrupt:
            continue

    assert Import.objects.get().state == "done"
    assert dump() == before


def test_one_person_when_brought_out_then_nobody_else_is(lived_in, hear, jo):
    hear("My own secret.", by="eva@example.com", name="Eva")
    data = package(person=lived_in)
    lines = lines_of(data)

    assert "secret" not in zipfile.ZipFile(io.BytesIO(data)).read("people.jsonl").decode()
    assert [line["id"] for line in lines if line["type"] == "person"] == [lived_in.pk]
    assert [line["name"] for line in lines if line["type"] == "mentioned"] == ["Rui Costa"]
    assert [line["words"] for line in lines if line["type"] == "fact"] == ["Has a loud grinder", "Has a quiet grinder"]
    assert [line["name"] for line in lines if line["type"] == "tag"] == ["Early Bird"]
    assert all("email" not in line for line in lines if line["type"] == "teammate")
    names = zipfile.ZipFile(io.BytesIO(data)).namelist()
    attachment = Attachment.objects.get(entry__person=lived_in, name="plän.pdf")
    assert f"files/attachment/{attachment.pk}/plän.pdf" in names
    assert Export.objects.get().count == 1 and Export.objects.get().ended_at


@pytest.mark.parametrize(
    "line, said",
    [
        ({"type": "person", "id": 1, "zone": "Mars/Base"}, "is not a time zone"),
        ({"type": "person", "id": 1, "name": "x" * 300}, "at most 200"),
        ({"type": "person", "id": 1, "since": "yesterday"}, "since"),
        ({"type": "person", "id": -1}, "has no number"),
        ({"type": "person", "id": 1, "name": ["x"]}, "name"),
        ({"type": "spaceship", "id": 1}, "knows no “spaceship”"),
        ({"type": "entry", "id": 1, "person": "me", "kind": "note"}, "no number of a row"),
    ],
)
def test_lines_when_wrong_then_are_refused_before_anything_is_written(house, line, said):
    head = {"type": "regulars", "version": 1, "of": "everyone"}
    brought = take_in("\n".join(json.dumps(one) for one in (head, line)).encode(), "people.jsonl")

    assert brought.state == "refused"
    assert said in brought.words
    assert not Person.objects.exists()


def test_entry_when_its_markup_would_harm_then_is_made_harmless(house):
    lines = [
        {"type": "regulars", "version": 1, "of": "everyone"},
        {"type": "person", "id": 7, "name": "Eva"},
        {"type": "entry", "id": 9, "person": 7, "kind": "message", "html": "<p onclick=x>Hi<script>alert(1)</script>"},
    ]
    brought = take_in("\n".join(json.dumps(one) for one in lines).encode(), "people.jsonl")

    assert (brought.state, Entry.objects.get().html) == ("done", "<p>Hi</p>")


def test_package_when_it_is_a_bomb_or_climbs_out_then_does_nothing(house, tmp_path, settings):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("people.jsonl", b" " * 300_000_000)
    assert take_in(made.getvalue()).state == "refused"

    made = io.BytesIO()
    lines = [
        {"type": "regulars", "version": 1, "of": "everyone"},
        {"type": "person", "id": 7, "name": "Eva", "face": "../../outside.txt"},
    ]
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("people.jsonl", "\n".join(json.dumps(one) for one in lines))
        archive.writestr("../../outside.txt", "caught")
    assert take_in(made.getvalue()).state == "done"
    kept = Person.objects.get().face
    assert _bytes(kept) == b"caught"
    assert (settings.MEDIA_ROOT in type(settings.MEDIA_ROOT)(kept.path).resolve().parents) is True
