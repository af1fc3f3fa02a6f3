"""What was done rather than said, each in one plain sentence."""

from collections.abc import Callable

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
        return _with_sentence(f"{who} handed this on", entry)
    if entry.by_rule:
        return _because(f"{to.first_name} looks after this now", entry)
    took = f"{who} took this" if to.id == entry.by_teammate_id else f"{who} handed this to {to.first_name}"
    return _with_sentence(took, entry)


def _with_sentence(sentence: str, entry: Entry) -> str:
    said = entry.words.strip()  # type: ignore[attr-defined]
    return f"{sentence}: “{said}”" if said else sentence


def _unassigned(entry: Entry, who: str) -> str:
    if entry.by_rule:
        return _because("Anybody can take this", entry)
    return _with_sentence(f"{who} put this back for anybody", entry)


def _given_to_team(entry: Entry, who: str) -> str:
    return _because(f"{who} gave this to {entry.subject}", entry)


def _reopened(entry: Entry, who: str) -> str:
    return f"{who} opened this again" if entry.by_teammate else "Open again, because there is news"


def _because(sentence: str, entry: Entry) -> str:
    why = entry.words.strip()  # type: ignore[attr-defined]
    return f"{sentence}: {why}" if why else sentence


def _promised(verb: str) -> Sentence:
    def sentence(entry: Entry, who: str) -> str:
        promise = f" “{entry.promise.words}”" if entry.promise else ""
        return _because(f"{who} {verb}{promise}", entry)

    return sentence


def _bounced(entry: Entry, _: str) -> str:
    return f"Our letter came back from {entry.words}"  # type: ignore[attr-defined]


def _complained(entry: Entry, _: str) -> str:
    return f"Our letter was called spam by {entry.words}"  # type: ignore[attr-defined]


def _merged(entry: Entry, who: str) -> str:
    other = entry.subject or "somebody else"
    return _because(f"{who} found out that {other} is the same person" if who else f"{other} is the same person", entry)


def _stands(entry: Entry, who: str) -> str:
    """How close we are was decided: the subject says it in the words of that day."""
    close = CLOSE.get(entry.subject)
    if close is None:
        return _because(f"{who} left open how close we are", entry)
    return _because(f"{who}: {entry.person.first_name} is {close}", entry)


def _filled_in(entry: Entry, who: str) -> str:
    """What a field of the request said before and says now; one that was emptied says nothing now."""
    said = entry.words.strip()  # type: ignore[attr-defined]
    return f"{who} filled in {entry.subject}: {said}" if said else f"{who} emptied {entry.subject}"


def _limited(sentence: str) -> Sentence:
    return lambda entry, who: _because(f"{who} {sentence}, {entry.subject}", entry)


def _moved(entry: Entry, who: str) -> str:
    """Told twice where it went to somebody else: here it came, there it is missed."""
    move: Move | None = getattr(entry, "move", None)
    if move is None:
        return _given(entry, who)
    if move.told_here_id == entry.id:
        return f"{who} moved {move.what} from here to {move.to_person}"
    if move.from_person_id != move.to_person_id:
        return f"{who} moved {move.what} here from {move.from_person}"
    if move.joined and move.from_request:
        return f"{who} joined “{move.from_request}” with this"
    return f"{who} moved {move.what} here" + (f" from “{move.from_request}”" if move.from_request else "")


def _given(entry: Entry, who: str) -> str:
    """Told on both pages: an address that is somebody else's, or one person who turned out to be two."""
    parted: Separation | None = getattr(entry, "separation", None)
    if parted is None:
        return _plainly(entry, who)
    here, there = (str(parted.from_person), str(parted.to_person))
    is_here = parted.told_here_id == entry.id
    if parted.made:
        sentence = f"{who} split {there} off, with {parted.what}" if is_here else f"{who} split this off from {here}"
        return _because(sentence if is_here else f"{sentence}, with {parted.what}", entry)
    sentence = f"{who} gave {parted.what} to {there}" if is_here else f"{who} brought {parted.what} here from {here}"
    return _because(sentence, entry)


WAYS: dict[str, tuple[str, Sentence]] = {
    Entry.Kind.ASSIGNED: ("hand-helping", _assigned),
    Entry.Kind.UNASSIGNED: ("users", _unassigned),
    Entry.Kind.GIVEN_TO_TEAM: ("users", _given_to_team),
    Entry.Kind.DONE: ("check", lambda entry, who: _because(f"{who} marked this as done", entry)),
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
    Entry.Kind.PARTED: ("split", lambda entry, who: _because(f"{who}: we went separate ways", entry)),
    Entry.Kind.TOGETHER_AGAIN: ("handshake", lambda entry, who: _because(f"{who}: together again", entry)),
    Entry.Kind.DIED: (
        "flower",
        lambda entry, who: _because(f"{entry.person.first_name} died. {who} wrote it down", entry),
    ),
    Entry.Kind.TAGGED: ("tag", lambda entry, who: f"{who} tagged this “{entry.subject}”"),
    Entry.Kind.UNTAGGED: ("tag", lambda entry, who: f"{who} took the tag “{entry.subject}” off"),
    Entry.Kind.FILLED_IN: ("pen-line", _filled_in),
    Entry.Kind.ALIVE: (
        "leaf",
        lambda entry, who: _because(f"{entry.person.first_name} is alive. {who} took it back", entry),
    ),
}
