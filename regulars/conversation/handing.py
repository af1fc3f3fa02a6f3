"""Handing a request to a colleague, with a sentence that tells them what to know.

The sentence stands on the timeline with the hand-over and is as open as a note: the person may read it unless a reason
is given, and from a day on if one is named.
"""

from datetime import datetime

from django.db import transaction

from regulars.conversation import mentioning, sharing
from regulars.conversation.models import Entry, Mention, Request
from regulars.kit.live.announcing import announce
from regulars.team.models import Team, Teammate

LONGEST_SENTENCE = 500


@transaction.atomic
def hand_over(
    request: Request,
    *,
    to: Teammate | None,
    by: Teammate,
    why: str = "",
    withheld_because: str = "",
    withheld_until: datetime | None = None,
) -> Entry | None:
    """Hand it to a teammate, or put it back for anybody; who gets it from somebody else is told, with the sentence.
    None where it is theirs already and nothing is said."""
    sentence = " ".join(why.split())[:LONGEST_SENTENCE]
    if to and sentence and request.owner_id == to.pk:
        entry: Entry | None = _say(request, to=to, by=by)
    else:
        entry = request.assign(to=to, by=by)
    if entry is None:
        return None
    _along(entry, sentence, withheld_because, withheld_until)
    if to and to.pk != by.pk:
        mentioning.called.send(Mention, entry=entry, teammates={to.pk})
    return entry


@transaction.atomic
def give_to_team(
    request: Request,
    team: Team,
    *,
    by: Teammate,
    why: str = "",
    withheld_because: str = "",
    withheld_until: datetime | None = None,
) -> Entry | None:
    """Let a team look after it, which shares it out as it does, with the sentence. None where it is theirs already."""
    entry = sharing.give_to_team(request, team, by=by)
    if entry:
        _along(entry, " ".join(why.split())[:LONGEST_SENTENCE], withheld_because, withheld_until)
    return entry


def _along(entry: Entry, sentence: str, because: str, until: datetime | None) -> None:
    """The sentence stands on the timeline with the hand-over, and whom it calls is told."""
    entry.said, entry.withheld_because = sentence, because.strip()[:300] if sentence else ""
    entry.withheld_until = until if entry.withheld_because else None
    if sentence:
        entry.save(update_fields=["said", "withheld_because", "withheld_until"])
        mentioning.call(entry)


def _say(request: Request, *, to: Teammate, by: Teammate) -> Entry:
    """A word to whoever looks after it already."""
    announce(f"person:{request.person_id}")
    return Entry.objects.create(
        person_id=request.person_id, request=request, kind=Entry.Kind.ASSIGNED, by_teammate=by, to_teammate=to
    )
