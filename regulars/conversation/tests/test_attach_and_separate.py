"""What came from an address before we knew whose it is; and what belongs to somebody else after all."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regulars.conversation import attaching, receiving, reuniting, separating, speaking
from regulars.conversation.errors import StaysHere
from regulars.conversation.incoming import Incoming, Voice
from regulars.conversation.models import Absence, Entry, Hearing, Participant, Promise, Request
from regulars.conversation.models.promise import promise
from regulars.conversation.separating import Parcel
from regulars.people import identifying
from regulars.people.models import Fact, Identifier, Person
from regulars.people.recognising import recognise

pytestmark = pytest.mark.django_db

WORK = "maria@work.example"


@pytest.fixture
def work(maria, ada):
    return identifying.learn(maria, WORK, by=ada)


def parcel(person, *known, **more):
    return Parcel(person, known, **more)


def test_address_when_learned_brings_all_it_took_part_in(maria, rui, hear, ada):
    copy = (Voice("email", WORK, "Maria"),)
    hers = hear("I bring Maria.", by="rui@example.com", cc=copy)
    assert Participant.objects.get(value=WORK).person is None

    identifying.learn(maria, WORK, by=ada)
    assert Participant.objects.get(value=WORK).person == maria
    assert list(attaching.elsewhere(maria)) == [hers]


def test_stranger_who_was_in_copy_took_part_once_they_write(hear, maria):
    hear("I bring Rui.", cc=(Voice("email", "rui@example.com"),))
    said = hear("Here I am.", by="rui@example.com", name="Rui")

    assert Participant.objects.get(role="cc").person == said.person


def test_attaching_asks_no_more_for_thousands(maria, hear, django_assert_num_queries):
    entry = hear("Hello")
    Participant.objects.bulk_create(Participant(entry=entry, role="cc", address=WORK, value=WORK) for _ in range(3000))
    known = Identifier.objects.create(person=maria, kind="email", raw=WORK, value=WORK)
    # The second lets what is told above their conversation be gathered anew.
    with django_assert_num_queries(2):
        assert attaching.attach(known) == 3000
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(
                "EXPLAIN QUERY PLAN UPDATE conversation_participant SET person_id = 1 "
                "WHERE value = 'x' AND person_id IS NULL"
            )
            assert "participant_by_value" in str(cursor.fetchall())


def test_customer_number_is_nobodys_address(maria, hear, ada):
    hear("Hello", by="rui@example.com", cc=(Voice("handle", "42"),))
    identifying.learn(maria, "42", kind="shop", by=ada)

    assert Participant.objects.get(value="42").person is None


def test_address_given_on_takes_its_matters_whole(maria, work, rui, hear, ada):
    theirs = hear("The invoice, please.", by=WORK, subject="Invoice", answering=("x",))
    hers = hear("My grinder is loud.", subject="Grinder", answering=("y",))
    promise(person_id=maria.id, request_id=theirs.request_id, by=ada, words="Send it", due=maria.since)
    fact = Fact.objects.create(person=maria, words="Works at a bank")
    Hearing.objects.create(fact=fact, entry=theirs)
    done = separating.separate(parcel(maria, work), to=rui, by=ada, why="They shared a desk")
    for row in (theirs, hers, fact, work):
        row.refresh_from_db()

    assert (theirs.person, theirs.by_person, theirs.request.person) == (rui, rui, rui)
    assert (hers.person, hers.by_person) == (maria, maria)
    assert (fact.person, work.person, Promise.objects.get().person) == (rui, rui, rui)
    assert {row.person for row in Participant.objects.filter(value=WORK)} == {rui}
    assert done.what == "maria@work.example and a letter"
    assert [row.kind for row in rui.entries.order_by("id")][-1] == "moved"
    assert maria.changes.latest("id").after == "given to Rui Costa"
    assert rui.changes.latest("id").after == "maria@work.example and a letter, from Maria Lopes"
    assert hear("And the next one.", by=WORK).person == rui


def test_letters_in_a_shared_matter_go_into_one_of_their_own(maria, work, rui, hear, ada):
    first = hear("My grinder is loud.", subject="Grinder", external_id="1@x")
    second = hear("And at work too.", by=WORK, answering=("1@x",), external_id="2@x")
    ours = speaking.reply(first.request, by=ada, html="We come.", to=[speaking.Recipient(WORK)], channel="email")
    separating.separate(parcel(maria, work), to=rui, by=ada)
    for row in (first, second, ours):
        row.refresh_from_db()

    assert first.person == maria
    assert (second.person, second.by_person, second.request) == (rui, rui, ours.request)
    assert first.request != second.request
    assert hear("Thanks", by=WORK, answering=("2@x",)).request == second.request


def test_only_from_now_on_leaves_what_was_said(maria, work, rui, hear, ada):
    said = hear("The invoice, please.", by=WORK, answering=("x",))
    done = separating.separate(parcel(maria, work, along=False), to=rui, by=ada)
    said.refresh_from_db()
    work.refresh_from_db()

    assert (said.person, said.by_person, work.person) == (maria, maria, rui)
    assert done.what == "maria@work.example"
    assert hear("Again", by=WORK).by_person == rui


def test_split_makes_somebody_with_a_name_and_single_letters(maria, work, hear, ada):
    theirs = hear("The invoice, please.", by=WORK, answering=("x",))
    single = hear("I am Rui, from her phone.", subject="Phone", answering=("y",))
    absence = Absence.objects.create(person=maria, entry=theirs, until=theirs.at.date())
    done = separating.split(parcel(maria, work, entries=(single.id,)), name=" Rui  Costa", by=ada)
    new = Person.objects.get(name="Rui Costa")

    assert (done.made, done.to_person, new.known_by, new.since) == (True, new, WORK, theirs.at)
    assert set(new.entries.filter(kind="message")) == {theirs, single}
    assert {row.by_person for row in new.entries.filter(kind="message")} == {new}
    absence.refresh_from_db()
    assert absence.person == new
    assert [row.kind for row in maria.entries.filter(kind="split")] == ["split"]


def test_letter_given_by_itself_is_spoken_by_whom_it_was_given_to(maria, rui, hear, ada):
    alone = hear("Opening hours changed.", automatic=True)
    assert alone.request is None
    done = separating.separate(parcel(maria, entries=(alone.pk,)), to=rui, by=ada)
    alone.refresh_from_db()

    assert alone.by_person == rui == alone.participants.get(role="from").person

    reuniting.reunite(done, by=ada)
    alone.refresh_from_db()
    assert alone.by_person == maria == alone.participants.get(role="from").person


def test_split_undone_leads_back_and_what_came_since_comes_along(maria, work, hear, ada, jo):
    said = hear("The invoice, please.", by=WORK, answering=("x",), external_id="1@x")
    done = separating.split(parcel(maria, work), name="Rui", by=ada)
    since = hear("And quickly.", by=WORK, answering=("1@x",))
    assert since.person == done.to_person
    reuniting.reunite(done, by=jo)
    new = Person.objects.get(name="Rui")

    assert (new.merged_into, new.leads_to) == (maria, maria)
    for row in (said, since):
        row.refresh_from_db()
        assert (row.person, row.by_person, row.request) == (maria, maria, said.request)
    assert Identifier.objects.get(value=WORK).person == maria
    assert Entry.objects.filter(kind="split").count() == 0
    with pytest.raises(StaysHere, match="put back already"):
        reuniting.reunite(done, by=jo)


def test_somebody_split_off_who_got_a_life_of_their_own_stays(maria, work, hear, ada):
    done = separating.split(parcel(maria, work), name="Rui", by=ada)
    identifying.learn(done.to_person, "@rui", by=ada)
    reuniting.reunite(done, by=ada)

    assert Person.objects.known().filter(name="Rui").exists()


def test_undo_waits_for_what_was_done_since(maria, work, rui, hear, ada):
    hear("The invoice, please.", by=WORK, answering=("x",))
    first = separating.separate(parcel(maria, work), to=rui, by=ada)
    lena = recognise("email", "lena@example.com", name="Lena")
    second = separating.separate(parcel(rui, Identifier.objects.get(value=WORK)), to=lena, by=ada)
    with pytest.raises(StaysHere, match=r"belongs to Lena by now. Undo that first."):
        reuniting.reunite(first, by=ada)

    reuniting.reunite(second, by=ada)
    reuniting.reunite(first, by=ada)
    assert Identifier.objects.get(value=WORK).person == maria


@pytest.mark.parametrize("to", ["same", "gone"])
def test_what_cannot_be_given_is_refused_and_nothing_changes(maria, work, rui, ada, to):
    target = maria if to == "same" else rui
    if to == "gone":
        Identifier.objects.filter(pk=work.pk).delete()
    with pytest.raises(StaysHere):
        separating.separate(parcel(maria, work), to=target, by=ada)
    assert maria.entries.count() == 0


def test_nothing_chosen_is_no_split(maria, ada):
    with pytest.raises(StaysHere, match="Choose what belongs to the other one"):
        separating.split(parcel(maria), name="Rui", by=ada)
    assert Person.objects.count() == 1


def test_foreseeing_does_nothing_and_asks_as_much_for_one_as_for_many(maria, work, hear):
    hear("One", by=WORK, answering=("a",))
    with CaptureQueriesContext(connection) as few:
        separating.foresee(parcel(maria, work))
    for number in range(6):
        hear(f"More {number}", by=WORK, answering=(f"b{number}",))
    before = list(Request.objects.values_list())
    with CaptureQueriesContext(connection) as many:
        going = separating.foresee(parcel(maria, work))

    assert (len(going.whole), going.letters) == (7, 7)
    assert len(few) == len(many) <= 8
    assert list(Request.objects.values_list()) == before


def test_giving_many_matters_asks_as_much_as_giving_one(maria, work, rui, hear, ada):
    hear("One", by=WORK, answering=("a",))
    with CaptureQueriesContext(connection) as few:
        done = separating.separate(parcel(maria, work), to=rui, by=ada)
    reuniting.reunite(done, by=ada)
    for number in range(6):
        hear(f"More {number}", by=WORK, answering=(f"b{number}",))
    work.refresh_from_db()
    with CaptureQueriesContext(connection) as many:
        separating.separate(parcel(maria, work), to=rui, by=ada)

    assert len(many) == len(few)


def test_claimed_address_shows_its_person_but_proves_nothing(maria, hear):
    claimed = Incoming(
        channel="webform", author=Voice("email", "maria@example.com", "Mallory"), said="It is me", is_typed=True
    )
    entry = receiving.receive(claimed).entry

    assert (entry.person, entry.trust) == (maria, "claimed")
    assert (maria.identifiers.get().trust, Person.objects.get().name) == ("claimed", "Maria Lopes")
    hear("It is really me", trust="verified", proven_by="its mail server vouched for it (DMARC)")
    assert maria.identifiers.get().verified_how == "its mail server vouched for it (DMARC)"
