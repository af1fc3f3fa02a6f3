"""The pages on which somebody is forgotten, without script."""

import pytest
from django.urls import reverse

from regulars.people import forgetting
from regulars.people.errors import StaysAsItIs
from regulars.people.models import Connection, ConnectionKind, Forgetting, Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client, jo):
    client.force_login(jo)
    return client


def forgetting_of(person):
    return reverse("forgetting", args=[person.pk])


SURE = {"ground": "They asked us by phone", "sure": "maria  lopes"}


def test_page_when_opened_then_says_what_would_happen_and_nothing_does(desk, question, maria):
    html = desk.get(forgetting_of(maria)).content.decode()

    assert "Forget Maria Lopes?" in html
    assert "write “Maria Lopes”</label>" in html
    assert "Stays without a word" in html
    question.refresh_from_db()
    assert (question.subject, Forgetting.objects.count()) == ("Loud grinder", 0)


def test_deed_when_sure_then_shows_the_proof_and_old_links_lead_there(desk, question, maria):
    answer = desk.post(forgetting_of(maria), SURE, follow=True)
    proof = Forgetting.objects.get()

    assert answer.redirect_chain == [(f"/forgettings/{proof.number}/", 303)]
    html = answer.content.decode()
    assert "They asked us by phone" in html
    assert "Maria" not in html
    for page in (reverse("person", args=[maria.pk]), forgetting_of(maria)):
        assert desk.get(page).headers["Location"] == f"/forgettings/{proof.number}/"


@pytest.mark.parametrize(
    ("said", "refusal"),
    [
        ({"ground": "They asked us"}, "Write “Maria Lopes”, as it stands above."),
        ({"ground": "", "sure": "Maria Lopes"}, "Say in a few words why."),
    ],
)
def test_deed_when_something_is_missing_then_says_so_and_forgets_nobody(desk, maria, said, refusal):
    answer = desk.post(forgetting_of(maria), said)

    assert answer.status_code == 422
    assert refusal in answer.content.decode()
    assert Person.objects.get(pk=maria.pk).forgotten_at is None


def test_deed_when_a_child_is_known_only_through_them_then_goes_along(desk, maria):
    kind, _ = ConnectionKind.objects.get_or_create(name="child", defaults={"inverse": "parent"})
    leo = Person.objects.create(name="Leo Lopes")
    Connection.objects.create(person=maria, other=leo, kind=kind)
    assert "Forget Leo Lopes too" in desk.get(forgetting_of(maria)).content.decode()
    desk.post(forgetting_of(maria), {**SURE, "too": [leo.pk]})

    assert Person.objects.filter(forgotten_at=None).count() == 0


def test_deed_when_it_is_refused_half_way_then_nobody_is_half_forgotten(desk, maria):
    kind, _ = ConnectionKind.objects.get_or_create(name="child", defaults={"inverse": "parent"})
    leo = Person.objects.create(name="Leo Lopes")
    Connection.objects.create(person=maria, other=leo, kind=kind)

    asked = []

    def refuse(work, **_):
        asked.append(work.person)
        if asked.count(maria) == 2:  # the first time is the foresight
            raise StaysAsItIs("Somebody was faster.")

    forgetting.forgetting.connect(refuse)
    try:
        answer = desk.post(forgetting_of(maria), {**SURE, "too": [leo.pk]}, follow=True)
    finally:
        forgetting.forgetting.disconnect(refuse)

    assert "Somebody was faster." in answer.content.decode()
    assert Person.objects.filter(forgotten_at=None).count() == 2
    assert not Forgetting.objects.exists()


@pytest.mark.parametrize("far", ["", "99999999999999999999"])
def test_deed_when_somebody_is_named_who_does_not_hang_on_them_then_stays(desk, maria, far):
    rui = Person.objects.create(name="Rui Costa")
    answer = desk.post(forgetting_of(maria), {**SURE, "too": [far or rui.pk]})

    assert answer.status_code == 422
    assert Person.objects.filter(forgotten_at=None).count() == 2


def test_deed_when_no_keeper_then_is_told_whom_to_ask(client, ada, maria):
    client.force_login(ada)
    answer = client.post(forgetting_of(maria), SURE)

    assert answer.status_code == 403
    assert "keep the house" in answer.content.decode()
    assert Person.objects.get(pk=maria.pk).forgotten_at is None


def test_proof_when_asked_by_address_then_is_found(desk, maria):
    desk.post(forgetting_of(maria), SURE)
    yes = desk.post(reverse("settings-forgotten"), {"raw": "Maria@example.com"}).content.decode()
    no = desk.post(reverse("settings-forgotten"), {"raw": "rui@example.com"}).content.decode()
    odd = desk.post(reverse("settings-forgotten"), {"raw": "not an @ address"})

    assert "Yes: whoever had this address was forgotten." in yes
    assert "Nobody with this address was forgotten." in no
    assert odd.status_code == 422
