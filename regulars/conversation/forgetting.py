"""What becomes of the conversation when somebody is forgotten.

Their own words are gone, wherever they stand, and so are ours to them alone: letters, notes, promises' words, files,
raw mails, drafts. The rows stay, so that how many letters there were and how long people waited is still true. What
another person said stays theirs, and so does a letter of ours that went to others as well; name and addresses are
struck out of both. What is on its way to them does not leave.
"""

from django.db.models import Case, CharField, Exists, F, OuterRef, Q, QuerySet, Value, When
from django.db.models.functions import Cast, Concat
from django.dispatch import receiver
from django.utils.translation import gettext

from regulars.conversation.models import (
    Absence,
    Archiving,
    Arrival,
    Attachment,
    Borrowing,
    Breaking,
    Closure,
    Delivery,
    Draft,
    Entry,
    FieldValue,
    Following,
    Mention,
    Move,
    Opening,
    Participant,
    Presence,
    Promise,
    Receipt,
    Request,
    RequestTagging,
    Separation,
    SideConversation,
    Snooze,
    ThreadMark,
    Timing,
)
from regulars.kit import clock
from regulars.people.forgetting import Outcome, Work, forgetting

FORGOTTEN = "forgotten"
AT_ONCE = 500


@receiver(forgetting)
def forget_conversation(work: Work, **kwargs: object) -> None:
    """Forget what was said. About thirty statements, and one for each letter that others have a part in."""
    shared = list(_shared(work).values_list("id", flat=True))
    _stop_deliveries(work)
    _forget_files(work, shared)
    _forget_raw(work)
    _forget_begun(work)
    _forget_among_us(work)
    _silence_entries(work, shared)
    _forget_addresses(work)
    _silence_requests(work)
    _silence_promises(work)
    _forget_what_hangs_on_requests(work)
    for model, what in ((Absence, "Absences"), (Receipt, gettext("Automatic answers noted"))):
        count, _ = model.objects.filter(person__in=work.ids).delete()
        work.report(what, count, Outcome.GONE)
    Move.objects.filter(Q(from_person__in=work.ids) | Q(to_person__in=work.ids)).delete()
    Separation.objects.filter(Q(from_person__in=work.ids) | Q(to_person__in=work.ids)).delete()


def _touched(work: Work) -> QuerySet[Entry]:
    """All that stands in their conversation, and what they said in others'."""
    theirs = Q(person__in=work.ids) | Q(by_person__in=work.ids)
    if aside := _asides(work):
        theirs |= Q(request__in=aside)
    return Entry.objects.filter(theirs)


def _asides(work: Work) -> list[int]:
    """The requests in which we asked somebody outside about them: what was said there is about them."""
    return list(SideConversation.objects.filter(card__person__in=work.ids).values_list("request", flat=True))


def _shared(work: Work) -> QuerySet[Entry]:
    """What others have a part in: said by another person, or a letter of ours that went to others as well."""
    others = Participant.objects.filter(entry=OuterRef("pk")).exclude(role=Participant.Role.FROM)
    others = others.exclude(person__in=work.ids).exclude(value__in=work.addresses)
    by_another = Q(by_person__isnull=False) & ~Q(by_person__in=work.ids)
    ours = Q(by_teammate__isnull=False, kind=Entry.Kind.MESSAGE) & Exists(others)
    return Entry.objects.filter(person__in=work.ids).filter(by_another | ours)


def _drafts(work: Work) -> QuerySet[Draft]:
    """What was begun to them, and about them to somebody outside."""
    theirs = Q(person__in=work.ids)
    if aside := _asides(work):
        theirs |= Q(request__in=aside)
    return Draft.objects.filter(theirs)


def _stop_deliveries(work: Work) -> None:
    waiting = Delivery.objects.filter(due_at__isnull=False, entry__in=_touched(work))
    waiting.update(due_at=None, state=Delivery.State.STOPPED, settled_at=clock.now())


def _forget_files(work: Work, shared: list[int]) -> None:
    """Files of a letter that others have a part in stay with it."""
    drafts = _drafts(work)
    files = Attachment.objects.filter(Q(entry__in=_touched(work)) | Q(draft__in=drafts)).exclude(entry__in=shared)
    for name in files.values_list("file", flat=True):
        work.drop_file(name)
    count, _ = files.delete()
    work.report("Files", count, Outcome.GONE)


def _forget_raw(work: Work) -> None:
    """The bytes as they came hold everything, quotes and signatures of both included."""
    read = Arrival.objects.filter(entry__in=_touched(work)).exclude(raw="")
    for name in read.values_list("raw", flat=True):
        work.drop_file(name)
    count = read.update(raw="", sender="", recipients="", session={}, proof={}, error="")
    work.report(gettext("Raw mails"), count, Outcome.GONE)
    # What was never let in hangs on nobody; its envelope says whose it is.
    waiting = Arrival.objects.exclude(state=Arrival.State.READ).filter(sender__in=_spellings(work))
    for name in waiting.values_list("raw", flat=True):
        work.drop_file(name)
    count, _ = waiting.delete()
    work.report(gettext("Mails that wait or were left out"), count, Outcome.GONE)


