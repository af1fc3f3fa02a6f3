"""Macros: told beforehand, done together or not at all, put together in the settings."""

from zoneinfo import ZoneInfo

import pytest

from regulars.conversation import drafting, macros, saved_replies
from regulars.conversation.errors import CannotBeDone, Misworded
from regulars.conversation.macros import Letter
from regulars.conversation.models import Delivery, Draft, Entry, Macro, MacroDeed, Promise, Request, SavedReply
from regulars.conversation.speaking import Recipient
from regulars.team.models import Team

Kind = MacroDeed.Kind
LISBON = ZoneInfo("Europe/Lisbon")
LINE = "Did the cat like the box?"


@pytest.fixture
def grinder(jo):
    html = "<div>Hello {their first name},<br>we look at every grinder within two days.</div>"
    return saved_replies.keep(SavedReply(title="A grinder comes in", html=html), by=jo)


@pytest.fixture
def desk(client, ada):
    client.force_login(ada)
    return client


def put_together(by, *deeds, **more):
    return macros.keep(Macro(title="Take it in", **more), [MacroDeed(**deed) for deed in deeds], by=by)


def kinds(matter):
    return [entry.kind for entry in matter.entries.order_by("id")][1:]


def letter(line=LINE):
    return Letter([Recipient("maria@example.com")], own_line=line)


def test_run_when_all_can_be_done_then_each_is_on_the_timeline(question, grinder, ada, jo):
    macro = put_together(
        jo, {"kind": Kind.DONE}, {"kind": Kind.HAND_OVER}, {"kind": Kind.ANSWER, "reply": grinder},
        {"kind": Kind.PROMISE, "words": "Two days", "days": 2},
    )  # fmt: skip

    macros.run(macro, question, by=ada, letter=letter())

    assert kinds(question) == ["message", "assigned", "promised", "done"]
    assert Entry.objects.get(kind="message", by_teammate=ada).said.startswith(f"{LINE}\n\nHello Maria,")
    assert Delivery.objects.get().address == "maria@example.com"
    macro.refresh_from_db()
    assert macro.used == 1


def test_run_when_one_deed_is_refused_then_none_is_done_and_it_is_named(question, grinder, ada, jo):
    jo.is_active = False
    jo.save()
    deeds = ({"kind": Kind.ANSWER, "reply": grinder}, {"kind": Kind.HAND_OVER, "teammate": jo})
    macro = put_together(ada, *deeds)

    with pytest.raises(CannotBeDone, match="“Hand it to Jo” cannot be done: Jo does not work here any more"):
        macros.run(macro, question, by=ada, letter=letter())

    assert kinds(question) == []
    assert Draft.objects.count() == Delivery.objects.count() == 0


def test_run_when_the_line_is_missing_then_nothing_is_done(question, grinder, ada, jo):
    macro = put_together(jo, {"kind": Kind.ANSWER, "reply": grinder}, {"kind": Kind.DONE})

    with pytest.raises(CannotBeDone, match="one line of your own"):
        macros.run(macro, question, by=ada, letter=letter("Hello Maria"))

    assert Request.objects.get() == question
    assert not Request.objects.get().is_done


def test_run_when_a_letter_was_begun_then_it_is_not_sent_along(question, grinder, ada, jo):
    drafting.save(by=ada, person=question.person, request=question, html="<p>Half a thought</p>")
    macro = put_together(jo, {"kind": Kind.ANSWER, "reply": grinder})

    with pytest.raises(CannotBeDone, match="You have begun a letter here"):
        macros.run(macro, question, by=ada, letter=letter())
    assert Draft.objects.get().html == "<p>Half a thought</p>"


def test_run_when_it_puts_words_in_then_they_wait_in_the_letter(question, grinder, ada, jo):
    macros.run(put_together(jo, {"kind": Kind.PUT_IN, "reply": grinder}), question, by=ada, letter=Letter())

    assert Draft.objects.get(by=ada).html.startswith("<div>Hello Maria,")
    assert kinds(question) == []


