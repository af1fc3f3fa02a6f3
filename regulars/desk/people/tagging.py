"""Tagging many people at once from the list, and taking it back."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.signing import BadSignature
from django.core.signing import dumps as sign
from django.core.signing import loads as unsign
from django.db import transaction
from django.http import QueryDict
from django.utils.translation import gettext as _

from regulars.desk.sight import people_for
from regulars.kit import clock
from regulars.people import tagging
from regulars.people.errors import NotLearned
from regulars.people.models import Tag
from regulars.search.people.question import Question
from regulars.search.people.tagging import tag_all, take_back
from regulars.team.models import Teammate

MOST_TICKED = 500
SALT = "tagging many"
UNDO_FOR = 600  # seconds


class NotDone(Exception):
    """Nothing was tagged, in words."""


@dataclass(frozen=True)
class Done:
    """What was done in words, and the token by which it can be undone ("" where it cannot)."""

    words: str
    token: str


def do(said: QueryDict, question: Question, *, by: Teammate) -> Done:
    """What the form asks for. Raises NotDone."""
    off = said.get("deed") == "off"
    ticked = {int(one) for one in said.getlist("who")[:MOST_TICKED] if one.isdecimal() and len(one) < 18}
    if not ticked and not said.get("everyone"):
        raise NotDone(_("Tick the people first."))
    try:
        with transaction.atomic():
            tag = _existing(said.get("tag", "")) if off else tagging.called(said.get("tag", ""))
            return _all(tag, question, by=by, off=off) if said.get("everyone") else _ticked(tag, ticked, by=by, off=off)
    except NotLearned as refusal:
        raise NotDone(str(refusal)) from refusal


def undo(token: str, *, by: Teammate) -> str:
    """Take back what a token stands for; what became of it, in words."""
    said = _read(token, by)
    tag = Tag.objects.filter(pk=said["tag"]).first() if said else None
    if said is None or tag is None:
        return _("It is too late to take that back.")
    if said["ids"]:
        number = len(tagging.hang_on_many(tag, said["ids"], by=by, at=clock.now()))
        return _("“%(tag)s” hangs on %(people)s again.") % {"tag": tag, "people": _people(number)}
    take_back.enqueue(tag.pk, by.pk, said["at"])
    return _("“%(tag)s” is being taken off again, from those alone who just got it.") % {"tag": tag}


def can_undo(token: str, *, by: Teammate) -> bool:
    """Whether a token is theirs and fresh."""
    return bool(token) and _read(token, by) is not None


def _existing(name: str) -> Tag:
    tag = Tag.objects.filter(key=tagging.key_of(" ".join(name.split()))).first()
    if tag is None:
        raise NotDone(
            _("There is no tag “%(strip)s”.") % {"strip": name.strip()}
            if name.strip()
            else _("Which tag should come off?")
        )
    return tag


def _ticked(tag: Tag, ticked: set[int], *, by: Teammate, off: bool) -> Done:
    ids = list(people_for(by).filter(merged_into=None, id__in=ticked).values_list("id", flat=True))
    now = clock.now()
    if off:
        changed = tagging.take_off_many(tag, ids, by=by, at=now)
        return Done(
            _("“%(tag)s” came off %(people)s.") % {"tag": tag, "people": _people(len(changed))},
            _token(tag, now, by, changed) if changed else "",
        )
    changed = tagging.hang_on_many(tag, ids, by=by, at=now)
    return Done(
        _("“%(tag)s” hangs on %(people)s more.") % {"tag": tag, "people": _people(len(changed))},
        _token(tag, now, by) if changed else "",
    )


def _all(tag: Tag, question: Question, *, by: Teammate, off: bool) -> Done:
    now = clock.now()
    tag_all.enqueue(tag.pk, question.to_keep(), by.pk, now.isoformat(), off)
    if off:
        return Done(_("“%(tag)s” is coming off all who match. It goes on while you work.") % {"tag": tag}, "")
    return Done(
        _("“%(tag)s” is being hung on all who match. It goes on while you work.") % {"tag": tag}, _token(tag, now, by)
    )


def _token(tag: Tag, at: datetime, by: Teammate, ids: list[int] | None = None) -> str:
    return sign({"tag": tag.pk, "at": at.isoformat(), "by": by.pk, "ids": ids or []}, salt=SALT)


def _read(token: str, by: Teammate) -> dict[str, Any] | None:
    try:
        said: dict[str, Any] = unsign(token, salt=SALT, max_age=UNDO_FOR)
    except BadSignature:
        return None
    return said if said["by"] == by.pk else None


def _people(number: int) -> str:
    return _("one person") if number == 1 else _("%(number)s people") % {"number": f"{number:,}"}
