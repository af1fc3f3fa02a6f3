"""What people say is listened to once it is there, and nothing is lost on the way."""

from datetime import timedelta

from django.core.management import call_command

from regulars.care import deciding, listening
from regulars.care.models import Listening, Noticed
from regulars.conversation import moving, speaking
from regulars.conversation.models import Entry
from regulars.kit import clock

GAME = "Leo's first game is on Saturday at 10."


def heard_all():
    while listening.listen_due():
        pass
    return list(Noticed.objects.filter(kind="occasion").order_by("id").values_list("when", "state"))


def test_letter_when_it_comes_waits_in_its_own_transaction(hear, morning):
    entry = hear(GAME)

    assert Listening.objects.get().entry == entry
    assert Noticed.objects.count() == 0


def test_letter_when_listened_to_offers_the_day_on_their_clock(hear, maria, morning):
    hear(GAME)
    heard_all()

    found = Noticed.objects.get(kind="occasion")
    assert (found.when, found.state) == ("2026-03-07T10:00", "offered")
    assert found.entry.said[found.begins : found.ends] == found.words


def test_day_when_it_is_another_for_them_is_theirs(hear, maria, morning):
    maria.zone = "Pacific/Auckland"
    maria.save()
    morning.move_to("2026-03-02T12:00+00:00", tick=False)
    hear("The game is tomorrow at 10.")

    assert heard_all() == [("2026-03-04T10:00", "offered")]


def test_letter_when_listened_to_twice_offers_once(hear, morning):
    hear(GAME)
    heard_all()
    call_command("notice_again", verbosity=0)
    Listening.objects.update(due_at=clock.now())

    assert heard_all() == [("2026-03-07T10:00", "offered")]


def test_letter_when_its_listener_died_is_listened_to_by_another(hear, morning):
    hear(GAME)
    row = Listening.objects.get()
    assert listening._claim(row)
    assert not listening.listen_due()
    morning.move_to(clock.now() + listening.LEASE + timedelta(seconds=1), tick=False)

    assert heard_all() == [("2026-03-07T10:00", "offered")]


def test_note_when_written_is_listened_to(question, ada, morning):
    speaking.note(question, by=ada, html="<div>She called: Leo's first game is on Saturday at 10.</div>")

    assert heard_all() == [("2026-03-07T10:00", "offered")]


def test_machine_when_it_writes_is_not_listened_to(hear, morning):
    hear(GAME, automatic=True)

    assert Listening.objects.count() == 0


def test_waved_away_when_said_again_or_a_day_later_is_not_offered(hear, ada, morning):
    hear(GAME)
    heard_all()
    deciding.wave_away(Noticed.objects.get(kind="occasion"), by=ada)
    hear(GAME, external_id="2@maria.example")
    morning.move_to("2026-03-03T09:00+00:00", tick=False)
    hear("Don't forget: Leo's first game is on Saturday at 10!", external_id="3@maria.example")

    assert heard_all() == [("2026-03-07T10:00", "waved")]


def test_waved_away_when_it_is_another_week_is_offered(hear, ada, morning):
    hear(GAME)
    heard_all()
    deciding.wave_away(Noticed.objects.get(kind="occasion"), by=ada)
    morning.move_to("2026-03-09T09:00+00:00", tick=False)
    hear(GAME, external_id="2@maria.example")

    assert heard_all() == [("2026-03-07T10:00", "waved"), ("2026-03-14T10:00", "offered")]


def test_entry_when_given_to_another_takes_its_offers_along(hear, maria, rui, ada, morning):
    entry = hear(GAME)
    heard_all()
    moving.move([entry], by=ada, to_person=rui)

    assert (Noticed.objects.of(maria).count(), Noticed.objects.of(rui).filter(kind="occasion").count()) == (0, 1)


def test_old_letters_when_asked_for_are_listened_to_in_steps(hear, maria, rui, morning):
    hear(GAME)
    hear("The exam is on Friday at 9.", by="rui@example.com", name="Rui Costa")
    Listening.objects.all().delete()
    call_command("notice_again", person=maria.pk, verbosity=0)
    assert set(Noticed.objects.values_list("entry__person", flat=True)) == {maria.pk}

    call_command("notice_again", most=1, verbosity=0)
    assert Listening.objects.due().count() == 0
    assert Entry.objects.filter(listening__reader=listening.READER).count() == 2


def test_day_when_it_is_over_by_the_time_it_is_heard_then_offers_nothing(hear, maria, morning):
    hear(GAME)
    hear("My daughter's recital is on 14 March.")
    morning.shift(timedelta(days=6))

    assert heard_all() == [("2026-03-14", "offered")]
