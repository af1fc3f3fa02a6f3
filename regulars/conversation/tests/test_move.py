"""Putting what was said where it belongs."""

from datetime import timedelta

import pytest
from django.utils import timezone

from regulars.conversation import filling_in, following, hanging, moving, putting_by, request_tags, speaking
from regulars.conversation.errors import StaysHere
from regulars.conversation.models import Draft, Entry, Move, Promise, Request, RequestField
from regulars.conversation.models.promise import promise
from regulars.conversation.putting_back import put_back
from regulars.conversation.tokens import request_token
from regulars.people.models import Tag

pytestmark = pytest.mark.django_db


@pytest.fixture
def kettle(hear, question):
    """Something else that Maria asks, in the same breath and the same request."""
    return hear(
        "And do you sell kettles?",
        subject="Loud grinder",
        external_id="2@maria.example",
        answering=("1@maria.example",),
    )


def stands(request):
    request.refresh_from_db()
    return request.state, request.waiting_since, request.last_said


def answer(request, by, html="<p>On it.</p>"):
    return speaking.reply(request, by=by, html=html, to=speaking.recipients_of(request), channel="email")


def test_letter_when_split_off_waits_in_a_request_of_its_own(question, kettle, ada):
    first = question.entries.order_by("id").first()
    question.assign(to=ada, by=ada)
    moved = moving.split([kettle], by=ada, subject="Kettles")
    own = moved.to_request

    assert (own.subject, own.owner, own.person) == ("Kettles", ada, question.person)
    assert stands(own) == ("open", kettle.at, kettle)
    assert stands(question) == ("open", first.at, first)
    assert [entry.kind for entry in own.entries.order_by("id")] == ["message", "moved"]


def test_answer_to_what_was_moved_finds_its_new_place(question, kettle, ada, hear):
    own = moving.split([kettle], by=ada).to_request

    assert hear("About the kettle:", answering=("2@maria.example", "1@maria.example")).request == own
    assert hear("About the grinder:", answering=("1@maria.example",)).request == question


def test_answer_to_our_letter_finds_where_the_letter_is_now(question, kettle, ada, hear):
    letter = answer(question, ada)
    own = moving.move([letter, kettle], by=ada, subject="Kettles").to_request
    reply = hear("Thanks!", tokens=(request_token(question.id),), answering=(letter.external_id,))

    assert reply.request == own
    assert hear("Only the address was kept.", tokens=(request_token(question.id),)).request == question


def test_answers_to_a_joined_request_come_to_the_other(question, hear, ada):
    other = hear("Kettles?", subject="Kettles", external_id="3@maria.example", answering=("x@y",)).request
    moving.join(other, into=question, by=ada)

    assert stands(other)[0] == "joined"
    assert other.leads_to == question
    assert list(Request.objects.open()) == [question]
    assert hear("By address", tokens=(request_token(other.id),)).request == question
    assert hear("By thread", answering=("3@maria.example",)).request == question
    assert hear("With nothing").request == question


def test_moving_the_last_word_joins_what_is_left_behind(question, hear, ada):
    other = hear("Kettles?", answering=("x@y",)).request
    other.assign(to=ada, by=ada)
    moving.move([other.entries.get(kind="message")], by=ada, to_request=question)
    other.refresh_from_db()

    assert (other.state, other.joined_to, other.entries.count()) == ("joined", question, 0)


def test_letter_to_the_wrong_person_moves_and_its_author_stays(question, kettle, rui, ada):
    moved = moving.move([kettle], by=ada, to_person=rui)
    kettle.refresh_from_db()

    assert (kettle.person, kettle.by_person) == (rui, question.person)
    assert moved.to_request.person == rui
    assert [e.kind for e in rui.entries.order_by("id")] == ["message", "moved"]
    assert [e.kind for e in question.person.entries.order_by("id")] == ["message", "moved"]


def test_letter_really_written_by_somebody_else_is_theirs(question, kettle, rui, ada):
    moved = moving.move([kettle], by=ada, to_person=rui, written_by_them=True)
    kettle.refresh_from_db()
    sender = kettle.participants.get(role="from")

    assert (kettle.by_person, sender.person) == (rui, rui)
    assert [one.address for one in speaking.recipients_of(moved.to_request)] == ["maria@example.com"]
    put_back(moved, by=ada)
    kettle.refresh_from_db()
    sender.refresh_from_db()
    assert (kettle.by_person, sender.person, kettle.person) == (question.person,) * 3


def test_files_and_promises_come_along(question, kettle, rui, ada, hear):
    word = promise(person_id=question.person_id, request_id=question.id, by=ada, words="A kettle", due=kettle.at)
    word.keep(by=ada)
    moved = moving.move([word.entries.first(), kettle], by=ada, to_person=rui)
    word = Promise.objects.get()

    assert (word.person, word.request) == (rui, moved.to_request)
    assert {entry.person for entry in word.entries.all()} == {rui}
    put_back(moved, by=ada)
    word = Promise.objects.get()
    assert (word.person, word.request) == (question.person, question)
    assert {entry.request for entry in word.entries.all()} == {question}


