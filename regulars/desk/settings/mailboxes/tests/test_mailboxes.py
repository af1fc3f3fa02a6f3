"""The page of the mailboxes: adding one that is tried first, what is wrong in words, and what is never shown."""

import html
import re
from datetime import timedelta

import pytest
from django.test import Client

from regulars.channels.email.fetching.tests.conftest import mailbox_at
from regulars.channels.email.models import Mailbox
from regulars.kit import clock
from tests.dovecot import PASSWORD, USER
from tests.postbox import Postbox


@pytest.fixture
def keeper(client, jo):
    client.force_login(jo)
    return client


@pytest.fixture
def typed(dovecot, settings):
    """What a keeper types for the mailbox at the real server."""
    settings.REGULARS_IMAP_PORTS = [dovecot.port]
    return {
        "name": "Hello",
        "host": "127.0.0.1",
        "port": dovecot.port,
        "protection": "none",
        "user": USER,
        "way": "password",
        "password": PASSWORD,
        "folders": ["INBOX"],
        "afterwards": "leave",
        "old_mail": "on",
    }


@pytest.fixture
def kept(dovecot, settings, house):
    return mailbox_at(dovecot, settings)


def wrong(answer):
    """What the page says is wrong."""
    assert answer.status_code == 422
    found = re.findall(r'class="field__error".*?<span>(.*?)</span>', answer.text, re.DOTALL)
    found += re.findall(r"Nothing is kept yet. </strong>(?!Look at)(.*?)</div>", answer.text, re.DOTALL)
    return [html.unescape(words) for words in found]


def sealed(answer):
    return re.search(r'name="kept" value="([^"]*)"', answer.text)[1]


