"""Pages say that they are open, and show who else is there."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

from regulars.conversation import being_here
from regulars.conversation.models import Presence
from regulars.people.models import Look


def test_page_when_it_says_that_it_is_open_is_seen_by_others_and_is_no_second_look(desk, question, ada, jo):
    came = desk.post(f"/requests/{question.id}/here/")
    wrote = desk.post(f"/requests/{question.id}/here/", {"writing": "1"})

    assert (came.status_code, wrote.status_code) == (204, 204)
    assert [(one.teammate, one.is_writing) for one in being_here.others_at(question.id, seen_by=jo)] == [(ada, True)]
    assert Look.objects.count() == 0


def test_page_when_it_says_so_again_costs_one_statement_beside_who_asks(desk, question):
    desk.post(f"/requests/{question.id}/here/")
    with CaptureQueriesContext(connection) as queries:
        desk.post(f"/requests/{question.id}/here/")

    about = [one["sql"] for one in queries if "presence" in one["sql"]]
    assert len(about) == 1
    assert len(queries) == 2


def test_page_when_it_is_closed_lets_go_at_once(desk, question):
    desk.post(f"/requests/{question.id}/here/")
    desk.post(f"/requests/{question.id}/here/leaving/")

    assert Presence.objects.count() == 0


def test_page_when_there_is_no_such_request_is_not_found(desk, house):
    assert desk.post("/requests/4711/here/").status_code == 404
    assert desk.get("/requests/4711/here/").status_code == 404


def test_person_and_inbox_when_a_colleague_writes_say_so(desk, question, jo):
    being_here.come(jo, request_id=question.id, writing=True)
    pages = [f"/people/{question.person_id}/", "/inbox/?list=everyone", f"/requests/{question.id}/here/"]

    assert ["Jo is writing" in desk.get(page).content.decode() for page in pages] == [True, True, True]
    rows = desk.get(f"/here/?requests={question.id},999,x").content.decode()
    assert f'hx-target="#here-{question.id}"' in rows
    assert "Jo is writing" in rows


def test_person_when_nobody_else_is_there_says_nothing(desk, question, ada):
    being_here.come(ada, request_id=question.id, writing=True)

    assert "is writing" not in desk.get(f"/people/{question.person_id}/").content.decode()


def test_stranger_when_asking_who_is_there_is_sent_to_sign_in(client, question):
    assert client.get(f"/requests/{question.id}/here/").status_code == 302
