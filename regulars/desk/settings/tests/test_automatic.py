"""Settings: the automatic answer, and what was taken in."""

import pytest
from django.test import Client
from django.urls import reverse

from regulars.channels.email.models import TakenIn
from regulars.conversation.models import ReceiptRule

pytestmark = pytest.mark.django_db
PAGE = "/settings/automatic/"


@pytest.fixture
def keeper(jo):
    client = Client()
    client.force_login(jo)
    return client


def test_page_when_nothing_was_said_then_it_is_off_and_shows_how_it_would_read(keeper):
    shown = keeper.get(PAGE).content.decode()

    assert "Maria would read" in shown and "Hello Maria," in shown
    assert not ReceiptRule.objects.ours().is_on
    assert not ReceiptRule.objects.exists()


def test_answer_when_switched_on_and_off_then_is(keeper):
    assert keeper.post(PAGE, {"is_on": "on", "words": "Hi {name}."}).status_code == 303
    assert (ReceiptRule.objects.ours().is_on, ReceiptRule.objects.ours().words) == (True, "Hi {name}.")

    keeper.post(PAGE, {"words": "Hi {name}."})
    assert not ReceiptRule.objects.ours().is_on


@pytest.mark.parametrize("words", ["", "x" * 2001, "Hello {surname}", "Hello {}"])
def test_words_when_they_cannot_be_sent_then_say_why_and_stay_typed(keeper, words):
    answer = keeper.post(PAGE, {"is_on": "on", "words": words})

    assert answer.status_code == 422
    assert 'aria-invalid="true"' in answer.content.decode()
    assert words in answer.content.decode()
    assert not ReceiptRule.objects.exists()


def test_taken_in_when_taken_back_then_is_gone(keeper):
    one = TakenIn.objects.create(mark="from orders@shop.example")
    assert "orders@shop.example" in keeper.get(PAGE).content.decode()

    assert keeper.post(reverse("look-first", args=[one.id])).status_code == 303
    assert not TakenIn.objects.exists()


def test_page_when_somebody_does_not_keep_the_house_then_is_closed(ada):
    client = Client()
    client.force_login(ada)

    assert client.get(PAGE).status_code == 403
    assert client.post(PAGE, {"words": "x"}).status_code == 403
