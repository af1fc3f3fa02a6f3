"""Every screen of the house, found by asking: no list of them can forget one."""

from datetime import timedelta

from django.core.files.base import ContentFile
from django.urls import URLPattern, get_resolver, reverse

from regulars.bringing.models import Import
from regulars.care import occasions
from regulars.care.models import ToldAgain
from regulars.care.recapping import keeping
from regulars.channels.email import stopping
from regulars.channels.email.models import LentFile, Mailbox, Provider, SendingAddress
from regulars.channels.email.sending import lending
from regulars.conversation import asking_outside, leaving_later, saved_replies, speaking
from regulars.conversation.models import (
    Arrival,
    Attachment,
    Delivery,
    Draft,
    Entry,
    Macro,
    MacroDeed,
    Mention,
    RequestField,
    SavedReply,
    View,
)
from regulars.kit import clock, tokens
from regulars.people import circles, connecting, dating, forgetting, places, tagging
from regulars.people.models import Circle, Identifier, Person, Question
from regulars.team import away
from regulars.team.models import Team, Telling

# What answers nobody who looks around: programs of others call here, and files are no screens.
NO_SCREENS = {
    "provider-mail": "mail providers call it",
    "provider-mime": "mail providers call it",
    "provider-events": "mail providers call it",
    "arrival-raw": "a file",
    "attachment": "a file",
    "face": "a picture",
    "person-face": "a picture",
    "mailbox-permission": "leads on to Google or Microsoft, only for mailboxes that are there",
}


def furnish(request, jo):
    """Something in every place that a page can be about; `{part of an address: its value}`, and for single pages
    `{name of the page: {part: value}}`."""
    note = request.entries.filter(kind=Entry.Kind.NOTE).earliest("id")
    lent = LentFile.objects.create(attachment=Attachment.objects.earliest("id"), until=clock.now() + timedelta(days=1))
    rows = _people(request, jo) | _work(request, jo) | _settings(jo) | {"name": lent.attachment.name}
    keeping.make(request.person_id)
    return rows, {
        "openness": {"entry_id": note.pk},
        "side": {"request_id": asking_outside.begin(request, outsider=_outsider(), by=jo, subject="Burrs").request_id},
        "stop": {"token": tokens.sign(stopping.PURPOSE, Delivery.objects.earliest("id").pk)},
        "lent-file": {"token": lending.token_of(lent)},
        "fetch-lent-file": {"token": lending.token_of(lent)},
    }


def _told_again(request):
    entry = request.entries.filter(by_person__isnull=False).earliest("id")
    return ToldAgain.objects.create(entry=entry, begins=0, ends=4, words=entry.said[:4], in_words="0" * 64)


def _outsider():
    outsider = Person.objects.create(name="Oficina do Porto", known_by="oficina@porto.example")
    Identifier.objects.create(person=outsider, kind="email", raw=outsider.known_by, value=outsider.known_by)
    return outsider


def _people(request, jo):
    """Maria, with whom she lives and who she is to them; and somebody who was forgotten."""
    maria = request.person
    rui = Person.objects.create(name="Rui Lopes", sort_name="lopes rui")
    home = circles.found(Circle.Kind.HOUSEHOLD, "Lopes", by=jo)
    inside = circles.join(home, maria, by=jo)
    circles.join(home, rui, by=jo)
    connecting.lay_down()
    brought = Import.objects.create(kind="csv", name="people.csv", size=4, by=jo, state=Import.State.DONE)
    brought.file.save("people.csv", ContentFile(b"name"))
    return {
        "person_id": maria.pk,
        "kept_id": maria.pk,
        "gone_id": rui.pk,
        "what": "name",
        "identifier_id": maria.identifiers.earliest("id").pk,
        "connection_id": connecting.connect(maria, rui, connecting.way_called("brother"), by=jo).pk,
        "circle_id": home.pk,
        "membership_id": inside.pk,
        "place_id": places.settle(home, {"street": "Rua Nova 5", "locality": "Lisboa"}, by=jo).pk,
        "noticed_id": request.entries.earliest("id").noticed.get().pk,
        "told_id": _told_again(request).pk,
        "occasion_id": occasions.write_down(maria, "Leo's first game", "3 May 2027", by=jo).pk,
        "date_id": dating.learn(maria, "birthday", "3 May 1987", by=jo).pk,
        "tag_id": tagging.hang(maria, "wholesale", by=jo).tag.pk,
        "import_id": brought.pk,
        "number": forgetting.forget(Person.objects.create(name="Nobody"), by=jo, ground="asked for it").number,
    }


