"""Letters that wait for their time and leave by themselves."""

from datetime import timedelta

import pytest

from regulars.conversation import (
    borrowing,
    calling_back,
    drafting,
    leaving_later,
    mourning,
    moving,
    outbox,
    relating,
    saved_replies,
    speaking,
)
from regulars.conversation.errors import NothingSaid, PlaceLeft, TooEarly, TooLate
from regulars.conversation.models import Delivery, Draft, Entry, Request, SavedReply, Timing, Wait
from regulars.conversation.speaking import Recipient
from regulars.kit import clock
from regulars.people import consenting, forgetting, merging
from regulars.people.models import Consent, Identifier
from regulars.team import leaving

LATER = timedelta(hours=20)
MARIA = [Recipient("maria@example.com", "Maria Lopes")]


@pytest.fixture
def put(morning, question, ada):
    """A function: Ada sets an answer to Maria's question for tomorrow."""

    def set_for_later(html="<p>Bring it by.</p>", *, by=ada, request=question, at=LATER, **more):
        parts = {name: more.pop(name) for name in ("cc", "subject", "sent_from") if name in more}
        draft = drafting.save(by=by, person=question.person, request=request, html=html, **parts)
        more = {"address": "maria@example.com", "channel": "email", "by": by} | more
        return leaving_later.set_for(draft, at=clock.now() + at, **more)

    return set_for_later


@pytest.fixture
def tomorrow(morning):
    """A function: it is the moment at which letters leave, and they do; how many did."""

    def comes(later=timedelta(0)):
        morning.shift(LATER + later)
        return leaving_later.leave_due.call()

    return comes


def ours():
    return [entry.said for entry in Entry.objects.filter(kind="message", by_teammate__isnull=False).order_by("id")]


def held(timing):
    timing.refresh_from_db()
    return timing.held_for


def test_before_its_time_nothing_is_said_and_maria_waits(put, morning, question):
    put()
    morning.shift(LATER - timedelta(minutes=1))

    assert leaving_later.leave_due.call() == 0
    question.refresh_from_db()
    assert (ours(), question.waiting_since is None, Delivery.objects.count()) == ([], False, 0)


def test_at_its_time_it_leaves_once_with_all_it_carries(put, tomorrow, question, ada, django_file):
    timing = put(cc="Rui <rui@example.com>", sent_from="repairs@corner.example")
    drafting.attach(timing.draft, django_file("bill.pdf"))

    assert (tomorrow(), leaving_later.leave_due.call(), ours()) == (1, 0, ["Bring it by."])
    entry = Entry.objects.get(by_teammate=ada)
    assert sorted(row.address for row in entry.deliveries.all()) == ["maria@example.com", "rui@example.com"]
    assert ([one.name for one in entry.attachments.all()], entry.sent_from) == (["bill.pdf"], "repairs@corner.example")
    assert (entry.timing.was_late, entry.timing.address, Draft.objects.count()) == (False, "", 0)
    assert [row.due_at for row in outbox.claim("email", 5)] != []


def test_waiting_is_measured_until_it_was_sent(put, tomorrow, question):
    put()
    tomorrow()

    question.refresh_from_db()
    assert question.waiting_since is None
    assert [wait.ended - wait.began for wait in Wait.objects.all()] == [LATER]


def test_what_a_house_that_stood_still_missed_leaves_and_says_so(put, tomorrow, ada):
    put()

    assert tomorrow(later=timedelta(days=3)) == 1
    assert Entry.objects.get(by_teammate=ada).timing.was_late


def test_a_first_letter_opens_its_request_when_it_leaves(put, tomorrow, maria):
    before = Request.objects.count()
    put(request=None, subject="Your grinder")

    assert Request.objects.count() == before
    assert (tomorrow(), Request.objects.latest("id").subject) == (1, "Your grinder")


def test_with_done_the_request_is_done_once_it_left(put, tomorrow, question):
    put(marks_done=True)
    question.refresh_from_db()
    assert not question.is_done

    tomorrow()
    question.refresh_from_db()
    assert question.is_done


@pytest.mark.parametrize(("at", "words"), [(timedelta(), "passed"), (timedelta(days=400), "year")])
def test_a_moment_that_passed_or_is_far_is_refused_and_the_draft_stays(put, at, words):
    with pytest.raises(TooEarly, match=words):
        put(at=at)

    assert [draft.is_timed for draft in Draft.objects.all()] == [False]


