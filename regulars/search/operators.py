"""The operators of the search: what each asks, and how it is explained where somebody types “?”."""

from dataclasses import dataclass

from regulars.channels.contract import CHANNELS


@dataclass(frozen=True)
class Operator:
    """`example` is one as it is typed, `says` what it finds, `choices` what may stand behind it if that is a list."""

    key: str
    says: str
    example: str
    choices: tuple[str, ...] = ()
    is_day: bool = False


STATES = {"closed": "done", "unanswered": "waiting", "notes": "note", "me": "mine"}


OPERATORS: dict[str, Operator] = {
    one.key: one
    for one in (
        Operator("from", "what they wrote: a name or an address, of a person or one of us", "from:maria"),
        Operator("to", "what went to them, also as a copy", "to:maria@example.com"),
        Operator("by", "what one of us wrote; “by:me” is you", "by:ada"),
        Operator("tag", "about people or matters with this tag", 'tag:"wedding 2027"'),
        Operator("in", "over one channel, or only in files", "in:files", (*CHANNELS, "files")),
        Operator("before", "earlier than that day, month or year", "before:2025", is_day=True),
        Operator("after", "from that day, month or year on", "after:yesterday", is_day=True),
        Operator("on", "on that day, or in that month or year", 'on:"2 March 2026"', is_day=True),
        Operator("has", "with a file", "has:attachment", ("attachment",)),
        Operator(
            "is", "in a matter that waits for us, is open or done, or is yours; or notes alone", "is:waiting",
            ("waiting", "open", "done", "mine", "note"),
        ),
    )
}  # fmt: skip
