"""What was noticed becomes something once a teammate keeps it, and nothing before."""

import pytest

from regulars.care import deciding, occasions
from regulars.care.becoming import Wanted
from regulars.care.errors import AlreadyDecided
from regulars.care.models import Noticed, Occasion
from regulars.conversation import moving, putting_back
from regulars.people import connecting, dating, forgetting, merging
from regulars.people.errors import NotLearned
from regulars.people.models import Change, Connection, Fact, Person

GAME = "Leo's first game is on Saturday at 10"


@pytest.fixture
def offer(maria, hear, morning, offered):
    """A function: somebody wrote this, and these words of it are offered."""

    def make(said=f"{GAME}. See you!", words=GAME, kind="occasion", when="2026-03-07T10:00", subject="Leo"):
        return offered(hear(said), words, kind=kind, when=when, subject=subject)

    return make


def test_offer_when_nobody_decided_then_is_no_knowledge(offer, maria):
    offer()

    assert (Occasion.objects.count(), Fact.objects.count(), Change.objects.filter(what="occasion").count()) == (0, 0, 0)


def test_occasion_when_kept_is_a_day_of_theirs_with_its_entry(offer, maria, ada):
    kept = deciding.keep(offer(), Wanted("Leo's first game", "7 March 2026", "10:00"), by=ada)

    day = maria.occasions.get()
    assert (day.words, str(day.partial), day.hour, day.zone) == (
        "Leo's first game",
        "7 March 2026",
        "10:00",
        "Europe/Lisbon",
    )
    assert (day.entry, day.by, str(day.next_on)) == (kept.entry, ada, "2026-03-07")
    assert Change.objects.get(what="occasion").after == "Leo's first game: 7 March 2026, 10:00"


def test_occasion_when_kept_twice_is_there_once(offer, maria, ada, jo):
    noticed, wanted = offer(), Wanted("Leo's first game", "7 March 2026")
    deciding.keep(noticed, wanted, by=ada)
    deciding.keep(noticed, wanted, by=jo)

    assert maria.occasions.count() == 1


def test_occasion_when_kept_without_a_day_is_refused_and_still_offered(offer, ada):
    noticed = offer()
    with pytest.raises(NotLearned):
        deciding.keep(noticed, Wanted("Leo's first game", "some day"), by=ada)

    noticed.refresh_from_db()
    assert (noticed.state, Occasion.objects.count()) == ("offered", 0)


def test_occasion_when_it_is_of_somebody_we_know_says_whose(offer, maria, ada):
    leo = Person.objects.create(name="Leo Lopes")
    connecting.lay_down()
    connecting.connect(maria, leo, connecting.way_called("son"), by=ada)
    deciding.keep(offer(), Wanted("Leo's first game", "7 March 2026"), by=ada)

    assert Occasion.objects.get().about == leo


def test_birthday_when_kept_comes_round_every_year(offer, maria, ada, morning):
    words = "My birthday is on 5 March"
    deciding.keep(offer(words, words, when="2026-03-05", subject=""), Wanted("Her birthday", "5 March"), by=ada)
    day = maria.occasions.get()
    assert (day.comes_round, str(day.next_on)) == (True, "2026-03-05")

    morning.move_to("2026-03-09T09:00+00:00", tick=False)
    assert occasions.come_round() == 1
    day.refresh_from_db()
    assert str(day.next_on) == "2027-03-05"


def test_occasion_when_undone_is_gone_and_offered_again(offer, maria, ada):
    noticed = offer()
    deciding.keep(noticed, Wanted("Leo's first game", "7 March 2026"), by=ada)
    deciding.undo(noticed, by=ada)

    noticed.refresh_from_db()
    assert (noticed.state, noticed.by, maria.occasions.count()) == ("offered", None, 0)


def test_waved_away_when_kept_by_another_then_stays_waved_away(offer, ada, jo):
    noticed = offer()
    deciding.wave_away(noticed, by=ada)

    with pytest.raises(AlreadyDecided):
        deciding.keep(noticed, Wanted("Leo's first game", "7 March 2026"), by=jo)
    assert Occasion.objects.count() == 0


def test_taste_when_kept_is_a_fact_heard_in_its_words(offer, maria, ada):
    said = "Hello! I can't stand dark roasts. Bye"
    kept = deciding.keep(
        offer(said, "I can't stand dark roasts", "dislike", "", ""), Wanted("Cannot stand dark roasts"), by=ada
    )

    fact = maria.facts.get()
    assert (fact.words, fact.topic, fact.heard_by) == ("Cannot stand dark roasts", "taste", ada)
    assert (fact.hearing.entry, fact.hearing.quote) == (kept.entry, "I can't stand dark roasts")


