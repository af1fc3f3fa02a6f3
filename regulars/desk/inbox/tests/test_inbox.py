"""The inbox: what its lists hold, how its rows read, and what it costs."""

from datetime import timedelta

from django.db import connection
from django.test.utils import CaptureQueriesContext

from regulars.conversation import drafting, outbox, speaking
from regulars.conversation.incoming import Voice
from regulars.conversation.models import Bookmark, Request
from regulars.conversation.models.promise import promise
from regulars.desk.inbox import lists, reading


def rows(name, seen_by):
    return reading.read(name, seen_by=seen_by).rows


def names(name, seen_by):
    return [row.name for row in rows(name, seen_by)]


def test_stranger_when_asking_for_the_inbox_is_sent_to_sign_in(client, house):
    response = client.get("/inbox/")

    assert (response.status_code, response["Location"]) == (302, "/sign-in/?next=/inbox/")


def test_lists_when_requests_are_handed_over_and_done_hold_what_they_say(question, hear, ada, jo):
    hear("Kettles?", by="rui@example.com", name="Rui Costa").request.assign(to=ada, by=jo)
    hear("Thanks!", by="eva@example.com", name="Eva Reis").request.finish(by=jo)

    assert names("mine", ada) == ["Rui Costa"]
    assert names("everyone", ada) == ["Rui Costa", "Maria Lopes"]
    assert names("unassigned", ada) == ["Maria Lopes"]
    assert names("done", ada) == ["Eva Reis"]


def test_heading_when_one_person_waits_in_two_requests_counts_the_person_once(ada, question, hear, maria):
    hear("And another thing.", answering=("unknown@maria.example",), subject="Other")
    assert Request.objects.count() == 2
    assert reading.read("everyone", seen_by=ada).line == "One person is waiting to hear from us"

    hear("Kettles?", by="rui@example.com", name="Rui Costa")
    assert reading.read("everyone", seen_by=ada).line == "2 people are waiting to hear from us"


def test_heading_when_nobody_waits_says_so(ada):
    assert reading.read("mine", seen_by=ada).line == "Nobody is waiting to hear from us"


def test_row_when_a_teammate_spoke_last_says_who_and_when_it_was_me_says_you(ada, jo, question):
    speaking.reply(question, by=jo, html="On it.", to=speaking.recipients_of(question), channel="email")

    assert rows("everyone", ada)[0].preview == "Jo: On it."
    assert rows("everyone", jo)[0].preview == "You: On it."


def test_row_when_somebody_in_copy_spoke_last_says_who(ada, question, hear, django_assert_num_queries):
    hear("We need two.", answering=("1@maria.example",), cc=(Voice("email", "tom@example.com"),), external_id="2@m")
    assert rows("everyone", ada)[0].preview == "We need two."

    hear("Make it three.", by="tom@example.com", name="Tom Reis", answering=("2@m",))
    with django_assert_num_queries(2):
        assert [row.preview for row in rows("everyone", ada)] == ["Tom: Make it three."]


def test_row_when_its_last_word_has_something_to_look_at_twice_says_so(ada, question, hear):
    assert ("look twice", "mustard") not in rows("everyone", ada)[0].tags

    hear("Send it to my new address.", answering=("1@maria.example",), proof={"hints": [["our name", "Ada"]]})
    assert ("look twice", "mustard") in rows("everyone", ada)[0].tags


def test_row_when_read_up_to_the_last_word_is_no_longer_unread(ada, question):
    assert rows("everyone", ada)[0].unread
    Bookmark.objects.create(teammate=ada, request=question, upto=question.last_said_id)
    assert not rows("everyone", ada)[0].unread


def test_row_when_something_is_promised_says_when_and_mine_is_late(morning, ada, question):
    due = question.moved_at + timedelta(hours=3)
    promise(person_id=question.person_id, request_id=question.id, by=ada, words="A new one", due=due)
    assert ("Promised · 12:00", "mustard") in rows("everyone", ada)[0].tags

    morning.shift(timedelta(hours=5))
    assert ("Promised · late", "tomato") in rows("everyone", ada)[0].tags


