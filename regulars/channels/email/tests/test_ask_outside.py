"""A side conversation by mail: what leaves, where answers come back to, and what never reaches whom it is about."""

import pytest

from regulars.channels.email import receiving
from regulars.channels.email.addressing import reply_address
from regulars.channels.email.sending.composing import compose
from regulars.channels.email.tests.conftest import a_mail
from regulars.conversation import arrivals, asking_outside, attending, calling_back, side_turns, speaking
from regulars.conversation.errors import NobodyToTell, StaysHere
from regulars.conversation.models import Draft, Entry, Request, SideConversation
from regulars.conversation.speaking import Recipient
from regulars.people.models import Person
from regulars.people.recognising import recognise

pytestmark = pytest.mark.django_db
WORKSHOP = "info@oficina.example"


@pytest.fixture
def workshop(house):
    return recognise("email", WORKSHOP, name="Oficina do Porto")


@pytest.fixture
def side(question, workshop, ada):
    """We ask a workshop about what Maria asked us."""
    question.assign(to=ada, by=ada)
    return asking_outside.begin(question, outsider=workshop, by=ada, subject="A gasket for an E61")


def ask(side, ada, words="Have you got one?", cc=()):
    to = [Recipient(WORKSHOP), *(Recipient(one, role="cc") for one in cc)]
    return speaking.reply(side.request, by=ada, html=f"<p>{words}</p>", to=to, channel="email")


def take_in(raw):
    arrival = arrivals.keep("email", raw)
    while arrivals.read_due("email", receiving.read_in):
        pass
    arrival.refresh_from_db()
    return arrival.entry


def from_workshop(said="We have one.", sender=f"Oficina <{WORKSHOP}>", **headers):
    return take_in(a_mail(said, From=sender, Subject="Re: A gasket for an E61", **headers))


def test_question_when_asked_then_is_in_nobody_s_list_and_we_wait(side, ada, question):
    ask(side, ada)
    side.refresh_from_db()

    assert list(Request.objects.open()) == [question]
    assert list(Request.objects.waiting()) == [question]
    assert side.waiting_since is not None


def test_answer_when_it_comes_then_is_in_the_side_conversation_and_not_with_the_person(side, ada, question, maria):
    letter = ask(side, ada)
    before = question.waiting_since
    entry = from_workshop(In_Reply_To=f"<{letter.external_id}>")

    side.refresh_from_db()
    question.refresh_from_db()
    assert (entry.request, entry.person) == (side.request, side.outsider)
    assert (side.waiting_since, side.news_since) == (None, entry.at)
    assert question.waiting_since == before
    assert "We have one." not in [one.said for one in maria.entries.all()]


@pytest.mark.parametrize("by", ["references", "token"])
def test_answer_when_only_references_or_only_the_address_are_left_then_finds_its_way(side, ada, house, by):
    letter = ask(side, ada)
    Request.objects.create(person=side.outsider, subject="Their own matter")
    headers = (
        {"References": f"<a@b.example> <{letter.external_id}>"}
        if by == "references"
        else {"To": reply_address(house.address, side.request_id)}
    )

    assert from_workshop(**headers).request == side.request


def test_answer_when_a_colleague_of_the_same_firm_gives_it_then_comes_in_too(side, ada):
    letter = ask(side, ada)
    entry = from_workshop(sender="Rui <rui@oficina.example>", In_Reply_To=f"<{letter.external_id}>")

    assert entry.request == side.request
    assert entry.by_person.name == "Rui"


def test_token_when_a_stranger_has_it_then_lets_nobody_in(side, ada, house):
    letter = ask(side, ada)
    entry = from_workshop(
        sender="Eve <eve@elsewhere.example>",
        In_Reply_To=f"<{letter.external_id}>",
        To=reply_address(house.address, side.request_id),
    )

    assert entry.request != side.request


def test_letter_when_it_leaves_then_says_nothing_of_the_person(side, ada, house, maria):
    maria.entries.filter(kind="message").update(said="Maria’s own words")
    raw = compose(ask(side, ada), house).raw.decode()

    assert "aria" not in raw.replace("Variant", "")
    assert "Have you got one?" in raw
    assert "List-Unsubscribe" not in raw


