"""The house's own words for who is what to whom."""

import pytest
from django.urls import reverse

from regulars.people import connecting
from regulars.people.models import ConnectionKind

pytestmark = pytest.mark.django_db

HERE = "/settings/connections/"


def test_kind_when_added_by_a_keeper_then_can_be_chosen_from_both_sides(client, jo):
    client.force_login(jo)
    client.post(HERE, {"name": "trained by ...", "inverse": "trains …"})

    assert {"trained by …", "trains …"} <= {way.word for way in connecting.ways()}
    refused = client.post(HERE, {"name": "Trained by …"})
    assert (refused.status_code, "That is known already" in refused.content.decode()) == (422, True)
    assert client.post(HERE, {"name": ""}).status_code == 422


def test_kind_when_offered_no_more_then_stays_where_it_is_used(client, jo):
    client.force_login(jo)
    kind = connecting.add_kind("trained by …", "trains …")
    where = reverse("connection-kind-offering", args=[kind.pk])
    client.post(where, {"offered": ""})
    assert "trains …" not in {way.word for way in connecting.ways()}
    client.post(where, {"offered": "yes"})

    assert ConnectionKind.objects.get(pk=kind.pk).is_offered


def test_kinds_when_somebody_else_than_a_keeper_asks_then_are_refused(client, ada):
    client.force_login(ada)

    assert client.post(HERE, {"name": "rival"}).status_code in (302, 303, 403)
    assert not ConnectionKind.objects.filter(name="rival").exists()
