"""A teammate answers a notice by mail: it leaves as their letter, or it does not and says why."""

from datetime import timedelta
from email import message_from_bytes
from email.policy import default

import pytest

from regulars.channels.email.models import Notice
from regulars.channels.email.notices import telling
from regulars.channels.email.tests.conftest import a_mail
from regulars.channels.email.tests.test_receive import take_in
from regulars.conversation import drafting, speaking
from regulars.conversation.incoming import Voice
from regulars.conversation.models import Delivery, Draft, Entry
from regulars.conversation.speaking import Recipient
from regulars.kit import clock
from regulars.people.models import Person

pytestmark = pytest.mark.django_db

WORDS = "Bring it by on Monday."


@pytest.fixture(autouse=True)
def early(morning):
    """Before anybody spoke."""


@pytest.fixture
def notice(question, ada, hear, sends, morning, settings):
    """The mail that told Ada of Maria's letter."""
    settings.REGULARS_URL = "https://desk.corner.example"
    question.assign(to=ada, by=ada)
    hear("It is getting louder.", subject="Loud grinder")
    morning.move_to(clock.now() + timedelta(minutes=2), tick=False)
    telling.tell_due(for_seconds=60)
    return sends.taken[-1].mail


@pytest.fixture
def tell(morning, sends):
    """A function: time goes by, and the house tells what it owes; gives the mails of it."""

    def telling_later(**span):
        before = len(sends.taken)
        morning.move_to(clock.now() + timedelta(**span), tick=False)
        telling.tell_due(for_seconds=60)
        return [taken.mail for taken in sends.taken[before:]]

    return telling_later


def answer_to(notice, said=WORDS, *, quote=True, **heads):
    quoted = "".join(f"> {line}\n" for line in notice.get_body(("plain",)).get_content().splitlines())
    body = f"{said}\n\nAda\n\nOn Mon, Mar 2, 2026 at 9:02 AM Corner Roasters <hello@corner.example> wrote:\n\n{quoted}"
    known = {
        "From": "Ada Ferro <ada@corner.example>",
        "To": notice["Reply-To"],
        "Subject": f"Re: {notice['Subject']}",
        "In_Reply_To": notice["Message-ID"],
        "Message_ID": "<7@ada.example>",
    }
    return a_mail(body if quote else said, **(known | heads))


def nothing_left():
    return (
        Delivery.objects.count() == 0 and not Entry.objects.filter(by_teammate__isnull=False, kind="message").exists()
    )


def test_answer_leaves_as_the_teammate_s_own_letter_after_ten_seconds(notice, question, ada):
    entry = take_in(answer_to(notice)).entry

    assert (entry.request, entry.by_teammate, entry.person) == (question, ada, question.person)
    assert entry.said.startswith(WORDS)
    assert "Your answer to this mail" not in entry.said
    (delivery,) = entry.deliveries.all()
    assert (delivery.address, delivery.state) == ("maria@example.com", "waiting")
    assert delivery.due_at == clock.now() + timedelta(seconds=10)
    question.refresh_from_db()
    assert question.waiting_since is None
    assert not Person.objects.exclude(pk=question.person_id).exists()


def test_answer_goes_to_everybody_in_the_round_and_the_notice_said_so(question, ada, jo, hear, sends, tell):
    question.assign(to=ada, by=ada)
    hear(
        "May Rui come too?",
        to=(voice("hello@corner.example"), voice("jo@corner.example")),
        cc=(voice("rui@example.com", "Rui Costa"),),
    )
    (mail,) = tell(minutes=2)

    entry = take_in(answer_to(mail)).entry

    text = mail.get_body(("plain",)).get_content()
    assert "goes to Maria Lopes (maria@example.com) and Rui Costa (rui@example.com)," in text
    assert {(row.role, row.address) for row in entry.deliveries.all()} == {
        ("to", "maria@example.com"),
        ("cc", "rui@example.com"),
    }


def voice(address, name=""):
    return Voice("email", address, name)


def test_answer_keeps_its_files(notice):
    mail = message_from_bytes(answer_to(notice), policy=default)
    mail.add_attachment(b"map", maintype="image", subtype="png", filename="map.png")

    assert [file.name for file in take_in(mail.as_bytes()).entry.attachments.all()] == ["map.png"]


def test_answer_when_it_comes_twice_then_leaves_once(notice):
    take_in(answer_to(notice))
    take_in(answer_to(notice))

    assert Delivery.objects.count() == 1


def test_answer_by_the_id_alone_counts_where_addresses_carry_no_tokens(notice, question):
    assert take_in(answer_to(notice, To="hello@corner.example")).entry.request == question


