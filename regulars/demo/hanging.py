"""The words that hang on people of the story, and the lists that are kept of them."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from regulars.demo.moving_in import Cast
from regulars.kit import clock
from regulars.people.models import Change, Segment, Tag, Tagging
from regulars.people.tagging import WHAT, key_of
from regulars.search.people.counting import count
from regulars.search.people.question import Question

TAGS = (
    ("cupping", "ines", 640, ("tomas-brandt", "ana-brandt", "kit-ferreira", "luana-prado", "celeste-amaro")),
    ("office coffee", "lena", 500, ("aiko-kimura", "joao-lopes", "ravi-shah")),
    ("repairs", "mateus", 420, ("marisol-vega", "amadeu-correia", "tomas-brandt", "celeste-amaro", "brendan-foley")),
    ("supplier", "jo", 380, ("fausto-ribeiro", "clement-odhiambo")),
    ("weddings", "jo", 90, ("madalena-sotto", "tomas-brandt")),
    ("wholesale", "jo", 300, ("celeste-amaro", "baldwin-pereira", "gil-vasconcelos", "aiko-kimura")),
)
LISTS = (("Losing touch, in Portuguese", (("quiet", "yes"), ("language", "pt"))),)


def hang(cast: Cast) -> None:
    """Hang the tags, with their history, and keep two lists; a dozen statements."""
    tags = {name: Tag(name=name, key=key_of(name), is_demo=True) for name, *_ in TAGS}
    Tag.objects.bulk_create(tags.values())
    Tagging.objects.bulk_create(_taggings(cast, tags))
    Change.objects.bulk_create(_changes(cast))
    wholesale = ("Wholesale", (("tag", str(tags["wholesale"].pk)),))
    for name, filters in (*LISTS, wholesale):
        segment = Segment(name=name, filters=Question(filters).to_keep(), by=cast.teammates["jo"], is_demo=True)
        segment.save()
        count(segment)


def _taggings(cast: Cast, tags: dict[str, Tag]) -> Iterator[Tagging]:
    for name, by, days, people in TAGS:
        for key in people:
            yield Tagging(tag=tags[name], person=cast.people[key], by=cast.teammates[by], at=_ago(days))


def _changes(cast: Cast) -> Iterator[Change]:
    for name, by, days, people in TAGS:
        for key in people:
            said = {"what": WHAT, "after": name, "by": cast.teammates[by], "source": "desk", "at": _ago(days)}
            yield Change(person=cast.people[key], **said)


def _ago(days: int) -> datetime:
    return clock.now() - timedelta(days=days)
