"""Saved replies in a letter: put in, asked for a line of the writer's own, counted once the letter is sent.

A teammate may say it in other words. A saved reply stands in a letter as long as half of its words do; then the letter
carries one line that is neither the saved reply's nor just the person's name, and no place in braces is left.
"""

import re
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils.html import escape
from django.utils.translation import gettext

from regulars.conversation import drafting, placing
from regulars.conversation.errors import NoLineOfYourOwn, PlaceLeft
from regulars.conversation.models import Borrowing, Draft, Entry, Request, SavedReply, Wording
from regulars.conversation.placing import About
from regulars.kit import markup
from regulars.people.models import Person
from regulars.people.topics import words_of
from regulars.team.models import Teammate

FEWEST_OWN_WORDS, FEWEST_OWN_LETTERS = 3, 8
_OWN_LINE = re.compile(r"\{\s*your own line\s*\}", re.IGNORECASE)


def filled(reply: SavedReply, about: About) -> str:
    """The words of a saved reply for this person; what we do not know stays in braces."""
    return placing.fill(reply.html, placing.values(about))


@transaction.atomic
def borrow(reply: SavedReply, *, person: Person, request: Request | None, by: Teammate, below: bool = True) -> Draft:
    """Note that a saved reply stands in what this teammate writes here; `below` puts its words below what is there.
    Doing it twice is harmless."""
    begun = drafting.open_draft(by=by, person=person, request=request)
    html, words = begun.html if begun else "", filled(reply, About(person, request, by))
    parts: dict[str, Any] = {"html": html + words} if below and words not in html else {}
    draft = drafting.save(by=by, person=person, request=request, kind=Draft.Kind.REPLY, **parts)
    Borrowing.objects.get_or_create(draft=draft, wording=reply.wordings.latest("at", "id"))
    return draft


def own_line_wanted(draft: Draft, html: str) -> bool:
    """Whether these words, as they are or will be in a draft, ask for a line of one's own. One query."""
    return bool(_asking(draft, html))


def ready(html: str, draft: Draft | None) -> str:
    """The words as they are sent: the draft's own line at its place, or above all. Raises NoLineOfYourOwn and
    PlaceLeft. One query where there is a draft."""
    line = " ".join(draft.own_line.split()) if draft else ""
    if draft and any(not is_own(line, one, draft.person) for one in _asking(draft, html)):
        who = draft.person.first_name if draft.person.name.strip() else "them"
        raise NoLineOfYourOwn(
            gettext("A saved reply takes one line of your own along. Tell %(who)s something that is not in it.")
            % {"who": who}
        )
    html = _woven(html, line) if line else html
    refuse_places(markup.text_of(html))
    return html


def refuse_places(text: str) -> None:
    """Raises PlaceLeft, in words, if a place in braces is left in what is about to leave."""
    if left := placing.left_in(text):
        raise PlaceLeft(placing.missing(left))


def _woven(html: str, line: str) -> str:
    spoken = escape(line)
    if _OWN_LINE.search(html):
        return _OWN_LINE.sub(lambda _: spoken, html, count=1)
    return f"<div>{spoken}<br><br></div>{html}"


def is_own(line: str, wording: Wording, person: Person) -> bool:
    """Whether a line says something that a saved reply does not, beyond the person's name."""
    theirs = {*words_of(markup.text_of(wording.html)), *words_of(person.name), *words_of(wording.title)}
    words = words_of(line)
    own = {one for one in words if one not in theirs}
    # A line in a script without spaces is one long word.
    return (len(words) >= FEWEST_OWN_WORDS and bool(own)) or len("".join(own)) >= FEWEST_OWN_LETTERS


def sent(draft: Draft, entry: Entry) -> None:
    """The draft became this letter: what still stands in it was used. One query where there is none."""
    for one in list(draft.borrowings.select_related("wording__reply")):
        if _stands(one.wording, entry.said) and entry.kind == Entry.Kind.MESSAGE:
            one.draft, one.entry, one.line = None, entry, one.line or " ".join(draft.own_line.split())
            one.save(update_fields=["draft", "entry", "line"])
            one.wording.reply.used_once()


def bring(draft: Draft, into: Draft) -> None:
    """The words of one draft go on in another; a saved reply that stands in both stands there once."""
    there = list(into.borrowings.values_list("wording", flat=True))
    draft.borrowings.exclude(wording__in=there).update(draft=into)
    if draft.own_line and not into.own_line:
        Draft.objects.filter(pk=into.pk).update(own_line=draft.own_line)


def called_back(entry: Entry, draft: Draft) -> None:
    """The letter is this draft again, with the line of one's own in its words; its saved replies were not used."""
    again = list(entry.borrowings.all())
    there = set(draft.borrowings.values_list("wording", flat=True)) if again else set()
    replies = SavedReply.objects.filter(wordings__borrowings__in=again)
    replies.filter(used__gt=0).update(used=F("used") - 1)
    Borrowing.objects.bulk_create(
        Borrowing(draft=draft, wording_id=one.wording_id, line=one.line) for one in again if one.wording_id not in there
    )


def _asking(draft: Draft, html: str) -> list[Wording]:
    """The saved replies that stand in these words without a line of one's own that went along before."""
    borrowings = list(draft.borrowings.select_related("wording"))
    text = markup.text_of(html) if borrowings else ""
    return [one.wording for one in borrowings if _stands(one.wording, text) and not (one.line and one.line in text)]


def _stands(wording: Wording, text: str) -> bool:
    words = set(words_of(placing.BRACES.sub(" ", markup.text_of(wording.html))))
    return 2 * len(words & set(words_of(text))) >= len(words)
