"""Forms elsewhere that write to us: one From, many humans. Who wrote stands in Reply-To or in the text.

Only for senders that the house has named; everywhere else Reply-To says nothing about who wrote. What is found is
claimed, never proven, however well the form's own mail is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from regulars.channels.email.models import FormSender
from regulars.channels.email.reading import Mail
from regulars.channels.email.team_mail.recognising import us_among, value_of
from regulars.conversation.errors import SetAside
from regulars.conversation.incoming import Incoming, Voice
from regulars.conversation.models import Arrival
from regulars.kit.prepared import Prepared
from regulars.people.models import Identifier, Kind, Trust

LONGEST_LOOKED_AT = 50_000
MOST_ADDRESSES = 50
LONGEST_NAME = 100
MOST_SUGGESTIONS = 6
_ADDRESS = re.compile(r"[^\s@<>,;:\"'()\[\]|*]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
# The line in which a form puts the name, in the languages that forms come in most.
_NAME = re.compile(
    r"^[ \t*>|-]{0,20}(?:your |full |ihr |votre |su |il tuo |o seu |uw )?"
    r"(?:name|nom|nombre|nome|naam|namn|navn|nimi|imię|jméno|név|ad soyad|имя|お名前|姓名)\b"
    r"[^:：\n]{0,20}[:：][ \t]{0,20}\n?[ \t]{0,20}(\S[^\n]{0,200})$",
    re.IGNORECASE | re.MULTILINE,
)

_named: Prepared[FormSender] = Prepared(lambda: FormSender.objects.order_by("id"), standing=True)


@dataclass(frozen=True)
class Known:
    """A form or shop that many houses use, and where it puts the writer's address."""

    address: str
    name: str
    place: str = FormSender.Place.REPLY_TO


WELL_KNOWN = (
    Known("mailer@shopify.com", "Shopify"),
    Known("form-submission@squarespace.info", "Squarespace"),
    Known("noreply@formspree.io", "Formspree"),
    Known("noreply@jotform.com", "Jotform"),
    Known("no-reply@wufoo.com", "Wufoo"),
    Known("no-reply-forms@webflow.com", "Webflow"),
    Known("formresponses@netlify.com", "Netlify", FormSender.Place.BODY),
    Known("forms-receipts-noreply@google.com", "Google Forms", FormSender.Place.BODY),
)


def form_of(mail: Mail) -> FormSender | None:
    """The form that wrote this mail, if the house has named it. One query."""
    value = value_of(mail.sender[0].address) if len(mail.sender) == 1 else ""
    return next((form for form in _named.all() if form.value == value), None) if value else None


def spoken(mail: Mail, said: Incoming, form: FormSender, arrival: Arrival) -> Incoming:
    """The same, said by who filled in the form. Raises SetAside when no address can be found; let in nevertheless, it
    is the form's own letter."""
    voice = _voice(mail, form)
    if voice is None and not arrival.released:
        where = "Reply-To" if form.place == FormSender.Place.REPLY_TO else _("its text")
        raise SetAside(
            _("The form %(address)s does not say who wrote: there is no address of theirs in %(where)s.")
            % {"address": form.address, "where": where}
        )
    return replace(
        said,
        author=voice or said.author,
        trust=Trust.CLAIMED,
        # What the form's mail quotes and which request it names is not its writer's word.
        answering=(),
        tokens=(),
        automatic=False,
        is_typed=True,
        proof={"form": form.address},
    )


def suggestions() -> list[Known]:
    """Well-known forms that are not named yet, those that have written to us first. Two queries."""
    named = set(FormSender.objects.values_list("value", flat=True))
    free = [one for one in WELL_KNOWN if one.address not in named]
    met = Identifier.objects.filter(kind=Kind.EMAIL, value__in=[one.address for one in free])
    wrote = set(met.values_list("value", flat=True))
    return sorted(free, key=lambda one: one.address not in wrote)[:MOST_SUGGESTIONS]


def _voice(mail: Mail, form: FormSender) -> Voice | None:
    candidates = list(_in_reply_to(mail) if form.place == FormSender.Place.REPLY_TO else _in_text(mail))
    ours = us_among([value_of(voice.raw) for voice in candidates])
    found = (voice for voice in candidates if value_of(voice.raw) not in {*ours, form.value})
    return next(found, None)


def _in_reply_to(mail: Mail) -> Iterator[Voice]:
    for one in mail.reply_to[:MOST_ADDRESSES]:
        if value_of(one.address):
            yield Voice(Kind.EMAIL, one.address, one.name or _name_in(_text(mail)))


def _in_text(mail: Mail) -> Iterator[Voice]:
    text = _text(mail)
    for place, match in enumerate(_ADDRESS.finditer(text)):
        address = match[0].strip(".")
        if value_of(address):
            yield Voice(Kind.EMAIL, address, _name_in(text))
        if place >= MOST_ADDRESSES:
            return


def _text(mail: Mail) -> str:
    return (mail.body.text or mail.body.html_text or "")[:LONGEST_LOOKED_AT]


def _name_in(text: str) -> str:
    found = _NAME.search(text)
    name = " ".join(found[1].split()).strip(" *|")[:LONGEST_NAME] if found else ""
    return "" if "@" in name or "://" in name else name
