"""Entering by permission: asked for, exchanged with PKCE, renewed, taken back; and the way in at a real Dovecot."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from urllib.parse import parse_qsl, urlsplit

import pytest
from django.db import connections

from regulars.channels.email.errors import NoWayIn
from regulars.channels.email.fetching import permission, visiting
from regulars.channels.email.fetching.tests.conftest import BACK, answer_of, give, mailbox_at, numbered
from regulars.channels.email.models import Grant, Mailbox, Registration
from regulars.conversation.models import Arrival
from regulars.kit import clock
from tests.authority import Authority
from tests.dovecot import USER, Dovecot


@pytest.fixture
def authority(settings):
    with Authority(user=USER) as giver:
        settings.REGULARS_AUTHORITIES = giver.settings
        yield giver


@pytest.fixture
def mailbox(transactional_db, house, authority):
    Registration(provider="google", client_id="corner", client_secret="beans").save()
    mailbox = Mailbox(name="Hello", host="imap.gmail.com", user=USER, way="google")
    mailbox.save()
    return mailbox


@pytest.fixture
def permitted(mailbox):
    give(mailbox)
    return mailbox


def test_asking_when_registered_then_leads_there_with_all_that_is_needed(mailbox):
    address, remembered = permission.ask(mailbox, back=BACK)
    asked = dict(parse_qsl(urlsplit(address).query))

    assert asked["scope"] == "https://mail.google.com/"
    assert (asked["access_type"], asked["prompt"], asked["login_hint"]) == ("offline", "consent", USER)
    assert asked["state"] == remembered["state"]
    assert remembered["verifier"] not in address


def test_asking_when_not_registered_then_says_what_is_missing(mailbox):
    Registration.objects.all().delete()

    with pytest.raises(NoWayIn, match="not registered at Google"):
        permission.ask(mailbox, back=BACK)


def test_coming_back_when_it_is_the_same_session_then_the_mailbox_is_known(mailbox):
    answer, remembered = answer_of(mailbox)

    assert permission.mailbox_meant(answer["state"], remembered) == mailbox


@pytest.mark.parametrize("state", ["", "made up", None])
def test_coming_back_when_the_state_is_not_the_sessions_then_is_refused(mailbox, state):
    answer, remembered = answer_of(mailbox)
    if state is None:
        remembered, state = answer_of(mailbox)[1], answer["state"]

    with pytest.raises(NoWayIn, match="does not belong to a question of yours"):
        permission.mailbox_meant(state, remembered)
    with pytest.raises(NoWayIn, match="does not belong to a question of yours"):
        permission.mailbox_meant(answer["state"], {})


def test_coming_back_when_it_took_too_long_then_is_refused(mailbox, time_machine):
    answer, remembered = answer_of(mailbox)
    time_machine.move_to(clock.now() + timedelta(hours=1))

    with pytest.raises(NoWayIn):
        permission.mailbox_meant(answer["state"], remembered)


def test_receiving_when_the_code_is_good_then_the_tokens_lie_sealed(permitted, authority):
    grant = Grant.objects.get()
    lying = Grant.objects.values_list("access_token", "refresh_token").get()

    assert grant.access_token in authority.tokens
    assert not {grant.access_token, grant.refresh_token} & set(lying)
    assert grant.ends_at > clock.now() + timedelta(minutes=55)
    assert permission.access_token(permitted) == grant.access_token
    assert len(authority.asked) == 1


def test_receiving_when_the_verifier_is_another_then_is_refused(mailbox):
    answer, _ = answer_of(mailbox)

    with pytest.raises(NoWayIn, match="Google does not let us into"):
        permission.receive(mailbox, code=answer["code"], verifier="x" * 64, back=BACK)
    assert not Grant.objects.exists()


def test_receiving_when_a_code_is_used_twice_then_the_second_is_refused(mailbox):
    answer, remembered = answer_of(mailbox)
    given = {"code": answer["code"], "verifier": remembered["verifier"], "back": BACK}
    permission.receive(mailbox, **given)

    with pytest.raises(NoWayIn):
        permission.receive(mailbox, **given)


def test_receiving_when_it_cannot_be_renewed_then_says_so(mailbox, authority):
    authority.gives_refresh = False

    with pytest.raises(NoWayIn, match="cannot be renewed"):
        give(mailbox)


def test_receiving_when_the_secret_is_wrong_then_says_so(mailbox):
    registration = Registration.objects.get()
    registration.client_secret = "wrong"
    registration.save()

    with pytest.raises(NoWayIn, match="does not know this house by the id and secret"):
        give(mailbox)


def test_token_when_it_is_about_to_end_then_is_renewed_and_the_refresh_token_stays(permitted, authority):
    before = Grant.objects.get()
    Grant.objects.update(ends_at=clock.now() + timedelta(minutes=1))
    token = permission.access_token(permitted)

    after = Grant.objects.get()
    assert token == after.access_token != before.access_token
    assert after.refresh_token == before.refresh_token
    assert authority.asked[-1]["grant_type"] == "refresh_token"


def test_token_when_two_ask_at_once_then_it_is_renewed_once(permitted, authority):
    Grant.objects.update(ends_at=clock.now() - timedelta(minutes=1))
    start = threading.Barrier(4)

    def ask(_):
        start.wait()
        try:
            return permission.access_token(permitted)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(4) as pool:
        tokens = set(pool.map(ask, range(4)))

    assert tokens == {Grant.objects.get().access_token}
    assert [asked["grant_type"] for asked in authority.asked] == ["authorization_code", "refresh_token"]


def test_token_when_the_permission_was_taken_back_then_says_so_in_words(permitted, authority):
    authority.take_back()
    Grant.objects.update(ends_at=clock.now())

    with pytest.raises(NoWayIn, match="the permission was taken back") as refused:
        permission.access_token(permitted)
    assert refused.value.needs_hands
    # Nobody is left waiting for a renewal that will not come.
    assert Grant.objects.get().refreshing_until is None


def test_token_when_the_authority_is_away_then_says_so_and_it_may_be_tried_again(permitted, settings):
    settings.REGULARS_AUTHORITIES = {"google": {"token": "http://127.0.0.1:9/token"}}
    Grant.objects.update(ends_at=clock.now())

    with pytest.raises(NoWayIn, match="Google could not be asked") as refused:
        permission.access_token(permitted)
    assert not refused.value.needs_hands


class TestDovecot:
    """XOAUTH2 at a real Dovecot, which asks the authority about every token."""

    @pytest.fixture
    def dovecot(self, authority, tmp_path):
        server = Dovecot(
            passdb="passdb {{\n  driver = oauth2\n  mechanisms = xoauth2\n  args = {folder}/oauth2\n}}",
        )
        (server.folder / "oauth2").write_text(
            f"introspection_mode = get\nintrospection_url = {authority.url}/introspect?token=\n"
            "username_attribute = username\nactive_attribute = active\nactive_value = true\n"
        )
        server.start()
        yield server
        server.throw_away()

    @pytest.fixture
    def mailbox(self, transactional_db, house, dovecot, settings):
        Registration(provider="microsoft", client_id="corner", client_secret="beans").save()
        mailbox = mailbox_at(dovecot, settings, way="microsoft", password="")
        give(mailbox)
        return mailbox

    def look(self, mailbox):
        Mailbox.objects.update(due_at=clock.now())
        return visiting.look_into(mailbox.pk)

    def test_look_when_permitted_then_mail_is_fetched(self, dovecot, mailbox):
        self.look(mailbox)
        dovecot.put(numbered(1))
        self.look(mailbox)

        assert Arrival.objects.count() == 1

    def test_look_when_a_token_ended_before_its_time_then_a_fresh_one_is_tried(self, dovecot, mailbox, authority):
        authority.end_tokens()
        self.look(mailbox)

        assert Mailbox.objects.get().trouble == ""
        assert authority.asked[-1]["grant_type"] == "refresh_token"

    def test_look_when_the_permission_was_taken_back_then_says_so(self, dovecot, mailbox, authority):
        authority.take_back()
        with pytest.raises(NoWayIn):
            self.look(mailbox)

        assert "Microsoft does not let us into hello@corner.example" in Mailbox.objects.get().trouble
