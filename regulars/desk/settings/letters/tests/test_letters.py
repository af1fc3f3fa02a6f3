"""The settings about how letters leave."""

import pytest

from regulars.channels.email.models import Grant, Mailbox, SendingAddress, SigningKey
from regulars.channels.email.sending.server import parse
from regulars.kit import clock
from regulars.team.models import Team


@pytest.fixture
def keeper(client, jo):
    client.force_login(jo)
    return client


REPAIRS = {"address": "repairs@corner.example", "voice": "first name", "name": "Corner Repairs", "tls": "starttls"}
SERVER = {"host": "mail.example.com", "port": "2587", "user": "repairs", "password": "hunter2!", "plus": "on"}


@pytest.mark.parametrize("path", ["", "new/", "house/", "keys/", "1/", "1/removal/", "keys/1/beginning/"])
def test_settings_when_somebody_keeps_no_house_then_are_closed(client, ada, path):
    client.force_login(ada)

    assert client.post(f"/settings/letters/{path}").status_code in (403, 405)
    assert client.get(f"/settings/letters/{path}").status_code in (403, 405)


def test_address_when_added_then_is_listed_as_it_will_be_read(keeper):
    assert keeper.post("/settings/letters/new/", REPAIRS).status_code == 303

    page = keeper.get("/settings/letters/").content.decode()
    assert "repairs@corner.example" in page and "Jo at Corner Repairs" in page and "hello@corner.example" in page


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"address": ""}, "Which address do letters leave from?"),
        ({"address": "no address"}, "That is not a mail address."),
        ({"address": "Hello+shop@corner.example"}, "This address is ours already."),
        ({"host": "mail.example.com", "user": "repairs"}, "a user needs a password"),
        ({"host": "mail.example.com", "user": "u", "password": "p", "tls": "none"}, "travel in the open"),
        ({"host": "mail example com"}, "there is a space"),
        ({"host": "mail.example.com/x"}, "needs a host"),
        ({"host": "a@evil.example:25?tls=none#"}, "wrong"),
        ({"port": "99999", "host": "mail.example.com"}, "65535"),
    ],
)
def test_address_when_something_is_wrong_then_says_what_and_keeps_what_was_typed(keeper, change, words):
    answer = keeper.post("/settings/letters/new/", REPAIRS | change)
    page = answer.content.decode()

    assert answer.status_code == 422 and SendingAddress.objects.count() == 0
    assert words.lower() in page.lower() or words == "wrong"
    assert "Corner Repairs" in page


def test_password_when_kept_then_is_never_shown_and_stays_when_left_empty(keeper):
    keeper.post("/settings/letters/new/", REPAIRS | SERVER)
    address = SendingAddress.objects.get()
    page = keeper.get(f"/settings/letters/{address.pk}/").content.decode()
    keeper.post(f"/settings/letters/{address.pk}/", REPAIRS | SERVER | {"password": "", "port": "587", "verp": "on"})

    assert "hunter2!" not in page and "mail.example.com" in page
    server = parse(SendingAddress.objects.get().server)
    assert (server.password, server.port, server.verp) == ("hunter2!", 587, True)


@pytest.mark.parametrize("change", [{"host": "evil.example"}, {"user": "somebody"}])
def test_password_when_the_server_or_user_is_another_then_is_not_sent_there(keeper, change):
    keeper.post("/settings/letters/new/", REPAIRS | SERVER)
    address = SendingAddress.objects.get()
    answer = keeper.post(f"/settings/letters/{address.pk}/", REPAIRS | SERVER | {"password": ""} | change)

    assert answer.status_code == 422 and parse(SendingAddress.objects.get().server).host == "mail.example.com"


def test_house_s_own_address_when_something_is_chosen_then_has_it(keeper, house):
    keeper.post("/settings/letters/house/", {"voice": "house", "tls": "starttls", "signature": "Mon to Sat"})

    row = SendingAddress.objects.get()
    assert (row.address, row.voice, row.signature) == ("hello@corner.example", "house", "Mon to Sat")
    assert keeper.post("/settings/letters/house/", {"voice": "first name", "tls": "ssl"}).status_code == 303
    assert SendingAddress.objects.count() == 1


def test_address_when_given_a_team_or_removed_then_is_so(keeper):
    team = Team.objects.create(name="Repairs")
    keeper.post("/settings/letters/new/", REPAIRS | {"team": team.pk})
    address = SendingAddress.objects.get()

    assert address.team == team
    keeper.post(f"/settings/letters/{address.pk}/removal/")
    assert SendingAddress.objects.count() == 0


