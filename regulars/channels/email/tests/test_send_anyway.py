"""An answer by mail that was overtaken waits as a draft, and two words send it; who was called is told."""

import pytest

from regulars.channels.email.models import NoticeWish
from regulars.channels.email.tests.test_answer_a_notice import (  # noqa: F401 (fixtures)
    WORDS,
    answer_to,
    early,
    notice,
    tell,
)
from regulars.channels.email.tests.test_receive import take_in
from regulars.conversation import drafting, handing, speaking
from regulars.conversation.drafting import Window
from regulars.conversation.models import Draft, Entry

pytestmark = pytest.mark.django_db


@pytest.fixture
def held_back(notice, question, jo, tell):  # noqa: F811
    """The mail that says why Ada's answer was not sent: Jo had written a note."""
    speaking.note(question, by=jo, html="<div>She moves on Friday.</div>")
    assert take_in(answer_to(notice)).entry is None
    (mail,) = tell(seconds=1)
    return mail


def anyway(mail, words="Send anyway!", number=8):
    return take_in(answer_to(mail, words, Message_ID=f"<{number}@ada.example>"))


def letters(by):
    return Entry.objects.filter(by_teammate=by, kind="message")


def test_answer_when_a_colleague_noted_something_is_kept_and_the_mail_says_what_and_how(held_back):
    text = held_back.get_body(("plain",)).get_content()

    assert "Jo Okafor noted" in text
    assert "She moves on Friday." in text
    assert "“send anyway”" in text


def test_send_anyway_when_nothing_happened_since_sends_what_was_kept(held_back, ada):
    entry = anyway(held_back).entry

    assert entry.said.startswith(WORDS)
    assert [row.address for row in entry.deliveries.all()] == ["maria@example.com"]
    assert not Draft.objects.exists()
    assert letters(ada).get() == entry


def test_send_anyway_when_something_else_happened_asks_again(held_back, question, ada, jo, tell):  # noqa: F811
    question.finish(by=jo)

    assert anyway(held_back).entry is None
    (mail,) = tell(seconds=1)
    assert "Jo Okafor marked it as done" in mail.get_body(("plain",)).get_content()
    assert anyway(mail, number=9).entry == letters(ada).get()


def test_send_anyway_when_they_wrote_on_at_the_desk_or_said_more_sends_nothing(held_back, question, ada, tell):  # noqa: F811
    assert (
        anyway(
            held_back,
            "Send anyway\n\nAnd tell her that I will bring the new burrs along, which she has asked for since May.",
        ).entry
        is None
    )
    (mail,) = tell(seconds=1)
    draft = Draft.objects.get()
    window = Window("desk window", draft=draft.id, version=draft.version)
    drafting.save(by=ada, person=question.person, request=question, html="<div>Other</div>", window=window)

    assert "more words in your answer" in mail.get_body(("plain",)).get_content()
    assert anyway(mail, number=9).entry is None
    assert not letters(ada).exists()
    assert Draft.objects.get().html == "<div>Other</div>"


def test_send_anyway_when_there_is_no_draft_is_set_aside(notice, ada):  # noqa: F811
    assert anyway(notice).state == "held"
    assert not letters(ada).exists()


def test_colleague_when_called_or_handed_a_request_is_told_with_the_words(notice, question, ada, jo, tell):  # noqa: F811
    speaking.reply(question, by=ada, html="<p>Yes</p>", to=speaking.recipients_of(question), channel="email")
    speaking.note(question, by=ada, html="<div>@Jo do you have burrs?</div>")
    (mail,) = tell(minutes=2)
    handing.hand_over(question, to=jo, by=ada, why="knows the grinder")
    (handed,) = tell(minutes=10)

    assert mail["To"] == "Jo Okafor <jo@corner.example>"
    assert "do you have burrs?" in mail.get_body(("plain",)).get_content()
    assert "Ada Ferro handed it to Jo" in handed.get_body(("plain",)).get_content()
    assert "knows the grinder" in handed.get_body(("plain",)).get_content()


def test_colleague_who_wants_no_mail_is_not_told_of_a_mention(notice, question, ada, jo, tell):  # noqa: F811
    NoticeWish.objects.create(teammate=jo, when=NoticeWish.When.NEVER)
    speaking.note(question, by=ada, html="<div>@Jo?</div>")

    assert tell(minutes=2) == []
