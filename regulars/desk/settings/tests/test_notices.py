"""When the house writes to me."""

import pytest

from regulars.channels.email.models import NoticeWish
from regulars.team.models import Teammate


def test_wish_is_kept_and_shown(desk, ada):
    assert 'value="mine" checked' in desk.get("/settings/notices/").text

    answer = desk.post("/settings/notices/", {"when": "any"})

    assert (answer.status_code, answer.headers["Location"]) == (303, "/settings/notices/")
    assert NoticeWish.objects.get(teammate=ada).when == "any"
    assert 'value="any" checked' in desk.get("/settings/notices/").text


@pytest.mark.parametrize("when", ["", "sometimes"])
def test_wish_that_is_none_of_them_changes_nothing_and_says_so_beside_it(desk, when):
    answer = desk.post("/settings/notices/", {"when": when})

    assert answer.status_code == 422
    assert "Choose one of them." in answer.text
    assert NoticeWish.objects.count() == 0


def test_wish_of_another_is_not_mine_to_change(desk, ada, jo):
    desk.post("/settings/notices/", {"when": "never", "teammate": jo.pk})

    assert [wish.teammate for wish in NoticeWish.objects.all()] == [ada]


def test_teammate_of_the_demo_business_reads_that_nothing_is_sent_to_them(client, ada, settings):
    settings.REGULARS_SMTP_URL = "smtp://mail.corner.example"
    client.force_login(ada)
    assert "nothing is sent to you" not in client.get("/settings/notices/").content.decode()

    Teammate.objects.filter(pk=ada.pk).update(is_demo=True)
    assert "nothing is sent to you" in client.get("/settings/notices/").content.decode()