class TestAdding:
    def test_address_when_known_then_the_rest_is_filled_in(self, keeper):
        text = keeper.get("/settings/mailboxes/new/?address=hello@gmail.com").text

        assert 'value="imap.gmail.com"' in text
        assert 'value="hello@gmail.com"' in text
        assert "app password at myaccount.google.com/apppasswords" in text
        assert re.search(r'value="google" checked', text)

    def test_address_when_unknown_then_a_guess_is_filled_in(self, keeper):
        assert 'value="imap.corner.example"' in keeper.get("/settings/mailboxes/new/?address=jo@corner.example").text

    def test_address_when_it_is_none_then_says_so(self, keeper):
        assert wrong(keeper.get("/settings/mailboxes/new/?address=jo")) == ["That is not a mail address."]

    def test_keeping_when_it_works_then_is_kept_and_fetched_from(self, keeper, typed):
        answer = keeper.post("/settings/mailboxes/new/", typed)

        assert (answer.status_code, answer.headers["Location"]) == (303, "/settings/mailboxes/")
        mailbox = Mailbox.objects.get()
        assert (mailbox.password, mailbox.fetches, mailbox.due_at <= clock.now()) == (PASSWORD, True, True)
        assert [folder.name for folder in mailbox.folders.all()] == ["INBOX"]
        page = keeper.get("/settings/mailboxes/").text
        assert "About to be looked into for the first time" in page

    def test_testing_when_it_works_then_shows_the_folders_and_keeps_nothing(self, keeper, typed, dovecot):
        dovecot.put(folder="Grüße")
        answer = keeper.post("/settings/mailboxes/new/", typed | {"deed": "try"})

        assert answer.status_code == 200
        assert "It works." in answer.text
        assert 'name="folders" value="Grüße"' in answer.text
        assert not Mailbox.objects.exists()

    def test_password_when_the_form_comes_back_then_is_sealed_and_need_not_be_typed_again(self, keeper, typed):
        answer = keeper.post("/settings/mailboxes/new/", typed | {"name": ""})
        assert wrong(answer) == ["Give it a name."]
        assert "roast" not in answer.text
        again = typed | {"password": "", "kept": sealed(answer)}
        assert keeper.post("/settings/mailboxes/new/", again).status_code == 303

        assert Mailbox.objects.get().password == PASSWORD

    def test_password_when_the_seal_is_from_another_session_then_is_nothing(self, keeper, typed, jo):
        seal = sealed(keeper.post("/settings/mailboxes/new/", typed | {"name": ""}))
        other = Client()
        other.force_login(jo)

        answer = other.post("/settings/mailboxes/new/", typed | {"password": "", "kept": seal})
        assert wrong(answer) == ["Which password opens it?"]

    @pytest.mark.parametrize(
        ("slip", "words"),
        [
            ({"password": "wrong"}, "127.0.0.1 did not accept the user name or the password: “Authentication failed.”"),
            ({"folders": ["INBOX", "Nowhere"]}, "There is no folder “Nowhere” in hello@corner.example."),
            ({"folders": []}, "Choose at least one folder."),
            ({"port": 25}, "Mailboxes are looked for on the ports"),
            ({"host": "mail.example.com", "protection": "none"}, "Without protection everybody on the way could read"),
            ({"protection": "starttls"}, "does not offer STARTTLS."),
            ({"protection": "ssl"}, "does not speak TLS from the first word."),
            ({"host": "no-such-host.invalid", "protection": "ssl"}, "There is no server called “no-such-host.invalid”"),
            ({"host": "http://mail.example.com/"}, "A server is named like imap.example.com"),
            ({"afterwards": "move"}, "Which folder shall it be moved to?"),
            ({"afterwards": "move", "move_to": "Done"}, "There is no folder “Done”"),
            ({"afterwards": "move", "move_to": "INBOX"}, "Mail is fetched from that folder"),
            ({"way": "google"}, "Tell Google about the house first"),
        ],
    )
    def test_keeping_when_something_is_wrong_then_says_it_in_words_and_loses_nothing(self, keeper, typed, slip, words):
        answer = keeper.post("/settings/mailboxes/new/", typed | slip)

        assert words in " ".join(wrong(answer))
        assert 'value="Hello"' in answer.text
        assert not Mailbox.objects.exists()

    def test_keeping_when_nothing_listens_then_blames_the_port(self, keeper, typed, settings, dovecot):
        dovecot.stop()

        assert "Nothing answers at 127.0.0.1" in wrong(keeper.post("/settings/mailboxes/new/", typed))[0]

    def test_keeping_when_it_is_another_service_then_its_words_are_not_repeated(self, keeper, typed, settings):
        with Postbox() as postbox:
            settings.REGULARS_IMAP_PORTS = [postbox.port]
            answer = keeper.post("/settings/mailboxes/new/", typed | {"port": postbox.port})

        assert "it is no mailbox" in wrong(answer)[0]
        assert "SMTP" not in answer.text

    def test_trying_when_done_too_often_then_asks_for_patience(self, keeper, typed, monkeypatch):
        monkeypatch.setattr("regulars.desk.settings.mailboxes.views.TRIES", 1)
        keeper.post("/settings/mailboxes/new/", typed | {"deed": "try"})

        assert keeper.post("/settings/mailboxes/new/", typed | {"deed": "try"}).status_code == 429


class TestChanging:
    def test_changing_when_the_password_is_left_empty_then_the_old_one_stays(self, keeper, kept, typed):
        answer = keeper.post(f"/settings/mailboxes/{kept.pk}/", typed | {"password": "", "name": "Shop"})

        assert answer.status_code == 303
        changed = Mailbox.objects.get()
        assert (changed.name, changed.password) == ("Shop", PASSWORD)

    @pytest.mark.parametrize("moved", [{"host": "localhost"}, {"user": "other@corner.example"}])
    def test_changing_when_it_points_elsewhere_then_the_kept_password_does_not_go_there(
        self, keeper, kept, typed, moved
    ):
        answer = keeper.post(f"/settings/mailboxes/{kept.pk}/", typed | {"password": ""} | moved)

        assert wrong(answer) == ["Type the password once more: the kept one is for the server as it was."]

    def test_changing_when_it_is_held_then_whoever_holds_it_loses_it(self, keeper, kept, typed):
        Mailbox.objects.update(held_by="a watcher", due_at=clock.now() + timedelta(minutes=1))
        keeper.post(f"/settings/mailboxes/{kept.pk}/", typed)

        assert Mailbox.objects.get().held_by == ""

    def test_changing_when_folders_change_then_the_others_keep_how_far_they_are(
        self,
        keeper,
        kept,
        typed,
        dovecot,
    ):
        dovecot.put(folder="Shop")
        kept.folders.update(last_uid=7, uidvalidity=3)
        keeper.post(f"/settings/mailboxes/{kept.pk}/", typed | {"folders": ["INBOX", "Shop"]})

        assert list(kept.folders.order_by("name").values_list("name", "last_uid")) == [("INBOX", 7), ("Shop", 0)]
        keeper.post(f"/settings/mailboxes/{kept.pk}/", typed | {"folders": ["Shop"]})
        assert [folder.name for folder in kept.folders.all()] == ["Shop"]

    def test_page_when_shown_then_never_shows_the_password(self, keeper, kept):
        for path in ("/settings/mailboxes/", f"/settings/mailboxes/{kept.pk}/"):
            assert "roast" not in keeper.get(path).text
            assert "sealed-" not in keeper.get(path).text

    def test_pausing_and_going_on_when_asked_for_then_it_is_left_alone_meanwhile(self, keeper, kept):
        keeper.post(f"/settings/mailboxes/{kept.pk}/pausing/")
        assert Mailbox.objects.get().due_at is None
        assert "Paused since" in keeper.get("/settings/mailboxes/").text
        keeper.post(f"/settings/mailboxes/{kept.pk}/going-on/")
        assert Mailbox.objects.get().due_at <= clock.now()

    def test_removal_when_confirmed_then_it_is_gone(self, keeper, kept):
        keeper.post(f"/settings/mailboxes/{kept.pk}/removal/")

        assert not Mailbox.objects.exists()


