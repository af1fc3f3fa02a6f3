"""What is written to somebody under an old number while, or just after, they turned out to be another."""

import threading

import pytest
from django.db import connection, transaction

from regulars.conversation import drafting, relating, speaking
from regulars.conversation.models import Draft, Entry, Promise, Request
from regulars.conversation.models.promise import promise
from regulars.kit import clock
from regulars.people import dating, editing, facts, merging, undoing
from regulars.people.catching_up import follow_late, late
from regulars.people.errors import EditedMeanwhile
from regulars.people.models import Change, Merge, Parting, Person, SetAside, Tag, Tagging

pytestmark = pytest.mark.django_db


@pytest.fixture
def mia(hear):
    """The same Maria, as she wrote from work."""
    return hear("Do you roast on Mondays?", by="mia@work.example", name="Mia L.", subject="Mondays").by_person


def write_late(mia, ada):
    """Deeds whose pages were opened before the merge."""
    to = [speaking.Recipient("mia@work.example")]
    letter = speaking.write(mia, by=ada, subject="Late", html="<p>Hello</p>", to=to, channel="email")
    promise(person_id=mia.pk, request_id=letter.request_id, by=ada, words="A cup", due=clock.now())
    drafting.save(by=ada, person=mia, request=None, html="<p>Late</p>")
    tag, _ = Tag.objects.get_or_create(name="wedding", key="wedding")
    Tagging.objects.create(tag=tag, person=mia, by=ada)
    return letter


def test_rows_when_written_late_then_follow_and_go_back_with_the_merge(maria, mia, ada):
    tag = Tag.objects.create(name="wedding", key="wedding")
    Tagging.objects.create(tag=tag, person=maria, by=ada)
    made = merging.merge(maria, mia, by=ada)
    letter = write_late(mia, ada)
    assert late() == {mia.pk}

    assert follow_late.call() > 0
    letter.refresh_from_db()
    assert (letter.person, letter.request.person) == (maria, maria)
    assert {row.person for model in (Promise, Draft, Tagging) for row in model.objects.all()} == {maria}
    assert (late(), follow_late.call()) == (set(), 0)

    undoing.undo(made, by=ada)
    letter.refresh_from_db()
    assert (letter.person, letter.request.person, Promise.objects.get().person) == (mia, mia, mia)
    assert (Draft.objects.get().person, Tagging.objects.filter(tag=tag).count()) == (mia, 2)
    assert SetAside.objects.count() == 0
    mia.refresh_from_db()
    maria.refresh_from_db()
    assert (mia.reached_at, maria.reached_at) == (letter.at, None)


def test_rows_when_written_late_and_the_one_kept_was_merged_too_then_come_to_the_last(maria, mia, ada):
    lena = Person.objects.create(name="Lena")
    merging.merge(maria, mia, by=ada)
    merging.merge(lena, maria, by=ada)
    letter = write_late(mia, ada)
    follow_late.call()

    letter.refresh_from_db()
    assert (letter.person, late()) == (lena, set())


def test_rows_when_two_are_two_again_then_stay(maria, mia, ada):
    undoing.undo(merging.merge(maria, mia, by=ada), by=ada)
    letter = write_late(mia, ada)

    assert (late(), follow_late.call(), Entry.objects.get(pk=letter.pk).person) == (set(), 0, mia)


def test_deeds_that_hold_somebody_when_late_then_are_done_for_who_they_are(maria, mia, ada):
    merging.merge(maria, mia, by=ada)
    facts.remember(mia, "She has a dog", by=ada)
    dating.learn(mia, "birthday", "14 May 1987", by=ada)
    relating.part(mia, by=ada, why="She asked us to")
    editing.edit(mia, "sounds", "MEE-ah", by=ada)

    maria.refresh_from_db()
    assert [one.words for one in maria.facts.all()] == ["She has a dog"]
    assert (maria.sounds, Parting.objects.get().person) == ("MEE-ah", maria)
    assert Change.objects.get(what="sounds").person == maria
    assert late() == set()
    with pytest.raises(EditedMeanwhile):
        editing.edit(mia, "sounds", "MIA", was="", by=ada)


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_rows_when_written_while_the_merge_is_not_yet_done_then_nothing_is_left_behind(maria, mia, ada):
    begun, seen = threading.Event(), []

    def write():
        with transaction.atomic():
            Request.objects.filter(person=mia).first()
            begun.wait(60)
            seen.append(write_late(mia, ada).pk)
        connection.close()

    writer = threading.Thread(target=write)
    writer.start()
    with transaction.atomic():
        merging.merge(maria, mia, by=ada)
        begun.set()
    writer.join(60)
    follow_late.call()

    assert (late(), Entry.objects.get(pk=seen[0]).person) == (set(), maria)
    assert Merge.objects.standing().count() == 1