@pytest.mark.parametrize(
    ("deeds", "words"),
    [
        ([], "at least one"),
        ([Kind.PUT_IN, Kind.ANSWER], "not both"),
        ([Kind.PUT_IN, Kind.DONE], "before the letter has left"),
        ([Kind.HAND_OVER, Kind.TEAM], "not both"),
        ([Kind.SNOOZE, Kind.DONE], "needs not be put off"),
    ],
)
def test_keep_when_deeds_do_not_go_together_then_refused_in_words(jo, deeds, words):
    with pytest.raises(Misworded, match=words):
        put_together(jo, *({"kind": kind} for kind in deeds))
    assert Macro.objects.count() == 0


def test_page_when_opened_then_says_what_will_be_done_and_does_nothing(desk, morning, question, jo, house):
    macro = put_together(jo, {"kind": Kind.PROMISE, "words": "A call", "days": 4}, {"kind": Kind.DONE})

    page = desk.get(f"/requests/{question.pk}/macros/{macro.pk}/").content.decode()

    assert "<li>Promise Maria: “A call” by Friday 6 March.</li><li>Mark it as done.</li>" in page
    assert Promise.objects.count() == 0


def test_page_when_posted_then_is_done_and_leads_back(desk, question, jo):
    macro = put_together(jo, {"kind": Kind.DONE})

    answered = desk.post(f"/requests/{question.pk}/macros/{macro.pk}/", {"seen": question.last_said_id})

    assert answered["Location"] == f"/people/{question.person_id}/?request={question.pk}"
    assert Request.objects.get().is_done


def test_page_when_they_wrote_meanwhile_then_refused_and_nothing_is_done(desk, question, jo, hear):
    macro = put_together(jo, {"kind": Kind.DONE})
    hear("One more thing", answering=("1@maria.example",))

    answered = desk.post(f"/requests/{question.pk}/macros/{macro.pk}/", {"seen": question.last_said_id})

    assert answered.status_code == 422
    assert "Something was said here meanwhile" in answered.content.decode()
    assert not Request.objects.get().is_done


def test_page_when_it_answers_then_the_line_typed_stays_where_refused(desk, question, jo, grinder):
    macro = put_together(jo, {"kind": Kind.ANSWER, "reply": grinder})

    answered = desk.post(
        f"/requests/{question.pk}/macros/{macro.pk}/", {"seen": question.last_said_id, "own_line": "Hello Maria"}
    )

    assert answered.status_code == 422
    assert 'value="Hello Maria"' in answered.content.decode()


def test_run_when_it_is_somebody_elses_own_then_there_is_no_such_page(desk, question, jo):
    macro = put_together(jo, {"kind": Kind.DONE}, owner=jo)

    assert desk.get(f"/requests/{question.pk}/macros/{macro.pk}/").status_code == 404
    assert desk.get(f"/settings/macros/{macro.pk}/").status_code == 404


def test_put_together_when_kept_then_its_form_shows_the_same(desk, jo, grinder):
    team = Team.objects.create(name="Repairs")
    given = {"title": "Take it in", "audience": "everybody", "answer": grinder.pk, "team": team.pk}
    given |= {"promise": "A call", "promise_days": "2", "done": "on"}

    assert desk.post("/settings/macros/new/", given).status_code == 303
    macro = Macro.objects.get()
    assert [deed.kind for deed in macro.deeds.all()] == ["answer", "team", "promise", "done"]

    page = desk.get(f"/settings/macros/{macro.pk}/").content.decode()
    assert 'value="A call"' in page
    assert "checked" in page


def test_put_together_when_others_could_not_run_it_then_refused(desk, ada):
    own = saved_replies.keep(SavedReply(title="Mine", html="<p>All my own words</p>", owner=ada), by=ada)

    answered = desk.post("/settings/macros/new/", {"title": "x", "audience": "everybody", "put_in": own.pk})

    assert answered.status_code == 422
    assert "yours alone" in answered.content.decode()


def test_run_when_it_tags_and_puts_off_then_both_are_as_by_hand(morning, question, ada, jo):
    macro = put_together(jo, {"kind": Kind.TAG, "words": "Repair"}, {"kind": Kind.SNOOZE, "days": 3})

    macros.run(macro, question, by=ada, letter=Letter())

    assert [one.tag.name for one in question.taggings.all()] == ["Repair"]
    snooze = question.snoozes.get()
    assert (snooze.teammate, snooze.until.astimezone(LISBON).isoformat()) == (ada, "2026-03-05T09:00:00+00:00")
    assert macros.sentence(macro.deeds.last(), question, by=ada) == "Put it off until Thursday 5 March."
