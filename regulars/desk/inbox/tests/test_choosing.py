"""Choosing several rows, views, and what hangs on a request, as the desk does it."""

import re
from datetime import timedelta

import pytest

from regulars.conversation import filling_in, putting_by, request_tags
from regulars.conversation.models import (
    Archiving,
    BulkDeed,
    Entry,
    FieldValue,
    Following,
    Request,
    RequestField,
    RequestTagging,
    Snooze,
    View,
)
from regulars.desk.inbox import reading
from regulars.kit import clock
from regulars.people import tagging
from regulars.team.models import Team, Teammate


@pytest.fixture
def matters(hear, morning):
    return [hear(f"I am number {n}.", by=f"p{n}@example.com", name=f"Person {n}").request for n in range(3)]


def ticks(requests):
    return [f"{one.pk}.{one.last_said_id}" for one in requests]


def page(response):
    return response.content.decode()


def test_rows_when_handed_over_together_then_undo_leads_back(desk, matters, jo):
    told = desk.post("/inbox/at-once/?list=everyone", {"who": ticks(matters), "deed": "handed", "to": str(jo.pk)})
    deed = BulkDeed.objects.get()
    assert (told.status_code, told["Location"]) == (303, f"/inbox/?list=everyone&did={deed.pk}")
    assert Request.objects.of(jo).count() == 3
    assert "3 requests handed to Jo Okafor." in page(desk.get(told["Location"]))

    back = desk.post(f"/inbox/at-once/{deed.pk}/undoing/?list=everyone", follow=True)

    assert "3 stand again as before." in page(back)
    assert Request.objects.of(jo).count() == 0


def test_rows_when_a_colleague_undoes_or_asks_then_sees_nothing_of_it(client, desk, matters, jo):
    desk.post("/inbox/at-once/", {"who": ticks(matters), "deed": "done"})
    deed = BulkDeed.objects.get()
    client.force_login(jo)

    assert client.post(f"/inbox/at-once/{deed.pk}/undoing/").status_code == 404
    assert "done for everybody" not in page(client.get(f"/inbox/?list=done&did={deed.pk}"))
    assert Request.objects.done().count() == 3


def test_rows_when_somebody_wrote_meanwhile_then_says_that_one_was_left(desk, matters, hear):
    asked = ticks(matters)
    hear("Wait!", by="p0@example.com")

    told = desk.post("/inbox/at-once/?list=everyone", {"who": asked, "deed": "done"}, follow=True)

    assert "2 requests done for everybody." in page(told)
    assert "One was left: somebody wrote meanwhile." in page(told)
    assert Request.objects.waiting().count() == 1


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"deed": "tagged", "tag": " "}, "Which word should hang on them?"),
        ({"deed": "tagged", "tag": "x" * 61}, "A tag has at most 60 letters."),
        ({"deed": "untagged", "tag": "never heard"}, "There is no tag “never heard”."),
        ({"deed": "handed", "to": "999"}, "Choose somebody who works here."),
        ({"deed": "team", "team": "'"}, "Choose a team."),
        ({"deed": "snoozed", "words": "ask the mill"}, "Choose when you want to come back to it."),
        ({"deed": "snoozed", "when": "own", "until": "yesterday"}, "Write the day and time like"),
        ({"deed": "snoozed", "when": "own", "until": "2020-01-01"}, "That moment has passed."),
    ],
)
def test_form_when_it_cannot_be_done_then_says_so_and_keeps_what_was_ticked_and_typed(desk, matters, said, words):
    Team.objects.create(name="Roastery")
    told = desk.post("/inbox/at-once/", {"who": ticks(matters), **said})

    assert told.status_code == 422
    assert words in page(told)
    assert page(told).count('name="who"') == 3
    assert said.get("words", "") in page(told)
    assert not BulkDeed.objects.exists()


def test_form_when_nothing_or_nonsense_is_ticked_then_changes_nothing(desk, matters):
    for who in ([], ["1"], ["x.y"], ["-1.2"], ["99999999999999999999.1"], ["424242.1"]):
        assert desk.post("/inbox/at-once/", {"who": who, "deed": "done"}).status_code == 303
    assert Request.objects.done().count() == 0


