"""The story of the demo business, as told on many days."""

import re
from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest

from regulars.demo.matters import matters_of
from regulars.demo.story import freshened, tell
from regulars.demo.story.phrases import Unfinished, phrase
from regulars.demo.story.scripts import Unreadable, read
from regulars.demo.story.unheard import Unheard, sentences
from regulars.people.normalising import normalise

# It asks no database.
pytestmark = pytest.mark.once

DAYS = [
    datetime(2026, 11, 25, 15, 0, tzinfo=UTC),
    datetime(2027, 2, 28, 9, 0, tzinfo=UTC),
    datetime(2028, 7, 3, 23, 30, tzinfo=UTC),
]


@pytest.fixture(scope="module", params=DAYS, ids=lambda day: f"{day:%d-%b-%Y}")
def story(request):
    return tell(request.param)


def test_tell_then_the_house_is_as_large_as_promised(story):
    assert (len(story.people), len(story.teammates)) == (250, 6)
    assert 3_800 <= len(story.said) <= 4_400
    assert 32 <= len([matter for matter in matters_of(story) if not matter.is_done]) <= 50


def test_tell_then_no_two_entries_say_the_same(story):
    assert [text for text, times in Counter(one.text.casefold() for one in story.said).items() if times > 1] == []


def test_tell_then_no_long_sentence_comes_more_than_three_times(story):
    spoken = Counter(sentence for one in story.said for sentence in sentences(one.text) if len(sentence) > 60)

    assert [sentence for sentence, times in spoken.items() if times > 3] == []


def test_tell_then_no_two_entries_share_a_long_paragraph(story):
    paragraphs = Counter(part for one in story.said for part in one.text.split("\n\n") if len(part) > 60)

    assert [paragraph for paragraph, times in paragraphs.items() if times > 1] == []


def test_tell_then_no_word_of_the_workshop_is_left_in_a_text(story):
    assert [one.text for one in story.said if re.search(r"[{}\[\]|¶]|  ", one.text + one.subject)] == []
    assert [one.words for one in story.promised if re.search(r"[{}\[\]|¶]", one.words)] == []


def test_tell_twice_on_one_day_then_the_story_is_the_same():
    morning, evening = datetime(2026, 11, 25, 12, 0, tzinfo=UTC), datetime(2026, 11, 25, 22, 0, tzinfo=UTC)

    assert tell(morning) == tell(evening)


def test_tell_then_everything_is_in_time_order_within_seven_years(story):
    for moments in ([one.at for one in rows] for rows in (story.said, story.promised, story.closed, story.assigned)):
        assert moments == sorted(moments)
        assert moments[-1] <= story.now
        assert moments[0] >= story.now - timedelta(days=7 * 365)


def test_tell_then_promises_closings_and_owners_belong_to_a_matter(story):
    known = {(one.person, one.matter) for one in story.said}
    team = {one.key for one in story.teammates}

    for rows in (story.promised, story.closed, story.assigned):
        assert {(one.person, one.matter) for one in rows} - known == set()
        assert {one.by for one in rows} - team == set()
    assert {one.by for one in story.said} - team == {"person"}


def test_tell_then_matters_count_from_one_in_the_order_they_began(story):
    numbers = {}
    for matter in matters_of(story):
        numbers.setdefault(matter.person, []).append(matter.number)

    assert {tuple(found) == tuple(range(1, len(found) + 1)) for found in numbers.values()} == {True}


def test_tell_then_promises_are_due_after_they_were_made_and_settled_if_they_say_so(story):
    assert [one for one in story.promised if one.due < one.at] == []
    assert [one for one in story.promised if (one.outcome == "open") != (one.outcome_at is None)] == []
    assert {one.outcome for one in story.promised} == {"kept", "broken", "open"}


def test_tell_then_every_address_is_reserved_for_examples_and_nobodys_twice(story):
    addresses = [address for one in story.people for address in (one.email, *one.other_emails)]
    addresses += [one.email for one in story.teammates]
    safe = re.compile(r"@(example\.(com|org|net)|[\w-]+\.example)$")

    assert [address for address in addresses if not safe.search(address)] == []
    assert len({normalise("email", address) for address in addresses}) == len(addresses)
    phones = [normalise("phone", one.phone) for one in story.people if one.phone]
    assert len(set(phones)) == len(phones)


def test_tell_then_the_last_hours_are_alive(story):
    waits = sorted(story.now - matter.waiting_since for matter in matters_of(story) if matter.waiting_since)

    assert waits[0] == timedelta(minutes=4)
    assert len([wait for wait in waits if wait < timedelta(hours=4)]) >= 8
    assert waits[-1] < timedelta(days=4)


def test_freshened_in_the_evening_then_four_minutes_ago_is_still_four_minutes_ago():
    evening = datetime(2026, 11, 25, 21, 40, tzinfo=UTC)
    fresh = freshened(tell(evening), evening)

    assert fresh.said[-1].at < fresh.now == evening
    assert evening - min(
        m.waiting_since for m in matters_of(fresh) if m.person == "marisol-vega" and m.waiting_since
    ) == timedelta(minutes=4)
    assert [one.at for one in fresh.said] == sorted(one.at for one in fresh.said)


def test_unheard_when_a_paragraph_returns_then_it_is_not_new():
    unheard = Unheard()
    long = "The kettle that you sold me in spring has a spot of rust on the inside."
    unheard.remember(f"Hi,\n\n{long}\n\nAna")

    assert not unheard.is_new(f"Hello,\n\n{long}\n\nRui")
    assert unheard.is_new("Hello,\n\nThe kettle is fine.\n\nRui")


@pytest.mark.parametrize("text", ["[open", "closed]", "[a|b]]", "{unfinished"])
def test_phrase_when_brackets_do_not_match_then_it_is_unfinished(text):
    with pytest.raises(Unfinished):
        phrase(text)


@pytest.mark.parametrize("line", ["Q: who?", "P(soon): when?", "! tomorrow: what?"])
def test_read_when_a_line_says_nothing_known_then_it_is_unreadable(line):
    with pytest.raises(Unreadable):
        read(f"topic: a kettle; lena\nP: hello\n{line}")
