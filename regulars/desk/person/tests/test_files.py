"""Files below a bubble: their names, and pictures that the mail itself does not show."""

import pytest

from regulars.conversation.models import Attachment
from regulars.desk.person import pictures

pytestmark = pytest.mark.django_db


def attach(entry, **more):
    return Attachment.objects.create(**{"entry": entry, "file": "x", "name": "a.png", "size": 9, **more})


def test_name_with_folders_and_turned_writing_is_shown_plain(desk, question):
    attach(question.entries.get(), name="../cellar/bill\u202efdp.exe")
    html = desk.get(f"/people/{question.person_id}/").content.decode()

    assert "bill fdp.exe" in html
    assert "cellar" not in html
    assert "\u202e" not in html


def test_picture_in_the_midst_stands_below_only_where_the_mail_cannot_show_it(desk, question):
    entry = question.entries.get()
    inside = {"inline": True, "content_type": "image/png"}
    attach(entry, name="small.png", content_id="<1>", **inside)
    attach(entry, name="huge.png", content_id="<2>", size=pictures.MOST_PICTURE_BYTES, **inside)
    attach(entry, name="drawing.svg", content_id="<3>", inline=True, content_type="image/svg+xml")
    html = desk.get(f"/people/{question.person_id}/").content.decode()

    assert "small.png" not in html
    assert "huge.png" in html
    assert html.count("too large to show in the mail") == 1
    assert "drawing.svg" in html
