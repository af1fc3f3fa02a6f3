"""What was done rather than said, each in one plain sentence."""

from collections.abc import Callable

from django.utils.translation import gettext

from regulars.conversation.models import Entry, Move, Separation

Sentence = Callable[[Entry, str], str]
CLOSE = {
    "a wave and a nod": "a wave and a nod",
    "regular": "a regular",
    "guest of the house": "a guest of the house",
    "friend": "a friend of the house",
}


def in_words(entry: Entry) -> tuple[str, str, str]:
    """The icon, whose face stands before it (may be empty), and the sentence."""
    icon, sentence = WAYS.get(entry.kind, ("dot", _plainly))
    return icon, str(entry.by_teammate or entry.by_rule or ""), sentence(entry, _who(entry))


def _who(entry: Entry) -> str:
    if entry.by_teammate:
        return entry.by_teammate.first_name
    return entry.by_rule or (entry.by_person.first_name if entry.by_person else "")


def _plainly(entry: Entry, who: str) -> str:
    return f"{who}: {entry.get_kind_display()}" if who else entry.get_kind_display().capitalize()


def _assigned(entry: Entry, who: str) -> str:
    to = entry.to_teammate
    if to is None:
        return _with_sentence(gettext("%(who)s handed this on") % {"who": who}, entry)
    if entry.by_rule:
        return _because(gettext("%(first_name)s looks after this now") % {"first_name": to.first_name}, entry)
    took = (
        gettext("%(who)s took this") % {"who": who}
        if to.id == entry.by_teammate_id
        else gettext("%(who)s handed this to %(first_name)s") % {"who": who, "first_name": to.first_name}
    )
    return _with_sentence(took, entry)


def _with_sentence(sentence: str, entry: Entry) -> str:
    said = entry.words.strip()  # type: ignore[attr-defined]
    return f"{sentence}: “{said}”" if said else sentence


def _unassigned(entry: Entry, who: str) -> str:
    if entry.by_rule:
        return _because(gettext("Anybody can take this"), entry)
    return _with_sentence(gettext("%(who)s put this back for anybody") % {"who": who}, entry)


def _given_to_team(entry: Entry, who: str) -> str:
    return _because(gettext("%(who)s gave this to %(subject)s") % {"who": who, "subject": entry.subject}, entry)


def _reopened(entry: Entry, who: str) -> str:
    return (
        gettext("%(who)s opened this again") % {"who": who}
        if entry.by_teammate
        else gettext("Open again, because there is news")
    )


def _because(sentence: str, entry: Entry) -> str:
    why = entry.words.strip()  # type: ignore[attr-defined]
    return f"{sentence}: {why}" if why else sentence


def _promised(verb: str) -> Sentence:
    def sentence(entry: Entry, who: str) -> str:
        promise = f" “{entry.promise.words}”" if entry.promise else ""
        return _because(f"{who} {verb}{promise}", entry)

    return sentence


def _bounced(entry: Entry, _: str) -> str:
    return gettext("Our letter came back from %(words)s") % {"words": entry.words}  # type: ignore[attr-defined]


def _complained(entry: Entry, _: str) -> str:
    return gettext("Our letter was called spam by %(words)s") % {"words": entry.words}  # type: ignore[attr-defined]


def _merged(entry: Entry, who: str) -> str:
    other = entry.subject or gettext("somebody else")
    return _because(
        gettext("%(who)s found out that %(other)s is the same person") % {"who": who, "other": other}
        if who
        else gettext("%(other)s is the same person") % {"other": other},
        entry,
    )


def _stands(entry: Entry, who: str) -> str:
    """How close we are was decided: the subject says it in the words of that day."""
    close = CLOSE.get(entry.subject)
    if close is None:
        return _because(gettext("%(who)s left open how close we are") % {"who": who}, entry)
    return _because(
        gettext("%(who)s: %(first_name)s is %(close)s")
        % {"who": who, "first_name": entry.person.first_name, "close": close},
        entry,
    )


def _filled_in(entry: Entry, who: str) -> str:
    """What a field of the request said before and says now; one that was emptied says nothing now."""
    said = entry.words.strip()  # type: ignore[attr-defined]
    return (
        gettext("%(who)s filled in %(subject)s: %(said)s") % {"who": who, "subject": entry.subject, "said": said}
        if said
        else gettext("%(who)s emptied %(subject)s") % {"who": who, "subject": entry.subject}
    )


def _limited(sentence: str) -> Sentence:
    return lambda entry, who: _because(f"{who} {sentence}, {entry.subject}", entry)


