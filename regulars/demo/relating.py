"""What the people of the story like to be called and how we stand with them, as the real deeds would have left it."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from regulars.conversation.models import Entry
from regulars.conversation.models.entry import excerpt_of
from regulars.demo.moving_in import Cast
from regulars.kit import clock
from regulars.people.models import Change, Limit, Parting, Person, Standing, Style

WISHES = {
    "marisol-vega": {"pronouns": "she/her", "sounds": "mah-ree-SOL", "speaks": "pt", "reach_by": "email",
                     "reach_words": "Short mails, and never the phone"},
    "tomas-brandt": {"pronouns": "he/him", "speaks": "de pt", "reach_by": "visit"},
    "aiko-kimura": {"sounds": "eye-koh", "pronouns": "she/her", "speaks": "ja", "reach_by": "email"},
    "dorothy-penn": {"called": "Dot", "pronouns": "she/her", "reach_by": "phone", "reach_words": "After tea, please"},
    "ravi-shah": {"pronouns": "he/him", "speaks": "hi"},
    "hannelore-krug": {"called": "Hanne", "speaks": "en"},
}  # fmt: skip
STANDINGS = (
    ("marisol-vega", "friend", "jo", 900, "Sardines in her yard, and four friends she sent us"),
    ("tomas-brandt", "guest", "mateus", 600, "He comes to every cupping"),
    ("aiko-kimura", "regular", "lena", 700, "Every second Tuesday, like a clock"),
    ("dorothy-penn", "friend", "lena", 400, "She knows the names of our children"),
    ("walter-strand", "wave", "jo", 300, "He likes it short, and so he shall have it"),
)
LIMIT = (
    "brendan-foley",
    Limit.Kind.WRITING,
    "jo",
    60,
    "Two calls ended in shouting; by letter we understand each other",
)
PARTING = ("ephraim-cole", "jo", 120, "We could not give him what he wished for, and said so")


def relate(cast: Cast) -> None:
    """Write wishes, standings, a limit and a parting; a few dozen statements. Its lines on the timeline: `events`."""
    for key, wishes in WISHES.items():
        _wish(cast.people[key], wishes)
    for key, style, by, days, why in STANDINGS:
        person, mate = cast.people[key], cast.teammates[by]
        Person.objects.filter(pk=person.pk).update(style=style)
        Standing.objects.create(person=person, style=style, since=_ago(days), by=mate, why=why)
    key, kind, by, days, why = LIMIT
    mate = cast.teammates[by]
    Limit.objects.create(person=cast.people[key], kind=kind, since=_ago(days), by=mate, why=why)
    key, by, days, why = PARTING
    Parting.objects.create(person=cast.people[key], since=_ago(days), by=cast.teammates[by], why=why)


def events(cast: Cast) -> Iterator[Entry]:
    """The lines of all this on the timelines, not yet written."""
    kinds = Entry.Kind
    told = [
        (key, kinds.STANDING, by, days, str(str(str(Style(style).label))), why)
        for key, style, by, days, why in STANDINGS
    ]
    told.append((LIMIT[0], kinds.LIMITED, LIMIT[2], LIMIT[3], str(str(str(LIMIT[1].label))), LIMIT[4]))
    told.append((PARTING[0], kinds.PARTED, PARTING[1], PARTING[2], "", PARTING[3]))
    for key, kind, by, days, what, why in told:
        yield Entry(
            person=cast.people[key],
            kind=kind,
            at=_ago(days),
            by_teammate=cast.teammates[by],
            subject=what,
            said=why,
            excerpt=excerpt_of(why),
        )


def _ago(days: int) -> datetime:
    return clock.now() - timedelta(days=days)


def _wish(person: Person, wishes: dict[str, str]) -> None:
    Person.objects.filter(pk=person.pk).update(**wishes)
    Change.objects.bulk_create(
        Change(person=person, what=what, after=after, source="email", at=person.since) for what, after in wishes.items()
    )
