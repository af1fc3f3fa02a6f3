"""Who they are to us and since when, what is promised and open, and what happened last. No database."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from regulars.care.recapping import days
from regulars.care.recapping.life import Life, Thing, What
from regulars.care.recapping.saying import (
    ELSE,
    LAST,
    OWED,
    WHO,
    Given,
    Phrase,
    Sentence,
    Told,
    called,
    listed,
    name,
    named,
    quoted,
    say,
)

BROKEN_LASTS = timedelta(days=60)


def stranger(life: Life, now: datetime) -> Iterator[Told]:
    """How they came to us, and that this is all."""
    first, nothing = life.first, Phrase(_("We know nothing else of them yet"), life.itself)
    given: Given = {"who": called(life), "when": days.when(first, now)}
    wrote = Phrase(_("wrote to us for the first time"), first.source)
    if first.words:
        sentence = _("%(who)s %(wrote)s %(when)s, about %(what)s.")
        yield WHO, say(sentence, **given, wrote=wrote, what=quoted(first))
    else:
        yield WHO, say(_("%(who)s %(wrote)s %(when)s."), **given, wrote=wrote)
    yield WHO, say(_("%(nothing)s."), nothing=nothing)


def who(life: Life, now: datetime, *, again: bool) -> Iterator[Told]:
    """Since when they are with us, and how close; nothing where our ways parted. `again`: they were named before."""
    if life.one(What.PARTED):
        return
    how_long = Phrase(days.how_long(life.first, now), life.first.source)
    if silent := life.one(What.SILENT):
        whom = name(life.called) or _("them")
        yield WHO, say(_("We have known of %(whom)s %(how_long)s."), whom=whom, how_long=how_long)
        yield LAST, say(_("%(nothing)s."), nothing=Phrase(_("Nothing was said between us yet"), silent.source))
    elif life.called and not again:
        yield WHO, say(_close(life.style), who=called(life), how_long=how_long)
    else:
        yield WHO, say(_close_unnamed(life.style), how_long=how_long)


def who_they_were(life: Life, now: datetime) -> Iterator[Told]:
    """Since when the dead had been with us."""
    since = Phrase(days.since(life.first, now), life.first.source)
    known = life.one(What.SILENT)
    yield (
        WHO,
        say(_("We had known of them %(since)s.") if known else _("They had been with us %(since)s."), since=since),
    )


def _close(style: str) -> str:
    return {
        "friend": _("%(who)s has been with us %(how_long)s, and is a friend of the house."),
        "guest": _("%(who)s has been with us %(how_long)s, and is a guest of the house."),
        "regular": _("%(who)s has been with us %(how_long)s, and is a regular."),
        "wave": _("%(who)s has been with us %(how_long)s; a wave and a nod is enough."),
    }.get(style, _("%(who)s has been with us %(how_long)s."))


def _close_unnamed(style: str) -> str:
    return {
        "friend": _("With us %(how_long)s, and a friend of the house."),
        "guest": _("With us %(how_long)s, and a guest of the house."),
        "regular": _("With us %(how_long)s, and a regular."),
        "wave": _("With us %(how_long)s; a wave and a nod is enough."),
    }.get(style, _("With us %(how_long)s."))


def promises(life: Life, now: datetime) -> Iterator[Told]:
    """What we said we would do, late ones first; and our word that we broke not long ago."""
    for one in life.of(What.PROMISE)[:2]:
        given: Given = {"who": name(one.who) or _("One of us"), "words": quoted(one)}
        if one.at and one.at < now:
            late = days.late(one.at, now)
            yield WHO, say(_("%(who)s promised %(words)s, and it %(late)s."), **given, late=late)
        else:
            yield OWED, say(_("%(who)s promised %(words)s, due %(when)s."), **given, when=days.when(one, now))
    for one in [one for one in life.of(What.BROKEN) if days.is_within(one, BROKEN_LASTS, now)][:1]:
        given = {"who": name(one.who) or _("One of us"), "words": quoted(one)}
        yield OWED, say(_("%(who)s promised %(words)s, and we did not keep it."), **given)


def waiting(life: Life, now: datetime) -> Iterator[Told]:
    """For what they wait; else what is open."""
    waits = life.of(What.WAITS)
    if not waits:
        yield from still_open(life)
        return
    sentence = {
        1: _("They have waited for our answer %(since)s, about %(first)s."),
        2: _("They have waited for our answer %(since)s, about %(first)s and %(second)s."),
    }.get(len(waits)) or ngettext(
        "They have waited for our answer %(since)s, about %(first)s, %(second)s and one thing more.",
        "They have waited for our answer %(since)s, about %(first)s, %(second)s and %(more)s things more.",
        len(waits) - 2,
    )
    more: Given = {"more": days.number(len(waits) - 2)} if len(waits) > 2 else {}
    yield OWED, say(sentence, since=days.since(waits[0], now), **listed(named(waits)), **more)


def still_open(life: Life) -> Iterator[Told]:
    """What is open, whoever it waits for."""
    if still := (*life.of(What.WAITS), *life.of(What.OPEN))[:2]:
        sentence = _("%(first)s and %(second)s are still open.") if len(still) > 1 else _("%(first)s is still open.")
        yield OWED, say(sentence, **listed(named(still)))


def last(life: Life, now: datetime) -> Iterator[Told]:
    """What happened last. Where they wait, their last words stand on the page: told is what we said before."""
    theirs, ours = life.one(What.THEIRS), life.one(What.OURS)
    told = _told(life)
    if not ours and theirs and not life.one(What.COMPLAINT):
        yield LAST, say(_("%(nobody)s."), nobody=Phrase(_("None of us has written to them yet"), theirs.source))
    elif ours and (life.one(What.WAITS) or not theirs or not theirs.is_later(ours)):
        given: Given = {"who": name(ours.who) or _("One of us"), "wrote": Phrase(_("wrote to them last"), ours.source)}
        yield LAST, _wrote(ours, given, now, told, settled=life.one(What.SETTLED))
    elif theirs:
        given = {"who": _("They"), "wrote": Phrase(_("wrote last"), theirs.source)}
        yield LAST, _wrote(theirs, given, now, told, settled=life.one(What.SETTLED))


def before(life: Life) -> Iterator[Told]:
    """About what else they wrote, the newest first."""
    told = _told(life) | {one.words for one in (life.one(What.OURS), life.one(What.THEIRS)) if one}
    if earlier := [one for one in life.of(What.THEIRS) if one.words and one.words not in told][:2]:
        two = _("Before that they wrote about %(first)s and %(second)s.")
        sentence = two if len(earlier) > 1 else _("Before that they wrote about %(first)s.")
        yield ELSE, say(sentence, **listed(named(earlier)))


def _told(life: Life) -> set[str]:
    """What other sentences name already."""
    return {one.words for one in (*life.of(What.WAITS)[:2], *life.of(What.OPEN)[:2])}


def _wrote(one: Thing, given: Given, now: datetime, told: set[str], *, settled: Thing | None) -> Sentence:
    given["when"] = days.when(one, now)
    if one.words and one.words not in told:
        given["what"] = quoted(one)
        about = _("%(who)s %(wrote)s %(when)s, about %(what)s; %(nothing)s.")
        sentence = about if settled else _("%(who)s %(wrote)s %(when)s, about %(what)s.")
    else:
        sentence = _("%(who)s %(wrote)s %(when)s; %(nothing)s.") if settled else _("%(who)s %(wrote)s %(when)s.")
    if settled:
        given["nothing"] = Phrase(_("nothing is open"), settled.source)
    return say(sentence, **given)