def test_who_was_answered_by_a_letter_that_went_away_waits_again(question, hear, ada):
    first = question.entries.get()
    letter = answer(question, ada)
    other = hear("Kettles?", answering=("x@y",)).request
    moved = moving.move([letter], by=ada, to_request=other)

    assert (stands(question)[1], stands(other)[1]) == (first.at, other.entries.filter(by_person__isnull=False).get().at)
    put_back(moved, by=ada)
    assert stands(question)[1] is None


def test_unanswered_word_opens_a_settled_request_and_leaves_it_settled_when_undone(question, hear, ada):
    question.finish(by=ada)
    other = hear("Kettles?", answering=("x@y",)).request
    word = other.entries.get()
    moved = moving.join(other, into=question, by=ada)

    assert stands(question) == ("open", word.at, word)
    put_back(moved, by=ada)
    assert stands(question)[:2] == ("done", None)
    assert stands(other) == ("open", word.at, word)


def test_settled_word_wakes_nobody_in_another_request(question, hear, ada):
    other = hear("Kettles?", answering=("x@y",)).request
    other.finish(by=ada)
    question.finish(by=ada)
    moving.join(other, into=question, by=ada)

    assert stands(question)[:2] == ("done", None)


def test_undone_split_leaves_no_empty_request_behind(question, kettle, ada):
    before = stands(question)
    moved = moving.split([kettle], by=ada)
    put_back(moved, by=ada)
    moved.refresh_from_db()

    assert list(Request.objects.all()) == [question]
    assert stands(question) == before
    assert list(Entry.objects.filter(kind="moved")) == []
    assert (moved.undone_by, moved.to_request) == (ada, None)


def test_what_was_said_since_stays_where_it_was_said(question, kettle, ada, hear):
    moved = moving.split([kettle], by=ada)
    later = hear("The red one.", answering=("2@maria.example",))
    put_back(moved, by=ada)
    later.refresh_from_db()
    kettle.refresh_from_db()

    assert (later.request, kettle.request) == (moved.to_request, question)
    assert stands(later.request) == ("open", later.at, later)


def test_draft_begun_in_a_joined_request_is_kept(question, hear, ada, jo):
    other = hear("Kettles?", answering=("x@y",)).request
    for by in (ada, jo):
        Draft.objects.create(by=by, person=other.person, request=other, html=f"<p>{by.first_name}</p>")
    Draft.objects.create(by=ada, person=question.person, request=question, html="<p>First</p>")
    moved = moving.join(other, into=question, by=ada)

    assert {(d.by, d.html) for d in question.drafts.all()} == {(ada, "<p>First</p><p>Ada</p>"), (jo, "<p>Jo</p>")}
    put_back(moved, by=ada)
    assert [(draft.by, draft.html) for draft in other.drafts.all()] == [(jo, "<p>Jo</p>")]


def test_older_move_cannot_be_undone_before_the_newer_one(question, kettle, ada, jo, hear):
    other = hear("Beans?", answering=("x@y",)).request
    first = moving.split([kettle], by=ada)
    second = moving.move([kettle], by=jo, to_request=other)

    with pytest.raises(StaysHere, match="Jo moved it on since"):
        put_back(first, by=ada)
    put_back(second, by=ada)
    put_back(first, by=ada)
    assert list(question.entries.filter(kind="message").order_by("id"))[-1] == kettle


def test_move_back_is_refused_while_its_origin_is_joined(question, kettle, ada, hear):
    other = hear("Beans?", answering=("x@y",)).request
    first = moving.split([kettle], by=ada, subject="Kettles")
    second = moving.join(question, into=other, by=ada)

    with pytest.raises(StaysHere, match="joined “Loud grinder” with another"):
        put_back(first, by=ada)
    put_back(second, by=ada)
    put_back(first, by=ada)
    assert question.entries.filter(kind="message").count() == 2


def test_emptied_request_leads_on_and_stands_again(question, kettle, ada, hear):
    """Its own letter went on to a third one, then what had come to it went back."""
    other = hear("Beans?", answering=("x@y",)).request
    third = hear("Cups?", answering=("z@y",)).request
    own = other.entries.get()
    here = moving.move([kettle], by=ada, to_request=other)
    away = moving.move([own], by=ada, to_request=third)
    put_back(here, by=ada)

    assert stands(other)[0] == "joined"
    assert other.leads_to == third
    put_back(away, by=ada)
    assert stands(other) == ("open", own.at, own)


@pytest.mark.parametrize("twice", [False, True])
def test_senseless_moves_are_refused(question, kettle, ada, twice):
    with pytest.raises(StaysHere, match="in this request already"):
        moving.move([kettle], by=ada, to_request=question)
    with pytest.raises(StaysHere, match="of its own already"):
        moving.split(question.entries.all(), by=ada)
    with pytest.raises(StaysHere, match="Choose what"):
        moving.move([], by=ada)
    assert Move.objects.count() == 0


