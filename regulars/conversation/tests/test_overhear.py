"""What one of us wrote from a mailbox of their own, while others move what it belongs to."""

from threading import Thread

import pytest
from django.db import connection, transaction

from regulars.conversation import moving, receiving
from regulars.conversation.incoming import Incoming, Voice
from regulars.conversation.models import Entry, Request
from regulars.kit import clock

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
