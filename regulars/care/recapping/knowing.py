"""What they told us of themselves, who belongs to them, and what lies ahead. No database."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from regulars.care.recapping import days
from regulars.care.recapping.hurting import HURT
from regulars.care.recapping.life import Life, Thing, What
from regulars.care.recapping.saying import ELSE, SOON, Given, Phrase, Told, cut, listed, plain, quoted, say, somebody

THANKS_LAST = timedelta(days=14)
AHEAD = timedelta(days=21)
# What is true for a while only: where somebody travels, what they are about to do.
PASSING = {"plans", "travel"}
PASSES = timedelta(days=30)


def thanks(life: Life, now: datetime) -> Iterator[Told]:
    """That they thanked us, unless something hurt since."""
    for one in [one for one in life.of(What.THANKS) if days.is_within(one, THANKS_LAST, now)][:1]:
        if all(one.is_later(hurt) for hurt in (life.one(what) for what in HURT)):
            given: Given = {"when": days.when(one, now), "words": quoted(one)}
            yield SOON, say(_("They thanked us %(when)s: %(words)s."), **given)


def ahead(life: Life, now: datetime) -> Iterator[Told]:
    """The next day that matters to them."""
    for one in _coming(life, now)[:1]:
        given: Given = {"when": days.when(one, now), "words": plain(one)}
        if one.more:
            yield SOON, say(_("%(when)s at %(hour)s: %(words)s."), **given, hour=one.more)
        else:
            yield SOON, say(_("%(when)s: %(words)s."), **given)


def facts(life: Life, now: datetime) -> Iterator[Told]:
    """Two things they told us; not what has passed, nor what the sentence before says."""
    coming = {one.words.casefold() for one in _coming(life, now)[:1]}
    holds = [one for one in life.of(What.FACT) if not _passed(one, now) and not _says(one, coming)][:2]
    if holds:
        sentence = _("We remember %(first)s and %(second)s.") if len(holds) > 1 else _("We remember %(first)s.")
        yield SOON, say(sentence, **listed([quoted(one) for one in holds]))


def careful(life: Life) -> Iterator[Told]:
    """That there is something, never what: it stands where it is looked up on purpose."""
    for one in life.of(What.CAREFUL)[:1]:
        there = Phrase(_("something we mention only if they do"), one.source)
        yield SOON, say(_("There is %(something)s."), something=there)


def brought(life: Life) -> Iterator[Told]:
    """Who came to us through them."""
    known = life.of(What.BROUGHT)
    if not known:
        return
    sentence = {
        1: _("%(first)s came to us through them."),
        2: _("%(first)s and %(second)s came to us through them."),
    }.get(len(known)) or ngettext(
        "%(first)s, %(second)s and one more came to us through them.",
        "%(first)s, %(second)s and %(more)s more came to us through them.",
        len(known) - 2,
    )
    more: Given = {"more": days.number(len(known) - 2)} if len(known) > 2 else {}
    yield ELSE, say(sentence, **listed([somebody(one) for one in known]), **more)


def came_by(life: Life) -> Iterator[Told]:
    """Through whom they came to us."""
    for one in life.of(What.CAME_BY)[:1]:
        yield ELSE, say(_("They came to us through %(who)s."), who=somebody(one))


def relatives(life: Life) -> Iterator[Told]:
    """Two of their family."""
    if known := life.of(What.RELATIVE)[:2]:
        them = [_relative(one) for one in known]
        two = _("Of their family we know %(first)s and %(second)s.")
        yield ELSE, say(two if len(them) > 1 else _("Of their family we know %(first)s."), **listed(them))


def _relative(one: Thing) -> Phrase:
    """ "Leo (son)"."""
    them = somebody(one)
    relation = cut(one.more, 30)
    return Phrase(f"{them.words} ({relation})", one.source) if relation else them


def _coming(life: Life, now: datetime) -> list[Thing]:
    until = (now + AHEAD).date()
    return [one for one in life.of(What.DAY) if (day := one.day(now.tzinfo)) and now.date() <= day <= until]


def _passed(one: Thing, now: datetime) -> bool:
    return one.more in PASSING and not days.is_within(one, PASSES, now)


def _says(one: Thing, others: set[str]) -> bool:
    words = one.words.casefold()
    return any(other in words or words in other for other in others)