def test_key_when_made_then_its_record_is_shown_and_its_private_half_never(keeper):
    keeper.post("/settings/letters/keys/", {"domain": "corner.example", "algorithm": "rsa-sha256"})
    key = SigningKey.objects.get()
    page = keeper.get("/settings/letters/").content.decode()

    assert "regulars1._domainkey.corner.example" in page and key.public in page.replace("&#43;", "+")
    assert "PRIVATE" not in page and "not published yet" in page
    keeper.post(f"/settings/letters/keys/{key.pk}/beginning/")
    keeper.post(f"/settings/letters/keys/{key.pk}/removal/")
    assert SigningKey.objects.signing().count() == 1


def test_key_when_asked_for_a_domain_that_is_not_ours_then_is_refused(keeper):
    answer = keeper.post("/settings/letters/keys/", {"domain": "bank.example", "algorithm": "rsa-sha256"})

    assert answer.status_code == 422 and SigningKey.objects.count() == 0


@pytest.fixture
def mailbox(db):
    """A mailbox that is entered by permission."""
    mailbox = Mailbox.objects.create(name="Hello", host="imap.gmail.com", user="hello@corner.example", way="google")
    Grant(mailbox=mailbox, access_token="word", refresh_token="again", ends_at=clock.now()).save()
    return mailbox


def test_way_out_when_no_mailbox_is_entered_by_permission_then_is_not_asked_for(keeper):
    Mailbox.objects.create(name="Old", host="imap.example.com", user="old", way="password")
    Mailbox.objects.create(name="Waits", host="imap.gmail.com", user="waits", way="google")

    assert "Letters leave through" not in keeper.get("/settings/letters/house/").text


def test_way_out_when_it_is_a_permission_then_is_kept_and_shown_without_a_word_of_it(keeper, mailbox):
    page = keeper.get("/settings/letters/house/").text
    choice = {"voice": "house", "tls": "starttls", "through": str(mailbox.pk), "host": "evil.example", "plus": "on"}
    assert "Google, by the permission for Hello (hello@corner.example)" in page
    assert keeper.post("/settings/letters/house/", choice).status_code == 303

    row = SendingAddress.objects.get()
    assert (row.mailbox, row.server) == (mailbox, "smtp://smtp.gmail.com:587?tls=starttls&plus=yes&verp=no")
    assert "through Google, by the permission for Hello" in keeper.get("/settings/letters/").text
    page = keeper.get("/settings/letters/house/").text
    assert f'value="{mailbox.pk}" checked' in page and "smtp.gmail.com" not in page


@pytest.mark.parametrize(
    ("change", "server"),
    [
        ({"through": "house", **SERVER}, ""),
        ({"through": "own", **SERVER}, "smtp://repairs:hunter2%21@mail.example.com:2587?tls=starttls&plus=yes&verp=no"),
    ],
)
def test_way_out_when_changed_from_a_permission_then_is_forgotten(keeper, mailbox, change, server):
    keeper.post("/settings/letters/new/", REPAIRS | {"through": str(mailbox.pk)})
    row = SendingAddress.objects.get()
    assert row.mailbox == mailbox
    keeper.post(f"/settings/letters/{row.pk}/", REPAIRS | change)

    row.refresh_from_db()
    assert (row.mailbox, row.server) == (None, server)


def test_way_out_when_an_own_server_is_chosen_but_not_named_then_asks_which(keeper, mailbox):
    answer = keeper.post("/settings/letters/new/", REPAIRS | {"through": "own"})

    assert answer.status_code == 422 and "Which server is it?" in answer.text


@pytest.mark.parametrize("other", ["0", "999999", "-1", "x", "1 or 1"])
def test_way_out_when_it_is_none_that_was_offered_then_is_refused(keeper, mailbox, other):
    answer = keeper.post("/settings/letters/new/", REPAIRS | {"through": other})

    assert answer.status_code == 422 and "This way out is not there any more." in answer.text
    assert SendingAddress.objects.count() == 0


def test_way_out_when_the_permission_is_for_fetching_alone_then_says_so_and_where_to_give_it(keeper, mailbox):
    Mailbox.objects.update(way="microsoft")
    Grant.objects.update(scope="https://outlook.office.com/IMAP.AccessAsUser.All")
    answer = keeper.post("/settings/letters/new/", REPAIRS | {"through": str(mailbox.pk)})

    assert answer.status_code == 422 and SendingAddress.objects.count() == 0
    assert "lets us fetch mail, but not send any. Give it once more." in answer.text
    assert f'href="/settings/mailboxes/{mailbox.pk}/permission/"' in answer.text


def test_mailbox_when_letters_leave_by_its_permission_then_is_not_taken_away_and_says_why(keeper, mailbox):
    keeper.post("/settings/letters/new/", REPAIRS | {"through": str(mailbox.pk)})
    answer = keeper.post(f"/settings/mailboxes/{mailbox.pk}/removal/", follow=True)

    assert "Letters from repairs@corner.example leave by its permission." in answer.text
    assert Mailbox.objects.count() == 1