def test_illness_when_kept_is_not_to_be_brought_up(offer, maria, ada):
    said = "My father is in hospital"
    deciding.keep(offer(said, said, "life_event.illness", "", ""), Wanted("Her father is in hospital"), by=ada)

    assert maria.facts.get().sensitivity == "careful"


def test_fact_when_it_was_known_before_then_undo_leaves_it(offer, maria, ada, morning):
    noticed = offer("I love naturals", "I love naturals", "like", "", "")
    maria.facts.create(words="Loves naturals", topic="taste")
    morning.move_to("2026-03-02T10:00+00:00", tick=False)
    deciding.keep(noticed, Wanted("Loves naturals"), by=ada)
    deciding.undo(noticed, by=ada)

    assert [str(fact) for fact in maria.facts.current()] == ["Loves naturals"]


def test_wedding_when_it_lies_ahead_is_a_fact_and_a_day(offer, maria, ada):
    said = "We marry on 6 June"
    deciding.keep(
        offer(said, said, "life_event.wedding", "2026-06-06", ""), Wanted("They marry", "6 June 2026"), by=ada
    )

    assert (maria.facts.get().words, str(maria.occasions.get().partial)) == ("They marry", "6 June 2026")


def test_relative_when_kept_is_somebody_without_an_address(offer, maria, ada):
    connecting.lay_down()
    noticed = offer("My son Leo plays", "My son Leo", "family", "", "Leo")
    deciding.keep(noticed, Wanted("My son Leo", name="Leo", relation="son"), by=ada)
    edge = Connection.objects.get()
    assert (edge.person, edge.other.name, edge.words) == (maria, "Leo", "son")

    deciding.undo(noticed, by=ada)
    assert (Connection.objects.count(), Person.objects.filter(name="Leo").count()) == (0, 0)


def test_relative_when_something_was_written_down_of_them_since_stays_on_undo(offer, maria, ada):
    connecting.lay_down()
    noticed = offer("My son Leo plays", "My son Leo", "family", "", "Leo")
    deciding.keep(noticed, Wanted("My son Leo", name="Leo", relation="son"), by=ada)
    leo = Person.objects.get(name="Leo")
    dating.learn(leo, "birthday", "3 May 2017", by=ada)

    deciding.undo(noticed, by=ada)
    assert (Connection.objects.count(), leo.life_dates.count()) == (0, 1)


def test_relative_when_they_are_known_otherwise_then_undo_takes_back_what_was_kept_alone(offer, maria, rui, ada):
    connecting.lay_down()
    connecting.connect(maria, rui, connecting.way_called("friend"), by=ada)
    noticed = offer("My brother Rui calls", "My brother Rui", "family", "", "Rui")
    deciding.keep(noticed, Wanted("My brother Rui", name="Rui", relation="brother"), by=ada)
    assert Connection.objects.of(maria).count() == 2

    deciding.undo(noticed, by=ada)
    assert [one.kind.name for one in Connection.objects.of(maria)] == ["friend"]


def test_refund_wish_when_kept_is_a_tag_of_the_matter(offer, ada):
    noticed = offer("I want my money back", "I want my money back", "refund_wish", "", "")
    deciding.keep(noticed, Wanted("I want my money back"), by=ada)
    request = noticed.entry.request
    assert [one.tag.name for one in request.taggings.all()] == ["wishes money back"]

    deciding.undo(noticed, by=ada)
    assert request.taggings.count() == 0


def test_day_when_its_entry_is_given_to_another_follows_and_comes_back(offer, maria, rui, ada):
    noticed = offer()
    deciding.keep(noticed, Wanted("Leo's first game", "7 March 2026"), by=ada)
    moved = moving.move([noticed.entry], by=ada, to_person=rui)
    assert (rui.occasions.count(), Noticed.objects.of(rui).count()) == (1, 1)

    putting_back.put_back(moved, by=ada)
    assert (rui.occasions.count(), maria.occasions.count()) == (0, 1)


def test_days_when_two_become_one_are_of_the_one(offer, maria, rui, ada):
    deciding.keep(offer(), Wanted("Leo's first game", "7 March 2026"), by=ada)
    merging.merge(rui, maria, by=ada)

    assert (rui.occasions.count(), Noticed.objects.of(rui).count()) == (1, 1)


def test_person_when_forgotten_leaves_nothing_noticed(offer, maria, ada):
    deciding.keep(offer(), Wanted("Leo's first game", "7 March 2026"), by=ada)
    forgetting.forget(maria, by=ada, ground="They asked us")

    assert (Noticed.objects.count(), Occasion.objects.count()) == (0, 0)
