"""Choosing the address a letter leaves from, and files too large for a letter."""

import pytest

from regulars.channels.email.models import Announcement, SendingAddress
from regulars.conversation.models import Draft, Entry


@pytest.fixture
def repairs(house):
    return SendingAddress.objects.create(address="repairs@corner.example")


def send(desk, question, **more):
    written = {"kind": "reply", "words": "Bring it by.", "seen": question.last_said_id, **more}
    return desk.post(f"/requests/{question.id}/answers/", written)


def sent():
    return Entry.objects.filter(by_teammate__isnull=False, kind="message").last()


def page(desk, question):
    return desk.get(f"/people/{question.person_id}/?request={question.id}").content.decode()


def test_composer_when_the_house_has_one_address_then_asks_nothing(desk, question):
    assert 'name="from"' not in page(desk, question)


def test_answer_when_they_wrote_to_an_address_then_it_is_chosen_and_used(desk, question, repairs):
    question.entries.update(sent_from="repairs@corner.example")

    assert '<option value="repairs@corner.example" selected>' in page(desk, question)
    send(desk, question)
    assert sent().sent_from == "repairs@corner.example"


def test_answer_when_another_address_is_chosen_then_leaves_from_it(desk, question, repairs):
    send(desk, question, **{"from": "repairs@corner.example"})

    assert sent().sent_from == "repairs@corner.example"


def test_answer_when_the_house_s_is_chosen_though_they_wrote_elsewhere_then_leaves_from_the_house(
    desk, question, repairs
):
    question.entries.update(sent_from="repairs@corner.example")
    send(desk, question, **{"from": ""})

    assert sent().sent_from == ""


@pytest.mark.parametrize("address", ["boss@bank.example", "repairs@corner.example>, <x@y.example"])
def test_answer_when_the_address_is_not_ours_then_is_refused_and_kept(desk, question, repairs, address):
    answer = send(desk, question, **{"from": address})

    assert answer.status_code == 422 and sent() is None
    assert "is no address of ours" in answer.content.decode() and "Bring it by." in answer.content.decode()


def test_draft_when_saved_then_keeps_the_choice(desk, question, repairs):
    desk.post(f"/requests/{question.id}/draft/", {"kind": "reply", "words": "Bring", "from": "repairs@corner.example"})

    assert Draft.objects.get().sent_from == "repairs@corner.example"
    assert '<option value="repairs@corner.example" selected>' in page(desk, question)


def attach(desk, question, django_file, size):
    files = django_file("plan.pdf", b"x" * size)
    return desk.post(f"/requests/{question.id}/draft/", {"kind": "reply", "words": "Look", "files": files})


def test_files_when_too_many_bytes_for_a_letter_then_it_is_said_that_they_leave_as_links(
    desk, question, django_file, settings
):
    settings.REGULARS_URL, settings.REGULARS_LARGEST_LETTER = "https://corner.example", 1_000

    assert "the largest leave as links, good for 90 days" in attach(desk, question, django_file, 2_000).content.decode()


def test_files_when_links_would_lead_nowhere_then_what_the_server_takes_is_the_limit(desk, question, django_file):
    Announcement.objects.create(route="", largest=1_000)
    answer = attach(desk, question, django_file, 2_000)

    assert answer.status_code == 422
    assert "A letter carries 720 B in all" in answer.content.decode() and "REGULARS_URL" in answer.content.decode()
