"""The pages on which somebody is split, without script."""

import pytest
from django.urls import reverse

from regulars.people import identifying
from regulars.people.models import Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def work(maria, ada):
    return identifying.learn(maria, "maria@work.example", by=ada)


def page_of(person):
    return reverse("splitting-person", args=[person.id])


def test_split_is_foretold_done_and_undone(desk, maria, work, hear):
    theirs = hear("The invoice", by="maria@work.example", subject="Invoice")
    single = hear("Rui here, from her phone", subject="Phone", answering=("x",))
    assert "Rui here, from her phone" in desk.get(page_of(maria)).content.decode()

    chosen = {"known": work.id, "with": single.id, "called": "Rui", "why": "Two of them"}
    html = desk.get(page_of(maria), {**chosen, "see": "yes"}).content.decode()
    assert "Rui gets maria@work.example and 2 letters" in html
    assert "“Invoice”" in html
    assert Person.objects.count() == 1

    answer = desk.post(page_of(maria), chosen, follow=True)
    new = Person.objects.get(name="Rui")
    assert set(new.entries.filter(kind="message")) == {theirs, single}
    assert "Ada split this off from Maria Lopes, with maria@work.example and 2 letters: Two of them" in (
        answer.content.decode()
    )
    assert "Ada split Rui off" in desk.get(f"/people/{maria.id}/").content.decode()


@pytest.mark.parametrize("method", ["get", "post"])
def test_nothing_chosen_is_said_and_the_name_stays(desk, maria, method):
    answer = getattr(desk, method)(page_of(maria), {"called": "Rui", "see": "yes"})

    assert answer.status_code == 422
    assert "Choose what belongs to the other one" in answer.content.decode()
    assert 'value="Rui"' in answer.content.decode()


def test_what_is_somebody_elses_does_not_slip_along(desk, maria, work, hear):
    stranger = hear("Mine", by="rui@example.com", name="Rui Costa")
    desk.post(page_of(maria), {"known": [work.id, stranger.person.identifiers.get().id], "with": stranger.id})
    stranger.refresh_from_db()

    assert stranger.person.name == "Rui Costa"
    assert stranger.person.identifiers.count() == 1


def test_page_is_closed_to_who_left(desk, ada, maria):
    ada.is_active = False
    ada.save()

    assert desk.get(page_of(maria)).status_code == 302