def test_what_could_not_be_sent_now_is_refused_now(put):
    with pytest.raises(NothingSaid):
        put("<p></p>")
    with pytest.raises(PlaceLeft):
        put("Dear {their first name}")


def test_when_maria_writes_it_is_held_at_once_and_does_not_leave(put, tomorrow, hear):
    timing = put()
    entry = hear("Never mind, it works again!", external_id="2@maria.example", answering=("1@maria.example",))

    assert held(timing) == "wrote" and timing.held_by == entry
    assert (tomorrow(), ours()) == (0, [])


def test_a_machine_s_mail_holds_nothing(put, tomorrow, hear):
    put()
    hear("I am away.", external_id="3@maria.example", answering=("1@maria.example",), automatic=True, nature="away")

    assert tomorrow() == 1


def test_when_a_colleague_answers_it_is_held(put, tomorrow, question, jo):
    timing = put()
    speaking.reply(question, by=jo, html="Done!", to=MARIA, channel="email")

    assert held(timing) == "answered"
    assert (tomorrow(), ours()) == (0, ["Done!"])


def test_its_own_writer_s_other_letter_holds_nothing(put, tomorrow, question, ada):
    put()
    speaking.reply(question, by=ada, html="First this.", to=MARIA, channel="email")

    assert (tomorrow(), ours()) == (1, ["First this.", "Bring it by."])


def note(question, jo):
    speaking.note(question, by=jo, html="Wait, we have none left.")


def finish(question, jo):
    question.finish(by=jo)


def limit(question, jo):
    relating.limit(question.person, "one of us", by=jo, why="They shout.")


def die(question, jo):
    mourning.record(question.person, "", by=jo)


@pytest.mark.parametrize("what", [note, finish, limit, die])
def test_what_a_colleague_does_in_the_matter_holds_it_at_once(
    put, tomorrow, question, jo, what, django_capture_on_commit_callbacks
):
    timing = put()
    with django_capture_on_commit_callbacks(execute=True):
        what(question, jo)

    assert held(timing) == "changed"
    assert tomorrow() == 0


@pytest.mark.parametrize("what", [note, finish])
def test_what_a_colleague_does_unheard_holds_it_at_its_time(put, tomorrow, question, jo, what):
    timing = put()
    what(question, jo)

    assert (tomorrow(), held(timing)) == (0, "changed")


def test_its_own_writer_s_note_holds_nothing(put, tomorrow, question, ada, django_capture_on_commit_callbacks):
    timing = put()
    with django_capture_on_commit_callbacks(execute=True):
        speaking.note(question, by=ada, html="I found the part.")

    assert (held(timing), tomorrow()) == ("", 1)


def test_handing_over_holds_nothing(put, tomorrow, question, ada, jo):
    put()
    question.assign(to=jo, by=ada)

    assert tomorrow() == 1


def test_parting_holds_it_also_where_its_own_writer_parted(put, tomorrow, maria, ada):
    timing = put()
    relating.part(maria, by=ada, why="They threatened Jo.")

    assert (tomorrow(), held(timing)) == (0, "changed")


def test_an_address_that_bounces_or_went_to_somebody_else_holds_it(put, tomorrow, maria, rui):
    timing = put()
    Identifier.objects.filter(value="maria@example.com").update(bouncing_since=clock.now())
    assert (tomorrow(), held(timing)) == (0, "bounces")

    leaving_later.move(timing, at=clock.now() + LATER)
    Identifier.objects.filter(value="maria@example.com").update(bouncing_since=None, person=rui)
    assert (tomorrow(), held(timing)) == (0, "elsewhere")


def test_who_never_spoke_and_wants_no_letters_gets_none(put, tomorrow, rui, ada):
    draft = drafting.save(by=ada, person=rui, request=None, html="Hello", subject="News")
    timing = leaving_later.set_for(draft, at=clock.now() + LATER, address="rui@example.com", channel="email", by=ada)
    consenting.refuse("email", "rui@example.com", how=Consent.How.TOLD)

    assert (tomorrow(), held(timing)) == (0, "unwanted")