class TestSeeing:
    def test_list_when_all_is_well_then_says_what_came(self, keeper, kept):
        Mailbox.objects.update(looked_at=clock.now(), brought_at=clock.now(), brought=3)

        assert "Fetched 3 mails" in keeper.get("/settings/mailboxes/").text

    def test_list_when_old_mail_is_left_then_says_how_far_it_is(self, keeper, kept):
        kept.folders.update(old_until=9000, old_uid=10, old_mails=4300, old_brought=1200)

        assert "Older mail: 1,200 of 4,300 brought in." in keeper.get("/settings/mailboxes/").text

    def test_list_when_a_mailbox_is_in_trouble_then_everyone_hears_of_it(self, client, ada, kept):
        Mailbox.objects.update(trouble="Nothing answers.", trouble_since=clock.now(), tell_at=clock.now())
        client.force_login(ada)

        assert 'href="/settings/mailboxes/"' in client.get("/promises/").text
        page = client.get("/settings/mailboxes/").text
        assert "Nothing answers." in page
        assert "Try now" not in page

    def test_list_when_there_are_three_then_costs_no_more_than_one(
        self,
        keeper,
        kept,
        django_assert_num_queries,
        dovecot,
        settings,
    ):
        keeper.get("/settings/mailboxes/")
        with django_assert_num_queries(4):
            keeper.get("/settings/mailboxes/")
        for name in ("Two", "Three"):
            mailbox_at(dovecot, settings, name=name)
        with django_assert_num_queries(4):
            keeper.get("/settings/mailboxes/")

    @pytest.mark.parametrize("path", ["new/", "{}/", "at/google/", "{}/permission/", "permission/"])
    def test_settings_when_one_does_not_keep_the_house_then_are_closed(self, client, ada, kept, path):
        client.force_login(ada)

        assert client.get(f"/settings/mailboxes/{path.format(kept.pk)}").status_code == 403

    @pytest.mark.parametrize("deed", ["pausing", "going-on", "looking", "removal"])
    def test_deeds_when_one_does_not_keep_the_house_then_are_refused(self, client, ada, kept, deed):
        client.force_login(ada)

        assert client.post(f"/settings/mailboxes/{kept.pk}/{deed}/").status_code == 403
        assert Mailbox.objects.get().fetches

    def test_registration_when_kept_then_the_secret_is_never_shown(self, keeper):
        assert keeper.post("/settings/mailboxes/at/google/", {"client_id": "corner", "secret": ""}).status_code == 422
        keeper.post("/settings/mailboxes/at/google/", {"client_id": "corner", "secret": "not-for-eyes"})
        page = keeper.get("/settings/mailboxes/at/google/").text

        assert 'value="corner"' in page
        assert "not-for-eyes" not in page
        assert "/settings/mailboxes/permission/" in page