def test_list_when_longer_than_a_page_goes_on_by_key(monkeypatch, desk, ada, hear):
    monkeypatch.setattr(lists, "ROWS", 2)
    for number in range(5):
        hear("Hello", by=f"p{number}@example.com", name=f"Person {number}")
    first = reading.read("everyone", seen_by=ada)
    second = reading.read("everyone", seen_by=ada, after=first.older)
    last = reading.read("everyone", seen_by=ada, after=second.older)

    seen = [row.name for page in (first, second, last) for row in page.rows]
    assert seen == ["Person 4", "Person 3", "Person 2", "Person 1", "Person 0"]
    assert last.older == ""


def test_list_when_its_link_is_broken_shows_the_newest_and_says_so(desk, question):
    response = desk.get("/inbox/?list=everyone&after=made-up")

    assert response.status_code == 200
    assert "That page link is broken" in response.content.decode()
    assert "Maria Lopes" in response.content.decode()


def test_list_when_unknown_is_mine(desk, question):
    assert "Nothing waits for you" in desk.get("/inbox/?list=%27;drop").content.decode()


def test_inbox_when_htmx_asks_is_the_list_alone_with_the_opened_row_marked(desk, question):
    beside = f"http://testserver/people/{question.person_id}/?request={question.id}&list=everyone"
    html = desk.get("/inbox/?list=everyone", headers={"HX-Request": "true", "HX-Current-URL": beside}).content.decode()

    assert html.lstrip().startswith('<div id="inbox"')
    assert 'aria-current="true"' in html


def test_inbox_when_it_has_three_rows_costs_what_one_costs(desk, ada, hear, jo):
    desk.get("/inbox/?list=everyone")
    costs = []
    for number in (0, 1, 2):
        request = hear("Hello", by=f"p{number}@example.com", name=f"Person {number}").request
        request.assign(to=jo, by=jo)
        speaking.reply(request, by=jo, html="Yes", to=speaking.recipients_of(request), channel="email")
        with CaptureQueriesContext(connection) as queries:
            desk.get("/inbox/?list=everyone")
        costs.append(len(queries))

    assert costs == [4, 4, 4]


def test_name_when_it_is_markup_stays_words(desk, hear):
    hear("<script>alert(1)</script>", by="x@example.com", name="<img src=x onerror=alert(1)>")
    html = desk.get("/inbox/?list=everyone").content.decode()

    assert "<img src=x" not in html
    assert "<script>alert" not in html


def test_draft_of_mine_is_marked_and_listed_for_me_alone(question, hear, ada, jo):
    other = hear("Kettles?", by="rui@example.com", name="Rui Costa").request
    drafting.save(by=ada, person=question.person, request=question, html="<p>Dear</p>")
    drafting.save(by=ada, person=other.person, request=other, html="")

    assert [("your draft", "sky") in row.tags for row in rows("everyone", ada)] == [False, True]
    assert [("your draft", "sky") in row.tags for row in rows("everyone", jo)] == [False, False]
    assert (names("drafts", ada), names("drafts", jo)) == (["Maria Lopes"], [])


def test_somebody_without_a_name_is_called_by_their_address_everywhere(desk, hear, ada):
    entry = hear("Who am I?", by="quiet@example.com", name="")
    promise(person_id=entry.person_id, request_id=entry.request_id, by=ada, words="An answer", due=entry.at)

    for page in ("/inbox/?list=everyone", "/promises/", "/search/?q=who", f"/people/{entry.person_id}/"):
        html = desk.get(page).text
        assert "quiet@example.com" in html
        assert "without a name" not in html


def test_row_when_our_letter_came_back_says_that_first(ada, question):
    answer = speaking.reply(question, by=ada, html="On it.", to=speaking.recipients_of(question), channel="email")
    outbox.bounced(answer.deliveries.get(), "5.1.1 there is no such mailbox", permanent=True)

    preview = rows("everyone", ada)[0].preview
    assert preview == "Our letter came back from maria@example.com: 5.1.1 there is no such mailbox"
