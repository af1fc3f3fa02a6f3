"""Long conversations and long mails: nothing is cut without a way to the rest, nothing stands there twice."""

import re

from django.urls import reverse

from regulars.conversation.models import Entry
from regulars.desk.person import reading, timeline
from regulars.desk.person.telling import Bubble, Listener


def test_timeline_when_two_stretches_share_a_request_leaves_out_the_heading_between(
    desk, monkeypatch, hear, maria, question
):
    monkeypatch.setattr(timeline, "ENTRIES", 2)
    for words in ("One.", "Two."):
        hear(words, answering=("1@maria.example",))
    older = re.search(r'href="([^"]*before=[^"]*)"', desk.get(f"/people/{question.person_id}/").text)[1].replace(
        "&amp;", "&"
    )
    assert f"into={question.id}" in older

    assert "timeline__seam" in desk.get(older, headers={"HX-Request": "true"}).text
    other = older.replace(f"into={question.id}", "into=0")
    assert "timeline__seam" not in desk.get(other, headers={"HX-Request": "true"}).text
    assert "timeline__seam" not in desk.get(older).text


def test_mail_when_longer_than_a_bubble_can_be_read_whole(ada, hear, maria, question):
    short = hear("Short.", answering=("1@maria.example",))
    long = hear("Beans and cups. " * 1000, answering=("1@maria.example",))
    Entry.objects.update(text="", html="")
    letters = {
        item.id: item.letter
        for item in reading.told(maria, {}, to=Listener(maria, ada)).items
        if isinstance(item, Bubble)
    }

    assert letters[short.id] == ""
    assert letters[long.id] == reverse("letter", args=[long.id])
