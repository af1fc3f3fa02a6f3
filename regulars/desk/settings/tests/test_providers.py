"""Mail providers on the settings pages: addresses to give them, keys they give us."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.html import escape

from regulars.channels.email.models import Provider
from regulars.channels.email.providers.kinds import KINDS
from regulars.channels.email.providers.tests.calling import keys_of


@pytest.fixture
def keeper(client, jo):
    client.force_login(jo)
    return client


def addresses(page):
    return re.findall(r'<code class="ledger__link">(.*?)</code>', page.text)


def test_provider_when_added_then_its_page_shows_where_it_shall_call(keeper, settings):
    settings.REGULARS_URL = "https://house.example"

    answer = keeper.post("/settings/providers/", {"kind": "postmark"})

    assert (answer.status_code, answer.headers["Location"]) == (303, "/settings/providers/postmark/")
    added = Provider.objects.get()
    shown = keeper.get("/settings/providers/postmark/")
    assert addresses(shown) == [
        f"https://regulars:{added.password}@house.example/providers/{added.place}/mail/",
        f"https://regulars:{added.password}@house.example/providers/{added.place}/events/",
    ]
    assert "REGULARS_URL" not in shown.text


def test_provider_when_it_signs_then_its_address_comes_with_its_key_and_the_key_is_never_shown(keeper, settings):
    settings.REGULARS_URL = "https://house.example"
    keeper.post("/settings/providers/", {"kind": "mailgun"})
    assert addresses(keeper.get("/settings/providers/mailgun/")) == []

    assert keeper.post("/settings/providers/mailgun/", {"webhook_signing_key": " abc123\n"}).status_code == 303

    added = Provider.objects.get()
    shown = keeper.get("/settings/providers/mailgun/")
    assert added.given_keys == {"webhook_signing_key": "abc123"}
    assert addresses(shown)[0] == f"https://house.example/providers/{added.place}/mime"
    assert "abc123" not in shown.text
    assert "It is kept" in shown.text


def test_key_when_left_empty_then_stays(keeper):
    keeper.post("/settings/providers/", {"kind": "mailersend"})
    keeper.post("/settings/providers/mailersend/", {"inbound_secret": "one", "signing_secret": "two"})
    keeper.post("/settings/providers/mailersend/", {"inbound_secret": "", "signing_secret": "three"})

    assert Provider.objects.get().given_keys == {"inbound_secret": "one", "signing_secret": "three"}


@pytest.mark.parametrize(
    ("kind", "key", "words"),
    [
        ("postal", "webhook_key", "MIIB"),
        ("sendgrid", "tracking_webhook_verification_key", "not a key"),
        ("resend", "signing_secret", "whsec_not base64!"),
        ("mailgun", "webhook_signing_key", "schlüssel"),
    ],
)
def test_key_when_it_cannot_be_one_then_is_refused_beside_its_field(keeper, kind, key, words):
    keeper.post("/settings/providers/", {"kind": kind})

    answer = keeper.post(f"/settings/providers/{kind}/", {key: words})

    assert answer.status_code == 422
    assert f'id="id_{key}_error"' in answer.text
    assert "This cannot be it" in answer.text
    assert Provider.objects.get().given_keys == {}


@pytest.mark.parametrize("kind", KINDS)
def test_provider_of_every_kind_when_its_keys_are_there_then_every_door_has_an_address(keeper, kind):
    keeper.post("/settings/providers/", {"kind": kind})
    if keys := keys_of(kind):
        assert keeper.post(f"/settings/providers/{kind}/", keys).status_code == 303

    shown = keeper.get(f"/settings/providers/{kind}/")

    assert len(addresses(shown)) == len(KINDS[kind].doors)
    assert escape(KINDS[kind].label) in keeper.get("/settings/providers/").text
    assert f'value="{kind}"' not in keeper.get("/settings/providers/").text


def test_provider_when_it_leaves_then_its_address_is_gone(keeper):
    keeper.post("/settings/providers/", {"kind": "postmark"})
    place = Provider.objects.get().place
    assert Client().post(f"/providers/{place}/mail/").status_code == 401

    assert keeper.post("/settings/providers/postmark/leaving/").status_code == 303

    assert Client().post(f"/providers/{place}/mail/").status_code == 404


def test_providers_are_closed_to_those_who_do_not_keep_the_house(client, ada, house):
    Provider.objects.create(kind="postmark")
    client.force_login(ada)

    assert client.get("/settings/providers/").status_code == 403
    assert client.get("/settings/providers/postmark/").status_code == 403
    assert client.post("/settings/providers/", {"kind": "mailgun"}).status_code == 403
    assert client.post("/settings/providers/postmark/leaving/").status_code == 403
    assert [one.kind for one in Provider.objects.all()] == ["postmark"]


def test_provider_whose_keys_another_house_sealed_then_says_so(keeper, settings):
    keeper.post("/settings/providers/", {"kind": "mailgun"})
    keeper.post("/settings/providers/mailgun/", {"webhook_signing_key": "abc123"})
    settings.SECRET_KEY = "another house"

    provider = Provider.objects.get()
    assert Client().post(f"/providers/{provider.place}/mail/").status_code == 404
    assert "sealed with another key" in Provider.objects.get().refused_because


def test_unknown_kind_is_refused_in_words(keeper):
    assert keeper.post("/settings/providers/", {"kind": "pigeon"}).status_code == 422
    assert keeper.get("/settings/providers/pigeon/").status_code == 404


def test_providers_cost_as_many_queries_with_three_more(keeper):
    with CaptureQueriesContext(connection) as one:
        keeper.get("/settings/providers/")
    for kind in ("postmark", "mailgun", "resend"):
        Provider.objects.create(kind=kind)
    with CaptureQueriesContext(connection) as more:
        keeper.get("/settings/providers/")

    assert len(more) == len(one) <= 6
