"""Working in one conversation at once: presence, mentions, handing over, notes that open, drafts of several."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regulars.conversation import being_here, drafting, handing, mentioning, news, open_drafts, speaking, withholding
from regulars.conversation.drafting import Window
from regulars.conversation.errors import Crossed, NoReason, NotYours
from regulars.conversation.models import Draft, Entry, Mention, Presence, Request
from regulars.kit import clock
from regulars.team.models import Team, Teammate


@pytest.fixture
def lena(house):
    return Teammate.objects.welcome(email="lena@corner.example", name="Lena Voss")


def kinds(entries):
    return [entry.kind for entry in entries]


# Who is here


def test_presence_when_its_time_runs_out_then_nobody_is_there_without_a_goodbye(morning, question, ada, jo):
    being_here.come(jo, request_id=question.id, writing=True)
    there = being_here.others_at(question.id, seen_by=ada)
    morning.shift(timedelta(seconds=40))
    later = being_here.others_at(question.id, seen_by=ada)
    morning.shift(timedelta(seconds=20))

    assert [(one.teammate, one.is_writing) for one in there] == [(jo, True)]
    assert [(one.teammate, one.is_writing) for one in later] == [(jo, False)]
    assert being_here.others_at(question.id, seen_by=ada) == []


def test_presence_when_said_again_costs_one_statement_and_announces_nothing(
    question, jo, django_capture_on_commit_callbacks
):
    being_here.come(jo, request_id=question.id, writing=False)
    with CaptureQueriesContext(connection) as queries, django_capture_on_commit_callbacks() as announced:
        assert being_here.stay(jo, request_id=question.id, writing=False)

    assert (len(queries), announced) == (1, [])


def test_presence_when_somebody_begins_to_write_is_news_once(question, jo):
    being_here.come(jo, request_id=question.id, writing=False)

    assert not being_here.stay(jo, request_id=question.id, writing=True)
    being_here.come(jo, request_id=question.id, writing=True)
    assert being_here.stay(jo, request_id=question.id, writing=True)
    assert Presence.objects.count() == 1


def test_presence_when_swept_goes_only_where_time_ran_out(morning, question, ada, jo):
    being_here.come(jo, request_id=question.id, writing=False)
    morning.shift(timedelta(minutes=5))
    being_here.come(ada, request_id=question.id, writing=False)

    assert being_here.sweep() == 1
    assert Presence.objects.get().teammate == ada


# Mentions


@pytest.mark.parametrize(
    ("words", "called"),
    [
        ("@Jo knows this grinder", ["Jo Okafor"]),
        ("@jo okafor, and @Lena!", ["Jo Okafor", "Lena Voss"]),
        ("Ask jo@corner.example or me@lena", []),
        ("@Johanna is somebody else", []),
        ("@Repairs please", ["Lena Voss"]),
        ("(@Lena)", ["Lena Voss"]),
        ("@Ada, that is me", []),
        ("@", []),
    ],
)
def test_note_when_it_calls_by_name_writes_down_whom(question, ada, jo, lena, words, called):
    Team.objects.create(name="Repairs").members.add(lena, ada)
    speaking.note(question, by=ada, html=f"<div>{words}</div>")

    assert sorted(Mention.objects.values_list("teammate__name", flat=True)) == called


def test_note_when_two_share_a_first_name_calls_both_and_the_whole_name_one(question, ada, jo):
    other = Teammate.objects.welcome(email="jo2@corner.example", name="Jo Silva")
    both = speaking.note(question, by=ada, html="<div>@Jo?</div>")
    one = speaking.note(question, by=ada, html="<div>@Jo Silva?</div>")

    assert set(both.mentions.values_list("teammate", flat=True)) == {jo.id, other.id}
    assert [mention.teammate for mention in one.mentions.all()] == [other]


def test_mention_when_seen_on_the_page_of_the_person_is_seen_only_there(question, rui, hear, ada, jo):
    elsewhere = hear("Hello", by="rui@example.com", name="Rui").request
    for request in (question, elsewhere):
        speaking.note(request, by=ada, html="<div>@Jo look</div>")

    assert mentioning.see(jo, person_id=question.person_id) == 1
    assert [one.entry.request for one in Mention.objects.unseen_by(jo)] == [elsewhere]


def test_reply_when_it_holds_an_at_calls_nobody(question, ada, jo):
    speaking.reply(question, by=ada, html="<div>@Jo</div>", to=speaking.recipients_of(question), channel="email")

    assert Mention.objects.count() == 0


# Handing over


def test_hand_over_when_a_sentence_goes_along_stands_on_the_timeline_and_calls(question, ada, jo, lena):
    entry = handing.hand_over(question, to=jo, by=ada, why="knows the grinder, ask @Lena", withheld_because="gift")

    assert (entry.kind, entry.to_teammate, entry.said) == ("assigned", jo, "knows the grinder, ask @Lena")
    assert not Entry.objects.get(pk=entry.pk).is_open_to_the_person
    assert [one.teammate for one in entry.mentions.all()] == [lena]


def test_hand_over_when_it_is_theirs_already_then_only_a_sentence_is_news(question, ada, jo):
    handing.hand_over(question, to=jo, by=ada)

    assert handing.hand_over(question, to=jo, by=ada) is None
    assert handing.hand_over(question, to=jo, by=ada, why="She called again.").said == "She called again."


# Notes that open


def test_note_when_its_day_comes_is_open_without_a_job(morning, question, ada):
    until = clock.now() + timedelta(days=2)
    note = speaking.note(
        question, by=ada, html="<div>A cake!</div>", withheld_because="a surprise", withheld_until=until
    )
    before = (Entry.objects.get(pk=note.pk).is_open_to_the_person, note in Entry.objects.open_to_the_person())
    morning.shift(timedelta(days=2))

    assert before == (False, False)
    assert Entry.objects.get(pk=note.pk).is_open_to_the_person
    assert note in Entry.objects.open_to_the_person()


def test_openness_when_changed_keeps_what_stood_before(question, ada, jo):
    until = clock.now() + timedelta(days=2)
    note = speaking.note(question, by=ada, html="<div>A cake!</div>", withheld_because="a surprise")
    withholding.change(note, by=jo, because="a surprise", until=until)
    withholding.change(note, by=ada, because="", until=None)

    rows = note.openings.order_by("id").values_list("by", "because_before", "until_before", "because", "until")
    assert list(rows) == [
        (jo.id, "a surprise", None, "a surprise", until),
        (ada.id, "a surprise", until, "", None),
    ]
    assert withholding.change(note, by=ada, because="", until=None) is None


def test_openness_when_it_is_a_letter_or_lacks_a_reason_is_refused(question, ada):
    letter, note = question.last_said, speaking.note(question, by=ada, html="<div>A cake!</div>")

    with pytest.raises(NoReason):
        withholding.change(letter, by=ada, because="ours", until=None)
    with pytest.raises(NoReason):
        withholding.change(note, by=ada, because=" ", until=clock.now())


# Drafts of several


@pytest.fixture
def save(question, jo):
    """A function: Jo saves what she types in a window."""

    def saving(words, window="one", *, by=jo, version=0, draft=0):
        where = Window(window, draft=draft, version=version)
        return drafting.save(by=by, person=question.person, request=question, html=words, window=where)

    return saving


def test_draft_when_saved_again_and_again_in_one_window_keeps_the_last_words(save):
    save("<div>One</div>")
    save("<div>One two</div>")

    assert Draft.objects.get().html == "<div>One two</div>"


def test_draft_when_written_on_in_another_window_is_not_overwritten(save):
    first = save("<div>One</div>")
    save("<div>One and more</div>", "other", version=first.version)
    with pytest.raises(Crossed) as refusal:
        save("<div>One, late</div>", "one")

    assert refusal.value.draft.html == Draft.objects.get().html == "<div>One and more</div>"


def test_draft_when_not_opened_is_nobody_elses(save, ada, question, jo):
    draft = save("<div>Mine</div>")

    assert list(open_drafts.opened_by_others(question.person, question, seen_by=ada)) == []
    with pytest.raises(NotYours):
        open_drafts.take_up(draft, by=ada, held_by=jo.id)
    with pytest.raises(NotYours):
        open_drafts.open_to_colleagues(draft, by=ada)


def test_draft_when_taken_up_and_sent_says_who_wrote_and_who_sent(save, ada, jo, question):
    draft = save("<div>We will call you.</div>")
    open_drafts.open_to_colleagues(draft, by=jo)
    taken = open_drafts.take_up(draft, by=ada, held_by=jo.id)
    to = speaking.recipients_of(question)
    entry = speaking.reply(question, by=ada, html=taken.html, to=to, channel="email", draft=taken)

    assert (taken.by, taken.begun_by, entry.by_teammate, entry.written_by) == (ada, jo, ada, jo)


def test_draft_when_taken_up_keeps_what_one_had_begun_oneself(save, ada, jo):
    draft = save("<div>Hers</div>")
    open_drafts.open_to_colleagues(draft, by=jo)
    save("<div>Mine</div>", "another", by=ada)

    assert open_drafts.take_up(draft, by=ada, held_by=jo.id).html == "<div>Hers</div><div>Mine</div>"
    assert Draft.objects.count() == 1


def test_draft_when_two_take_it_up_at_once_then_the_second_is_told(save, ada, jo, lena):
    draft = save("<div>Hers</div>")
    open_drafts.open_to_colleagues(draft, by=jo)
    open_drafts.take_up(draft, by=ada, held_by=jo.id)

    with pytest.raises(NotYours, match="Ada took this up a moment ago"):
        open_drafts.take_up(draft, by=lena, held_by=jo.id)


def test_draft_when_its_first_writer_types_on_after_it_was_taken_up_becomes_one_of_their_own(save, ada, jo):
    draft = save("<div>Hers</div>")
    open_drafts.open_to_colleagues(draft, by=jo)
    open_drafts.take_up(draft, by=ada, held_by=jo.id)
    save("<div>Hers, longer</div>", draft=draft.id, version=draft.version)

    assert dict(Draft.objects.values_list("by__name", "html")) == {
        "Ada Ferro": "<div>Hers</div>",
        "Jo Okafor": "<div>Hers, longer</div>",
    }


# What matters to who is about to answer


def test_news_when_others_do_things_are_told_and_ones_own_are_not(question, hear, ada, jo):
    seen = question.last_said_id
    speaking.note(question, by=ada, html="<div>My own note</div>")
    speaking.note(question, by=jo, html="<div>A note</div>")
    handing.hand_over(question, to=ada, by=jo, why="yours")
    question.finish(by=jo)
    hear("One more thing", subject="Re: Loud grinder", answering=["1@maria.example"])

    found = news.since(seen, person_id=question.person_id, request=question, by=ada)
    assert kinds(found) == ["note", "assigned", "done", "message"]


def test_news_when_they_wrote_in_another_matter_is_told_but_its_notes_are_not(question, ada, jo):
    seen = question.last_said_id
    other = Request.objects.create(person=question.person, subject="Order")
    Entry.objects.create(person=question.person, request=other, kind="message", by_person=question.person, said="Stop!")
    speaking.note(other, by=jo, html="<div>I do</div>")

    found = news.since(seen, person_id=question.person_id, request=question, by=ada)
    assert kinds(found) == ["message"]


def test_news_when_a_machine_wrote_is_none(question, hear, ada):
    seen = question.last_said_id
    hear("I am away", subject="Re: Loud grinder", answering=["1@maria.example"], automatic=True, nature="away")

    assert news.since(seen, person_id=question.person_id, request=question, by=ada) == []
