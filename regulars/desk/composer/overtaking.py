"""Whether somebody was quicker: what was said or done while an answer was written, told before it leaves."""

from django.utils.translation import gettext

from regulars.conversation import news
from regulars.conversation.models import Draft, Entry, Request
from regulars.desk.composer.form import Written
from regulars.desk.composer.refusals import News, Overtaken
from regulars.desk.person import events
from regulars.team.models import Teammate

LONGEST_SHOWN = 400


def refuse(written: Written, *, person_id: int, request: Request | None, by: Teammate) -> None:
    """Raises Overtaken if something that matters to this answer is not what its writer has seen.

    What arrived live on the page was seen; a colleague's answer is asked about even then: it may say the same.
    """
    since = news.since(written.seen, person_id=person_id, request=request, by=by)
    seen = max(written.seen, written.shown)
    if fresh := [entry for entry in since if entry.id > seen or _is_an_answer(entry)]:
        raise Overtaken(_sentence(fresh), [tell(entry) for entry in fresh])


def refuse_taken_up(written: Written, draft: Draft) -> None:
    """Raises Overtaken if a colleague carries on what was begun in this window: both would send it."""
    if words := taken_up(written, draft):
        raise Overtaken(words)


def taken_up(written: Written, draft: Draft) -> str:
    """Who carries on what was begun in this window, in words; "" while it is one's own. One query where it is not."""
    shown = written.window.draft if written.window else 0
    if not shown or shown == draft.pk:
        return ""
    taken = Draft.objects.filter(pk=shown, person=draft.person_id).exclude(by=draft.by_id).select_related("by").first()
    if taken is None:
        return ""
    name = taken.by.first_name
    return gettext(
        "%(name)s took up what you began here and is finishing it. What you write now is a draft of your own."
    ) % {"name": name}


def tell(entry: Entry) -> News:
    """An entry as it is told beside the composer."""
    words = " ".join(entry.said[: LONGEST_SHOWN * 2].split())
    words = words if len(words) <= LONGEST_SHOWN else words[:LONGEST_SHOWN].rstrip() + " …"
    if entry.kind == Entry.Kind.MESSAGE:
        verb = "answered" if entry.by_teammate else "wrote"
        return News("mail", f"{_who(entry)} {verb}", words, entry.at, entry.id)
    if entry.kind == Entry.Kind.NOTE:
        return News("notebook-pen", gettext("%(who)s wrote a note") % {"who": _who(entry)}, words, entry.at, entry.id)
    entry.words = entry.said  # type: ignore[attr-defined]
    icon, _, sentence = events.in_words(entry)
    return News(icon, sentence, "", entry.at, entry.id)


def _is_an_answer(entry: Entry) -> bool:
    return entry.kind == Entry.Kind.MESSAGE and entry.by_teammate_id is not None


def _who(entry: Entry) -> str:
    if entry.by_teammate:
        return entry.by_teammate.first_name
    return entry.by_person.first_name if entry.by_person and entry.by_person.name else gettext("They")


def _sentence(fresh: list[Entry]) -> str:
    """What happened, in one sentence; the rest is shown below it."""
    if any(_is_an_answer(entry) for entry in fresh):
        who = next(_who(entry) for entry in fresh if _is_an_answer(entry))
        what = gettext("%(who)s answered while you were writing.") % {"who": who}
    elif any(entry.kind == Entry.Kind.MESSAGE for entry in fresh):
        who = next(_who(entry) for entry in fresh if entry.kind == Entry.Kind.MESSAGE)
        what = gettext("%(who)s wrote again while you were writing.") % {"who": who}
    else:
        what = gettext("Something changed while you were writing.")
    return gettext("%(what)s Nothing was sent yet, and your words are kept.") % {"what": what}
