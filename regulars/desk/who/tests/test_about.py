"""Changing in place who somebody is."""

import io
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from PIL import Image

from regulars.conversation import speaking
from regulars.conversation.speaking import Recipient
from regulars.people import editing
from regulars.people.models import Person

pytestmark = pytest.mark.django_db

HTMX = {"HTTP_HX_REQUEST": "true"}


def plain(response):
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


def now(person):
    return Person.objects.get(pk=person.pk)


@pytest.mark.parametrize(
    ("what", "typed", "kept"),
    [
        ("name", "Maria do  Carmo", "Maria do Carmo"),
        ("called", "Mia", "Mia"),
        ("zone", "lisbon", "Europe/Lisbon"),
        ("zone", "Lisbon, Portugal", "Europe/Lisbon"),
        ("language", "português", "pt"),
        ("speaks", "English, german", "en de"),
        ("reach_by", "phone", "phone"),
        ("reach_words", "After six", "After six"),
    ],
)
def test_what_is_typed_when_it_is_understood_then_is_kept_with_its_history(desk, maria, ada, what, typed, kept):
    was = getattr(maria, what)
    sent = {"value": typed, "was": was, "why": "She said so"}
    response = desk.post(f"/people/{maria.id}/about/{what}/", sent)

    assert (response.status_code, response["Location"]) == (303, f"/people/{maria.id}/")
    assert getattr(now(maria), what) == kept
    change = maria.changes.get()
    assert (change.what, change.before, change.after, change.by, change.why) == (what, was, kept, ada, "She said so")


@pytest.mark.parametrize(
    ("what", "typed", "words"),
    [
        ("name", "x" * 201, "longer than we can keep (200 letters)"),
        ("zone", "Portugal", "There are several clocks"),
        ("zone", "Lisbn", "Did you mean Lisbon?"),
        ("language", "Portugese", "Did you mean Portuguese?"),
        ("speaks", "English, zzzz", "We know no language “zzzz”"),
        ("reach_by", "pigeon", "not a valid choice"),
        ("zone", "../../etc/passwd", "We know no clock"),
    ],
)
def test_what_is_typed_when_it_is_not_understood_then_stays_with_words_at_the_field(desk, maria, what, typed, words):
    response = desk.post(f"/people/{maria.id}/about/{what}/", {"value": typed, "was": getattr(maria, what)})

    assert response.status_code == 422
    assert words in plain(response) and maria.changes.count() == 0
    assert what == "reach_by" or f'value="{typed}"' in response.content.decode()


def test_second_of_two_when_they_change_the_same_then_sees_what_it_says_and_may_overwrite_knowingly(
    desk, maria, ada, jo
):
    editing.edit(maria, "language", "pt", was="", by=jo)
    refused = desk.post(f"/people/{maria.id}/about/language/", {"value": "Spanish", "was": ""})

    assert refused.status_code == 422
    assert "Jo changed this meanwhile" in plain(refused) and "It says “Portuguese” now." in plain(refused)
    html = refused.content.decode()
    assert 'value="Spanish"' in html and 'name="was" value="pt"' in html and "Keep mine all the same" in html
    assert now(maria).language == "pt"

    desk.post(f"/people/{maria.id}/about/language/", {"value": "Spanish", "was": "pt"})
    assert now(maria).language == "es"
    assert [(one.before, one.after, one.by) for one in maria.changes.order_by("id")] == [
        ("", "pt", jo),
        ("pt", "es", ada),
    ]


def test_form_when_asked_for_in_place_then_is_a_part_with_where_it_came_from(desk, maria, ada):
    editing.edit(maria, "called", "Mia", by=None, source="vcard", why="Her card")
    part = desk.get(f"/people/{maria.id}/about/called/", **HTMX).content.decode()
    whole = desk.get(f"/people/{maria.id}/about/called/").content.decode()

    assert part.lstrip().startswith('<div id="about"') and "<html" not in part and "<html" in whole
    assert "from a card" in part and "Her card" in part and "hx-morph-skip" in part


