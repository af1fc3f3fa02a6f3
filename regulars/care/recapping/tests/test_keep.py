"""A recap is made when something changes, in the worker; nothing is lost when it dies, and nothing stays of whoever is
forgotten."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from django.utils import timezone

from regulars.care import occasions, tasks
from regulars.care.models import Recap, Recapping
from regulars.care.recapping import gathering, keeping
from regulars.care.recapping.life import brought_back
from regulars.care.recapping.telling import tell
from regulars.conversation import mourning, moving, relating, speaking
from regulars.conversation.models import Entry
from regulars.conversation.models.promise import promise
from regulars.conversation.speaking import Recipient
from regulars.kit import clock
from regulars.kit.live.announcing import announce
from regulars.people import connecting, facts, forgetting, merging, undoing
from regulars.people.models import Person
from regulars.team.clocks import zone_of_house


@pytest.fixture
def made(db):
    """A function: whoever waits is gathered; the sentences that were kept of somebody."""

    def make(person):
        while keeping.make_due():
            pass
        row = Recap.objects.filter(person=person).first()
        life = brought_back(row.life) if row else None
        return [str(one) for one in tell(life, timezone.localtime(clock.now(), zone_of_house()))] if life else []

    return make


def tie(person, other, word):
    connecting.lay_down()
    return connecting.connect(person, other, connecting.way_called(word), by=None)


def waiting():
    return set(Recapping.objects.values_list("number", flat=True))


def test_letter_when_it_arrives_has_its_writer_gathered_anew(maria, hear, made):
    hear("Is the shop open on Sunday?")

    assert waiting() == {maria.pk}
    assert "“Is the shop open on Sunday?”" in " ".join(made(maria))
    assert waiting() == set()


def test_worker_that_listens_gathers_at_once(maria, hear):
    hear("Is the shop open on Sunday?")
    tasks.listen.call()

    assert (Recap.objects.filter(person=maria).count(), waiting()) == (1, set())


@pytest.mark.parametrize(
    "deed",
    [
        lambda maria, ada, question: facts.remember(maria, "Likes it dark", by=ada),
        lambda maria, ada, question: relating.stand(maria, "friend", by=ada),
        lambda maria, ada, question: relating.limit(maria, "writing", by=ada, why="So"),
        lambda maria, ada, question: relating.part(maria, by=ada, why="So"),
        lambda maria, ada, question: occasions.write_down(maria, "Game", "7 March 2027", by=ada),
        lambda maria, ada, question: mourning.record(maria, "", by=ada),
        lambda maria, ada, question: tie(maria, Person.objects.create(name="Leo"), "son"),
        lambda maria, ada, question: question.finish(by=ada),
        lambda maria, ada, question: promise(
            person_id=maria.pk, request_id=None, by=ada, words="A call", due=clock.now() + timedelta(days=1)
        ),
        lambda maria, ada, question: speaking.reply(
            question, by=ada, html="<p>Yes.</p>", to=[Recipient("maria@example.com")], channel="email"
        ),
    ],
)
def test_deed_when_done_lets_somebody_be_gathered_anew(maria, ada, question, deed):
    Recapping.objects.all().delete()
    deed(maria, ada, question)

    assert maria.pk in waiting()


def test_change_when_taken_back_with_its_transaction_leaves_nothing(maria, ada):
    with transaction.atomic():
        facts.remember(maria, "Likes it dark", by=ada)
        transaction.set_rollback(True)

    assert waiting() == set()


def test_change_when_announced_often_in_one_deed_waits_once(maria):
    with transaction.atomic():
        announce(f"person:{maria.pk}")
        announce("inbox", f"person:{maria.pk}")

    assert Recapping.objects.count() == 1


def test_worker_when_it_dies_over_somebody_leaves_them_to_the_next(maria, ada, morning, monkeypatch, made):
    facts.remember(maria, "Likes it dark", by=ada)
    with monkeypatch.context() as broken:
        broken.setattr(gathering, "gather", dies)
        with pytest.raises(KeyboardInterrupt):
            keeping.make_due()
    assert (Recapping.objects.count(), Recap.objects.count()) == (1, 0)

    assert not keeping.make_due()  # another holds it, as far as anybody knows
    morning.shift(keeping.LEASE)
    assert "We remember “Likes it dark”." in made(maria)
    assert waiting() == set()


def test_somebody_who_cannot_be_gathered_is_left_after_three_tries(maria, ada, morning, monkeypatch):
    facts.remember(maria, "Likes it dark", by=ada)
    monkeypatch.setattr(gathering, "gather", dies)
    for _ in range(keeping.MOST_TRIES):
        with pytest.raises(KeyboardInterrupt):
            keeping.make_due()
        morning.shift(keeping.LEASE)

    assert keeping.make_due()
    assert waiting() == set()


def dies(person):
    raise KeyboardInterrupt


def test_change_that_comes_while_somebody_is_gathered_is_not_lost(maria, ada, monkeypatch, made):
    gather = gathering.gather

    def meanwhile(person):
        found = gather(person)
        keeping.expect([person.pk])
        return found

    facts.remember(maria, "Likes it dark", by=ada)
    with monkeypatch.context() as busy:
        busy.setattr(gathering, "gather", meanwhile)
        keeping.make_due()

    assert waiting() == {maria.pk}


def test_recap_when_nothing_changed_stays_as_it_is(maria, made, morning):
    keeping.make(maria.pk)
    before = Recap.objects.get().at
    morning.shift(timedelta(hours=1))
    keeping.make(maria.pk)

    assert Recap.objects.get().at == before


def test_enrolling_lets_everybody_wait_once_who_is_not_gathered_by_this_version(maria, rui):
    keeping.make(maria.pk)
    assert (keeping.enrol(), waiting(), keeping.enrol()) == (1, {rui.pk}, 0)

    Recap.objects.update(reader=keeping.READER - 1)
    assert (keeping.enrol(), waiting()) == (1, {maria.pk, rui.pk})


def test_merge_is_told_of_one_and_undone_of_both(maria, rui, ada, made):
    facts.remember(rui, "Likes it dark", by=ada)
    made(rui)
    merge = merging.merge(maria, rui, by=ada)
    assert not Recap.objects.filter(person=rui).exists()
    assert "We remember “Likes it dark”." in made(maria)

    undoing.undo(merge, by=ada)
    assert "We remember “Likes it dark”." in made(rui)
    assert "We remember “Likes it dark”." not in made(maria)


def test_letters_when_moved_are_told_where_they_went(maria, rui, ada, hear, made):
    entry = hear("Is the shop open on Sunday?", subject="Sunday")
    assert "Sunday" in " ".join(made(maria))
    moving.move([entry], by=ada, to_person=rui)

    assert "Sunday" in " ".join(made(rui))
    assert "Sunday" not in " ".join(made(maria))


def test_family_when_somebody_dies_or_is_called_otherwise_is_gathered_anew(maria, rui, ada, made):
    tie(maria, rui, "husband")
    assert "Of their family we know Rui (husband)." in made(maria)
    Person.objects.filter(pk=rui.pk).update(called="Ruizinho")
    keeping.expect([rui.pk])
    assert "Of their family we know Ruizinho (husband)." in made(maria)

    mourning.record(rui, "1 March 2026", by=ada)
    assert made(maria)[0] == "Ruizinho, their husband, died on 1 March 2026."
    mourning.take_back(rui, by=ada, why="A mistake")
    assert "died" not in " ".join(made(maria))


def test_forgotten_leave_nothing_in_any_recap(maria, rui, ada, hear, offered, made):
    tie(maria, rui, "husband")
    occasions.write_down(maria, "Rui's game", "7 March 2027", by=ada, about=rui)
    entry = hear("Rui's words stand with Maria.", by="rui@example.com", name="Rui Costa")
    jo = Person.objects.create(name="Jo Lind")
    Entry.objects.filter(pk=entry.pk).update(person=jo)
    for one in (maria, rui, jo):
        made(one)
    assert "Rui" in str(list(Recap.objects.filter(person=maria).values()))

    forgetting.forget(rui, by=ada, ground="asked for it")
    assert "Rui" not in str(list(Recap.objects.values()))
    assert waiting() >= {maria.pk, jo.pk}
    made(rui)
    assert not Recap.objects.filter(person=rui).exists()


def test_command_prints_what_is_known_now(maria, ada):
    facts.remember(maria, "Likes it dark", by=ada)
    said = StringIO()
    call_command("recap", str(maria.pk), stdout=said)

    assert "We remember “Likes it dark”.\n" in said.getvalue()
    with pytest.raises(CommandError, match="nobody with the number 999999"):
        call_command("recap", "999999")
