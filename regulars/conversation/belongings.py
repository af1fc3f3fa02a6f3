"""What goes along when entries are moved: promises, facts heard in them, drafts, how far they were read, and, with a
whole request, what hangs on it.

Files, recipients, deliveries and raw mails hang on their entry and need nothing done; nor does its mail thread, since
an answer is looked up by the entry it answers. What is brought is noted as {what: ids}, so that it can be taken back.
"""

from collections.abc import Sequence

from django.db.models import Max, Q, QuerySet

from regulars.conversation import borrowing, hanging, wondering
from regulars.conversation.models import (
    Bookmark,
    Draft,
    Entry,
    Move,
    Participant,
    Promise,
    Request,
    SideConversation,
)
from regulars.people.models import Fact, Person

Notes = dict[str, list[int]]


def bring(
    old: Request | None, new: Request, entries: Sequence[Entry], rewritten: QuerySet[Entry], *, whole: bool
) -> Notes:
    """Bring what belongs to the entries into the new request; what that was. About ten statements, eight more for a
    whole request."""
    notes: Notes = {"participants": _bring_voices(rewritten, new), "facts": _bring_facts(entries, new.person)}
    if old is None:
        return notes
    if cards := [entry.pk for entry in entries if entry.kind == Entry.Kind.ASKED_OUTSIDE]:
        SideConversation.objects.filter(card__in=cards).update(about=new)
    notes["promises"] = _bring_promises(old, new, entries, whole=whole)
    if whole:
        notes["drafts"] = bring_drafts(old, new)
        notes |= hanging.bring(old, new)
    _bring_bookmarks(old, new, entries)
    return notes


def take_back(old: Request | None, new: Request, notes: Notes, *, author: Person) -> None:
    """Take back what was brought and is still there; `author` is who spoke before it was moved."""
    Participant.objects.filter(id__in=notes["participants"], person=new.person).update(person=author)
    if old is None:
        return
    Promise.objects.filter(id__in=notes["promises"], request=new).update(request=old, person=old.person)
    Entry.objects.filter(promise__in=notes["promises"], request=new).update(request=old, person=old.person)
    busy = Draft.objects.in_hand().filter(request=old).values("by")
    drafts = Draft.objects.filter(id__in=notes.get("drafts", ()), request=new).exclude(by__in=busy, is_timed=False)
    drafts.update(request=old, person=old.person)
    hanging.take_back(old, new, notes)


def take_facts_back(moved: Move, entries: QuerySet[Entry]) -> None:
    """Facts that came along with a move go back with its entries, and so do those heard in them since."""
    came, since = Q(id__in=moved.rest.get("facts", ())), Q(hearing__entry__in=entries, noted_at__gt=moved.at)
    Fact.objects.filter(came | since, person=moved.to_person).update(person=moved.from_person)


def _bring_voices(rewritten: QuerySet[Entry], new: Request) -> list[int]:
    """Whoever wrote it stands as its sender, too."""
    voices = Participant.objects.filter(entry__in=rewritten, role=Participant.Role.FROM)
    ids = list(voices.values_list("id", flat=True))
    Participant.objects.filter(id__in=ids).update(person=new.person)
    return ids


def _bring_facts(entries: Sequence[Entry], to: Person) -> list[int]:
    """What was told in them was told about whoever they belong to; also what was said differently since."""
    ids: list[int] = []
    if entries[0].person_id != to.pk:
        for start in range(0, len(entries), 500):
            heard = Fact.objects.filter(hearing__entry__in=[one.pk for one in entries[start : start + 500]])
            ids += heard.filter(person=entries[0].person_id).values_list("id", flat=True)
        Fact.objects.filter(id__in=ids).update(person=to)
    return ids


def _bring_promises(old: Request, new: Request, entries: Sequence[Entry], *, whole: bool) -> list[int]:
    promises = Promise.objects.filter(id__in={entry.promise_id for entry in entries if entry.promise_id})
    if whole:
        promises = Promise.objects.filter(request=old)
    ids = list(promises.values_list("id", flat=True))
    Promise.objects.filter(id__in=ids).update(request=new, person=new.person)
    return ids


def bring_drafts(old: Request, new: Request) -> list[int]:
    """What teammates have begun to write; where one has begun in both, their words stand one below the other. The ids
    of those that came along as they are. What waits for its time is never joined with anything."""
    there = {draft.by_id: draft for draft in Draft.objects.in_hand().filter(request=new)}
    came = []
    for draft in Draft.objects.filter(request=old):
        if not draft.is_timed and (mine := there.get(draft.by_id)):
            draft.attachments.update(draft=mine)
            wondering.bring(draft, mine)
            borrowing.bring(draft, mine)
            Draft.objects.filter(id=mine.id).update(html=mine.html + draft.html)
            draft.delete()
        else:
            Draft.objects.filter(id=draft.id).update(request=new, person=new.person)
            came.append(draft.id)
    return came


def _bring_bookmarks(old: Request, new: Request, entries: Sequence[Entry]) -> None:
    """Who had read what was moved, and all there was in the new request, has nothing new to read."""
    newest = max(entry.id for entry in entries)
    before = new.entries.exclude(id__in=[entry.id for entry in entries]).aggregate(newest=Max("id"))["newest"]
    readers = Bookmark.objects.filter(request=old, upto__gte=newest)
    if before:
        all_read = Bookmark.objects.filter(request=new, upto__gte=before).values("teammate")
        readers = readers.filter(teammate__in=all_read)
    Bookmark.objects.bulk_create(
        [Bookmark(teammate_id=one.teammate_id, request=new, upto=max(newest, before or 0)) for one in readers],
        update_conflicts=True,
        unique_fields=["teammate", "request"],
        update_fields=["upto"],
    )
