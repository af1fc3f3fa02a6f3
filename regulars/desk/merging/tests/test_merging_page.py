"""Two who are one, on the pages: finding them, choosing, doing it, undoing it; and every old door still leads there."""

import pytest

from regulars.conversation.models import Entry, Request
from regulars.people import merging
from regulars.people.models import Identifier, Merge, Person, Tag, Tagging

pytestmark = pytest.mark.django_db


@pytest.fixture
def mia(house):
    """The same Maria, as she writes from work."""
    person = Person.objects.create(name="M. Lopes", known_by="mia@work.example", language="pt")
    Identifier.objects.create(person=person, kind="email", raw="mia@work.example", value="mia@work.example")
    return person


def words(answer):
    return " ".join(answer.content.decode().split())


def test_who_when_a_name_is_typed_then_finds_others_and_leads_to_the_dry_run(desk, maria, mia):
    answer = words(desk.get(f"/people/{maria.pk}/merging/?q=mia"))

    assert f'href="/people/{mia.pk}/merging/{maria.pk}/"' in answer
    assert "Nobody else by that beginning" in words(desk.get(f"/people/{maria.pk}/merging/?q=Maria"))


def test_page_when_opened_then_says_what_would_happen_and_does_nothing(desk, maria, mia, hear):
    hear("Hello", by="mia@work.example", name="M. Lopes")
    tag = Tag.objects.create(name="wedding", key="wedding")
    for one in (maria, mia):
        Tagging.objects.create(tag=tag, person=one)
    answer = words(desk.get(f"/people/{maria.pk}/merging/{mia.pk}/"))

    assert "<dt>Matters</dt><dd>1</dd>" in answer
    assert "The tag “wedding”, which both have" in answer
    assert 'name="choice-name" value="Maria Lopes" checked' in answer
    assert Merge.objects.count() == 0


def test_page_when_their_clocks_differ_then_names_the_towns(desk, maria, mia):
    Person.objects.filter(pk=maria.pk).update(zone="Europe/Berlin")
    Person.objects.filter(pk=mia.pk).update(zone="Europe/Oslo")
    answer = words(desk.get(f"/people/{maria.pk}/merging/{mia.pk}/"))

    assert "Where their clock hangs" in answer
    assert "Berlin, Germany" in answer and "Oslo, Norway" in answer


def test_merge_when_chosen_then_is_one_and_offers_to_undo(desk, maria, mia, ada):
    given = {"choice-name": "M. Lopes", "why": "She said so"}
    answer = desk.post(f"/people/{maria.pk}/merging/{mia.pk}/", given, follow=True)
    made = Merge.objects.get()

    assert (made.kept, made.gone, made.by, made.why) == (maria, mia, ada, "She said so")
    assert Person.objects.get(pk=maria.pk).name == "M. Lopes"
    assert f'action="/merges/{made.pk}/undoing/"' in words(answer)
    assert "Ada found out that M. Lopes is the same person: She said so" in words(answer)


def test_merge_when_somebody_changed_the_name_meanwhile_then_is_refused_and_keeps_what_was_typed(desk, maria, mia):
    Person.objects.filter(pk=mia.pk).update(name="Mia Lopes")
    answer = desk.post(f"/people/{maria.pk}/merging/{mia.pk}/", {"choice-name": "M. Lopes", "why": "Her words"})

    assert answer.status_code == 422
    assert "Look at both once more" in words(answer)
    assert 'value="Her words"' in words(answer)
    assert Merge.objects.count() == 0


def test_merge_when_it_is_one_already_then_says_so(desk, maria, mia, ada):
    assert desk.get(f"/people/{maria.pk}/merging/{maria.pk}/").status_code == 302
    merging.merge(maria, mia, by=ada)

    assert "These are one already" in words(desk.post(f"/people/{maria.pk}/merging/{mia.pk}/", {}))


def test_undo_when_pressed_then_both_are_there_and_the_ledger_says_so(desk, maria, mia, ada):
    made = merging.merge(maria, mia, by=ada)
    assert "Make them two again" in words(desk.get(f"/people/{maria.pk}/merging/"))
    answer = desk.post(f"/merges/{made.pk}/undoing/", follow=True)

    assert "are two again, each with what is theirs" in words(answer)
    assert desk.get(f"/people/{mia.pk}/").status_code == 200
    assert "Two again by Ada" in words(desk.get(f"/people/{mia.pk}/merging/"))


def test_undo_when_another_came_later_then_says_what_to_undo_first(desk, maria, mia, ada):
    first = merging.merge(maria, mia, by=ada)
    merging.merge(maria, Person.objects.create(name="Otto"), by=ada)
    answer = desk.post(f"/merges/{first.pk}/undoing/", follow=True)

    assert "Ada merged Otto into Maria Lopes since. Undo that first." in words(answer)
    assert Merge.objects.standing().count() == 2


def test_old_page_when_opened_then_leads_to_who_they_are_now(desk, maria, mia, ada, hear):
    matter = hear("Hello", by="mia@work.example").request
    merging.merge(maria, mia, by=ada)

    answer = desk.get(f"/people/{mia.pk}/?request={matter.pk}&list=all")
    assert (answer.status_code, answer.url) == (303, f"/people/{maria.pk}/?request={matter.pk}&list=all")
    assert desk.get(f"/requests/{matter.pk}/").url.startswith(f"/people/{maria.pk}/")
    assert desk.get("/people/987654/").status_code == 404


def test_deed_when_sent_from_an_old_page_then_is_done_for_who_they_are_now(desk, maria, mia, ada):
    merging.merge(maria, mia, by=ada)
    desk.post(f"/people/{mia.pk}/identifiers/", {"raw": "@maria"})

    assert Identifier.objects.get(kind="handle").person == maria


def test_lists_when_two_became_one_then_show_them_once(desk, maria, mia, ada, hear):
    hear("Hello", by="mia@work.example", name="M. Lopes")
    merging.merge(maria, mia, by=ada)

    assert f"/people/{mia.pk}/" not in words(desk.get("/people/"))
    assert f"/people/{mia.pk}/" not in words(desk.get("/search/?q=Lopes"))
    assert f"/people/{mia.pk}/" not in words(desk.get("/?list=all"))


def test_pages_when_nobody_is_signed_in_then_show_nothing(client, maria, mia, ada):
    made = merging.merge(maria, mia, by=ada)
    for answer in (client.get(f"/people/{maria.pk}/merging/"), client.post(f"/merges/{made.pk}/undoing/")):
        assert answer.status_code == 302
        assert "sign-in" in answer.url
    assert client.post(f"/people/{mia.pk}/identifiers/", {"raw": "@maria"}).status_code == 302
    assert Identifier.objects.filter(kind="handle").count() == 0
    assert Entry.objects.filter(person=maria).count() + Request.objects.count() == 1


def test_dry_run_when_there_is_more_then_asks_no_more(desk, maria, mia, hear, django_assert_max_num_queries):
    hear("One", by="mia@work.example", subject="One")
    with django_assert_max_num_queries(200) as few:
        desk.get(f"/people/{maria.pk}/merging/{mia.pk}/")
    for number in range(3):
        hear(f"More {number}", by="mia@work.example", subject=f"More {number}", answering=(f"unknown-{number}",))
    with django_assert_max_num_queries(len(few.captured_queries)):
        desk.get(f"/people/{maria.pk}/merging/{mia.pk}/")
    assert len(few.captured_queries) < 80