def test_what_happened_to_a_request_is_not_moved_alone(question, ada):
    event = question.assign(to=ada, by=ada)

    with pytest.raises(StaysHere, match="happened to the request"):
        moving.split([event], by=ada)


def test_entries_of_two_requests_are_not_moved_at_once(question, hear, ada):
    other = hear("Beans?", answering=("x@y",))

    with pytest.raises(StaysHere, match="several requests"):
        moving.move([other, question.entries.get()], by=ada)


def test_word_without_a_request_gets_one_and_gives_it_back(house, hear, ada):
    notice = hear("I am away.", automatic=True, external_id="away@maria.example")
    moved = moving.move([notice], by=ada, subject="Away")

    assert stands(moved.to_request)[:2] == ("open", None)
    assert hear("Back!", answering=("away@maria.example",)).request == moved.to_request
    put_back(moved, by=ada)
    notice.refresh_from_db()
    assert notice.request is None


def test_statements_do_not_grow_with_what_is_moved(question, hear, ada, django_assert_max_num_queries):
    for number in range(12):
        hear(f"Word {number}", answering=("1@maria.example",), external_id=f"w{number}@maria.example")
    with django_assert_max_num_queries(84):
        moved = moving.split(question.entries.order_by("id")[3:], by=ada)
    # The line that told of it goes, every table that hangs on entries is asked, and recaps are gathered anew.
    with django_assert_max_num_queries(97):
        put_back(moved, by=ada)


@pytest.fixture
def hung(question, hear, ada, jo):
    """Two requests of Maria with something of everything on both; the second is to be joined with the first."""
    other = hear("The lid is cracked, too.", subject="Lid", answering=("x@y",)).request
    order = RequestField.objects.create(name="Order", key="order")
    shop = RequestField.objects.create(name="Shop", key="shop")
    for name in ("grinder", "warranty"):
        request_tags.hang(other, name, by=ada)
    request_tags.hang(question, "Grinder", by=jo)
    filling_in.fill_in(other, order, "7", by=ada)
    filling_in.fill_in(other, shop, "Porto", by=ada)
    filling_in.fill_in(question, order, "5", by=jo)
    for teammate in (ada, jo):
        following.follow(other, by=teammate)
    following.follow(question, by=jo)
    putting_by.snooze(other, until=timezone.now() + timedelta(days=2), words="ask the workshop", by=ada)
    return other


def hangs_on(request):
    return {
        "tags": sorted(request.taggings.values_list("tag__name", "by__name")),
        "fields": sorted(request.field_values.values_list("field__name", "words", "by__name")),
        "followers": sorted(request.followings.values_list("teammate__name", flat=True)),
        "promised to oneself": sorted(request.snoozes.standing().values_list("teammate__name", "words")),
    }


def test_what_hangs_on_a_joined_request_follows_it_and_overwrites_nothing(question, hung, ada):
    moving.join(hung, into=question, by=ada)

    assert hangs_on(question) == {
        "tags": [("grinder", "Jo Okafor"), ("warranty", "Ada Ferro")],
        "fields": [("Order", "5", "Jo Okafor"), ("Shop", "Porto", "Ada Ferro")],
        "followers": ["Ada Ferro", "Jo Okafor"],
        "promised to oneself": [("Ada Ferro", "ask the workshop")],
    }
    # What it said otherwise is on the timeline, which came along.
    filled = question.entries.filter(kind="filled in").order_by("id").values_list("subject", "said")
    assert list(filled) == [("Order", "7"), ("Shop", "Porto"), ("Order", "5")]


def test_what_hung_on_a_joined_request_comes_back_to_the_letter_when_undone(question, hung, ada):
    before = [list(noun.objects.order_by("pk").values()) for noun, _ in hanging.ONCE]
    put_back(moving.join(hung, into=question, by=ada), by=ada)

    assert [list(noun.objects.order_by("pk").values()) for noun, _ in hanging.ONCE] == before


def test_what_was_changed_since_the_joining_stays_changed_when_undone(question, hung, ada, jo):
    warranty = Tag.objects.get(key="warranty")
    moved = moving.join(hung, into=question, by=ada)
    request_tags.take_off(question, warranty, by=jo)
    request_tags.hang(question, "urgent", by=jo)
    following.leave(question, by=ada)
    put_back(moved, by=ada)

    assert hangs_on(hung)["tags"] == [("grinder", "Ada Ferro")]
    assert hangs_on(hung)["followers"] == ["Jo Okafor"]
    assert hangs_on(question)["tags"] == [("grinder", "Jo Okafor"), ("urgent", "Jo Okafor")]


def test_what_was_hung_on_a_request_made_for_a_move_is_kept_when_undone(question, kettle, ada, jo):
    moved = moving.split([kettle], by=ada)
    request_tags.hang(moved.to_request, "kettles", by=jo)
    following.follow(moved.to_request, by=jo)
    put_back(moved, by=ada)

    assert hangs_on(question)["tags"] == [("kettles", "Jo Okafor")]
    assert hangs_on(question)["followers"] == ["Jo Okafor"]
