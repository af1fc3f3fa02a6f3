"""Mail that one of us passes on: the words of its author, not of the teammate."""

from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP

import pytest

from regulars.channels.email import receiving
from regulars.channels.email.addressing import reply_address
from regulars.channels.email.tests.conftest import a_mail
from regulars.conversation import arrivals
from regulars.conversation.models import Arrival, Entry
from regulars.people.models import Identifier, Person

pytestmark = pytest.mark.django_db

RUI = (
    "From: Rui Costa <rui@example.com>\nDate: Mon, Mar 3, 2025 at 10:22 AM\nSubject: Grinder\nTo: <ada@corner.example>"
)
GMAIL = f"---------- Forwarded message ---------\n{RUI}\n\n\nMy grinder is loud.\n"


def take_in(raw, *, look=True):
    """Keep a mail, read it, and let it in when it waits for a look; gives its arrival."""
    arrival = arrivals.keep("email", raw)
    arrivals.read_due("email", receiving.read_in)
    arrival.refresh_from_db()
    if look and arrivals.release(arrival):
        arrivals.read_due("email", receiving.read_in)
        arrival.refresh_from_db()
    return arrival


def forward(said, **heads):
    known = {"From": "Ada Ferro <ada@corner.example>", "Subject": "Fwd: Grinder", "Message_ID": "<7@ada.example>"}
    return a_mail(said, **(known | heads))


def told(entry):
    return (entry.by_person.name, entry.participants.get(role="from").address, entry.subject, entry.said)


def test_forward_when_not_proven_then_waits_for_a_look_and_says_nothing_in_anybodys_name(ada, house):
    arrival = take_in(forward(GMAIL), look=False)

    assert (arrival.state, arrival.error) == ("held", "It says it is from Ada, but that is not proven.")
    assert (Entry.objects.count(), Person.objects.count()) == (0, 0)


def test_forward_when_let_in_then_is_the_letter_of_its_author(ada):
    entry = take_in(forward(GMAIL)).entry

    assert told(entry) == ("Rui Costa", "rui@example.com", "Grinder", "My grinder is loud.")
    assert entry.dated == datetime(2025, 3, 3, 10, 22, tzinfo=UTC)
    assert (entry.trust, entry.proof["forwarded_by"]) == ("claimed", {"id": ada.pk, "name": "Ada Ferro"})
    assert entry.request.waiting_since == entry.at
    assert not Identifier.objects.filter(value="ada@corner.example").exists()


def test_words_above_a_forward_become_a_note_that_the_person_does_not_see(ada):
    entry = take_in(forward(f"Please call him back.\n\n-- \nAda Ferro\n+351 21 000\n\n{GMAIL}")).entry

    note = entry.request.entries.get(kind="note")
    assert (note.by_teammate, note.said) == (ada, "Please call him back.")
    assert not note.is_open_to_the_person
    assert entry.request.waiting_since == entry.at


@pytest.mark.parametrize(
    "written",
    [
        "From: Rui Costa [mailto:rui@example.com]\nSent: Monday, March 3, 2025 10:22 AM\nTo: Ada\nSubject: Grinder",
        RUI.replace("<rui@example.com>", "&lt;rui@example.com&gt;"),
        RUI.replace("rui@", "rui\\@"),
        RUI.replace("<rui@example.com>", "<mailto:rui@example.com>"),
        RUI.replace("<rui@example.com>", "<rui@example.com<mailto:rui@example.com>>"),
        RUI.replace("Rui Costa <rui@example.com>", '"Rui Costa" (rui@example.com)'),
        "Von: Rui Costa <rui@example.com>\nGesendet: Montag, 3. März 2025 10:22\nAn: Ada\nBetreff: Grinder",
        "De : Rui Costa <rui@example.com>\nEnvoyé : lundi 3 mars 2025 10:22\nÀ : Ada\nObjet : Grinder",
    ],
    ids=["mailto", "escaped angles", "escaped at", "mailto in angles", "twice", "parentheses", "german", "french"],
)
def test_author_of_a_forward_is_understood_however_a_mail_program_writes_it(ada, written):
    entry = take_in(forward(f"-----Original Message-----\n{written}\n\nMy grinder is loud.\n")).entry

    assert told(entry) == ("Rui Costa", "rui@example.com", "Grinder", "My grinder is loud.")
    assert entry.dated == datetime(2025, 3, 3, 10, 22, tzinfo=UTC)


