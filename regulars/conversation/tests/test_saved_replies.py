"""Saved replies: their places, the line of one's own, their wordings."""

from datetime import timedelta

import pytest

from regulars.conversation import borrowing, calling_back, drafting, saved_replies, speaking
from regulars.conversation.errors import Misworded, NoLineOfYourOwn, PlaceLeft
from regulars.conversation.models import Borrowing, Entry, SavedReply
from regulars.conversation.models.promise import promise
from regulars.kit import clock

HELLO = "<div>Hello {their first name},<br><br>{your own line}<br><br>we look at every grinder within two days.</div>"
LINE = "How did the long drive go?"


@pytest.fixture
def grinder(jo):
    """A saved reply of the whole house about grinders."""
    return saved_replies.keep(SavedReply(title="A grinder comes in", html=HELLO, tags="repair, mahlwerk"), by=jo)


@pytest.fixture
def begun(grinder, question, ada):
    """Ada's draft to Maria, with the saved reply in it."""
    return borrowing.borrow(grinder, person=question.person, request=question, by=ada)


def send(draft):
    to = speaking.recipients_of(draft.request)
    return speaking.reply(draft.request, by=draft.by, html=draft.html, to=to, channel="email", draft=draft)


def with_line(draft, line):
    return drafting.save(by=draft.by, person=draft.person, request=draft.request, own_line=line)


def test_borrow_when_we_know_them_then_places_are_filled(begun):
    assert begun.html.startswith("<div>Hello Maria,")
    assert borrowing.own_line_wanted(begun, begun.html)


def test_borrow_when_done_twice_then_stands_once(begun, grinder, ada):
    again = borrowing.borrow(grinder, person=begun.person, request=begun.request, by=ada)

    assert again.html == begun.html
    assert again.borrowings.count() == 1


def test_send_when_no_line_of_ones_own_then_refused(begun):
    with pytest.raises(NoLineOfYourOwn, match="Tell Maria something"):
        send(begun)

    assert not Entry.objects.filter(by_teammate=begun.by).exists()


@pytest.mark.parametrize("line", ["Hello Maria!", "we look at every grinder", "Maria Lopes Maria Lopes", "  ", "Hi"])
def test_send_when_the_line_says_nothing_of_ones_own_then_refused(begun, line):
    with pytest.raises(NoLineOfYourOwn):
        send(with_line(begun, line))


def test_send_when_there_is_a_line_then_it_stands_at_its_place_and_the_use_is_counted(begun, grinder):
    entry = send(with_line(begun, LINE))

    assert entry.said == f"Hello Maria,\n\n{LINE}\n\nwe look at every grinder within two days."
    grinder.refresh_from_db()
    assert (grinder.used, grinder.used_at is not None) == (1, True)


def test_send_when_there_is_no_place_for_the_line_then_it_stands_above(question, ada, jo):
    reply = saved_replies.keep(SavedReply(title="Hours", html="<div>We are open on Sundays, too.</div>"), by=jo)
    draft = borrowing.borrow(reply, person=question.person, request=question, by=ada)

    assert send(with_line(draft, "<b>Bring the dog</b> along!")).said == (
        "<b>Bring the dog</b> along!\n\nWe are open on Sundays, too."
    )


def test_send_when_we_do_not_know_their_name_then_the_place_is_named(hear, grinder, ada):
    matter = hear(by="new@example.com", name="").request
    draft = with_line(borrowing.borrow(grinder, person=matter.person, request=matter, by=ada), LINE)

    with pytest.raises(PlaceLeft, match="We do not know their first name: write something"):
        send(draft)


def test_send_when_a_place_was_typed_by_hand_then_refused(question, ada):
    to = speaking.recipients_of(question)
    with pytest.raises(PlaceLeft):
        speaking.reply(question, by=ada, html="Until { Promise&nbsp;day }", to=to, channel="email")


