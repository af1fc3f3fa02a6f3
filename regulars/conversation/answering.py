"""What we say without anybody writing it: answers given by a rule, and the limits that keep machines from talking.

An answer by a rule answers nobody: whoever waits goes on waiting, and the request stays where it is in the lists. It is
decided and written in one transaction under the lock of the person (and of the house's rule), so that two processes
never both answer.
"""

from datetime import timedelta

from django.db.models import Count, Q
from django.utils.translation import gettext

from regulars.conversation import speaking
from regulars.conversation.models import Entry, Request
from regulars.conversation.models.entry import excerpt_of
from regulars.conversation.speaking import Recipient, Words
from regulars.kit import clock
from regulars.people.models import Identifier, Kind, Person
from regulars.people.normalising import normalise
from regulars.people.robots import is_robot
from regulars.team.models import House, Teammate

SPAN = timedelta(hours=3)
MOST_ANSWERS, MOST_SAME, MOST_LETTERS = 10, 2, 10


def answer_by_rule(
    request: Request, *, rule: str, words: Words, to: Recipient, channel: str, sent_from: str = ""
) -> Entry:
    """Write an automatic answer; it leaves at once. It runs in the caller's transaction, after `objection`."""
    entry = Entry.objects.create(
        person_id=request.person_id,
        request=request,
        kind=Entry.Kind.MESSAGE,
        channel=channel,
        by_rule=rule,
        automatic=True,
        nature=Entry.Nature.MACHINE,
        subject=request.subject,
        said=words.text,
        html=words.html,
        excerpt=excerpt_of(words.text),
        sent_from=sent_from,
    )
    speaking.address(entry, request, [to], leaves_at=clock.now())
    return entry


def objection(person: Person, address: str, *, subject: str) -> str:
    """Why nothing automatic may go to this address of a person now, as the end of a sentence, or "". Five queries."""
    return _of_the_address(normalise(Kind.EMAIL, address)) or _of_what_went_before(person, subject)


def _of_the_address(value: str) -> str:
    if is_robot(value):
        return gettext("nobody reads mail to that address")
    if is_ours(value):
        return gettext("that address is one of ours")
    if Identifier.objects.filter(kind=Kind.EMAIL, value=value, bouncing_since__isnull=False).exists():
        return gettext("mail to that address comes back")
    return ""


def is_ours(value: str) -> bool:
    """Whether a normalised address is the house's, with or without a tag, or a teammate's."""
    house = House.objects.ours()
    local, _, domain = value.rpartition("@")
    untagged = f"{local.partition('+')[0]}@{domain}"
    ours = normalise(Kind.EMAIL, house.address) if house else ""
    return untagged == ours or Teammate.objects.filter(email__iexact=value).exists()


def _of_what_went_before(person: Person, subject: str) -> str:
    """Ten in three hours is a machine, whatever its mails say of themselves, and so is the same subject again."""
    since = clock.now() - SPAN
    ours = Q(by_rule__gt="")
    lately = Entry.objects.of(person).filter(kind=Entry.Kind.MESSAGE, at__gt=since)
    counts = lately.aggregate(
        ours=Count("id", filter=ours),
        same=Count("id", filter=ours & Q(subject=subject)),
        theirs=Count("id", filter=Q(by_person__isnull=False)),
    )
    if counts["ours"] >= MOST_ANSWERS:
        return gettext("already %(MOST_ANSWERS)s in three hours") % {"MOST_ANSWERS": MOST_ANSWERS}
    if counts["same"] >= MOST_SAME:
        return gettext("already %(MOST_SAME)s with this subject") % {"MOST_SAME": MOST_SAME}
    return gettext("they wrote more often than people do") if counts["theirs"] > MOST_LETTERS else ""