def _work(request, jo):
    """What is written, waits and was said."""
    today = clock.now().date()
    away.take_off(request.owner, first=today, last=today, cover=jo, words="Skiing")
    Telling.objects.create(by=jo, words="We close at two on Saturday.")
    Mention.objects.create(entry=request.entries.earliest("id"), teammate=jo)
    for matter in (request, None):
        Draft.objects.create(by=jo, person=request.person, request=matter, html="Soon.")
    waits = Draft.objects.create(by=request.owner, person=request.person, request=request, html="Later.")
    leaves_at, address = clock.now() + timedelta(days=2), speaking.recipients_of(request)[0].address
    timing = leaving_later.set_for(waits, at=leaves_at, address=address, channel="email", by=request.owner)
    arrival = Arrival.objects.create(channel="email", size=4)
    arrival.raw.save("mail.eml", ContentFile(b"mail"))
    return {
        "request_id": request.pk,
        "entry_id": request.entries.earliest("id").pk,
        "timing_id": timing.pk,
        "arrival_id": arrival.pk,
    }


def _settings(jo):
    """What the house has arranged."""
    team = Team.objects.create(name="Repairs", sharing="in turn")
    team.members.add(jo)
    macro = Macro.objects.create(title="Thank and close", by=jo)
    MacroDeed.objects.create(macro=macro, place=0, kind=MacroDeed.Kind.DONE)
    Provider.objects.create(kind="postmark", place="a" * 32)
    return {
        "view_id": View.objects.create(name="Waiting", teammate=jo, by=jo).pk,
        "field_id": RequestField.objects.create(name="Order", key="order").pk,
        "reply_id": saved_replies.keep(SavedReply(title="Opening hours", html="<p>Nine to six.</p>", by=jo), by=jo).pk,
        "macro_id": macro.pk,
        "team_id": team.pk,
        "address_id": SendingAddress.objects.create(address="help@corner.example", value="help@corner.example").pk,
        "mailbox_id": Mailbox.objects.create(name="Post", host="mail.example", port=993, user="us").pk,
        "question_id": Question.objects.create(words="How is the grinder?", topic="other", place=99).pk,
        "kind": "postmark",
        "provider": "google",
    }


def addresses(rows, special):
    """(name, path) of everything the house answers to."""
    for pattern in _named(get_resolver().url_patterns):
        values = rows | special.get(pattern.name, {})
        wanted = pattern.pattern.converters
        yield pattern.name, reverse(pattern.name, kwargs={part: values.get(part, 1) for part in wanted})


def screens(client, rows, special):
    """The paths that answer with a whole page, by name; and the answers that tell nothing, because what they are about
    is not there or because the house broke."""
    found, untold = {}, {}
    for name, path in addresses(rows, special):
        answer = client.get(path)
        if answer.status_code == 404 or answer.status_code >= 500:
            untold[name] = f"{answer.status_code} {path}"
        elif answer.status_code == 200 and not answer.streaming and _is_screen(answer):
            found[name] = path
        if answer.streaming:
            list(answer.streaming_content)
    return found, untold


def _is_screen(answer):
    """A letter as it came is a page too, but of somebody else, in a frame where no script runs: none of axe either."""
    return b"<html" in answer.content and "sandbox" not in answer.headers.get("Content-Security-Policy", "")


def _named(patterns):
    for one in patterns:
        if isinstance(one, URLPattern):
            if one.name:
                yield one
        else:
            yield from _named(one.url_patterns)