def _spellings(work: Work) -> set[str]:
    raw = set(work.person.identifiers.model.objects.filter(person__in=work.ids).values_list("raw", flat=True))
    return work.addresses | raw


def _forget_begun(work: Work) -> None:
    Borrowing.objects.filter(entry__in=_touched(work)).update(line="")
    Timing.objects.filter(entry__in=_touched(work)).delete()
    count, _ = _drafts(work).delete()
    work.report("Drafts", count, Outcome.GONE)


def _forget_among_us(work: Work) -> None:
    """Whom a note called, and why it was withheld: without the note nobody needs to know."""
    mentions, _ = Mention.objects.filter(entry__in=_touched(work)).delete()
    work.report(gettext("Mentions of colleagues"), mentions, Outcome.GONE)
    Opening.objects.filter(entry__in=_touched(work)).delete()
    Presence.objects.filter(request__person__in=work.ids).delete()


def _silence_entries(work: Work, shared: list[int]) -> None:
    """Nothing can be read any more; that a note was withheld is still counted."""
    silent = _touched(work).exclude(id__in=shared)
    letters = silent.filter(kind=Entry.Kind.MESSAGE).count()
    rest = silent.exclude(kind=Entry.Kind.MESSAGE).count()
    silent.update(
        subject="", said="", text="", html="", excerpt="", external_id="", proof={}, dated=None,
        withheld_until=None,
        withheld_because=Case(When(withheld_because="", then=Value("")), default=Value(FORGOTTEN)),
    )  # fmt: skip
    work.report("Letters", letters, Outcome.SILENT)
    work.report(gettext("Notes and events"), rest, Outcome.SILENT)
    work.report(gettext("Words of others, without name and address"), len(shared), Outcome.STAYS)
    for entry in Entry.objects.filter(id__in=shared).iterator(AT_ONCE):
        _strike(entry, work)


def _strike(entry: Entry, work: Work) -> None:
    """The whole body goes: it quotes. So does the id, which leads to their mail server."""
    entry.subject, entry.said = work.words.out_of(entry.subject), work.words.out_of(entry.said)
    entry.excerpt, entry.text, entry.html = work.words.out_of(entry.excerpt), "", ""
    entry.proof, entry.external_id = {}, ""
    entry.withheld_because = FORGOTTEN if entry.withheld_because else ""
    entry.save(update_fields=["subject", "said", "excerpt", "text", "html", "proof", "external_id", "withheld_because"])


def _forget_addresses(work: Work) -> None:
    """Where a letter came from and went to, in their conversation and in others'."""
    theirs = Q(person__in=work.ids) | Q(value__in=work.addresses)
    theirs |= Q(role=Participant.Role.FROM, entry__by_person__in=work.ids)
    there = Participant.objects.filter(theirs)
    letters = list(there.values_list("entry_id", flat=True))
    work.report(
        gettext("Addresses on letters"), there.update(name="", address=FORGOTTEN, value="", person=None), Outcome.GONE
    )
    mine = Q(entry__in=_touched(work)) | Q(entry__in=letters, address__in=_spellings(work))
    sent = Delivery.objects.filter(mine).exclude(_to_others(work))
    # Unique on a letter: each has a number of its own behind the word.
    nobody = Concat(Value(f"{FORGOTTEN}-"), Cast(F("pk"), CharField()))
    work.report("Deliveries", sent.update(name="", address=nobody, server_words=""), Outcome.SILENT)


def _to_others(work: Work) -> Q:
    others = Participant.objects.exclude(person__in=work.ids).exclude(value__in=work.addresses)
    return Q(Exists(others.filter(entry=OuterRef("entry"), address=OuterRef("address"), role__in=("to", "cc"))))


def _silence_requests(work: Work) -> None:
    """Nobody waits in them any more, and nothing leads into them."""
    theirs = Q(person__in=work.ids)
    if aside := _asides(work):
        theirs |= Q(pk__in=aside)
        SideConversation.objects.filter(request__in=aside).update(waiting_since=None, news_since=None)
    requests = Request.objects.filter(theirs)
    ThreadMark.objects.filter(request__in=requests).delete()
    Closure.objects.filter(request__in=requests).update(why="")
    requests.open().update(state=Request.State.DONE, waiting_since=None)
    work.report("Requests", requests.update(subject=""), Outcome.SILENT)


def _forget_what_hangs_on_requests(work: Work) -> None:
    """What was filled in and tagged says something of them; who of us wanted to come back to it need not any more."""
    theirs = Request.objects.filter(person__in=work.ids)
    for model, what in ((FieldValue, gettext("Fields of requests")), (RequestTagging, gettext("Tags on requests"))):
        count, _ = model.objects.filter(request__in=theirs).delete()
        work.report(what, count, Outcome.GONE)
    for ours in (Snooze, Archiving, Following):
        ours.objects.filter(request__in=theirs).delete()


def _silence_promises(work: Work) -> None:
    """What was kept or broken still counts; what is open can be kept to nobody."""
    promises = Promise.objects.filter(person__in=work.ids)
    count, _ = promises.open().delete()
    work.report(gettext("Open promises"), count, Outcome.GONE)
    Breaking.objects.filter(promise__in=promises).update(why="")
    work.report(gettext("Promises kept or broken"), promises.update(words=""), Outcome.SILENT)
