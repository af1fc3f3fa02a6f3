"""The first earlier message inside a text, forwarded or answered, taken apart."""

import re
from html import unescape

from regulars.channels.email.reading.addresses import addresses
from regulars.channels.email.reading.earlier import Mark
from regulars.channels.email.reading.introductions import VERB_LAST
from regulars.channels.email.reading.mail import Address, Embedded

_MAILTO = re.compile(r"(?<!\s)\s*+[<\[(]\s*mailto:([^<>\[\]()]{0,300})[>\])]", re.IGNORECASE)
_BRACKETED = re.compile(r"\[([^\[\]\s]+@[^\[\]\s]+)\]")
_PARENTHESISED = re.compile(r"\(\s*([^()\s]+@[^()\s]+)\s*\)")
_UNTIL_NAME = re.compile(
    r"^.*(?:\d{1,2}\s?[:.h]\s?\d{2}(?::\d{2})?(?:\s?[AP]\.?M\.?)?(?:\s*(?:GMT|UTC|Uhr)?\s*[+-]\d{2}:?\d{2})?(?:\s(?:[A-Z]{2,4}T|UTC|GMT|Uhr))?|\b(?:19|20)\d\d\b)\s*,?\s*",
    re.IGNORECASE,
)
_AROUND_NAME = re.compile(
    r"^(?:schrieb|skrev|schreef|użytkownik|пользователь|користувач|používateľ|odesílatel|időpontban|keltezéssel|tarihinde"
    r"|ο\sχρήστης|lietotājs|je\soseba|heeft|het|hat|from|von|van|by|от|par)\s+",
    re.IGNORECASE,
)
_DOUBLY_BRACKETED = re.compile(r"\(\s*<([^<>\s()]+@[^<>\s()]+)>\s*\)")
_NAMED_MAILBOX = re.compile(
    r"(?:[^\W\d_][\w.'’-]*\s|[\"„“«][^\"„”“«»<>]{1,80}[\"”“»]\s){0,5}<[^<>\s@]{1,100}@[^<>\s]{1,150}>"
)
_RULE = re.compile(r"\s*+[-_=*—]{5,}+\s*+")


def embedded(lines: list[str], bare: list[str], found: list[Mark]) -> Embedded | None:
    """The earlier message behind the first mark, or None; `bare` are the lines without quote marks."""
    if not found:
        return None
    mark = found[0]
    body, after = _body_and_after(lines, bare, mark)
    people = _from_headers(mark) if mark.headers else _from_introduction(mark.introduction)
    above = [line for line, plain in zip(lines[: mark.start], bare, strict=False) if line == plain or plain.strip()]
    before = _without_rules_last([*above, mark.own_words])
    return Embedded(
        type="reply" if mark.kind == "wrote" else "forward",
        before_text=before,
        body_text=body,
        after_text=after,
        **people,
    )


def _without_rules_last(lines: list[str]) -> str:
    kept = list(lines)
    while kept and (not kept[-1].strip() or _RULE.fullmatch(kept[-1])):
        kept.pop()
    return "\n".join(kept).strip()


def _body_and_after(lines: list[str], bare: list[str], mark: Mark) -> tuple[str, str]:
    """The earlier message's own text, and what follows it where quote marks show its end."""
    first = next((at for at in range(mark.end, len(lines)) if lines[at].strip()), None)
    if first is None:
        return "", ""
    if lines[first] == bare[first] and lines[mark.start] == bare[mark.start]:
        return "\n".join(bare[mark.end :]).strip(), ""
    end = _end_of_quote(lines, bare, first)
    return "\n".join(bare[mark.end : end]).strip(), "\n".join(lines[end:]).strip()


def _end_of_quote(lines: list[str], bare: list[str], start: int) -> int:
    last = start
    for at in range(start, len(lines)):
        if lines[at] != bare[at]:
            last = at
        elif lines[at].strip() and not (
            at + 1 < len(lines) and lines[at + 1] != bare[at + 1] and lines[at - 1] != bare[at - 1]
        ):
            break
    return last + 1


def _from_headers(mark: Mark) -> dict[str, str | None]:
    values = dict(reversed(mark.headers))
    sender, to = _person(values.get("from", "")), _person(values.get("to", ""))
    reply_to = _person(values.get("reply_to", ""))
    return {
        "from_name": sender.name,
        "from_address": sender.address or None,
        "to_name": to.name,
        "to_address": to.address or None,
        "reply_to_address": reply_to.address or None,
        "subject": values.get("subject") or None,
        "sent": values.get("sent") or None,
    }


def _from_introduction(text: str) -> dict[str, str | None]:
    """Who wrote, out of "On 3 May at 12:00, Ann <ann@…> wrote:"."""
    plain = _MAILTO.sub("", text)
    plain = _PARENTHESISED.sub(r"<\1>", _DOUBLY_BRACKETED.sub(r"<\1>", plain))
    mailbox = _NAMED_MAILBOX.search(plain)
    name = VERB_LAST.sub("", _UNTIL_NAME.sub("", plain, count=1))
    found = _person(_AROUND_NAME.sub("", name or plain))
    if mailbox and not found.address:  # the date stands behind the name
        found = _person(mailbox[0])
    return {"from_name": _AROUND_NAME.sub("", found.name or "") or None, "from_address": found.address or None}


def _person(value: str) -> Address:
    """The first mailbox of a written-out header, or a name alone."""
    # Some mail programs escape the signs of an address as if the text were HTML, or a regular expression.
    plain = unescape(value).replace("*", "").replace("\\@", "@")
    plain = _MAILTO.sub(r"" if "@" in _MAILTO.sub("", plain) else r" <\1>", plain)
    plain = _BRACKETED.sub(r"<\1>", plain)
    plain = plain if "<" in plain else _PARENTHESISED.sub(r"<\1>", plain)
    found = next(iter(addresses((plain,))), None)
    if found is None:
        return Address("", plain.strip(" \"',:") or None)
    name = (found.name or "").strip(" \"',:<>")
    return Address(found.address.strip(".,;:"), name or None)
