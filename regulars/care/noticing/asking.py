"""The JSON that `regulars notice` speaks: one request in, one answer out."""

from dataclasses import asdict
from datetime import UTC, datetime

from regulars.care.noticing.language import LANGUAGES
from regulars.care.noticing.reading import notice
from regulars.kit import json_lines
from regulars.kit.json_lines import Answer, NoRequest

MOST_EARLIER = 200


def answer(line: str, told: Answer | None = None) -> Answer:
    """The answer to one request line; `told` holds where it says nothing itself. Never raises: what cannot be done is told
    in `error`."""
    return json_lines.answer(line, lambda request: findings({**(told or {}), **request}))


def findings(request: Answer) -> Answer:
    """What is noticed in the text of a request. Raises NoRequest with the reason in words."""
    text = request.get("text")
    if not isinstance(text, str):
        raise NoRequest("a request needs a text")
    earlier = _earlier(request.get("earlier") or [])
    try:
        found = notice(
            text,
            sent=_moment(request.get("sent")),
            zone=_word(request, "zone"),
            direction=_one_of(request, "direction", ("in", "out")) or "in",
            language=_one_of(request, "language", LANGUAGES),
            earlier=earlier[-MOST_EARLIER:],
        )
    except ValueError as refused:
        raise NoRequest(str(refused)) from refused
    return {"findings": [asdict(one) for one in found]}


def _earlier(told: object) -> list[str]:
    """Texts, or objects with a text, as the labelled lines have them."""
    every = told if isinstance(told, list) else [None]
    texts = [one.get("text") if isinstance(one, dict) else one for one in every]
    if not all(isinstance(one, str) for one in texts):
        raise NoRequest("earlier is a list of texts")
    return [str(one) for one in texts]


def _word(request: Answer, name: str) -> str | None:
    word = request.get(name)
    if word is not None and not isinstance(word, str):
        raise NoRequest(f"{name} is a word")
    return word or None


def _one_of(request: Answer, name: str, known: tuple[str, ...]) -> str | None:
    word = _word(request, name)
    if word and word not in known:
        raise NoRequest(f"{name} is one of {', '.join(known)}, not {word!r}")
    return word


def _moment(said: object) -> datetime:
    """When it was written; now where nothing is said. A moment without an offset is taken as UTC."""
    if said is None:
        return datetime.now(UTC)
    try:
        found = datetime.fromisoformat(str(said))
    except ValueError as unknown:
        raise NoRequest(f"sent is a moment like 2026-03-02T09:00+01:00, not {said!r}") from unknown
    if not 2 <= found.year <= 9990:
        raise NoRequest("sent is too far away")
    return found if found.tzinfo else found.replace(tzinfo=UTC)
