"""Where deeds on a person lead back to: the page one was on, its request and the list beside it."""

import pytest

from regulars.conversation import speaking
from regulars.conversation.models import Delivery
from regulars.conversation.models.promise import promise
from regulars.kit import clock


@pytest.fixture
def beside(question):
    """What the address of a conversation carries while the inbox stands beside it."""
    return f"?request={question.id}&list=unassigned"


@pytest.fixture
def word(question, ada):
    return promise(person_id=question.person_id, request_id=question.id, by=ada, words="Soon", due=clock.now())


def answer(question, by):
    to = speaking.recipients_of(question)
    return speaking.reply(question, by=by, html="<p>We look at it.</p>", to=to, channel="email")


def actions(response):
    """Where the forms of a page lead, without what opens and closes elsewhere."""
    return {piece.partition('"')[0].replace("&amp;", "&") for piece in response.content.decode().split('action="')[1:]}


def test_forms_when_the_list_stands_beside_carry_it_along(desk, question, word, beside, ada):
    person = f"/people/{question.person_id}"
    entry = answer(question, ada)
    found = actions(desk.get(f"{person}/{beside}"))

    assert {f"{person}/{deed}/{beside}" for deed in ("promises", "identifiers")} <= found
    assert {f"/promises/{word.id}/{deed}/{beside}" for deed in ("keeping", "moving", "breaking")} <= found
    assert f"/entries/{entry.id}/calling-back/?list=unassigned" in found


@pytest.mark.parametrize("deed", ["about/name", "identifiers", "promises"])
def test_deed_when_done_leads_back_to_the_request_and_the_list(desk, question, beside, deed):
    fields = {
        "value": "Maria L.",
        "was": "Maria Lopes",
        "raw": "maria@other.example",
        "words": "Soon",
        "due": "2030-03-06T17:00",
    }
    response = desk.post(f"/people/{question.person_id}/{deed}/{beside}", fields)

    assert (response.status_code, response["Location"]) == (303, f"/people/{question.person_id}/{beside}")


def test_deed_when_its_address_names_a_list_we_do_not_have_forgets_it(desk, question):
    response = desk.post(f"/people/{question.person_id}/about/called/?list=//evil.example&request=x", {"value": "Mia"})

    assert response["Location"] == f"/people/{question.person_id}/"


def test_retry_when_asked_for_beside_the_list_leads_back_to_it(desk, question, ada):
    answer(question, ada)
    Delivery.objects.update(state=Delivery.State.REFUSED, attempts=1)
    delivery = Delivery.objects.get()
    retry = f"/deliveries/{delivery.id}/retrying/?list=mine"

    assert retry in actions(desk.get(f"/people/{question.person_id}/?list=mine"))
    assert desk.post(retry)["Location"] == f"/people/{question.person_id}/?request={question.id}&list=mine"
