"""Tagging everybody a question asks for, in the background, batch by batch."""

from datetime import datetime
from typing import Any

from regulars.kit.background.tasks import task
from regulars.people import tagging
from regulars.people.models import Person, Tag
from regulars.search.people.question import Question
from regulars.search.people.walking import ids_of
from regulars.team.models import Teammate


@task(attempts=5)
def tag_all(tag_id: int, asked: dict[str, Any], by_id: int, at: str, off: bool = False) -> int:
    """Hang a tag on all of a question, or take it off; how many it changed. Each batch stands by itself, and done again
    it changes nobody twice: a job that was cut off goes on where it was."""
    tag, by = Tag.objects.filter(pk=tag_id).first(), Teammate.objects.get(pk=by_id)
    if tag is None:
        return 0
    deed = tagging.take_off_many if off else tagging.hang_on_many
    moment = datetime.fromisoformat(at)
    found = ids_of(Question.kept(asked), Person.objects.known())
    return sum(len(deed(tag, ids, by=by, at=moment)) for ids in found if ids)


@task(attempts=5)
def take_back(tag_id: int, by_id: int, at: str) -> int:
    """Take a tag off everybody on whom one deed hung it; how many."""
    tag, by = Tag.objects.filter(pk=tag_id).first(), Teammate.objects.get(pk=by_id)
    if tag is None:
        return 0
    done, moment = 0, datetime.fromisoformat(at)
    while ids := tagging.hung_at(tag, by=by, at=moment)[:500]:
        done += len(tagging.take_off_many(tag, ids, by=by, at=moment))
    return done