def test_forward_word_at_the_top_is_not_part_of_the_note(ada):
    entry = take_in(forward(f"@fwd Call him.\n\n{RUI}\n\nMy grinder is loud.", Subject="Re: Grinder")).entry

    assert [note.said for note in entry.request.entries.filter(kind="note")] == ["Call him."]


def test_answer_with_the_forward_word_is_a_forward_too(ada):
    said = "@fwd\n\nOn Mon, Mar 3, 2025 at 10:22 AM Rui Costa <rui@example.com> wrote:\n\n> My grinder is loud."

    assert told(take_in(forward(said, Subject="Re: Grinder")).entry)[1] == "rui@example.com"


def test_fonts_of_a_mail_program_are_no_addresses(ada):
    mail = EmailMessage(policy=SMTP)
    mail["From"], mail["To"], mail["Subject"] = "ada@corner.example", "hello@corner.example", "FW: Grinder"
    mail.set_content(
        '<style>@font-face {font-family:"\\@DengXian"; panose-1:2 1 6 0 3 1 1 1 1 1;}</style>'
        '<p class=MsoNormal style="font-family:\\@DengXian">Look.</p>'
        '<div style="border:none;border-top:solid #E1E1E1 1.0pt"><p><b>From:</b> Rui Costa &lt;<a '
        'href="mailto:rui@example.com">rui@example.com</a>&gt;<br><b>Sent:</b> Monday, March 3, 2025 10:22 AM<br>'
        "<b>To:</b> Ada<br><b>Subject:</b> Grinder</p></div><p>My grinder is loud.</p>",
        subtype="html",
    )

    assert told(take_in(mail.as_bytes()).entry) == ("Rui Costa", "rui@example.com", "Grinder", "My grinder is loud.")


def test_forward_to_us_and_a_teammate_is_still_one(ada, jo):
    assert told(take_in(forward(GMAIL, Cc="Jo <jo@corner.example>")).entry)[1] == "rui@example.com"


def test_forward_without_the_address_of_its_author_waits_and_says_what_to_do(ada):
    arrival = take_in(forward(GMAIL.replace(" <rui@example.com>", "")), look=False)

    assert arrival.state == "held"
    assert "Ada forwards a mail in which the address of its writer is missing." in arrival.error


def test_forward_of_our_own_letter_is_nobody_s_word(ada):
    arrival = take_in(forward(GMAIL.replace("rui@example.com", "hello+r.1.abc@corner.example")), look=False)

    assert arrival.state == "held"
    assert Person.objects.count() == 0


def test_forward_when_it_comes_twice_then_is_one_letter_and_one_note(ada):
    first, second = take_in(forward(f"Call him.\n\n{GMAIL}")), take_in(forward(f"Call him.\n\n{GMAIL}"))

    assert first.entry_id == second.entry_id
    assert Entry.objects.count() == 2


def test_two_forwards_with_the_same_words_are_two_letters(ada):
    first, second = take_in(forward(GMAIL)), take_in(forward(GMAIL, Message_ID="<8@ada.example>"))

    assert first.entry_id != second.entry_id


def test_forward_when_its_thread_is_known_then_joins_it(ada, hear):
    known = hear("Is it loud?", by="rui@example.com", subject="Grinder", external_id="1@rui.example").request
    hear("And another thing.", by="rui@example.com", subject="Cups", external_id="2@rui.example", answering=("9@x.y",))

    entry = take_in(forward(GMAIL, References="<1@rui.example>", In_Reply_To="<1@rui.example>")).entry

    assert entry.request == known


