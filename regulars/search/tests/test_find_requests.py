"""Requests by a question: what fits is shown, each once, whatever leads to it, and counted without a walk."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regulars.conversation import filling_in, request_tags, speaking
from regulars.conversation.models import Request, View
from regulars.kit import clock
from regulars.people import tagging
from regulars.people.models import Tag
from regulars.search.requests import sentences, walking
from regulars.search.requests.question import Question
from regulars.team.models import Team, TimeOff


@pytest.fixture
def desk_of_many(hear, ada, jo, morning):
    """Twelve people, one request each, an hour apart; some tagged, some with Ada, some answered."""
    found = []
    for number in range(12):
        request = hear(f"Hello from {number}", by=f"p{number}@example.com", name=f"Person {number}").request
        if number % 2:
            request_tags.hang(request, "refund", by=jo)
        if number % 3 == 0:
            request.assign(to=ada, by=jo)
        if number == 5:
            speaking.reply(request, by=jo, html="Yes", to=speaking.recipients_of(request), channel="email")
        found.append(request)
        morning.shift(timedelta(hours=1))
    return found


def asked(me, *pairs, size=50, after=""):
    return walking.page_of(Question.read(pairs), Request.objects.all(), me=me, size=size, after=after)


def numbers(stretch):
    return sorted(int(str(one.person).split()[1]) for one in stretch.rows)


def tag_of(request):
    return str(request.taggings.get().tag_id)


def test_page_when_asked_by_owner_tag_and_waiting_then_holds_what_fits_all(desk_of_many, ada):
    tag = tag_of(desk_of_many[1])

    assert numbers(asked(ada, ("owner", "me"))) == [0, 3, 6, 9]
    assert numbers(asked(ada, ("owner", "nobody"), ("tag", tag))) == [1, 5, 7, 11]
    assert numbers(asked(ada, ("owner", "nobody"), ("tag", tag), ("waiting", "any"))) == [1, 7, 11]
    assert numbers(asked(ada, ("waiting", "4h"), ("owner", "me"))) == [0, 3, 6]


def test_page_when_looked_through_in_steps_then_is_the_same_as_by_a_lead(monkeypatch, desk_of_many, ada):
    tag = tag_of(desk_of_many[1])
    led = [one.pk for one in asked(ada, ("tag", tag)).rows]
    monkeypatch.setattr(walking, "LEAD", 2)
    monkeypatch.setattr(walking, "LOOK", (2, 3))
    found, after = [], ""
    for _ in range(20):
        stretch = asked(ada, ("tag", tag), size=2, after=after)
        found, after = [*found, *(one.pk for one in stretch.rows)], stretch.after
        if not after:
            break

    assert found == led
    assert len(found) == 6


def test_page_when_whoever_waits_longest_is_first_then_only_those_who_wait_stand_in_it(desk_of_many, ada):
    rows = asked(ada, ("order", "waiting")).rows

    assert [str(one.person) for one in rows] == [f"Person {number}" for number in range(12) if number != 5]


def test_page_when_asked_for_words_then_finds_them_in_what_was_said(desk_of_many, hear, ada):
    hear("The grinder is loud", by="p4@example.com")

    assert numbers(asked(ada, ("words", "grinder"))) == [4]
    assert numbers(asked(ada, ("words", "nobody said this"))) == []


def test_page_when_asked_for_first_time_writers_then_leaves_out_who_had_a_matter_before(desk_of_many, hear, ada):
    desk_of_many[2].finish(by=ada)
    hear("Another thing", by="p3@example.com", subject="Other", answering=("unknown@x.example",))

    found = asked(ada, ("first", "yes"))

    assert numbers(found) == [number for number in range(12) if number != 2]
    assert len([one for one in found.rows if str(one.person) == "Person 3"]) == 1


def test_page_when_asked_for_fields_then_compares_by_their_kind(desk_of_many, ada):
    weight, bought = filling_in.set_up("Weight", "number"), filling_in.set_up("Bought on", "day")
    machine = filling_in.set_up("Machine", "choice", "Grinder\nKettle")
    for number, request in enumerate(desk_of_many[:4]):
        filling_in.fill_in(request, weight, str(number + 0.5), by=ada)
        filling_in.fill_in(request, bought, f"2026-03-0{number + 1}", by=ada)
        filling_in.fill_in(request, machine, "grinder" if number else "Kettle", by=ada)

    assert numbers(asked(ada, ("field", f"{weight.pk}:>1.5"))) == [1, 2, 3]
    assert numbers(asked(ada, ("field", f"{bought.pk}:<2026-03-02"))) == [0, 1]
    assert numbers(asked(ada, ("field", f"{machine.pk}:KETTLE"))) == [0]
    assert numbers(asked(ada, ("field", f"{weight.pk}:heavy"))) == []


def test_page_when_asked_for_my_teams_then_holds_theirs(desk_of_many, ada, jo):
    repairs = Team.objects.create(name="Repairs")
    repairs.members.add(ada)
    Request.objects.filter(pk=desk_of_many[4].pk).update(team=repairs)

    assert numbers(asked(ada, ("team", "mine"))) == [4]
    assert numbers(asked(jo, ("team", "mine"))) == []


def test_counts_when_there_are_many_views_then_cost_one_query(desk_of_many, ada):
    tag = tag_of(desk_of_many[1])
    pairs = [[("owner", "me")], [("tag", tag)], [("standing", "friend")], [("words", "hello")], [("waiting", "7d")]]
    questions = {number: Question.read(one) for number, one in enumerate(pairs)}
    with CaptureQueriesContext(connection) as queries:
        counts = walking.counts_of(questions, Request.objects.all(), me=ada)

    assert counts == {0: "4", 1: "6", 2: "", 3: "12", 4: ""}
    assert len(queries) == 1


def test_counts_when_not_all_could_be_looked_at_then_say_so(monkeypatch, desk_of_many, ada):
    monkeypatch.setattr(walking, "COUNTED", 3)
    monkeypatch.setattr(walking, "MOST", 5)
    questions = {1: Question.read([("tag", tag_of(desk_of_many[1]))]), 2: Question.read([])}

    assert walking.counts_of(questions, Request.objects.all(), me=ada) == {1: "3+", 2: "5+"}


def test_sentence_when_read_then_says_what_is_asked(desk_of_many, ada):
    pairs = [("owner", "nobody"), ("tag", tag_of(desk_of_many[1])), ("waiting", "1d"), ("order", "waiting")]
    question = Question.read(pairs)

    said = sentences.in_words(question, sentences.Names.of([question]))

    assert said == "Open, nobody’s, tagged refund, waiting longer than a day, longest first"


def test_question_when_kept_in_a_view_then_comes_back_and_nonsense_is_left_out(ada):
    pairs = [("owner", "99999999999999999999"), ("state", "'; drop"), ("tag", "x"), ("field", "1"), ("field", ":x"),
             ("words", "\x00"), ("team", "mine"), ("nothing", "at all"), ("order", "sideways")]  # fmt: skip
    question = Question.read(pairs)
    view = View.objects.create(name="Ours", asks=question.to_keep(), order=question.order)

    assert question.filters == (("team", "mine"),)
    assert Question.kept(View.objects.get(pk=view.pk)) == question
    assert Question.kept(View(asks=["broken"])).filters == ()


def test_page_when_a_tag_or_a_field_is_gone_then_is_empty(question, ada):
    assert asked(ada, ("tag", "424242")).rows == []
    assert asked(ada, ("field", "424242:x")).rows == []
    assert clock.now() >= question.opened_at


def test_page_when_asked_for_those_with_somebody_away_then_holds_theirs(desk_of_many, ada, jo):
    assert numbers(asked(jo, ("away", "yes"))) == []
    today = clock.now().date()
    TimeOff.objects.create(teammate=ada, first=today, last=today + timedelta(days=2))

    assert numbers(asked(jo, ("away", "yes"))) == [0, 3, 6, 9]
    assert walking.counts_of({1: Question.read([("away", "yes")])}, Request.objects.all(), me=jo) == {1: "4"}
    assert sentences.in_words(Question.read([("away", "yes")]), sentences.Names()) == "Open, with somebody who is away"


def test_page_when_asked_for_tags_of_the_person_then_leaves_alone_what_hangs_on_the_request(desk_of_many, ada):
    for number in (2, 5, 8):
        tag = tagging.hang(desk_of_many[number].person, "refund", by=ada).tag
    tagging.hang(desk_of_many[8].person, "wholesale", by=ada)
    both = ("person-tag", str(tag.pk)), ("person-tag", str(Tag.objects.get(key="wholesale").pk))
    question = Question.read(both)

    assert numbers(asked(ada, both[0])) == [2, 5, 8]
    assert numbers(asked(ada, ("tag", str(tag.pk)), both[0])) == [5]
    assert numbers(asked(ada, *both)) == [8]
    assert walking.counts_of({1: question}, Request.objects.all(), me=ada) == {1: "1"}
    told = sentences.in_words(question, sentences.Names.of([question]))
    assert told == "Open, of people tagged refund, of people tagged wholesale"
