"""What is put on a timeline while others move or hold what it belongs to."""

from threading import Thread

import pytest
from django.db import connection, transaction

from regulars.conversation import moving, receiving
from regulars.conversation.incoming import Incoming, Voice
from regulars.conversation.models import Entry, Request
from regulars.kit import clock
from regulars.people.models import Identifier, Person, Trust

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]
PATIENCE = 60  # seconds


def overhear(by):
    try:
        letter = Incoming(
            channel="email",
            author=Voice("email", by.email, by.name),
            said="On Monday, both of you.",
            answering=("1@maria.example",),
        )
        receiving.overhear(letter, by=by, to=Voice("email", "rui@example.com", "Rui Costa"))
    finally:
        connection.close()


def somebody_waits():
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_locks WHERE NOT granted")
        return cursor.fetchone()[0] > 0


def test_letter_overheard_while_its_request_is_being_joined_then_stands_where_that_leads(question, maria, hear, ada):
    hear("Rui has the same one.", answering=("1@maria.example",), cc=(Voice("email", "rui@example.com"),))
    other = Request.objects.create(person=maria, subject="Another matter")
    writing, end = Thread(target=overhear, args=(ada,)), clock.now().timestamp() + PATIENCE
    with transaction.atomic():
        moving.join(question, by=ada, into=other)
        writing.start()
        while not somebody_waits() and clock.now().timestamp() < end:
            pass
    writing.join(PATIENCE)

    assert Entry.objects.get(said="On Monday, both of you.").request == other


def test_letter_in_anothers_matter_when_both_are_being_held_then_keeps_neither_from_the_other(question, maria, hear):
    hear("Rui has the same one.", answering=("1@maria.example",), cc=(Voice("email", "rui@example.com"),))
    rui = hear("Yes.", by="rui@example.com", name="Rui Costa", answering=("1@maria.example",)).by_person

    def answer():
        try:
            hear("Me too.", by="rui@example.com", name="Rui Costa", answering=("1@maria.example",))
        finally:
            connection.close()

    speaking, end = Thread(target=answer), clock.now().timestamp() + PATIENCE
    with transaction.atomic():
        Person.objects.select_for_update().get(pk=maria.pk)
        speaking.start()
        while not somebody_waits() and clock.now().timestamp() < end:
            pass
        # In the order of their ids, as merging.hold does it. Held the other way round, this raises.
        Person.objects.select_for_update(nowait=True).get(pk=rui.pk)
    speaking.join(PATIENCE)

    told = Entry.objects.get(said="Me too.")
    assert (told.person, told.by_person) == (maria, rui)
    assert maria.pk < rui.pk


def test_letter_that_proves_its_address_when_its_writer_is_being_merged_then_holds_nothing_meanwhile(maria, hear):
    Identifier.objects.update(trust=Trust.CLAIMED)

    def prove():
        try:
            hear("It is I.", trust=Trust.VERIFIED)
        finally:
            connection.close()

    speaking, end = Thread(target=prove), clock.now().timestamp() + PATIENCE
    with transaction.atomic():
        Person.objects.select_for_update().get(pk=maria.pk)
        speaking.start()
        while not somebody_waits() and clock.now().timestamp() < end:
            pass
        Identifier.objects.select_for_update(nowait=True).get(person=maria)
    speaking.join(PATIENCE)

    assert Identifier.objects.get(person=maria).trust == Trust.VERIFIED
