"""“We have your letter”: an automatic answer to the first letter of a request, where the house wishes it.

The verdict is stored beside the letter and shown, also when it is no.
"""

import re
from datetime import timedelta

from django.utils.html import escape, linebreaks
from django.utils.translation import gettext as _

from regulars.conversation import answer_times, answering
from regulars.conversation.incoming import Incoming
from regulars.conversation.models import Entry, Receipt, ReceiptRule, Request
from regulars.conversation.speaking import Recipient, Words
from regulars.kit import clock
from regulars.people.models import Person
from regulars.team.models import House

RULE = "receipt"
ONCE_IN = timedelta(hours=24)
HOUR = timedelta(hours=1)
MOST_AN_HOUR = 200
# Anybody may type anybody's address into a form: a house is no tool for filling a stranger's mailbox.
MOST_TYPED_AN_HOUR = 30
PLACES = ("name", "usually", "house")
# A name is repeated only when it is one. Whoever writes a web address into it gets no mail with it out of us.
_NAME = re.compile(r"[^\W\d_](?:[^\W\d_]|['’-]){0,29}")


def acknowledge(letter: Entry, request: Request, incoming: Incoming) -> Receipt | None:
    """Decide about the first letter of a request, in the transaction it is written in; None while the house is silent,
    and for what came by a way that nothing automatic goes back.

    One query while the rule is off; about fifteen when it answers.
    """
    rule = ReceiptRule.objects.ours()
    person = letter.by_person
    if not rule.is_on or person is None or not incoming.answer_by:
        return None
    why_not = _objection(person, incoming)
    answer = None if why_not else _answer(rule, person, request, incoming)
    return Receipt.objects.create(
        letter=letter,
        answer=answer,
        person=person,
        channel=letter.channel,
        at=clock.now(),
        was_sent=answer is not None,
        why_not=why_not[:200],
    )


def _objection(person: Person, incoming: Incoming) -> str:
    if incoming.no_answer:
        return incoming.no_answer
    before = answering.objection(person, incoming.author.raw, subject=incoming.subject[:500])
    return before or _of_the_person(person) or _of_the_hour(incoming.channel, typed=incoming.is_typed)


def _of_the_person(person: Person) -> str:
    if Receipt.objects.filter(person=person, was_sent=True, at__gt=clock.now() - ONCE_IN).exists():
        return _("already sent one today")
    return ""


def _of_the_hour(channel: str, *, typed: bool) -> str:
    """The lock makes those who ask at the same moment ask one after the other."""
    ReceiptRule.objects.select_for_update().get(id=1)
    sent = Receipt.objects.filter(was_sent=True, at__gt=clock.now() - HOUR)
    if sent.count() >= MOST_AN_HOUR:
        return _("already %(MOST_AN_HOUR)s of them in this hour") % {"MOST_AN_HOUR": MOST_AN_HOUR}
    if typed and sent.filter(channel=channel).count() >= MOST_TYPED_AN_HOUR:
        return _("already %(MOST_TYPED_AN_HOUR)s to typed addresses in this hour") % {
            "MOST_TYPED_AN_HOUR": MOST_TYPED_AN_HOUR
        }
    return ""


def _answer(rule: ReceiptRule, person: Person, request: Request, incoming: Incoming) -> Entry:
    name = first_name(incoming.author.name or person.name)
    return answering.answer_by_rule(
        request,
        rule=RULE,
        words=words_for(rule.words, name=name),
        to=Recipient(incoming.author.raw, name),
        channel=incoming.answer_by,
        sent_from=incoming.sent_from,
    )


def first_name(name: str) -> str:
    """The first name in a name, where it can be one; else ""."""
    first = name.split(maxsplit=1)[0] if name.strip() else ""
    return first if _NAME.fullmatch(first) else ""


def words_for(words: str, *, name: str) -> Words:
    """The house's words with {name}, {usually} and {house} filled in; without a name, the blank before it goes too."""
    house = House.objects.ours()
    usually = answer_times.usually() if "{usually}" in words else ""
    text = words if name else re.sub(r"\s*\{name\}", "", words)
    for place, value in {"name": name, "usually": usually, "house": house.name if house else ""}.items():
        text = text.replace(f"{{{place}}}", value)
    text = "\n".join(line.strip() for line in text.strip().splitlines())
    return Words(html=linebreaks(escape(text)), text=text)


def wrong_places(words: str) -> list[str]:
    """What stands in braces and means nothing here, as it was written."""
    return [f"{{{found}}}" for found in re.findall(r"\{([^{}]*)\}", words) if found not in PLACES]
