"""Who may read a note, changed on a page, with its history; and asked for where the note is written."""

import re

import pytest

from regulars.conversation import speaking
from regulars.conversation.models import Entry


@pytest.fixture
def note(morning, question, ada):
    return speaking.note(question, by=ada, html="<div>A cake!</div>", withheld_because="a surprise")


def change(desk, note, **typed):
    page = desk.get(f"/entries/{note.id}/openness/").content.decode()
    was = re.search(r'name="was" value="([^"]*)"', page)[1]
    return desk.post(f"/entries/{note.id}/openness/", {"was": was} | typed)


def test_openness_when_a_day_is_named_is_said_beside_the_note_and_in_the_history(desk, note, morning):
    response = change(desk, note, who="withheld", because="a surprise", until="2026-03-06")

    page = desk.get(f"/people/{note.person_id}/").content.decode()
    assert response.status_code == 303
    assert "Maria does not see this until Friday 6 March: a surprise" in page
    history = desk.get(f"/entries/{note.id}/openness/").content.decode()
    assert "not for them until Friday 6 March: a surprise" in history
    morning.move_to("2026-03-06T00:00:00+00:00")
    assert "Maria can see this since Friday 6 March" in desk.get(f"/people/{note.person_id}/").content.decode()


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"who": "withheld", "because": ""}, "Say why they may not read it."),
        ({"who": "withheld", "because": "x", "until": "some day"}, "Write the day like"),
        ({"who": "withheld", "because": "x", "until": "2026-03-01"}, "That day has come already."),
        ({"who": "open", "was": "older"}, "Somebody changed this meanwhile"),
    ],
)
def test_openness_when_it_cannot_be_says_why_and_changes_nothing(desk, note, typed, says):
    response = change(desk, note, **typed)

    assert response.status_code == 422
    assert says in response.content.decode()
    assert note.openings.count() == 0


def test_openness_when_it_is_a_letter_is_not_found(desk, question):
    assert desk.get(f"/entries/{question.last_said_id}/openness/").status_code == 404


def test_note_when_written_with_a_day_is_kept_with_it_and_refused_without_a_reason(desk, question, morning):
    fields = {"kind": "note", "words": "A cake", "words_are": "plain", "then": "note", "withheld_until": "2026-03-09"}
    refused = desk.post(f"/requests/{question.id}/answers/", fields)
    desk.post(f"/requests/{question.id}/answers/", fields | {"withheld_because": "a surprise"})

    assert refused.status_code == 422
    assert "Say why they may not read it until then." in refused.content.decode()
    assert Entry.objects.get(kind="note").withheld_until.isoformat() == "2026-03-09T00:00:00+00:00"
