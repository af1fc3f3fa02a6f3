"""What was decided about some rows of a file is written: so many statements for a chunk, however many rows it has."""

import io
from operator import attrgetter

from django.utils.translation import gettext

from regulars.bringing.held import circles_named
from regulars.bringing.models import Import, Remark, Row
from regulars.bringing.news import News, Said
from regulars.bringing.settling import Chunk, tag_key
from regulars.conversation import attaching, mourning
from regulars.kit.inserting import ids_for, insert
from regulars.people import faces
from regulars.people.aliases import hint_for
from regulars.people.errors import NotLearned
from regulars.people.models import (
    Change,
    Circle,
    Consent,
    Fact,
    Identifier,
    Kind,
    LifeDate,
    Membership,
    Person,
    Place,
    Standing,
    Tag,
    Tagging,
)  # fmt: skip
from regulars.people.sorting import sort_key

BATCH = 500
# The picture is chosen afterwards, by its own deed.
COLUMNS = [one.attname for one in Person._meta.concrete_fields if one.attname != "face"]
_OF_A_PERSON = attrgetter(*COLUMNS)


def write(chunk: Chunk) -> None:
    """Everything at once. Raises IntegrityError when somebody else met one of these people in this very moment: begin
    again, and they are known."""
    news, brought = chunk.news, chunk.brought
    _write_people(news)
    _write_what_was_told(chunk)
    mourning.record_many(list(news.deaths.values()), by=brought.by, source=brought.source)
    _write_tags(news, brought)
    _write_circles(news, brought)
    insert(
        Change, ("person_id", "what", "before", "after", "why"), [(one.pk, *rest) for one, *rest in news.changes],
        by_id=brought.by_id, source="import", at=chunk.now,
    )  # fmt: skip
    insert(
        Row, ("person_id", "number", "outcome", "key"), [(one.pk, *rest) for one, *rest in news.rows],
        brought_id=brought.pk,
    )  # fmt: skip
    _write_faces(news, brought)
    write_remarks(brought, news.remarks)


def write_remarks(brought: Import, remarks: list[Said]) -> None:
    """What there is to say of its rows; one statement."""
    insert(Remark, ("number", "kind", "words", "cells"), remarks, brought_id=brought.pk)


def _write_people(news: News) -> None:
    for person, number in zip(news.people, ids_for(Person, len(news.people)), strict=True):
        person.pk, person.sort_name = number, sort_key(person.name)
    insert(Person, COLUMNS, map(_OF_A_PERSON, news.people))
    fresh = {id(person) for person in news.people}
    known = {id(person): person for person, *_ in news.rows if id(person) not in fresh}
    changed = [person for mark, person in known.items() if mark in news.learned]
    if changed:
        for person in changed:
            person.sort_name = sort_key(person.name)
        names = sorted({name for names in news.learned.values() for name in names})
        Person.objects.bulk_update(changed, [*names, "sort_name"], BATCH)


def _write_what_was_told(chunk: Chunk) -> None:
    news, source, by, now = chunk.news, chunk.brought.source, chunk.brought.by_id, chunk.now
    insert(
        Identifier, ("person_id", "kind", "value", "raw", "label", "hint"),
        [
            (one.pk, kind, value, raw, label, hint_for(value) if kind == Kind.EMAIL else "")
            for one, kind, value, raw, label in news.identifiers
        ],
        source=source, by_id=by, since=now,
    )  # fmt: skip
    attaching.attach_many({value for _, _, value, *_ in news.identifiers})
    insert(
        Place, ("person_id", "label", "street", "locality", "region", "postcode", "country"),
        [
            (one.pk, at.label, at.street, at.locality, at.region, at.postcode, at.country)
            for one, at in news.places
        ],
        source=source, by_id=by, at=now,
    )  # fmt: skip
    insert(
        LifeDate, ("person_id", "kind", "year", "month", "day", "words"),
        [(one.pk, day.kind, day.year, day.month, day.day, day.words) for one, day in news.days],
        source=source, by_id=by, at=now,
    )  # fmt: skip
    insert(
        Fact, ("person_id", "topic", "words"), [(one.pk, told.topic, told.words[:500]) for one, told in news.facts],
        source=source, heard_by_id=by, heard_at=now, noted_at=now,
    )  # fmt: skip
    insert(
        Standing, ("person_id", "style", "why"), [(one.pk, *rest) for one, *rest in news.standings],
        by_id=by, since=now,
    )  # fmt: skip
    insert(Consent, ("value", "given", "why"), news.consents, kind="email", how=Consent.How.TOLD, by_id=by, at=now)


def _write_tags(news: News, brought: Import) -> None:
    wanted = {tag_key(name): name for _, name in reversed(news.tags)}
    known = dict(Tag.objects.filter(key__in=wanted).values_list("key", "id")) if wanted else {}
    if missing := [Tag(name=name, key=key) for key, name in wanted.items() if key not in known]:
        Tag.objects.bulk_create(missing, BATCH, ignore_conflicts=True)
        known = dict(Tag.objects.filter(key__in=wanted).values_list("key", "id"))
    pairs = [(known[tag_key(name)], person.pk) for person, name in news.tags]
    insert(Tagging, ("tag_id", "person_id"), pairs, by_id=brought.by_id)


def _write_circles(news: News, brought: Import) -> None:
    """Companies of the same name are one; of households only those of this very file are."""
    found: dict[tuple[str, str], int] = {}
    for kind in {circle.kind for _, circle in news.circles}:
        names = {one.name for _, one in news.circles if one.kind == kind}
        for name, circle in circles_named(kind, names).items():
            if kind != Circle.Kind.HOUSEHOLD or circle.source == brought.source:
                found[kind, name] = circle.pk
    missing = {(one.kind, sort_key(one.name)): one.name for _, one in reversed(news.circles)}
    missing = {key: name for key, name in missing.items() if key not in found}
    made = dict(zip(missing, ids_for(Circle, len(missing)), strict=True))
    source, by = brought.source, brought.by_id
    rows = [(made[key], key[0], name) for key, name in missing.items()]
    insert(Circle, ("id", "kind", "name"), rows, source=source, by_id=by)
    found |= made
    insert(
        Membership, ("circle_id", "person_id", "role"),
        [(found[one.kind, sort_key(one.name)], person.pk, one.role) for person, one in news.circles],
        source=source, by_id=by,
    )  # fmt: skip


def _write_faces(news: News, brought: Import) -> None:
    for person, card in news.faces:
        try:
            faces.choose(person, io.BytesIO(card.face), by=brought.by, source="import")
        except NotLearned as refusal:
            words = (gettext("The picture: %(refusal)s") % {"refusal": refusal})[:500]
            news.remarks.append((card.number, Remark.Kind.PART, words, [cell[:1_000] for cell in card.cells[:200]]))
