"""What comes before anything else: a death, anger, ways that parted, a limit. No database."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.utils.translation import gettext as _

from regulars.care.recapping import days
from regulars.care.recapping.life import Life, Thing, What
from regulars.care.recapping.saying import (
    ALWAYS,
    ELSE,
    OWED,
    Given,
    Phrase,
    Sentence,
    Told,
    called,
    cut,
    plain,
    quoted,
    say,
    somebody,
)

ANGER_LASTS = timedelta(days=30)
MOURNING_LASTS = timedelta(days=400)
HURT = (What.COMPLAINT, What.MONEY_BACK, What.AGAIN)


def died(life: Life) -> Iterator[Told]:
    """That they are dead."""
    for one in life.of(What.DIED)[:1]:
        if life.called:
            yield ALWAYS, say(_("%(who)s %(died)s."), who=called(life), died=Phrase(_died(one), one.source))
        else:
            yield ALWAYS, say(_("%(dead)s."), dead=Phrase(_("Who wrote to us here is dead"), one.source))


def loss(life: Life, now: datetime) -> Iterator[Told]:
    """Whom they lost, of late."""
    for one in [one for one in life.of(What.LOSS) if days.is_within(one, MOURNING_LASTS, now)][:1]:
        if one.who:
            yield ALWAYS, _lost(one)
        else:
            told = Phrase(_("told us of a death"), one.source)
            given: Given = {"who": called(life), "told": told, "when": days.when(one, now)}
            yield ALWAYS, say(_("%(who)s %(told)s %(when)s; write gently."), **given)


def loss_of_old(life: Life, now: datetime) -> Iterator[Told]:
    """Whom they lost long ago."""
    for one in [one for one in life.of(What.LOSS) if one.who and not days.is_within(one, MOURNING_LASTS, now)][:1]:
        yield ELSE, _lost(one)


def apart(life: Life, now: datetime) -> Iterator[Told]:
    """That we went separate ways, or said how far we go."""
    for one in life.of(What.PARTED)[:1]:
        given: Given = {"parted": Phrase(_("parted ways"), one.source), "when": days.when(one, now)}
        if one.words:
            yield ALWAYS, say(_("We %(parted)s %(when)s: %(why)s."), **given, why=quoted(one))
        else:
            yield ALWAYS, say(_("We %(parted)s %(when)s."), **given)
    for one in life.of(What.LIMIT)[:1]:
        yield OWED, say(_("A limit has held %(since)s: %(limit)s."), since=days.since(one, now), limit=plain(one))


def anger(life: Life, now: datetime) -> Iterator[Told]:
    """Since when, about what, and whether anybody answered; nothing once they thanked us, or it is long ago."""
    thanked, answered = life.one(What.THANKS), life.one(What.OURS)
    for what in HURT:
        for one in [one for one in life.of(what) if days.is_within(one, ANGER_LASTS, now)][:1]:
            if one.is_later(thanked):
                given: Given = {"who": called(life), "when": days.when(one, now), "words": quoted(one)}
                yield ALWAYS, say(_hurt(what, silent=one.is_later(answered)), **given)


def _hurt(what: What, *, silent: bool) -> str:
    if what == What.MONEY_BACK:
        return _("%(who)s asked for the money back %(when)s: %(words)s.")
    if what == What.AGAIN:
        return _("%(who)s had to tell us a second time %(when)s: %(words)s.")
    if silent:
        return _("%(who)s complained %(when)s, and nobody has answered since: %(words)s.")
    return _("%(who)s complained %(when)s, and we have answered since: %(words)s.")


def _lost(one: Thing) -> Sentence:
    given: Given = {"who": somebody(one), "relation": cut(one.more, 30) or _("relative"), "died": _died(one)}
    return say(_("%(who)s, their %(relation)s, %(died)s."), **given)


def _died(one: Thing) -> str:
    """ "died on 9 November 2026", "died in 2026", "has died"."""
    day = cut(one.words, 30)
    if not day:
        return _("has died")
    # A day is told by its number first: "9 November 2026"; a month or a year alone is not.
    is_day = day[:1].isdigit() and " " in day
    return (_("died on %(day)s") if is_day else _("died in %(day)s")) % {"day": day}