def test_second_letter_when_it_leaves_then_quotes_the_workshop_alone(side, ada, house):
    letter = ask(side, ada)
    from_workshop("We have two.", In_Reply_To=f"<{letter.external_id}>")
    raw = compose(ask(side, ada, "Please send one."), house).raw.decode()

    assert "> We have two." in raw
    assert "aria" not in raw


def test_person_when_put_in_copy_by_the_workshop_then_is_in_no_answer_of_ours(side, ada, maria, question):
    letter = ask(side, ada)
    from_workshop("As you like.", In_Reply_To=f"<{letter.external_id}>", Cc="maria@example.com, rui@oficina.example")

    assert [one.address for one in attending.others_in(side.request, lambda _: set())] == [
        "hello@corner.example",
        "rui@oficina.example",
    ]
    with pytest.raises(NobodyToTell, match="own address"):
        ask(side, ada, cc=["maria@example.com"])


def test_person_when_she_answers_the_workshop_s_copy_then_speaks_in_her_own_matter(side, ada, question):
    letter = ask(side, ada)
    from_workshop(In_Reply_To=f"<{letter.external_id}>", Cc="maria@example.com", Message_ID="<w1@oficina.example>")
    entry = take_in(a_mail("Thank you!", In_Reply_To="<w1@oficina.example>", References=f"<{letter.external_id}>"))

    assert entry.request == question


def test_workshop_when_away_then_the_notice_lies_there_and_we_wait_on(side, ada):
    letter = ask(side, ada)
    entry = from_workshop("I am out of office.", In_Reply_To=f"<{letter.external_id}>", Auto_Submitted="auto-replied")

    side.refresh_from_db()
    assert entry.request == side.request
    assert side.waiting_since and not side.news_since


def test_letter_when_called_back_then_is_a_draft_of_the_side_conversation(side, ada):
    draft = calling_back.call_back(ask(side, ada), by=ada)

    side.refresh_from_db()
    assert (draft.request, side.waiting_since) == (side.request, None)
    asking_outside.leave(side)
    assert not SideConversation.objects.exists()
    assert not Draft.objects.exists()
    assert not Entry.objects.filter(kind=Entry.Kind.ASKED_OUTSIDE).exists()


def test_leave_when_something_was_said_then_refuses(side, ada):
    ask(side, ada)
    with pytest.raises(StaysHere):
        asking_outside.leave(side)


def test_note_when_kept_beside_then_is_not_for_the_workshop(side, ada):
    assert speaking.note(side.request, by=ada, html="<p>Maria is in a hurry.</p>").withheld_because


def test_open_when_somebody_opens_it_then_the_person_may_read_it_until_it_is_closed(side, ada, jo):
    letter = ask(side, ada)
    assert list(side.readable_by_the_person()) == []

    told = asking_outside.open_to_the_person(side, by=jo, why="She asked what they said")
    assert list(side.readable_by_the_person()) == [letter]
    assert (told.by_teammate, told.said) == (jo, "She asked what they said")
    asking_outside.close_to_the_person(side, by=jo, why="It was meant for another")
    side.refresh_from_db()
    assert list(side.readable_by_the_person()) == []
    assert side.card.openings.count() == 2


def test_look_when_somebody_looked_then_it_is_no_news(side, ada):
    from_workshop(In_Reply_To=f"<{ask(side, ada).external_id}>")
    side.refresh_from_db()
    side_turns.look(side)
    side.refresh_from_db()

    assert side.news_since is None


def test_matter_when_done_while_we_waited_then_is_open_again_with_the_answer(side, ada, question):
    letter = ask(side, ada)
    question.finish(by=ada)
    from_workshop(In_Reply_To=f"<{letter.external_id}>")

    question.refresh_from_db()
    assert (question.state, question.waiting_since) == ("open", None)


def test_person_when_asked_about_her_own_matter_then_is_refused(question, ada):
    with pytest.raises(StaysHere):
        asking_outside.begin(question, outsider=Person.objects.get(pk=question.person_id), by=ada, subject="You")
