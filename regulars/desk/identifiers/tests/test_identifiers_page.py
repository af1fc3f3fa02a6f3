"""The page of somebody's addresses and numbers, without script."""

import pytest
from django.urls import reverse

from regulars.conversation import receiving
from regulars.conversation.incoming import Incoming, Voice
from regulars.conversation.models import Separation
from regulars.people import consenting, identifying
from regulars.people.models import Identifier, Person
from regulars.people.recognising import recognise

pytestmark = pytest.mark.django_db


@pytest.fixture
def work(maria, ada):
    return identifying.learn(maria, "maria@work.example", by=ada)


def page_of(person):
    return reverse("person-identifiers", args=[person.id])


def words_of(response):
    return response.content.decode()


def test_page_says_all_we_know_about_each(desk, maria, work, ada, hear, rui):
    hear("Look, Maria", by="rui@example.com", cc=(Voice("email", "maria@work.example"),))
    identifying.prove(work, "Asked her at the counter", by=ada)
    consenting.allow("email", work.raw, by=ada, why="x")
    consenting.refuse("email", work.raw, how="told", by=ada)
    html = words_of(desk.get(page_of(maria)))

    assert "Ada made sure: Asked her at the counter" in html
    assert "Somebody said so. Nothing proves it yet." in html
    assert "by Ada" in html
    assert "No letters they did not ask for" in html
    assert "Where else they took part" in html
    assert "Look, Maria" in html


def test_number_added_here_leads_back_here_and_beside_the_conversation_there(desk, maria):
    assert desk.post(page_of(maria), {"raw": "912 345 678", "here": "yes"})["Location"] == page_of(maria)
    assert desk.post(page_of(maria), {"raw": "@maria"})["Location"] == f"/people/{maria.id}/"
    assert "+351 912 345 678" in words_of(desk.get(f"/people/{maria.id}/"))


def test_what_is_refused_stays_typed_and_says_why(desk, maria):
    answer = desk.post(page_of(maria), {"raw": "12 34", "label": "home", "kind": "phone"})

    assert answer.status_code == 422
    assert "too short for a number in Portugal" in words_of(answer)
    assert 'value="12 34"' in words_of(answer)
    assert 'value="home"' in words_of(answer)


def test_address_of_somebody_else_offers_two_ways_out(desk, maria, rui):
    answer = desk.post(page_of(maria), {"raw": "rui@example.com"})
    giving = reverse("identifier-giving", args=[rui.identifiers.get().id])

    assert answer.status_code == 422
    assert "Rui Costa is Maria: make them one" in words_of(answer)
    assert f"{giving}?person={maria.id}" in words_of(answer)


def test_alias_is_told_beside_the_address_and_decides_nothing(desk, house):
    one = recognise("email", "m.lopes@gmail.com", name="Maria Lopes")
    recognise("email", "mlopes@gmail.com", name="M. L.")

    assert "May be the same person as" in words_of(desk.get(f"/people/{one.id}/"))
    assert "is M. L. the same person?" in words_of(desk.get(page_of(one)))
    assert Person.objects.count() == 2


def test_deeds_on_one_are_done_and_refused_beside_it(desk, maria, work):
    desk.post(reverse("identifier-label", args=[work.id]), {"label": "work"})
    desk.post(reverse("identifier-first", args=[work.id]))
    desk.post(reverse("identifier-proof", args=[work.id]), {"how": "Called her"})
    work.refresh_from_db()
    assert (work.label, work.trust, maria.identifiers.mail_addresses().first()) == ("work", "verified", work)

    desk.post(reverse("identifier-doubt", args=[work.id]))
    answer = desk.post(reverse("identifier-proof", args=[work.id]), {"how": " "})
    assert (answer.status_code, "Say how you made sure" in words_of(answer)) == (422, True)
    answer = desk.post(reverse("identifier-label", args=[work.id]), {"label": "x" * 41})
    assert (answer.status_code, "under 40 letters" in words_of(answer)) == (422, True)


def test_taking_away_says_first_what_hangs_on_it(desk, maria, work, hear):
    hear("Hello", by="maria@work.example")
    there = reverse("identifier-leaving", args=[work.id])
    assert "one letter, stays in this conversation" in words_of(desk.get(there))

    desk.post(there, {"why": "Left the bank"})
    assert not Identifier.objects.filter(value="maria@work.example").exists()
    assert maria.changes.latest("id").why == "Left the bank"


def test_giving_tells_what_goes_along_does_it_and_takes_it_back(desk, maria, work, rui, hear):
    said = hear("The invoice", by="maria@work.example", subject="Invoice")
    there = reverse("identifier-giving", args=[work.id])
    assert "Rui Costa" in words_of(desk.get(there, {"q": "ru"}))

    html = words_of(desk.get(there, {"person": rui.id}))
    assert "One matter as a whole: “Invoice”." in html
    answer = desk.post(there, {"person": rui.id, "how": "along", "why": "His"}, follow=True)
    assert answer.redirect_chain[-1][0] == f"/people/{rui.id}/"
    assert "Ada brought maria@work.example and a letter here from Maria Lopes: His" in words_of(answer)
    assert "Ada gave maria@work.example and a letter to Rui Costa: His" in words_of(desk.get(f"/people/{maria.id}/"))

    undo = reverse("separation-undoing", args=[Separation.objects.get().id])
    assert undo in words_of(answer)
    assert "It is back where it was." in words_of(desk.post(undo, follow=True))
    said.refresh_from_db()
    assert said.person == maria
    assert "put back already" in words_of(desk.post(undo, follow=True))


def test_giving_to_nobody_is_refused(desk, maria, work):
    answer = desk.post(reverse("identifier-giving", args=[work.id]), {"person": "9" * 30})

    assert (answer.status_code, "Choose whose it is" in words_of(answer)) == (422, True)


def test_pages_are_closed_to_who_left(desk, ada, work):
    ada.is_active = False
    ada.save()

    for name in ("identifier-giving", "identifier-leaving"):
        assert desk.get(reverse(name, args=[work.id])).status_code == 302


def test_page_costs_the_same_for_one_and_for_many(desk, maria, ada, django_assert_max_num_queries):
    for number in range(6):
        identifying.learn(maria, f"m{number}@work.example", by=ada)
    with django_assert_max_num_queries(6):
        desk.get(page_of(maria))


def test_web_form_that_claims_an_address_shows_nothing_and_changes_nobody(client, maria, hear):
    hear("A secret of mine", trust="verified", proven_by="DMARC")
    said = Incoming(channel="webform", author=Voice("email", "MARIA@example.com", "Mallory"), said="Me", is_typed=True)
    receiving.receive(said)

    html = words_of(client.get("/hello/"))
    assert "secret" not in html
    assert "Lopes" not in html
    assert Person.objects.get().name == "Maria Lopes"
    assert Identifier.objects.get().verified_how == "DMARC"


def test_label_when_a_colleague_was_faster_then_says_what_it_is_now_and_keeps_what_was_typed(desk, maria):
    address = maria.identifiers.get()
    assert desk.post(f"/identifiers/{address.pk}/label/", {"label": "work", "was": ""}).status_code == 303

    answer = desk.post(f"/identifiers/{address.pk}/label/", {"label": "home", "was": ""})

    page = answer.content.decode()
    address.refresh_from_db()
    assert (answer.status_code, address.label) == (422, "work")
    assert "It says “work” now." in page
    assert 'value="home"' in page
    assert desk.post(f"/identifiers/{address.pk}/label/", {"label": "home", "was": "work"}).status_code == 303