def test_change_when_kept_in_place_then_answers_with_the_column_and_the_head(desk, maria):
    sent = {"value": "she/her", "was": ""}
    answer = desk.post(f"/people/{maria.id}/about/pronouns/", sent, **HTMX).content.decode()

    assert answer.lstrip().startswith('<div id="about"></div>') and answer.count("<hx-partial") == 2
    assert "she/her" in answer and "<html" not in answer


def test_field_when_it_is_none_of_ours_then_is_not_found(desk, maria):
    assert desk.get(f"/people/{maria.id}/about/is_demo/").status_code == 404
    assert desk.post(f"/people/{maria.id}/about/style/", {"value": "friend"}).status_code == 404


def test_column_when_much_is_known_then_tells_it_in_words(desk, maria, ada, hear, morning):
    known = {"called": "Mia", "sounds": "mah-REE-ah", "pronouns": "she/her", "zone": "Asia/Tokyo", "language": "pt"}
    Person.objects.filter(pk=maria.pk).update(**known, speaks="en", reach_by="phone", reach_words="After six")
    Person.objects.filter(pk=maria.pk).update(since=morning_years_ago(morning))
    entry = hear("Hello")
    speaking.reply(entry.request, by=ada, html="<p>Hi</p>", to=[Recipient("maria@example.com")], channel="email")
    page = plain(desk.get(f"/people/{maria.id}/"))

    assert "“Mia” · mah-REE-ah · she/her" in page
    assert "Tokyo, 18:00 her time · speaks Portuguese · also English" in page
    assert "Likes to be reached by phone : “After six”" in page
    assert "6 y 8 m with us" in page
    assert "Ada knows her best" in page and "Ada: 1 exchange, the last" in page
    assert "Last heard" in page and "Last written to 18:00 her time" in page


def morning_years_ago(morning):
    from datetime import UTC, datetime  # noqa: PLC0415

    return datetime(2019, 6, 20, tzinfo=UTC)


def test_history_when_long_then_is_paged_by_key_and_costs_the_same(desk, maria, ada):
    editing.edit(maria, "called", "Mia", by=ada)
    with CaptureQueriesContext(connection) as one:
        desk.get(f"/people/{maria.id}/history/")
    for number in range(70):
        editing.edit(maria, "called", f"Mia {number}", by=ada, why=f"reason {number}")
    with CaptureQueriesContext(connection) as many:
        first = desk.get(f"/people/{maria.id}/history/").content.decode()
    after = re.search(r"after=([^&\"]+)", first)[1]
    second = plain(desk.get(f"/people/{maria.id}/history/?after={after}", **HTMX))

    assert len(one) == len(many)
    assert "reason 69" in first and "reason 19" not in first
    assert "reason 19" in second and "Ada learned what they like to be called" in second


def test_face_when_no_picture_then_is_refused_beside_the_field_and_when_one_then_shown(desk, maria):
    refused = desk.post(f"/people/{maria.id}/face/", {"face": io.BytesIO(b"<svg>")})
    picture = io.BytesIO()
    Image.new("RGB", (90, 90), "teal").save(picture, "PNG")
    picture.seek(0)
    picture.name = "maria.png"
    done = desk.post(f"/people/{maria.id}/face/", {"face": picture})

    assert refused.status_code == 422 and "no picture we can show" in plain(refused)
    assert done.status_code == 303 and now(maria).picture in desk.get(f"/people/{maria.id}/").content.decode()
    assert desk.post(f"/people/{maria.id}/face/taking-away/").status_code == 303
    assert now(maria).picture == ""


def test_pages_when_nobody_is_signed_in_then_ask_for_it(client, maria):
    for path in ("about/name/", "face/", "history/", "standing/"):
        assert client.get(f"/people/{maria.id}/{path}").status_code == 302


def test_history_when_an_address_was_added_then_speaks_of_it_in_a_word_of_ours(desk, maria):
    desk.post(f"/people/{maria.pk}/identifiers/", {"raw": "m.lopes@example.com"})

    page = plain(desk.get(f"/people/{maria.pk}/history/"))
    assert "Ada learned an address or number" in page
    assert "identifier" not in page
