"""Giving the permission in the browser: there and back, once, and only for the session that asked."""

import pytest
import requests
from django.test import Client

from regulars.channels.email.fetching.tests.conftest import mailbox_at
from regulars.channels.email.models import Grant, Mailbox, Registration, SendingAddress, Standstill
from regulars.channels.email.sending import standing
from regulars.kit import clock
from tests.authority import Authority
from tests.dovecot import USER, Dovecot


@pytest.fixture
def mailbox(transactional_db, house, settings):
    """A mailbox that waits for its permission, at a server that asks the giver about every token."""
    with Authority(user=USER) as authority:
        settings.REGULARS_AUTHORITIES = authority.settings
        server = Dovecot(passdb="passdb {{\n  driver = oauth2\n  mechanisms = xoauth2\n  args = {folder}/oauth2\n}}")
        (server.folder / "oauth2").write_text(
            f"introspection_mode = get\nintrospection_url = {authority.url}/introspect?token=\n"
            "username_attribute = username\nactive_attribute = active\nactive_value = true\n"
        )
        server.start()
        Registration(provider="google", client_id="corner", client_secret="beans").save()
        mailbox = mailbox_at(server, settings, way="google", password="")
        mailbox.pause()
        yield mailbox
        server.throw_away()


@pytest.fixture
def keeper(client, jo):
    client.force_login(jo)
    return client


def way_back(keeper, mailbox):
    """Where the browser is sent when the keeper has said yes."""
    there = keeper.get(f"/settings/mailboxes/{mailbox.pk}/permission/").headers["Location"]
    back = requests.get(there, allow_redirects=False, timeout=20).headers["Location"]
    return back[back.index("/settings/") :]


def test_permission_when_given_then_the_mailbox_is_tried_and_fetched_from(keeper, mailbox):
    assert "Give permission" in keeper.get("/settings/mailboxes/").text
    answer = keeper.get(way_back(keeper, mailbox), follow=True)

    assert "It works: mail is fetched from Hello from now on." in answer.text
    assert Mailbox.objects.get().fetches
    assert Grant.objects.count() == 1


def test_permission_when_letters_leave_by_it_then_they_are_tried_at_once(keeper, mailbox):
    SendingAddress(address="repairs@corner.example", mailbox=mailbox, server="smtp://smtp.gmail.com").save()
    standing.stand_still("The permission was taken back.", "repairs@corner.example")
    keeper.get(way_back(keeper, mailbox))

    assert Standstill.objects.get().again_at <= clock.now()


def test_mailbox_when_in_trouble_then_the_permission_can_be_given_again(keeper, mailbox):
    Grant(mailbox=mailbox, access_token="word", refresh_token="again", ends_at=clock.now()).save()
    Mailbox.objects.update(trouble="It was taken back.", trouble_since=clock.now(), paused_since=None)

    for page in ("/settings/mailboxes/", f"/settings/mailboxes/{mailbox.pk}/"):
        assert f'href="/settings/mailboxes/{mailbox.pk}/permission/"' in keeper.get(page).text


def test_permission_when_the_answer_is_brought_by_another_session_then_is_refused(keeper, mailbox, jo):
    back = way_back(keeper, mailbox)
    other = Client()
    other.force_login(jo)

    assert "does not belong to a question of yours" in other.get(back, follow=True).text
    assert not Grant.objects.exists()


def test_permission_when_the_answer_comes_twice_then_counts_once(keeper, mailbox):
    back = way_back(keeper, mailbox)
    keeper.get(back)

    assert "does not belong to a question of yours" in keeper.get(back, follow=True).text


def test_permission_when_refused_there_then_says_so(keeper, mailbox):
    state = way_back(keeper, mailbox).partition("state=")[2]
    answer = keeper.get(f"/settings/mailboxes/permission/?error=access_denied&state={state}", follow=True)

    assert "Google gave no permission for hello@corner.example." in answer.text
    assert not Mailbox.objects.get().fetches
