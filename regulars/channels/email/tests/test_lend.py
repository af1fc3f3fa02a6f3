"""Files too large for a mail."""

from datetime import timedelta

import pytest
from django.core.files.base import ContentFile

from regulars.channels.email.models import Announcement, LentFile
from regulars.channels.email.sending import lending
from regulars.channels.email.tests.conftest import deliver
from regulars.conversation.models import Attachment

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def with_files(answer, settings):
    """A function: an answer with files of these sizes, where a letter carries ten thousand bytes."""
    settings.REGULARS_LARGEST_LETTER = 10_000

    def make(**sizes):
        entry = answer()
        for name, size in sizes.items():
            file = ContentFile(name.encode() * (size // len(name)), name="x")
            Attachment.objects.create(entry=entry, file=file, name=f"{name}.bin", size=size)
        return entry

    return make


@pytest.fixture
def outside(settings):
    settings.REGULARS_URL = "https://corner.example"


def path_of(lent):
    return f"/files/{lending.token_of(lent)}/"


def test_files_when_too_large_together_then_the_largest_leave_as_links(with_files, sends, outside):
    entry = with_files(small=4_000, large=9_000, middling=5_000)
    deliver()

    mail = sends.taken[0].mail
    lent = LentFile.objects.get()
    link = f"https://corner.example{path_of(lent)}"
    assert [part.get_filename() for part in mail.iter_attachments()] == ["small.bin", "middling.bin"]
    assert all(link in mail.get_body((kind,)).get_content() for kind in ("plain", "html"))
    assert (lent.attachment.name, lent.until) == ("large.bin", entry.at + timedelta(days=90))


def test_files_when_they_fit_then_all_leave_in_the_letter(with_files, sends, outside):
    with_files(one=4_000, two=6_000)
    deliver()

    assert LentFile.objects.count() == 0 and len(list(sends.taken[0].mail.iter_attachments())) == 2


def test_files_when_nobody_outside_can_open_a_link_then_leave_in_the_letter(with_files, sends):
    with_files(large=30_000)
    deliver()

    assert LentFile.objects.count() == 0 and len(list(sends.taken[0].mail.iter_attachments())) == 1


def test_room_when_the_server_takes_less_then_is_what_it_takes(with_files, sends, outside):
    with_files(one=8_000)
    Announcement.objects.create(route="", largest=10_000)

    assert lending.room() == 7_200


def test_server_when_it_announces_a_size_then_it_is_remembered(answer, sends):
    answer()
    deliver()

    assert Announcement.objects.get(route="").largest == 33_554_432


def test_link_when_opened_then_names_the_file_and_gives_it_as_a_download(with_files, sends, outside, client):
    with_files(large=12_000)
    deliver()
    path = path_of(LentFile.objects.get())

    page, file = client.get(path), client.get(f"{path}large.bin")
    assert page.status_code == 200 and "large.bin" in page.content.decode() and "12 KB" in page.content.decode()
    assert b"".join(file.streaming_content) == b"large" * 2400
    assert file["Content-Disposition"] == 'attachment; filename="large.bin"'
    assert file["Content-Type"] == "application/octet-stream"
    assert file["Content-Security-Policy"] == "default-src 'none'; sandbox"


def test_link_when_its_time_is_over_then_says_how_to_ask_again(with_files, sends, outside, client, later):
    with_files(large=12_000)
    deliver()
    path = path_of(LentFile.objects.get())
    later(days=91)

    page, file = client.get(path), client.get(f"{path}large.bin")
    assert (page.status_code, file.status_code) == (410, 410)
    assert "send the file again" in page.content.decode() and "large" not in page.content.decode()


@pytest.mark.parametrize("token", ["1.aaaaaaaaaaaaaaaa", "x", "1"])
def test_link_when_made_up_then_leads_nowhere(house, client, token):
    assert client.get(f"/files/{token}/").status_code == client.get(f"/files/{token}/a.pdf").status_code == 404


def test_file_when_its_name_is_hostile_then_is_served_under_a_harmless_one(with_files, sends, outside, client):
    with_files(large=12_000)
    Attachment.objects.update(name='../../a\r\nSet-Cookie: x"<svg>.html')
    deliver()
    file = client.get(f"{path_of(LentFile.objects.get())}x")

    file.close()
    assert "Set-Cookie" not in file.headers and ".." not in file["Content-Disposition"]
    assert file["Content-Disposition"].startswith("attachment")


def test_letter_when_put_together_again_then_lends_the_same_files(with_files, sends, outside, settings):
    entry = with_files(large=12_000, small=2_000)
    first = lending.lend(entry)
    settings.REGULARS_LARGEST_LETTER = 100

    assert lending.lend(entry) == first and len(first) == 1
