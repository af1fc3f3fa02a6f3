"""Asking a question of the bank in a letter: it stands in the draft first, and counts as asked once the letter is sent.

A teammate may say it in other words: the question was asked if most of its words are still there. A note asks nobody.
"""

from django.db import transaction
from django.utils.html import escape

from regulars.conversation import drafting
from regulars.conversation.models import Draft, Entry, Request, Wondering
from regulars.people import asking
from regulars.people.models import Asking, Fact, Person, Question
from regulars.people.topics import words_of
from regulars.team.models import Teammate


@transaction.atomic
def begin(
    person: Person, question: Question, *, by: Teammate, request: Request | None, fact: Fact | None = None
) -> Draft:
    """Put a question below what this teammate has begun to write here. Beginning twice is harmless."""
    begun = drafting.open_draft(by=by, person=person, request=request)
    html, words = begun.html if begun else "", f"<div>{escape(question.words)}</div>"
    if words not in html:
        html += words
    draft = drafting.save(by=by, person=person, request=request, html=html, kind=Draft.Kind.REPLY)
    theirs = fact if fact and fact.person_id == person.pk else None
    Wondering.objects.get_or_create(draft=draft, question=question, defaults={"fact": theirs})
    return draft


def sent(draft: Draft, entry: Entry) -> None:
    """The draft became this letter: what still stands in it was asked. One query where there is no question."""
    said = set(words_of(entry.said))
    for one in draft.wonderings.select_related("question", "fact"):
        if _stands(one.question, said) and entry.kind == Entry.Kind.MESSAGE:
            one.asking = asking.asked(entry.person, one.question, by=entry.by_teammate, fact=one.fact)
            one.draft, one.entry = None, entry
            one.save(update_fields=["asking", "draft", "entry"])


def bring(draft: Draft, into: Draft) -> None:
    """The words of one draft go on in another; a question that stands in both stands there once."""
    there = list(into.wonderings.values_list("question", flat=True))
    draft.wonderings.exclude(question__in=there).update(draft=into)


def called_back(entry: Entry, draft: Draft) -> None:
    """The letter is this draft again: its questions were not asked."""
    again = list(entry.wonderings.all())
    there = set(draft.wonderings.values_list("question", flat=True)) if again else set()
    Asking.objects.filter(wondering__in=again).delete()
    Wondering.objects.bulk_create(
        Wondering(draft=draft, question_id=one.question_id, fact_id=one.fact_id)
        for one in again
        if one.question_id not in there
    )


def _stands(question: Question, said: set[str]) -> bool:
    words = set(words_of(question.words))
    return 2 * len(words & said) >= len(words)
