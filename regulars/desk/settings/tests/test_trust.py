"""Whose word counts: the page where the house says so."""

import pytest

from regulars.channels.email.models import TrustedServer


@pytest.fixture
def keeper(client, jo):
    client.force_login(jo)
    return client


def believed():
    return sorted(TrustedServer.objects.values_list("kind", "name"))


def test_server_when_named_then_is_believed_once(keeper, jo):
    for written in ("MX.Corner.example", " mx.corner.example. "):
        answer = keeper.post("/settings/trust/", {"kind": "receiver", "receiver-name": written})
        assert (answer.status_code, answer.headers["Location"]) == (303, "/settings/trust/")
    keeper.post("/settings/trust/", {"kind": "sealer", "sealer-name": "lists.example"})

    assert believed() == [("receiver", "mx.corner.example"), ("sealer", "lists.example")]
    assert TrustedServer.objects.first().by == jo
    assert "mx.corner.example" in keeper.get("/settings/trust/").text


@pytest.mark.parametrize("name", ["", "no dots", "localhost", "a@b.example", "x" * 300, "mx..example", "<b>.example"])
def test_name_that_is_none_then_is_refused_in_words_and_stays_in_the_field(keeper, name):
    answer = keeper.post("/settings/trust/", {"kind": "receiver", "receiver-name": name})

    assert answer.status_code == 422
    assert believed() == []
    assert 'aria-invalid="true"' in answer.text


def test_server_when_doubted_then_is_believed_no_longer(keeper):
    server = TrustedServer.objects.create(kind="receiver", name="mx.corner.example")

    keeper.post(f"/settings/trust/{server.pk}/doubting/")

    assert believed() == []
    assert keeper.post(f"/settings/trust/{server.pk}/doubting/").status_code == 404


def test_page_then_says_whom_we_ask(keeper, settings):
    settings.REGULARS_DNS = "off"
    assert "REGULARS_DNS=system" in keeper.get("/settings/trust/").text
    settings.REGULARS_DNS = "127.0.0.1:53"
    assert "127.0.0.1:53" in keeper.get("/settings/trust/").text


def test_teammate_without_the_keys_then_may_not(client, ada):
    server = TrustedServer.objects.create(kind="receiver", name="mx.corner.example")
    client.force_login(ada)

    assert client.get("/settings/trust/").status_code == 403
    assert client.post("/settings/trust/", {"kind": "receiver", "receiver-name": "mx.evil.example"}).status_code == 403
    assert client.post(f"/settings/trust/{server.pk}/doubting/").status_code == 403
    assert believed() == [("receiver", "mx.corner.example")]
