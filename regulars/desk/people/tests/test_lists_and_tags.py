"""Lists that are kept, columns, and tags for many at once."""

from datetime import timedelta

import pytest

from regulars.kit import clock
from regulars.people.models import Change, Person, Segment, Tag, Tagging


@pytest.fixture
def friends(house):
    return [Person.objects.create(name=name, style="friend") for name in ("Bea", "Cy")]


def test_filters_stand_as_chips_that_can_be_taken_away(desk, friends, maria):
    page = desk.get("/people/?standing=friend").text

    assert "Bea" in page and "Maria" not in page
    assert 'class="people__chip" href="/people/"' in page


def test_numbers_of_tags_and_teammates_stand_as_chips_by_name(desk, friends, jo):
    tag = Tag.objects.get_or_create(name="wholesale", key="wholesale")[0]
    html = desk.get("/people/", {"tag": tag.pk, "owner": jo.pk}).content.decode()

    assert "tag: wholesale" in html
    assert f"looked after by {jo.name}" in html


def test_form_of_filters_leads_to_a_clean_address(desk, maria):
    answer = desk.get("/people/?filtering=yes&standing=friend&heard=&q=&town=Porto")

    assert answer.headers["Location"] == "/people/?standing=friend&town=Porto"
    assert 'value="Porto"' in desk.get("/people/filters/?town=Porto").text


def test_list_is_kept_once_under_a_name_changed_and_done_without(desk, friends):
    kept = {"asked": "standing=friend", "name": "Our friends"}
    assert desk.post("/people/lists/", kept).status_code == 303
    again = desk.post("/people/lists/", kept | {"name": "our FRIENDS"})
    assert (again.status_code, "There is a list called" in again.text) == (422, True)
    segment = Segment.objects.get()
    desk.post("/people/lists/", {"asked": "standing=friend", "name": "Friends", "segment": segment.pk})
    segment.refresh_from_db()
    assert segment.name == "Friends"
    desk.post(f"/people/lists/{segment.pk}/forgetting/")
    assert not Segment.objects.exists()


def test_everyone_is_no_list_to_keep(desk):
    answer = desk.post("/people/lists/", {"asked": "", "name": "All"})

    assert (answer.status_code, "Choose a filter first" in answer.text) == (422, True)


def test_columns_are_remembered_for_me_alone(desk, client, jo, friends):
    desk.post("/people/columns/", {"column": ["standing", "nonsense"], "asked": ""})

    assert '<span class="hidden-words">How we stand: </span>friend' in desk.get("/people/").text
    client.force_login(jo)
    assert "How we stand: " not in client.get("/people/").text


def test_ticked_are_tagged_with_history_and_undone(desk, ada, friends):
    answer = desk.post("/people/tagging/", {"who": [friends[0].pk], "tag": "Easter", "deed": "on", "asked": ""})
    token = answer.headers["Location"].partition("tagged=")[2]

    assert [(one.person, one.tag.name, one.by) for one in Tagging.objects.all()] == [(friends[0], "Easter", ada)]
    assert [(one.person, one.after, one.by) for one in Change.objects.all()] == [(friends[0], "Easter", ada)]
    assert "Undo" in desk.get(answer.headers["Location"]).text
    desk.post("/people/tagging/", {"who": [friends[1].pk], "tag": "easter", "deed": "on", "asked": ""})
    off = desk.post("/people/tagging/", {"who": [friends[1].pk], "tag": "EASTER", "deed": "off", "asked": ""})
    desk.post(f"/people/tagging/{off.headers['Location'].partition('tagged=')[2]}/undoing/")
    assert Tagging.objects.count() == 2
    assert token and Tag.objects.count() == 1


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"tag": "x"}, "Tick the people first."),
        ({"tag": " ", "everyone": "yes"}, "Which word should hang on them?"),
        ({"tag": "none", "everyone": "yes", "deed": "off"}, "There is no tag “none”."),
        ({"tag": "y" * 61, "everyone": "yes"}, "A tag has at most 60 letters."),
    ],
)
def test_tagging_that_cannot_be_is_refused_in_words(desk, friends, said, words):
    answer = desk.post("/people/tagging/", {"asked": "", **said})

    assert (answer.status_code, words in answer.text) == (422, True)
    assert not Tag.objects.exists()


def test_somebody_elses_undo_does_nothing(desk, client, jo, friends):
    answer = desk.post("/people/tagging/", {"who": [friends[0].pk], "tag": "Easter", "deed": "on", "asked": ""})
    client.force_login(jo)
    client.post(f"/people/tagging/{answer.headers['Location'].partition('tagged=')[2]}/undoing/")

    assert Tagging.objects.count() == 1


def test_losing_touch_says_what_is_usual_and_how_long_it_is(desk, morning, house):
    now = clock.now()
    Person.objects.create(
        name="Zoe", usual_gap=21, heard_at=now - timedelta(days=91), quiet_after=now - timedelta(days=40)
    )

    assert "usually every 3 weeks, silent for 3 months" in desk.get("/people/?quiet=yes").text
