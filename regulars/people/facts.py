"""What people told us: remembering it, correcting it, and saying that it is no longer true.

    fact = facts.remember(maria, "Her son Leo plays baseball", by=ada)
    facts.replace(fact, "Her son Leo plays second base", by=jo)

Nothing is overwritten: what replaces a fact is a row of its own, and the old one stays under "before". Each deed
stands in the person's history. Where in an entry something was heard is kept by conversation.hearings.
"""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from regulars.kit import clock
from regulars.people import editing
from regulars.people.errors import EditedMeanwhile, NotLearned
from regulars.people.models import Fact, Person, Sensitivity, Topic
from regulars.people.topics import guess
from regulars.team.models import Teammate

LONGEST = 500
CLOCKS_DIFFER = timedelta(minutes=5)


@transaction.atomic
def remember(
    person: Person,
    words: str,
    *,
    by: Teammate | None,
    topic: str = "",
    sensitivity: str = "",
    heard_by: Teammate | None = None,
    heard_at: datetime | None = None,
    source: str = "desk",
) -> Fact:
    """Keep something they told us; topic "" is guessed from the words. What is known in these very words already is
    not kept twice: the fact that says so is given back. Raises NotLearned."""
    said = checked(words, topic=topic, sensitivity=sensitivity)
    moment = heard_at or clock.now()
    if moment > clock.now() + CLOCKS_DIFFER:
        raise NotLearned(_("That day is still to come. When did they tell us?"))
    held = Person.objects.held(person.pk)
    if held.forgotten_at:
        raise NotLearned(_("We have forgotten this person, and keep nothing about them any more."))
    if known := held.facts.current().filter(words=said).first():
        return known
    fact = held.facts.create(
        topic=topic or guess(said),
        words=said,
        sensitivity=sensitivity,
        heard_by=heard_by or by,
        heard_at=moment,
        source=source,
    )
    editing.note(held, "fact", "", fact.in_history, by=by, source=source)
    return fact


@transaction.atomic
def replace(
    fact: Fact, words: str, *, by: Teammate, topic: str = "", sensitivity: str | None = None, why: str = ""
) -> Fact:
    """Say it differently from now on; the old row stays, superseded. Saying the same changes nothing.

    Raises NotLearned, and EditedMeanwhile when somebody corrected or ended it since the page was opened.
    """
    old = _held(fact)
    careful = old.sensitivity if sensitivity is None else sensitivity
    said = checked(words, topic=topic, sensitivity=careful)
    if (said, topic or old.topic, careful) == (old.words, old.topic, old.sensitivity):
        return old
    _end(old, by=by, why=why or _("said differently"))
    new = Fact.objects.create(
        person=old.person,
        topic=topic or old.topic,
        words=said,
        sensitivity=careful,
        heard_by=old.heard_by,
        heard_at=old.heard_at,
        source=old.source,
        replaces=old,
    )
    editing.note(old.person, "fact", old.in_history, _told(old, new), by=by, why=why)
    return new


@transaction.atomic
def end(fact: Fact, *, by: Teammate, why: str = "") -> Fact:
    """It is no longer true. It stays, with when, by whom and why. Raises EditedMeanwhile."""
    old = _held(fact)
    _end(old, by=by, why=why)
    editing.note(old.person, "fact", old.in_history, "", by=by, why=why or "no longer true")
    return old


def checked(words: str, *, topic: str = "", sensitivity: str = "") -> str:
    """The words in one line. Raises NotLearned for none, for too many, and for a topic or a care we do not know."""
    visible = "".join(letter if letter.isprintable() or letter in "\u200c\u200d" else " " for letter in words)
    said = " ".join(visible.split())
    if not said:
        raise NotLearned(_("Write what they told us, in a few words."))
    if len(said) > LONGEST:
        raise NotLearned(
            _("That is longer than we can keep in mind (%(LONGEST)s letters). Say the heart of it.")
            % {"LONGEST": LONGEST}
        )
    if topic and topic not in Topic.values:
        raise NotLearned(_("Choose one of the topics."))
    if sensitivity not in Sensitivity.values:
        raise NotLearned(_("Choose how it is to be handled."))
    return said


def _held(fact: Fact) -> Fact:
    """The fact as it is now, locked. Raises EditedMeanwhile when it does not hold any more."""
    held = Fact.objects.select_for_update(of=("self",)).select_related("person", "ended_by").get(pk=fact.pk)
    if held.ended_at is None:
        return held
    by = held.ended_by.first_name if held.ended_by else ""
    now = Fact.objects.filter(replaces=held).values_list("words", flat=True).first()
    raise EditedMeanwhile("fact", now or "", by=by, at=held.ended_at)


def _end(fact: Fact, *, by: Teammate, why: str) -> None:
    fact.ended_at, fact.ended_by, fact.ended_why = clock.now(), by, " ".join(why.split())[:200]
    fact.save(update_fields=["ended_at", "ended_by", "ended_why"])


def _told(old: Fact, new: Fact) -> str:
    """The new wording for the history; where the words are the same, what else changed."""
    if old.words != new.words:
        return new.in_history
    if old.sensitivity != new.sensitivity:
        return f"{new.in_history} ({new.get_sensitivity_display()})"
    return f"{new.in_history} ({new.get_topic_display()})"