def test_write_when_a_place_is_in_the_subject_then_refused(maria, ada):
    with pytest.raises(PlaceLeft):
        speaking.write(maria, by=ada, subject="About {subject}", html="Hi", to=[], channel="email")


def test_send_when_the_saved_reply_was_rewritten_then_it_asks_for_nothing(begun, grinder, ada):
    own = "<p>Maria, your grinder is the talk of the workshop. Come on Friday and hear it hum.</p>"
    send(drafting.save(by=ada, person=begun.person, request=begun.request, html=own))

    grinder.refresh_from_db()
    assert grinder.used == 0


def test_call_back_when_it_was_borrowed_then_the_line_need_not_be_written_again(begun, grinder, ada):
    draft = calling_back.call_back(send(with_line(begun, LINE)), by=ada)
    grinder.refresh_from_db()

    assert grinder.used == 0
    assert not borrowing.own_line_wanted(draft, draft.html)
    assert send(draft).said.count(LINE) == 1


def test_promise_day_when_something_is_promised_then_is_its_day(morning, question, ada, jo):
    promise(
        person_id=question.person_id, request_id=question.pk, by=ada, words="x", due=clock.now() + timedelta(days=4)
    )
    html = "<div>You have it by {promise day}, from all of us at {house}.</div>"
    reply = saved_replies.keep(SavedReply(title="By then", html=html), by=jo)

    draft = borrowing.borrow(reply, person=question.person, request=question, by=ada)

    assert draft.html == "<div>You have it by Friday 6 March, from all of us at Corner Roasters.</div>"


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<div>{their first name}</div>", "Write what the letter"),
        ("<div>Hello {name}, good to see you</div>", "“{name}” is no place"),
        ("<div>Hello {their <b>first</b> name}, good to see you</div>", "in one piece"),
        ("x" * 30_000 + " y z", "long for a saved reply"),
    ],
)
def test_keep_when_it_is_no_text_to_begin_with_then_refused_in_words(jo, html, words):
    with pytest.raises(Misworded, match=words):
        saved_replies.keep(SavedReply(title="A", html=html), by=jo)


def test_keep_when_changed_then_earlier_wordings_stay(grinder, ada, jo):
    grinder.title = "A grinder came in"
    saved_replies.keep(grinder, by=ada)
    saved_replies.keep(grinder, by=ada)

    assert [(one.title, one.by) for one in grinder.wordings.order_by("id")] == [
        ("A grinder comes in", jo),
        ("A grinder came in", ada),
    ]


def test_of_when_asked_then_own_ones_of_others_are_not_among_them(ada, jo, grinder):
    SavedReply.objects.create(title="Mine", html="x", owner=ada, by=ada)

    assert list(SavedReply.objects.of(jo)) == [grinder]
    assert SavedReply.objects.of(ada).count() == 2


def test_fitting_when_typed_then_names_come_before_texts(jo, grinder):
    hours = saved_replies.keep(SavedReply(title="Opening hours", html="Every grinder, every day of the week."), by=jo)
    both = [hours, grinder]

    assert saved_replies.fitting(both, "grind") == [grinder, hours]
    assert saved_replies.fitting(both, "MAHL") == [grinder]
    assert saved_replies.fitting(both, "grind hours") == [hours]
    assert saved_replies.fitting(both, "zebra") == []


def test_fitting_when_nothing_is_typed_then_their_language_comes_first(jo, grinder):
    german = SavedReply(title="Öffnungszeiten", html="Wir haben jeden Tag offen.", language="de")
    saved_replies.keep(german, by=jo)

    assert saved_replies.fitting([grinder, german], "", language="pt")[-1] == german


def test_join_when_both_drafts_borrowed_the_same_then_it_stands_once(begun, grinder, ada):
    other = drafting.save(by=ada, person=begun.person, request=None, html=begun.html, own_line=LINE)
    Borrowing.objects.create(draft=other, wording=grinder.wordings.get())
    borrowing.bring(other, begun)
    begun.refresh_from_db()

    assert (begun.borrowings.count(), begun.own_line) == (1, LINE)