def _moved(entry: Entry, who: str) -> str:
    """Told twice where it went to somebody else: here it came, there it is missed."""
    move: Move | None = getattr(entry, "move", None)
    if move is None:
        return _given(entry, who)
    if move.told_here_id == entry.id:
        return gettext("%(who)s moved %(what)s from here to %(to_person)s") % {
            "who": who,
            "what": move.what,
            "to_person": move.to_person,
        }
    if move.from_person_id != move.to_person_id:
        return gettext("%(who)s moved %(what)s here from %(from_person)s") % {
            "who": who,
            "what": move.what,
            "from_person": move.from_person,
        }
    if move.joined and move.from_request:
        return gettext("%(who)s joined “%(from_request)s” with this") % {"who": who, "from_request": move.from_request}
    return (gettext("%(who)s moved %(what)s here") % {"who": who, "what": move.what}) + (
        gettext(" from “%(from_request)s”") % {"from_request": move.from_request} if move.from_request else ""
    )


def _given(entry: Entry, who: str) -> str:
    """Told on both pages: an address that is somebody else's, or one person who turned out to be two."""
    parted: Separation | None = getattr(entry, "separation", None)
    if parted is None:
        return _plainly(entry, who)
    here, there = (str(parted.from_person), str(parted.to_person))
    is_here = parted.told_here_id == entry.id
    if parted.made:
        sentence = (
            gettext("%(who)s split %(there)s off, with %(what)s") % {"who": who, "there": there, "what": parted.what}
            if is_here
            else gettext("%(who)s split this off from %(here)s") % {"who": who, "here": here}
        )
        return _because(
            sentence
            if is_here
            else gettext("%(sentence)s, with %(what)s") % {"sentence": sentence, "what": parted.what},
            entry,
        )
    sentence = (
        gettext("%(who)s gave %(what)s to %(there)s") % {"who": who, "what": parted.what, "there": there}
        if is_here
        else gettext("%(who)s brought %(what)s here from %(here)s") % {"who": who, "what": parted.what, "here": here}
    )
    return _because(sentence, entry)


WAYS: dict[str, tuple[str, Sentence]] = {
    Entry.Kind.ASSIGNED: ("hand-helping", _assigned),
    Entry.Kind.UNASSIGNED: ("users", _unassigned),
    Entry.Kind.GIVEN_TO_TEAM: ("users", _given_to_team),
    Entry.Kind.DONE: (
        "check",
        lambda entry, who: _because(gettext("%(who)s marked this as done") % {"who": who}, entry),
    ),
    Entry.Kind.REOPENED: ("rotate-ccw", _reopened),
    Entry.Kind.PROMISED: ("handshake", _promised("promised")),
    Entry.Kind.PROMISE_KEPT: ("heart-handshake", _promised("kept the promise")),
    Entry.Kind.PROMISE_BROKEN: ("heart-crack", _promised("could not keep the promise")),
    Entry.Kind.PROMISE_MOVED: ("calendar-clock", _promised("moved the promise")),
    Entry.Kind.BOUNCED: ("mail-x", _bounced),
    Entry.Kind.COMPLAINED: ("mail-warning", _complained),
    Entry.Kind.MERGED: ("merge", _merged),
    Entry.Kind.MOVED: ("corner-up-right", _moved),
    Entry.Kind.SPLIT: ("split", _given),
    Entry.Kind.STANDING: ("heart-handshake", _stands),
    Entry.Kind.LIMITED: ("signpost", _limited("set a limit")),
    Entry.Kind.LIMIT_LIFTED: ("signpost", _limited("lifted the limit")),
    Entry.Kind.PARTED: (
        "split",
        lambda entry, who: _because(gettext("%(who)s: we went separate ways") % {"who": who}, entry),
    ),
    Entry.Kind.TOGETHER_AGAIN: (
        "handshake",
        lambda entry, who: _because(gettext("%(who)s: together again") % {"who": who}, entry),
    ),
    Entry.Kind.DIED: (
        "flower",
        lambda entry, who: _because(
            gettext("%(first_name)s died. %(who)s wrote it down") % {"first_name": entry.person.first_name, "who": who},
            entry,
        ),
    ),
    Entry.Kind.TAGGED: (
        "tag",
        lambda entry, who: gettext("%(who)s tagged this “%(subject)s”") % {"who": who, "subject": entry.subject},
    ),
    Entry.Kind.UNTAGGED: (
        "tag",
        lambda entry, who: gettext("%(who)s took the tag “%(subject)s” off") % {"who": who, "subject": entry.subject},
    ),
    Entry.Kind.FILLED_IN: ("pen-line", _filled_in),
    Entry.Kind.OPENED_ASIDE: (
        "eye",
        lambda entry, who: _because(
            gettext("%(who)s let %(first_name)s read what we and %(subject)s wrote each other")
            % {"who": who, "first_name": entry.person.first_name, "subject": entry.subject},
            entry,
        ),
    ),
    Entry.Kind.CLOSED_ASIDE: (
        "eye-off",
        lambda entry, who: _because(
            gettext("%(who)s keeps what we and %(subject)s wrote each other among us again")
            % {"who": who, "subject": entry.subject},
            entry,
        ),
    ),
    Entry.Kind.ALIVE: (
        "leaf",
        lambda entry, who: _because(
            gettext("%(first_name)s is alive. %(who)s took it back")
            % {"first_name": entry.person.first_name, "who": who},
            entry,
        ),
    ),
}