def test_rows_when_put_off_then_are_for_later_and_back_on_top_when_it_is_time(desk, ada, matters, morning):
    said = {"who": ticks(matters[:1]), "deed": "snoozed", "when": "tomorrow", "words": "call the mill"}
    desk.post("/inbox/at-once/?list=everyone", said)
    assert [row.name for row in reading.read("everyone", seen_by=ada).rows] == ["Person 2", "Person 1"]
    assert [row.name for row in reading.read("later", seen_by=ada).rows] == ["Person 0"]

    morning.shift(timedelta(days=30))
    found = reading.read("everyone", seen_by=ada)

    assert [row.name for row in found.awake] == ["Person 0"]
    assert ("Back: call the mill", "mustard") in found.awake[0].tags
    assert [row.name for row in found.rows] == ["Person 2", "Person 1"]


def test_row_when_archived_then_is_in_my_archive_until_they_write(desk, ada, jo, matters, hear):
    desk.post(f"/requests/{matters[0].pk}/archiving/")
    assert [row.name for row in reading.read("archived", seen_by=ada).rows] == ["Person 0"]
    assert len(reading.read("everyone", seen_by=jo).rows) == 3

    hear("And one more thing", by="p0@example.com")
    assert reading.read("archived", seen_by=ada).rows == []
    assert len(reading.read("everyone", seen_by=ada).rows) == 3


def test_view_when_built_then_reads_as_a_sentence_and_lists_what_fits(desk, ada, matters):
    request_tags.hang(matters[1], "Refund", by=ada)
    said = {"name": "Refunds", "owner": "nobody", "tags": "refund", "waiting": "any", "order": "waiting", "whom": "me"}

    told = desk.post("/inbox/views/new/", said, follow=True)

    html = page(told)
    assert "Open, nobody’s, tagged Refund, somebody is waiting, longest first" in html
    assert re.findall(r"data-row[^>]*>(Person \d)", html) == ["Person 1"]
    assert "Refunds · 1" in html
    assert "Refunds" in page(desk.get("/inbox/views/"))


def test_view_when_it_asks_for_tags_of_the_person_then_keeps_them_and_what_is_no_tag_stays_typed(desk, ada, matters):
    tagging.hang(matters[2].person, "Wholesale", by=ada)
    said = {"name": "Shops", "person-tags": "wholesale", "away": "", "whom": "me"}

    html = page(desk.post("/inbox/views/new/", said, follow=True))
    assert "Open, of people tagged Wholesale" in html
    assert re.findall(r"data-row[^>]*>(Person \d)", html) == ["Person 2"]

    change = f"/inbox/views/{View.objects.get().pk}/"
    assert re.search(r'name="person-tags"[^>]* value="Wholesale"', page(desk.get(change)))
    wrong = desk.post(change, {**said, "person-tags": "wholesale, retail", "away": "yes"})
    assert wrong.status_code == 422
    assert "There is no tag “retail”." in page(wrong)
    assert "wholesale, retail" in page(wrong)


def test_view_when_it_is_a_colleagues_own_then_is_not_there_for_me(desk, client, ada, jo, matters):
    view = View.objects.create(name="Secret", teammate=jo)
    team = Team.objects.create(name="Repairs")
    theirs = View.objects.create(name="Of repairs", team=team)
    for path in (f"/inbox/views/{view.pk}/", f"/inbox/views/{theirs.pk}/"):
        assert desk.get(path).status_code == 404
        assert desk.post(path + "removal/").status_code == 404
    assert "Secret" not in page(desk.get(f"/inbox/?list=view-{view.pk}"))

    team.members.add(ada)
    assert desk.get(f"/inbox/views/{theirs.pk}/").status_code == 200


def test_view_when_something_is_missing_then_says_so_and_keeps_what_was_typed(desk, ada):
    told = desk.post("/inbox/views/new/", {"name": "", "tags": "neverheard", "words": "loud", "whom": "77"})

    assert told.status_code == 422
    assert "Give it a name." in page(told)
    assert "There is no tag “neverheard”." in page(told)
    assert 'value="loud"' in page(told)
    assert "Choose who sees it." in page(told)
    assert not View.objects.exists()


def test_inbox_when_it_has_many_views_then_costs_as_much_as_with_one(desk, ada, matters, django_assert_max_num_queries):
    desk.get("/inbox/?list=everyone")
    for number in range(12):
        View.objects.create(name=f"View {number}", asks={"asked": [["standing", "friend"]]})

    with django_assert_max_num_queries(6):
        assert "View 11" in page(desk.get("/inbox/?list=everyone"))


