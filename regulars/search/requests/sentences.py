"""A question in a sentence that a teammate can read: “Open, nobody’s, tagged refund, waiting longer than a day”."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from django.utils.translation import gettext

from regulars.channels.contract import channel_of
from regulars.conversation.models import RequestField, View
from regulars.people.models import Tag
from regulars.search.requests.filters import COMPARED, ME, MINE, NOBODY, SPANS, STANDINGS, field_value
from regulars.search.requests.question import Question
from regulars.team.models import Team, Teammate


@dataclass(frozen=True)
class Names:
    """What the numbers in questions stand for."""

    teammates: dict[str, str] = field(default_factory=dict)
    teams: dict[str, str] = field(default_factory=dict)
    tags: dict[str, str] = field(default_factory=dict)
    fields: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, questions: Iterable[Question]) -> "Names":
        """Of these questions; one query for each kind of name that they hold."""
        pairs = [pair for one in questions for pair in one.filters]

        def numbers(*keys: str) -> list[str]:
            return [value for one, value in pairs if one in keys and value.isdigit()]

        fields = [str(asked[0]) for one, value in pairs if one == "field" and (asked := field_value(value))]
        tags = numbers("tag", "person-tag")
        tables = ((Teammate, numbers("owner")), (Team, numbers("team")), (Tag, tags), (RequestField, fields))
        return cls(*({str(row.pk): str(row) for row in table.objects.filter(pk__in=ids)} if ids else {}
                     for table, ids in tables))  # fmt: skip


def in_words(question: Question, names: Names) -> str:
    """The sentence; `names` must know what the question names."""
    parts = ["done" if question.first("state") == "done" else "open"]
    parts += [_part(key, value, names) for key, value in sorted(question.filters, key=_place) if key != "state"]
    if question.order == View.Order.WAITING:
        waits = [] if question.first("waiting") else [gettext("somebody is waiting")]
        parts += [*waits, gettext("longest first")]
    sentence = ", ".join(part for part in parts if part)
    return sentence[:1].upper() + sentence[1:]


def _part(key: str, value: str, names: Names) -> str:
    return WAYS[key](value, names) if key in WAYS else ""


def _place(pair: tuple[str, str]) -> int:
    return list(WAYS).index(pair[0]) if pair[0] in WAYS else 0


def _owner(value: str, names: Names) -> str:
    said = {ME: "mine", NOBODY: "nobody’s"}
    return said.get(value) or gettext("with %(get)s") % {"get": names.teammates.get(value, "somebody who is gone")}


def _team(value: str, names: Names) -> str:
    said = {MINE: gettext("of my teams"), NOBODY: gettext("of no team")}
    return said.get(value) or gettext("of %(get)s") % {"get": names.teams.get(value, "a team that is gone")}


def _channel(value: str, _: Names) -> str:
    channel = channel_of(value)
    return gettext("by %(channel)s") % {"channel": channel.label if channel else value}


def _tag(value: str, names: Names) -> str:
    return names.tags.get(value, "with a word that is gone")


def _filled(value: str, names: Names) -> str:
    number, how, typed = field_value(value) or (0, "", "")
    return f"{names.fields.get(str(number), 'a field that is gone')} {dict(COMPARED)[how]} {typed}"


# In the order in which a sentence says them.
WAYS: dict[str, Callable[[str, Names], str]] = {
    "owner": _owner,
    "away": lambda *_: gettext("with somebody who is away"),
    "team": _team,
    "tag": lambda value, names: gettext("tagged %(tag)s") % {"tag": _tag(value, names)},
    "person-tag": lambda value, names: gettext("of people tagged %(tag)s") % {"tag": _tag(value, names)},
    "field": _filled,
    "words": lambda value, _: gettext("with the words “%(value)s”") % {"value": value},
    "channel": _channel,
    "standing": lambda value, _: gettext("standing: %(STANDINGS)s") % {"STANDINGS": STANDINGS[value]},
    "first": lambda *_: gettext("they write for the first time"),
    "waiting": lambda value, _: next(words for span, words, _ in SPANS if span == value),
}
