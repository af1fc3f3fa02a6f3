"""What is said of a life, in which words, and from which rows. No database."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from regulars.care.recapping.life import Life, Source, Thing, What, brought_back, kept
from regulars.care.recapping.saying import Phrase, cut, say
from regulars.care.recapping.telling import tell

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)  # a Monday
YEARS = timedelta(days=365.25)
PERSON = Source("person", 1)


def ago(**span):
    return NOW - timedelta(**span)


def thing(what, at=None, words="", who="", more="", number=7):
    return Thing(what, Source("entry" if what in LETTERS else str(what), number), at, words, who, more)


LETTERS = (What.FIRST, What.THEIRS, What.OURS)


def life(*things, called="Maria", since=None, style=""):
    return Life(1, called, since or NOW - 19.4 * YEARS, style, things)


def told(of, now=NOW):
    return [str(sentence) for sentence in tell(of, now)]


FIRST = thing(What.FIRST, NOW - 19.4 * YEARS, "A first letter", number=1)
THEIRS = thing(What.THEIRS, ago(days=3), "Loud grinder", number=2)
OURS = thing(What.OURS, ago(days=2), "Loud grinder", "Jo", number=3)
SETTLED = Thing(What.SETTLED, PERSON)


def test_stranger_is_told_as_one_of_whom_nothing_else_is_known():
    letter = thing(What.FIRST, ago(days=4), "Do you ship to Cork?", number=2)
    theirs = thing(What.THEIRS, ago(days=4), "Do you ship to Cork?", number=2)
    waits = thing(What.WAITS, ago(days=4), "Do you ship to Cork?")

    lived = life(letter, theirs, waits, called="", since=ago(days=4))
    assert lived.is_one_letter
    assert told(replace(lived, things=(Thing(What.STRANGER, PERSON), *lived.things))) == [
        "They wrote to us for the first time on Thursday, about “Do you ship to Cork?”.",
        "We know nothing else of them yet.",
    ]


def test_old_friend_is_told_with_their_years_and_what_is_open():
    waits = thing(What.WAITS, ago(days=3), "Loud grinder")
    promise = thing(What.PROMISE, ago(days=3), "A loan grinder", "Jo")
    fact = thing(What.FACT, ago(days=30), "Leo plays baseball", more="family")

    assert told(life(FIRST, THEIRS, OURS, waits, promise, fact, style="friend")) == [
        "Maria has been with us for nineteen years, and is a friend of the house.",
        "Jo promised “A loan grinder”, and it is three days late.",
        "They have waited for our answer since Friday, about “Loud grinder”.",
        "Jo wrote to them last on Saturday.",
        "We remember “Leo plays baseball”.",
    ]


def test_nothing_open_is_said_where_it_was_gathered():
    earlier = thing(What.THEIRS, ago(days=90), "The yard on Tuesday", number=4)

    assert told(life(FIRST, THEIRS, earlier, OURS, SETTLED)) == [
        "Maria has been with us for nineteen years.",
        "Jo wrote to them last on Saturday, about “Loud grinder”; nothing is open.",
        "Before that they wrote about “The yard on Tuesday”.",
    ]


def test_anger_comes_first_and_plainly():
    angry = thing(What.COMPLAINT, ago(hours=20), "This is the third time and I am fed up")
    money = thing(What.MONEY_BACK, ago(hours=20), "I want my money back")
    waits = thing(What.WAITS, ago(hours=20), "Loud grinder")

    assert told(life(FIRST, THEIRS, OURS, angry, money, waits)) == [
        "Maria complained yesterday, and nobody has answered since: “This is the third time and I am fed up”.",
        "Maria asked for the money back yesterday: “I want my money back”.",
        "With us for nineteen years.",
        "They have waited for our answer since yesterday, about “Loud grinder”.",
        "Jo wrote to them last on Saturday.",
    ]


@pytest.mark.parametrize(
    ("things", "says"),
    [
        ([thing(What.COMPLAINT, ago(days=3), "So slow")], "and we have answered since"),
        ([thing(What.COMPLAINT, ago(days=3), "So slow"), thing(What.THANKS, ago(days=1), "Lovely")], None),
        ([thing(What.COMPLAINT, ago(days=31), "So slow")], None),
        ([thing(What.COMPLAINT, ago(days=1), "So slow"), thing(What.THANKS, ago(days=3), "Lovely")], "nobody has"),
    ],
)
def test_anger_when_answered_thanked_for_or_long_ago(things, says):
    sentences = " ".join(told(life(FIRST, THEIRS, OURS, *things)))

    assert ("complained" in sentences) == (says is not None)
    assert (says or "") in sentences


def test_thanks_when_anger_followed_are_not_told():
    thanks, angry = thing(What.THANKS, ago(days=3), "Lovely"), thing(What.COMPLAINT, ago(days=1), "So slow")

    assert "thanked" not in " ".join(told(life(FIRST, THEIRS, thanks, angry)))
    assert "They thanked us on Friday: “Lovely”." in told(life(FIRST, THEIRS, thanks))


def test_mourning_comes_before_all_and_after_a_year_goes_to_the_end():
    lost = Thing(What.LOSS, Source("connection", 5), ago(days=40), "21 January 2026", "Rui", "husband")
    angry = thing(What.COMPLAINT, ago(hours=20), "So slow")
    said = told(life(FIRST, THEIRS, OURS, angry, lost))
    assert said[0] == "Rui, their husband, died on 21 January 2026."

    old = Thing(What.LOSS, Source("connection", 5), ago(days=800), "December 2023", "Rui", "husband")
    assert told(life(FIRST, THEIRS, OURS, old))[-1] == "Rui, their husband, died in December 2023."


def test_death_that_they_told_of_asks_to_write_gently():
    lost = thing(What.LOSS, ago(days=2))

    assert told(life(FIRST, THEIRS, lost))[0] == "Maria told us of a death on Saturday; write gently."


def test_dead_are_told_gently_and_nothing_of_their_letters():
    died = Thing(What.DIED, PERSON, ago(days=9), "21 February 2026", "Maria")
    waits, fact = thing(What.WAITS, ago(days=30), "Loud grinder"), thing(What.FACT, ago(days=90), "Likes it dark")

    assert told(life(FIRST, THEIRS, died, waits, fact)) == [
        "Maria died on 21 February 2026.",
        "They had been with us since October 2006.",
        "“Loud grinder” is still open.",
    ]


def test_somebody_who_never_wrote_is_known_of():
    silent = Thing(What.SILENT, PERSON)
    child = Thing(What.RELATIVE, Source("connection", 5), None, "", "Leo", "son")

    assert told(life(silent, thing(What.FIRST, ago(days=400)), child)) == [
        "We have known of Maria for one year.",
        "Nothing was said between us yet.",
        "Of their family we know Leo (son).",
    ]


def test_parted_ways_say_why_and_not_since_when():
    parted = thing(What.PARTED, ago(days=90), "He shouted at Lena")

    assert told(life(FIRST, THEIRS, OURS, parted))[0] == "We parted ways on 2 December: “He shouted at Lena”."
    assert "with us" not in " ".join(told(life(FIRST, THEIRS, OURS, parted)))


def test_careful_is_never_told_only_that_there_is_something():
    careful = Thing(What.CAREFUL, Source("careful", 5), ago(days=3))

    assert "There is something we mention only if they do." in told(life(FIRST, THEIRS, careful))


def test_told_again_and_introduced_and_waiting_for_many():
    again = thing(What.AGAIN, ago(days=1), "As I wrote, it does not turn")
    friends = [Thing(What.BROUGHT, Source("connection", n), None, "", f"Friend{n}") for n in range(5)]
    waits = [thing(What.WAITS, ago(days=n), f"Thing {n}", number=n) for n in (9, 5, 3, 2)]
    said = told(life(FIRST, THEIRS, OURS, again, *waits))

    assert said[0] == "Maria had to tell us a second time yesterday: “As I wrote, it does not turn”."
    assert said[2] == (
        "They have waited for our answer since 21 February, about “Thing 9”, “Thing 5” and two things more."
    )
    assert "Friend0, Friend1 and three more came to us through them." in told(life(FIRST, THEIRS, OURS, *friends))


def test_plans_of_long_ago_and_what_the_day_ahead_says_are_not_remembered():
    plan = thing(What.FACT, ago(days=31), "Is in Porto for four days", more="travel")
    game = thing(What.FACT, ago(days=2), "Leo's first game is on Saturday", more="family")
    day = Thing(What.DAY, Source("occasion", 5), datetime(2026, 3, 7, 12, tzinfo=UTC), "Leo's first game", more="10:00")
    said = told(life(FIRST, THEIRS, plan, game, day))

    assert "On Saturday at 10:00: Leo's first game." in said
    assert "remember" not in " ".join(said)


@pytest.mark.parametrize("zone", ["Pacific/Auckland", "Pacific/Honolulu", "Europe/Lisbon"])
def test_day_of_the_calendar_is_the_same_day_on_every_clock(zone):
    day = Thing(What.DAY, Source("occasion", 5), datetime(2026, 3, 7, 12, tzinfo=UTC), "Leo's first game")

    assert "On Saturday: Leo's first game." in told(life(FIRST, THEIRS, day), NOW.astimezone(ZoneInfo(zone)))


def test_monday_s_life_is_told_on_thursday_in_thursday_s_words():
    promise = thing(What.PROMISE, NOW + timedelta(days=1), "A loan grinder", "Jo")
    lived = brought_back(kept(life(FIRST, THEIRS, promise)))

    assert "Jo promised “A loan grinder”, due tomorrow." in told(lived)
    assert "Jo promised “A loan grinder”, and it is two days late." in told(lived, NOW + timedelta(days=3))
    assert "Jo promised “A loan grinder”, and it was due at 9:00 today." in told(
        lived, NOW + timedelta(days=1, hours=2)
    )


def test_life_when_another_version_gathered_it_is_none():
    assert brought_back({}) is None
    assert brought_back({"called": "Maria", "things": [{"what": "never heard of"}]}) is None


def test_words_when_long_or_hostile_are_cut_and_cleaned():
    assert cut("My grinder is loud since Monday and nobody answers the telephone", 30) == "My grinder is loud since…"
    assert cut("a" * 50, 10) == "aaaaaaaaa…"
    assert cut("one\n\u202etwo\ue0001\ue001") == "one two 1"
    assert str(say("%(a)s and %(b)s.", a="50 %(b)s", b=Phrase("x", PERSON))) == "50 %(b)s and x."


words = st.one_of(
    st.just(""), st.text(max_size=120), st.sampled_from(["Loud grinder", "Big pot", "%(who)s", "\ue0000\ue001"])
)
moments = st.datetimes(datetime(2003, 1, 1), datetime(2026, 6, 1), timezones=st.just(UTC))
happened = st.datetimes(datetime(2003, 1, 1), datetime(2026, 3, 2, 8), timezones=st.just(UTC))
AHEAD = {What.DAY, What.PROMISE}
# Of these a row says when; of the others it may be unknown.
DATED = {*LETTERS, What.WAITS, What.OPEN, What.PARTED, What.LIMIT, What.FACT}


@st.composite
def things(draw, what):
    at = draw(moments if what in AHEAD else happened if what in DATED else st.none() | happened)
    source = Source("entry" if what in LETTERS else str(what), draw(st.integers(1, 40)))
    return Thing(what, source, at, draw(words), draw(words), draw(st.sampled_from(["", "10:00", "son", "travel"])))


@st.composite
def lives(draw):
    """A life as it can be gathered: it began with something, and either something was said or nothing was."""
    found = [thing(What.FIRST, draw(happened), draw(words), number=1)]
    rest = [what for what in What if what not in (What.STRANGER, What.SILENT, What.SETTLED, *LETTERS)]
    if draw(st.booleans()):
        found.append(Thing(What.SILENT, PERSON))
    else:
        ours, theirs = draw(st.integers(0, 1)), draw(st.integers(0, 3))
        found += [draw(things(What.THEIRS)) for _ in range(max(theirs, 1 - ours))]
        found += [draw(things(What.OURS)) for _ in range(ours)]
    found += [draw(things(what)) for what in draw(st.lists(st.sampled_from(rest), max_size=12))]
    if not any(one.what in (What.WAITS, What.OPEN, What.PROMISE) for one in found) and draw(st.booleans()):
        found.append(SETTLED)
    if draw(st.booleans()):
        found.append(Thing(What.STRANGER, PERSON))
    style = draw(st.sampled_from(["", "wave", "regular", "guest", "friend"]))
    return Life(1, draw(st.sampled_from(["", "Maria", "Ana-Lúcia"])), draw(happened), style, tuple(found))


@pytest.mark.once
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(lives())
def test_any_life_is_told_in_two_to_five_sentences_each_with_its_source_and_always_in_the_same_words(lived):
    sentences = tell(lived, NOW)

    assert 2 <= len(sentences) <= 5
    assert len(set(map(str, sentences))) == len(sentences)
    assert [str(one) for one in tell(brought_back(kept(lived)), NOW)] == [str(one) for one in sentences]
    for sentence in sentences:
        assert sentence.sources
        assert set(sentence.sources) <= lived.sources | {PERSON}
        assert str(sentence).endswith(".")
        assert not set(str(sentence)) & set("\n\r\ue000\ue001\u202e")
        assert len(str(sentence)) < 400


@pytest.mark.once
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(lives(), st.sets(st.integers(1, 40)))
def test_any_part_of_a_life_is_told_from_that_part_alone(lived, hidden):
    seen = {one for one in lived.sources if one.id not in hidden}
    sentences = tell(lived.known_from(seen), NOW)

    assert len(sentences) <= 5
    for sentence in sentences:
        assert set(sentence.sources) <= seen | {PERSON}
