"""Facts from the very words of an entry: where they stand, where they go, and asking in a letter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regulars.conversation import calling_back, drafting, hearings, moving, putting_back, speaking, wondering
from regulars.conversation.hearings import place, solids
from regulars.conversation.models import Hearing, Wondering
from regulars.people import facts
from regulars.people.models import Fact, Person, Question

db = pytest.mark.django_db
LEO = "I can't come: Leo's first game 🥎 is on Saturday.\n\nLeo's first game 🥎 is against Braga."


def at(text, quote, solid=0):
    span = place(text, quote, solid)
    return span and (span.begins, text[span.begins : span.ends])


@pytest.mark.parametrize(
    ("quote", "solid", "found"),
    [
        ("Leo's first game 🥎", 0, (14, "Leo's first game 🥎")),
        ("Leo's first game 🥎", 43, (50, "Leo's first game 🥎")),
        ("Leo's first game 🥎", 10**9, (50, "Leo's first game 🥎")),
        ("🥎 is on Saturday.\r\n Leo's", 27, (31, "🥎 is on Saturday.\n\nLeo's")),
        ("Maria's first game", 0, None),
        (" \n", 0, None),
    ],
)
def test_place_when_words_repeat_or_span_paragraphs_is_the_nearest(quote, solid, found):
    assert at(LEO, quote, solid) == found


@given(st.text(max_size=60), st.data())
def test_place_when_any_words_of_any_text_are_selected_finds_them_again(text, data):
    begins = data.draw(st.integers(0, len(text)))
    ends = data.draw(st.integers(begins, len(text)))
    quote = text[begins:ends]
    span = place(text, quote, len(solids(text[:begins])))

    if solids(quote):
        assert solids(text[: span.begins]) == solids(text[:begins])
        assert solids(text[span.begins : span.ends]) == solids(quote)
    else:
        assert span is None


@db
def test_remember_when_words_were_selected_is_heard_when_they_were_said(hear, ada, maria):
    entry = hear(LEO)
    fact = hearings.remember(entry, "Leo's first game is on Saturday", by=ada, quote="Leo's first game", solid=11)
    hearing = Hearing.objects.get(fact=fact)

    assert (fact.person, fact.heard_by, fact.heard_at, fact.source) == (maria, ada, entry.at, "email")
    assert (hearing.entry, hearing.begins, hearing.ends, hearing.quote) == (entry, 14, 30, "Leo's first game")


@db
def test_remember_when_it_stands_in_a_note_was_heard_by_who_wrote_it(question, ada, jo):
    note = speaking.note(question, by=jo, html="<div>She called: her <b>dog</b> is called Bica</div>")
    fact = hearings.remember(note, "Her dog is called Bica", by=ada, quote="her dog is", solid=10)

    assert (fact.heard_by, fact.hearing.quote, fact.topic) == (jo, "her dog is", "animals")


@db
def test_remember_when_the_words_stand_nowhere_is_kept_without_a_highlight(hear, ada):
    fact = hearings.remember(hear(LEO), "She sounded tired", by=ada, quote="not there")

    assert (fact.hearing.begins, fact.hearing.ends, fact.hearing.quote) == (0, 0, "")


@db
def test_replace_then_the_new_words_stand_where_the_old_ones_were_heard(hear, ada, jo):
    entry = hear(LEO)
    fact = hearings.remember(entry, "Leo plays", by=ada, quote="Leo's first game")
    new = hearings.replace(fact, "Leo plays baseball", by=jo)

    assert [one.fact for one in entry.hearings.shown()] == [new]
    assert (new.hearing.begins, new.hearing.quote) == (14, "Leo's first game")


@db
def test_facts_when_their_entry_moves_go_along_and_come_back(hear, ada, maria):
    entry = hear(LEO)
    old = hearings.remember(entry, "Leo plays", by=ada, quote="Leo's first game")
    new = hearings.replace(old, "Leo plays baseball", by=ada)
    other = facts.remember(maria, "Likes peaches", by=ada)
    rui = Person.objects.create(name="Rui Costa")
    moved = moving.move([entry], by=ada, to_person=rui)

    assert set(rui.facts.all()) == {old, new}
    assert set(maria.facts.all()) == {other}
    since = hearings.remember(entry._meta.model.objects.get(id=entry.id), "Plays on Saturday", by=ada, quote="Saturday")
    by_word = facts.remember(rui, "Has a hat", by=ada)
    putting_back.put_back(moved, by=ada)
    assert set(maria.facts.all()) == {old, new, other, since}
    assert set(rui.facts.all()) == {by_word}


@pytest.fixture
def how(db):
    return Question.objects.create(words="How did the move go?", topic="home", when="after", place=1)


def answer(question, by, html):
    draft = drafting.open_draft(by=by, person=question.person, request=question)
    to = speaking.recipients_of(question)
    return speaking.reply(question, by=by, html=html, to=to, channel="email", draft=draft)


def test_question_when_begun_stands_below_what_was_written(question, maria, ada, how):
    drafting.save(by=ada, person=maria, request=question, html="<div>Hello</div>")
    wondering.begin(maria, how, by=ada, request=question)
    draft = wondering.begin(maria, how, by=ada, request=question)

    assert draft.html == "<div>Hello</div><div>How did the move go?</div>"
    assert maria.askings.count() == 0


def test_question_when_its_words_were_taken_out_can_be_begun_again(question, maria, ada, how):
    wondering.begin(maria, how, by=ada, request=question)
    drafting.save(by=ada, person=maria, request=question, html="<div>No</div>")

    assert wondering.begin(maria, how, by=ada, request=question).html == "<div>No</div><div>How did the move go?</div>"
    assert Wondering.objects.count() == 1


def test_question_when_two_drafts_become_one_stands_in_it_once(question, maria, ada, how):
    to = speaking.recipients_of(question)
    other = speaking.write(maria, by=ada, subject="Kettle", html="It is here.", to=to, channel="email").request
    for request in (question, other):
        wondering.begin(maria, how, by=ada, request=request)
    moving.join(other, by=ada, into=question)

    assert [one.draft.request for one in Wondering.objects.all()] == [question]


def test_question_when_its_letter_is_sent_was_asked_and_called_back_was_not(question, maria, ada, how):
    fact = facts.remember(maria, "We move in May", by=ada)
    wondering.begin(maria, how, by=ada, request=question, fact=fact)
    letter = answer(question, ada, "<div>Tell me, how did your move go, in the end?</div>")
    asked = maria.askings.get()
    assert (asked.question, asked.fact, asked.by, asked.was_left) == (how, fact, ada, False)

    draft = calling_back.call_back(letter, by=ada)
    assert maria.askings.count() == 0
    assert [one.question for one in draft.wonderings.all()] == [how]


def test_question_when_taken_out_of_the_letter_was_not_asked(question, maria, ada, how):
    wondering.begin(maria, how, by=ada, request=question)
    answer(question, ada, "<div>It is repaired.</div>")

    assert (maria.askings.count(), Wondering.objects.count()) == (0, 0)


def test_question_when_it_became_a_note_was_not_asked(question, maria, ada, how):
    draft = wondering.begin(maria, how, by=ada, request=question)
    speaking.note(question, by=ada, html=draft.html, draft=draft)

    assert (maria.askings.count(), Wondering.objects.count()) == (0, 0)


def test_fact_of_somebody_else_is_not_what_a_question_is_about(question, maria, ada, how):
    other = facts.remember(Person.objects.create(name="Rui"), "We move", by=ada)
    wondering.begin(maria, how, by=ada, request=question, fact=other)

    assert Wondering.objects.get().fact is None
    assert Fact.objects.get() == other