@pytest.mark.parametrize(
    ("heads", "words"),
    [
        (
            {"From": "eve@example.com"},
            "It answers a notice to Ada, but it comes from eve@example.com. Nothing was sent.",
        ),
        ({"From": "jo@corner.example"}, "It answers a notice to Ada, but it comes from jo@corner.example."),
        ({"From": "ada@corner.example, eve@example.com"}, "It answers a notice to Ada, but it comes from"),
        ({"From": "Ada Ferro <ada@corner.example.evil.example>"}, "It answers a notice to Ada, but it comes from"),
        ({"Authentication_Results": "mx.example; dmarc=fail"}, "It says it is Ada's answer to a notice, but it comes"),
    ],
    ids=["a stranger", "another of us", "two authors", "look-alike", "failed its check"],
)
def test_answer_when_one_of_the_signs_is_missing_then_is_held_and_nothing_leaves(notice, jo, heads, words):
    arrival = take_in(answer_to(notice, **heads))

    assert arrival.state == "held"
    assert arrival.error.startswith(words)
    assert nothing_left()


def test_answer_with_a_made_up_token_is_no_answer(notice, question):
    forged = "hello+n.1.aaaaaaaaaaaaaaaa@corner.example"

    arrival = take_in(answer_to(notice, To=forged, In_Reply_To=""))

    assert arrival.state == "held"
    assert nothing_left()


def test_answer_of_somebody_who_has_left_is_held(notice, ada):
    ada.is_active = False
    ada.save()

    arrival = take_in(answer_to(notice))

    assert (arrival.state, nothing_left()) == ("held", True)
    assert arrival.error == "It answers a notice to Ada, who no longer works here. Nothing was sent."


@pytest.mark.parametrize(
    "heads", [{"Auto_Submitted": "auto-replied"}, {"Subject": "Out of office: back on Monday"}, {"Return_Path": "<>"}]
)
def test_away_notice_of_a_teammate_is_no_answer(notice, heads):
    arrival = take_in(answer_to(notice, "I am away until Monday.", **heads))

    assert (arrival.state, nothing_left()) == ("left out", True)


def test_answer_without_a_word_is_held(notice):
    arrival = take_in(answer_to(notice, "", quote=False))

    assert (arrival.state, nothing_left()) == ("held", True)


def test_stranger_who_names_the_id_of_a_notice_is_a_stranger_like_any_other(notice):
    arrival = take_in(answer_to(notice, "Do you sell cups?", From="rui@example.com", To="hello@corner.example"))

    assert (arrival.state, arrival.entry.by_person.name) == ("read", "")


def test_answer_when_somebody_spoke_meanwhile_waits_as_a_draft_and_the_teammate_is_told(
    notice, question, ada, jo, tell
):
    speaking.reply(question, by=jo, html="<p>I am on it.</p>", to=[Recipient("maria@example.com")], channel="email")

    arrival = take_in(answer_to(notice))

    assert (arrival.state, arrival.entry) == ("read", None)
    draft = Draft.objects.get(by=ada, request=question)
    assert WORDS in draft.html
    assert not Entry.objects.filter(by_teammate=ada, kind="message").exists()
    (mail,) = tell(seconds=1)
    text = mail.get_body(("plain",)).get_content()
    assert mail["Subject"].startswith("Not sent yet")
    assert "it lies as a draft" in text
    assert "Jo Okafor wrote" in text
    assert "I am on it." in text


def test_answer_to_what_one_was_told_of_meanwhile_leaves(notice, question, hear, tell):
    hear("Forget it.", external_id="9@x.y")
    assert take_in(answer_to(notice)).entry is None

    (mail,) = tell(seconds=1)
    entry = take_in(answer_to(mail, "As you like.", Message_ID="<8@ada.example>")).entry

    assert entry.said.startswith("As you like.")
    assert [row.address for row in entry.deliveries.all()] == ["maria@example.com"]


def test_answer_as_a_draft_leaves_what_was_begun_there(notice, question, ada, hear):
    drafting.save(by=ada, person=question.person, request=question, html="<p>Dear Maria</p>", kind="reply")
    hear("Forget it.", external_id="9@x.y")

    take_in(answer_to(notice))

    html = Draft.objects.get(by=ada, request=question).html
    assert (WORDS in html, "Dear Maria" in html) == (True, True)


def test_answer_whose_quote_was_not_understood_is_not_sent_with_our_own_words_in_it(notice, question, ada):
    said = WORDS + "\n\n" + notice.get_body(("plain",)).get_content()

    arrival = take_in(answer_to(notice, said, quote=False))

    assert arrival.entry is None
    assert Draft.objects.filter(by=ada, request=question).exists()
    assert Notice.objects.get().returned == "We could not tell your own words in your answer."
    assert nothing_left()


def test_token_of_a_notice_is_never_shown(notice, question, hear, jo):
    address = notice["Reply-To"].partition("<")[2].rstrip(">")

    entry = take_in(a_mail("Hello", Cc=address.replace("+n.", "+n.x"), From="maria@example.com")).entry
    assert "hello@corner.example" in {row.address for row in entry.participants.all()}
    assert Notice.objects.count() == 1