def test_who_left_the_team_sends_nothing_more(put, tomorrow, ada, jo):
    timing = put()
    leaving.leave(ada, by=jo)

    assert (tomorrow(), held(timing)) == (0, "gone")


def test_who_is_forgotten_gets_no_letter_and_none_is_left(put, tomorrow, maria, jo):
    put()
    forgetting.forget(maria, by=jo, ground="asked")

    assert (tomorrow(), Timing.objects.count(), Draft.objects.count()) == (0, 0, 0)


def test_a_letter_to_one_who_was_merged_goes_to_who_they_are(put, tomorrow, maria, rui, jo):
    put()
    merging.merge(rui, maria, by=jo, why="The same.")

    assert (tomorrow(), Entry.objects.get(kind="message", by_teammate__isnull=False).person) == (1, rui)


def test_two_that_wait_and_a_draft_live_beside_each_other_also_through_a_join(put, tomorrow, question, ada, hear):
    put("One"), put("Two")
    drafting.save(by=ada, person=question.person, request=question, html="Still writing")
    other = Request.objects.create(person=question.person, subject="The same")
    moving.join(question, into=other, by=ada)

    assert [draft.request for draft in Draft.objects.all()] == [other] * 3
    leaving_later.move(Timing.objects.earliest("id"), at=clock.now() + LATER)
    assert tomorrow() >= 1
    assert "Still writing" in [draft.html for draft in Draft.objects.in_hand()]


def test_calling_off_makes_it_a_draft_with_what_was_begun_below(put, tomorrow, question, ada, django_file):
    timing = put()
    drafting.attach(timing.draft, django_file("bill.pdf"))
    drafting.save(by=ada, person=question.person, request=question, html="<p>Else</p>")
    draft = leaving_later.call_off(timing, by=ada)

    assert (draft.html, draft.is_timed, draft.attachments.count()) == ("<p>Bring it by.</p><p>Else</p>", False, 1)
    assert (tomorrow(), Draft.objects.count()) == (0, 1)
    with pytest.raises(TooLate):
        leaving_later.call_off(timing, by=ada)


def test_a_colleague_who_calls_it_off_carries_it_on(put, ada, jo):
    draft = leaving_later.call_off(put(), by=jo)

    assert (draft.by, draft.begun_by) == (jo, ada)


def test_sent_now_it_leaves_at_once_and_can_be_called_back(put, tomorrow, question, ada, jo):
    entry = leaving_later.send_now(put(), by=jo)

    assert (entry.by_teammate, entry.written_by, entry.said) == (jo, ada, "Bring it by.")
    assert calling_back.call_back(entry, by=jo).html == "<p>Bring it by.</p>"
    assert (tomorrow(), Timing.objects.count()) == (0, 0)


def test_sending_anyway_asks_once_more_only_about_what_came_since(put, hear, ada):
    timing = put()
    first = hear("Wait!", external_id="2@maria.example", answering=("1@maria.example",))
    second = hear("And this.", external_id="3@maria.example", answering=("1@maria.example",))

    assert leaving_later.send_now(timing, by=ada, seen=first.pk) is None
    assert held(timing) == "wrote" and timing.held_by == second
    assert leaving_later.send_now(timing, by=ada, seen=second.pk).said == "Bring it by."


def test_moved_to_another_time_it_is_free_again(put, tomorrow, hear):
    timing = put()
    hear("Wait!", external_id="2@maria.example", answering=("1@maria.example",))
    leaving_later.move(timing, at=clock.now() + LATER)

    assert tomorrow() == 1


def test_a_saved_reply_that_waits_counts_when_it_leaves(put, tomorrow, question, ada):
    words = "<div>{your own line} We open at nine every morning.</div>"
    reply = saved_replies.keep(SavedReply(title="Hours", html=words), by=ada)
    draft = borrowing.borrow(reply, person=question.person, request=question, by=ada)
    drafting.save(by=ada, person=question.person, request=question, own_line="Bring Tomas along, too!")
    draft.refresh_from_db()
    leaving_later.set_for(draft, at=clock.now() + LATER, address="maria@example.com", channel="email", by=ada)

    assert tomorrow() == 1
    assert "Bring Tomas along" in ours()[0] and reply.wordings.get().borrowings.get().entry is not None
