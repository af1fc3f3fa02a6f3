"""What was learned from many sentences, in sentences that are none of them."""

from datetime import datetime

import pytest

from regulars.care.noticing import KINDS, notice
from regulars.care.noticing.learned import judging
from tests.noticing.practice import mark_of

MONDAY = datetime.fromisoformat("2026-03-02T09:00+01:00")


def kinds(text, direction="in", **more):
    return {one.kind for one in notice(text, sent=MONDAY, zone="Europe/Lisbon", direction=direction, **more)}


@pytest.mark.once
@pytest.mark.parametrize(
    "text, kind",
    [
        ("We're expecting a baby in June!", "life_event.birth"),
        ("My mother passed away last week.", "life_event.bereavement"),
        ("Meine Frau geht im Juni in Rente, nach vierzig Jahren.", "life_event.retirement"),
        ("Nos mudamos a Valencia el mes que viene.", "life_event.move"),
        ("J'ai perdu mon emploi lundi.", "life_event.lost_job"),
        ("I want my money back.", "refund_wish"),
        ("Thank you so much for the lovely flowers.", "thanks"),
        ("As I already told your colleague, the lid is cracked.", "repeat"),
        ("Come to our barbecue on Saturday, all of you!", "invitation"),
        ("My daughter is allergic to nuts.", "dislike"),
    ],
)
def test_what_people_say_plainly_is_noticed_in_four_languages(text, kind):
    assert kind in kinds(text)


@pytest.mark.once
@pytest.mark.parametrize(
    "text, kind",
    [
        ("The battery died after two days.", "life_event.bereavement"),
        ("What are your rules for refunds?", "refund_wish"),
        ("Could you say that again, please?", "repeat"),
        ("I'd like to order two of the blue ones.", "like"),
        ("The new oven is my baby, nobody else may touch it.", "life_event.birth"),
    ],
)
def test_what_only_sounds_like_it_is_left_alone(text, kind):
    assert kind not in kinds(text)


@pytest.mark.once
def test_what_one_of_us_writes_tells_nothing_of_their_lives():
    assert kinds("We are so sorry that your mother passed away.", direction="out") == set()


@pytest.mark.once
def test_by_rules_alone_nothing_learned_is_asked():
    assert kinds("I want my money back, and my daughter Ines agrees.", by_rules=True) == {"family"}


@pytest.mark.once
def test_a_relative_is_told_once_with_the_name():
    said = "My daughter Ines came by. My daughter Ines liked it."
    told = [one for one in notice(said, sent=MONDAY, zone="Europe/Lisbon") if one.kind == "family"]
    assert [(one.words, one.subject) for one in told] == [("My daughter Ines", "Ines")]


@pytest.mark.once
def test_a_life_event_carries_its_day_and_is_no_second_occasion():
    found = notice("Our wedding is on 14 March, in the church by the river.", sent=MONDAY, zone="Europe/Lisbon")
    assert [(one.kind, one.when) for one in found] == [("life_event.wedding", "2026-03-14")]


@pytest.mark.once
def test_weights_know_every_kind_and_were_learned_from_the_lines_that_are_there():
    assert set(judging.learned().kinds) == set(KINDS)
    assert judging.learned().learned_from == mark_of()