def attached(*inner, said="Please look after this."):
    mail = EmailMessage(policy=SMTP)
    mail["From"], mail["To"], mail["Subject"] = "ada@corner.example", "hello@corner.example", "Fwd: two letters"
    mail.set_content(said)
    for one in inner:
        mail.add_attachment(one)
    return mail


def letter(number, said="My grinder is loud.", **heads):
    mail = EmailMessage(policy=SMTP)
    known = {
        "From": "Rui Costa <rui@example.com>",
        "To": "ada@corner.example",
        "Cc": "Ana <ana@example.com>",
        "Subject": f"Grinder {number}",
        "Message-ID": f"<{number}@rui.example>",
        "Date": f"Mon, 0{number} Mar 2025 10:22:11 +0100",
    }
    for name, value in (known | heads).items():
        mail[name] = value
    mail.set_content(said)
    return mail


def test_mail_forwarded_as_an_attachment_keeps_its_ids_date_files_and_company(ada):
    inner = letter(3)
    inner.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="bill.pdf")
    mail = attached(inner)
    mail.add_attachment(b"map", maintype="image", subtype="png", filename="map.png")

    entry = take_in(mail.as_bytes()).entry

    assert told(entry) == ("Rui Costa", "rui@example.com", "Grinder 3", "My grinder is loud.")
    assert (entry.external_id, entry.dated) == ("3@rui.example", datetime(2025, 3, 3, 9, 22, 11, tzinfo=UTC))
    assert {row.address for row in entry.participants.filter(role="cc")} == {"ana@example.com"}
    assert [file.name for file in entry.attachments.all()] == ["bill.pdf"]
    note = entry.request.entries.get(kind="note")
    assert (note.said, [file.name for file in note.attachments.all()]) == ("Please look after this.", ["map.png"])


def test_mail_forwarded_as_an_attachment_when_we_had_it_already_then_is_not_told_twice(ada):
    original = take_in(letter(3).as_bytes()).entry

    assert take_in(attached(letter(3)).as_bytes()).entry == original
    assert [note.said for note in original.request.entries.filter(kind="note")] == ["Please look after this."]


def test_several_mails_attached_become_several_letters_the_earliest_first(ada):
    later = letter(5, "Still loud.", **{"In-Reply-To": "<3@rui.example>"})

    entry = take_in(attached(later, letter(3)).as_bytes()).entry

    said = entry.request.entries.filter(kind="message").order_by("id").values_list("said", flat=True)
    assert list(said) == ["My grinder is loud.", "Still loud."]


def test_token_in_an_attached_mail_opens_nobody_elses_request(ada, question, house):
    inner = letter(3, **{"Delivered-To": reply_address(house.address, question.id)})

    assert take_in(attached(inner).as_bytes()).entry.request != question


def test_forward_by_an_outsider_who_uses_the_address_of_a_teammate_is_held_with_every_trick(ada, maria):
    attempts = [
        forward(GMAIL.replace("rui@", "maria@")),
        forward(GMAIL, From="Ada <ADA@Corner.Example>"),
        forward(GMAIL, From="ada@corner.example, eve@example.com"),
        forward(GMAIL, Authentication_Results="mx.corner.example; dmarc=pass header.from=corner.example"),
        attached(letter(3)).as_bytes(),
    ]

    assert {take_in(raw, look=False).state for raw in attempts} == {"held"}
    assert Entry.objects.count() == 0


def test_forward_of_old_mail_when_not_proven_then_is_left_out_and_can_still_be_let_in(ada):
    arrival = arrivals.keep("email", forward(GMAIL), backlog=True)
    arrivals.read_due("email", receiving.read_in)

    arrival.refresh_from_db()
    assert arrival.state == Arrival.State.LEFT_OUT
    assert arrivals.release(arrival)