def test_matter_when_tagged_and_filled_in_then_stands_on_the_timeline_and_in_the_column(desk, question, ada):
    field = filling_in.set_up("Order number", "words")
    desk.post(f"/requests/{question.pk}/tags/", {"tag": "refund"})
    desk.post(f"/requests/{question.pk}/fields/", {f"field-{field.pk}": "CR-22", f"before-{field.pk}": ""})
    desk.post(f"/requests/{question.pk}/fields/", {f"field-{field.pk}": "CR-23", f"before-{field.pk}": "CR-22"})

    html = page(desk.get(f"/people/{question.person_id}/?request={question.pk}"))

    assert "Ada tagged this “refund”" in html
    assert "Ada filled in Order number: CR-23 (before: CR-22)" in html
    assert re.search(r"<dt>Order number</dt><dd[^>]*>CR-23</dd>", html)
    tag = RequestTagging.objects.get().tag_id
    desk.post(f"/requests/{question.pk}/tags/{tag}/taking-off/")
    assert not RequestTagging.objects.exists()
    assert Entry.objects.filter(kind=Entry.Kind.UNTAGGED).count() == 1


def test_fields_when_one_cannot_be_kept_then_none_is_and_all_that_was_typed_stays(desk, question):
    number, day = filling_in.set_up("Weight", "number"), filling_in.set_up("Bought", "day")
    told = desk.post(
        f"/requests/{question.pk}/fields/",
        {f"field-{number.pk}": "heavy", f"before-{number.pk}": "", f"field-{day.pk}": "2026-03-01"},
    )

    assert told.status_code == 422
    assert "Write a number here" in page(told)
    assert 'value="heavy"' in page(told)
    assert 'value="2026-03-01"' in page(told)
    assert not FieldValue.objects.exists()


def test_fields_when_a_colleague_filled_in_meanwhile_then_nothing_is_overwritten_silently(desk, question, jo):
    field = filling_in.set_up("Order number", "words")
    filling_in.fill_in(question, field, "from Jo", by=jo)

    told = desk.post(f"/requests/{question.pk}/fields/", {f"field-{field.pk}": "mine", f"before-{field.pk}": ""})

    assert told.status_code == 422
    assert "Somebody filled in “from Jo” meanwhile." in page(told)
    assert FieldValue.objects.get().words == "from Jo"


def test_fields_of_the_house_when_set_up_then_only_by_keepers_and_ended_ones_stay(desk, client, question, jo):
    assert desk.post("/settings/fields/", {"name": "x", "kind": "words"}).status_code in {302, 403}
    client.force_login(jo)
    client.post("/settings/fields/", {"name": "Machine", "kind": "choice", "choices": "Grinder\nKettle"})
    refused = client.post("/settings/fields/", {"name": "machine", "kind": "words"})
    assert (refused.status_code, "There is a field “machine” already." in page(refused)) == (422, True)
    field = RequestField.objects.get()
    filling_in.fill_in(question, field, "kettle", by=jo)
    client.post(f"/settings/fields/{field.pk}/ending/")

    html = page(client.get(f"/people/{question.person_id}/?request={question.pk}"))

    assert re.search(r"<dt>Machine</dt><dd[^>]*>Kettle</dd>", html)


def test_matter_when_followed_then_shows_the_face_and_leaving_takes_it_away(desk, question, ada):
    desk.post(f"/requests/{question.pk}/following/")
    assert 'aria-label="Ada Ferro"' in page(desk.get(f"/people/{question.person_id}/?request={question.pk}"))
    assert len(reading.read("followed", seen_by=ada).rows) == 1

    desk.post(f"/requests/{question.pk}/following/", {"leave": "yes"})
    assert not Following.objects.exists()


def test_matter_when_put_off_then_says_until_when_and_can_be_ended(desk, question, ada):
    refused = desk.post(f"/requests/{question.pk}/later/", {"words": "burrs"})
    assert (refused.status_code, 'value="burrs"' in page(refused)) == (422, True)
    desk.post(f"/requests/{question.pk}/later/", {"when": "week", "words": "burrs"})
    assert "You come back to it" in page(desk.get(f"/people/{question.person_id}/?request={question.pk}"))

    desk.post(f"/requests/{question.pk}/later/ending/")
    assert not Snooze.objects.standing().exists()
    putting_by.archive(question, by=ada)
    assert Archiving.objects.get().at <= clock.now()


def test_lists_when_somebody_left_then_show_them_nothing(ada, matters):
    Teammate.objects.filter(pk=ada.pk).update(is_active=False)
    ada.refresh_from_db()

    assert reading.read("everyone", seen_by=ada).rows == []
    assert reading.read("followed", seen_by=ada).rows == []
