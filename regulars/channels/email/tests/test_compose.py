"""The mails we write."""

import base64
import io
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.policy import default

import pytest
from django.core.files.base import ContentFile
from PIL import Image

from regulars.channels.email.addressing import reply_address
from regulars.channels.email.models import SendingAddress
from regulars.channels.email.sending import headings, subjects
from regulars.channels.email.sending.answering import answered_by, next_index
from regulars.channels.email.sending.composing import compose
from regulars.channels.email.tests.conftest import a_mail
from regulars.channels.email.tests.test_receive import take_in
from regulars.conversation import speaking
from regulars.conversation.models import Attachment
from regulars.conversation.speaking import Recipient
from regulars.team import faces

pytestmark = pytest.mark.django_db
MARIA = (Recipient("maria@example.com", "Maria Lopes"),)


@pytest.fixture
def answer(question, jo):
    """A function: Jo answers Maria; gives the entry."""

    def say(html="<p>Bring it by, <b>please</b>.</p>", to=MARIA):
        return speaking.reply(question, by=jo, html=html, to=to, channel="email")

    return say


def mail_of(entry, house, **more):
    return message_from_bytes(compose(entry, house, **more).raw, policy=default)


def test_letter_when_composed_then_says_who_writes_to_whom_about_what(answer, house, question):
    entry = answer()
    mail = mail_of(entry, house)

    assert mail["From"] == "Jo at Corner Roasters <hello@corner.example>"
    assert mail["Reply-To"].addresses[0].addr_spec == reply_address("hello@corner.example", question.id)
    assert mail["To"] == "Maria Lopes <maria@example.com>"
    assert mail["Subject"] == "Re: Loud grinder"
    assert mail["Message-ID"] == f"<{entry.external_id}>"
    assert mail["In-Reply-To"] == mail["References"] == "<1@maria.example>"
    assert mail["Date"].datetime == entry.at.replace(microsecond=0)
    assert mail["MIME-Version"] == "1.0"
    assert mail["Auto-Submitted"] is None


def test_letter_when_the_mail_server_knows_no_plus_then_answers_come_to_the_plain_address(answer, house):
    assert mail_of(answer(), house, plus=False)["Reply-To"] is None


def test_letter_when_composed_twice_then_is_the_same_to_the_byte(answer, house):
    entry = answer()

    assert compose(entry, house).raw == compose(entry, house).raw


def test_letter_when_composed_then_has_the_same_words_as_text_and_as_html(answer, house, jo):
    jo.signature = "Jo\nCorner Roasters <the shop>"
    jo.save()
    mail = mail_of(
        answer("<p>Bring it by.</p><ul><li>today</li></ul><p>See <a href='https://corner.example/x'>here</a></p>"),
        house,
    )

    text, html = (mail.get_body((kind,)).get_content() for kind in ("plain", "html"))
    text = text.replace("\r\n", "\n")
    assert text.startswith("Bring it by.\n")
    assert "https://corner.example/x" in text
    assert "\n-- \nJo\nCorner Roasters <the shop>\n" in text
    assert "> My grinder is loud since Monday." in text
    assert "Bring it by." in html and "&lt;the shop&gt;" in html and "<blockquote" in html
    assert "<style" not in html and "max-width" in html
    assert "<script" not in html and "http-equiv" not in html


def test_letter_when_it_quotes_then_says_who_wrote_what_when(answer, house, question):
    entry = answer()
    asked = question.entries.order_by("id").first()
    clock = asked.at.astimezone(house.tz)

    text = mail_of(entry, house).get_body(("plain",)).get_content()

    assert f"On {clock:%a}, {clock.day} {clock:%B %Y} at {clock:%H:%M}, Maria Lopes wrote:" in text


def test_letter_when_it_is_the_first_of_a_matter_then_answers_nothing(house, maria, jo):
    entry = speaking.write(
        maria,
        by=jo,
        subject="Your grinder\nis ready",
        html="<p>Come by.</p>",
        to=[Recipient("maria@example.com")],
        channel="email",
    )
    mail = mail_of(entry, house)

    assert mail["Subject"] == "Your grinder is ready"
    assert (mail["In-Reply-To"], mail["References"]) == (None, None)
    assert ">" not in mail.get_body(("plain",)).get_content()


def test_letter_when_many_answer_then_its_chain_is_in_order_and_ends_with_the_one_answered(answer, house, hear):
    first = answer()
    hear("It is still loud.", external_id="2@maria.example", answering=(first.external_id, "1@maria.example"))
    mail = mail_of(answer(), house)

    assert mail["In-Reply-To"] == "<2@maria.example>"
    assert mail["References"].split() == ["<1@maria.example>", f"<{first.external_id}>", "<2@maria.example>"]


def test_letter_when_their_first_mail_answered_something_older_then_names_that_too(house, hear, jo):
    entry = hear("As I wrote to Ana.", external_id="3@maria.example", answering=("2@ana.example", "1@ana.example"))
    letter = speaking.reply(
        entry.request, by=jo, html="<p>Yes.</p>", to=[Recipient("maria@example.com")], channel="email"
    )

    assert mail_of(letter, house)["References"].split() == ["<1@ana.example>", "<2@ana.example>", "<3@maria.example>"]


def test_chain_when_endless_then_keeps_the_first_and_the_last(answer, house, hear):
    for number in range(60):
        hear(f"And {number}.", external_id=f"{'x' * 40}{number}@maria.example", answering=("1@maria.example",))
    raw = compose(answer(), house).raw
    head = raw.partition(b"\r\n\r\n")[0]
    references = message_from_bytes(raw, policy=default)["References"]

    assert len(references) <= 1600
    assert references.split()[0] == "<1@maria.example>"
    assert references.split()[-1] == f"<{'x' * 40}59@maria.example>"
    assert max(map(len, head.split(b"\r\n"))) <= 100
    assert b"=?" not in head


@pytest.mark.parametrize("bad", ["a@b>\r\nBcc: eve@example.com", "a b@c", "<a@b>", "näh@b.example", "x" * 300 + "@b"])
def test_ids_of_strangers_when_they_hold_anything_else_then_are_left_out(answer, house, hear, bad):
    hear("Once more.", external_id=bad, answering=("1@maria.example",))
    entry = answer()

    answered = answered_by(entry)
    head = compose(entry, house).raw.partition(b"\r\n\r\n")[0]

    assert set(answered.references) <= {"1@maria.example"}
    assert b"eve@" not in head and head.isascii()


@pytest.mark.parametrize(
    "name",
    [
        "Lopes, Maria",
        'Maria "Mia" Lopes',
        "Márcia Lopes",
        "渡辺 真理",
        "Maria\r\nBcc: eve@example.com",
        "=?utf-8?q?x?=",
        "x" * 200,
        "",
    ],
)
def test_names_when_of_any_kind_then_are_one_name(answer, house, name):
    mail = mail_of(answer(to=[Recipient("maria@example.com", name)]), house)

    shown = mail["To"].addresses[0]
    # The standard library's parser puts a space between encoded words of a name; mail programs do not.
    assert shown.display_name.replace(" ", "") == "".join(name.split())
    assert shown.addr_spec == "maria@example.com"
    assert mail["Bcc"] is None


def test_letter_when_it_goes_to_several_then_names_everyone(answer, house):
    mail = mail_of(
        answer(
            to=[
                Recipient("maria@example.com"),
                Recipient("josé@bücher.example", "José", "cc"),
                Recipient("ana@example.com", "", "cc"),
            ]
        ),
        house,
        utf8=False,
    )

    assert [a.addr_spec for a in mail["To"].addresses] == ["maria@example.com"]
    assert [a.addr_spec for a in mail["Cc"].addresses] == ["ana@example.com"]


def test_letter_when_an_address_is_beyond_ascii_then_needs_smtputf8(answer, house):
    letter = compose(answer(to=[Recipient("josé@bücher.example")]), house)

    assert letter.needs_utf8
    assert "To: josé@xn--bcher-kva.example\r\n".encode() in letter.raw


def test_domain_when_beyond_ascii_then_travels_everywhere(answer, house):
    letter = compose(answer(to=[Recipient("jose@bücher.example")]), house)

    assert not letter.needs_utf8
    assert b"To: jose@xn--bcher-kva.example\r\n" in letter.raw


def test_files_when_put_to_a_letter_then_travel_under_their_names(answer, house):
    entry = answer('<p>Look: <img src="cid:one@corner"></p>')
    for name, kind, content_id in (
        ("Größe \r\nX.pdf", "application/pdf", ""),
        ("photo.png", "image/png", "one@corner"),
        ("mail.eml", "message/rfc822", ""),
        ("odd", "not a type", ""),
    ):
        Attachment.objects.create(
            entry=entry,
            file=ContentFile(b"\x00bytes of " + name.encode(), name="x"),
            name=name,
            content_type=kind,
            size=9,
            content_id=content_id,
        )
    mail = mail_of(entry, house)

    assert [(part.get_filename(), part.get_content_type()) for part in mail.iter_attachments()] == [
        ("Größe X.pdf", "application/pdf"),
        ("mail.eml", "application/octet-stream"),
        ("odd", "application/octet-stream"),
    ]
    inside = [part for part in mail.walk() if part.get_content_type() == "image/png"]
    assert [part["Content-ID"] for part in inside] == ["<one@corner>"]
    assert inside[0].get_content() == b"\x00bytes of photo.png"
    assert 'src="cid:one@corner"' in mail.get_body(("html",)).get_content()
    assert mail.get_content_type() == "multipart/mixed"


def test_letter_when_composed_then_every_line_is_short_and_ascii(answer, house):
    raw = compose(answer("<p>" + "Größe 渡辺 " * 2000 + "</p>"), house).raw

    assert raw.isascii()
    assert max(map(len, raw.split(b"\r\n"))) <= 998
    assert b"\n" not in raw.replace(b"\r\n", b"")


@pytest.mark.parametrize(
    ("subject", "answered"),
    [
        ("Loud grinder", "Re: Loud grinder"),
        ("RE: Re: Loud grinder", "Re: Loud grinder"),
        ("AW: SV: Re[5]: Loud grinder", "Re: Loud grinder"),
        ("Re(2): Antw: Loud grinder", "Re: Loud grinder"),
        ("回复：Loud grinder", "Re: Loud grinder"),
        ("YNT: ΑΠ: Loud grinder", "Re: Loud grinder"),
        ("Order 12: what now?", "Re: Order 12: what now?"),
        ("Question: opening", "Re: Question: opening"),
        ("Re:", "Re: Re:"),
        ("", "Re: your message"),
        ("12:30 at the shop", "Re: 12:30 at the shop"),
        ("Re:\r\nBcc: eve@example.com", "Re: eve@example.com"),
    ],
)
def test_subject_when_answered_then_has_one_prefix(subject, answered):
    assert subjects.of_reply(subject) == answered


@pytest.mark.parametrize("subject", ["Größe " * 60, "x" * 900, "=?utf-8?q?hidden?= and seen", "loud " * 100])
def test_subject_when_long_or_odd_then_comes_out_as_it_was(subject):
    line = headings.words("Subject", subject)

    assert message_from_bytes(f"{line}\r\n\r\n".encode(), policy=default)["Subject"] == " ".join(subject.split())
    assert max(map(len, line.split("\r\n"))) <= 78


def test_outlook_when_it_gave_an_index_then_gets_the_next_one(house, jo):
    began = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
    ticks = int((began.timestamp() + 11_644_473_600) * 10_000_000)
    index = base64.b64encode((ticks >> 16).to_bytes(6, "big") + b"\x07" * 16).decode()
    question = take_in(a_mail(Thread_Topic="Sunday", Thread_Index=index, Message_ID="<o@maria.example>")).entry.request
    letter = speaking.reply(question, by=jo, html="<p>Yes.</p>", to=[Recipient("maria@example.com")], channel="email")
    letter.at = began + timedelta(hours=1)
    mail = mail_of(letter, house)

    given = base64.b64decode(mail["Thread-Index"])
    assert mail["Thread-Topic"] == "Sunday"
    assert given[:22] == base64.b64decode(index)
    passed = (int.from_bytes(given[22:26], "big") & 0x7FFFFFFF) << 18
    assert abs(passed / 10_000_000 - 3600) < 0.1


@pytest.mark.parametrize("index", ["", "AQ==", "not base64", "QUJD" * 400, "A" * 31])
def test_outlook_when_its_index_is_none_then_gets_none(index):
    assert next_index(index, datetime(2026, 3, 2, tzinfo=UTC)) == ""


def test_letter_of_a_rule_when_it_answers_then_says_so_to_machines_and_wants_no_answer(answer, house):
    entry = answer()
    entry.by_rule, entry.by_teammate, entry.automatic = "receipt", None, True
    entry.save()
    mail = mail_of(entry, house)

    assert (mail["Auto-Submitted"], mail["X-Auto-Response-Suppress"]) == ("auto-replied", "All")
    assert mail["From"] == "Corner Roasters <hello@corner.example>"
    assert compose(entry, house).sender == ""


def test_letter_of_a_rule_when_nobody_wrote_before_then_is_generated(maria, jo, house):
    entry = speaking.write(maria, by=jo, subject="Hello", html="<p>News.</p>", to=MARIA, channel="email")
    entry.by_rule, entry.by_teammate = "greeting", None
    entry.save()

    assert mail_of(entry, house)["Auto-Submitted"] == "auto-generated"
    assert compose(entry, house).sender == "hello@corner.example"


def test_signature_when_there_is_a_picture_then_shows_it_inside_and_small(answer, house, jo):
    picture = io.BytesIO()
    Image.effect_noise((600, 400), 90).convert("RGB").save(picture, "PNG")
    faces.choose(jo, io.BytesIO(picture.getvalue()))
    raw = compose(answer(), house).raw
    mail = message_from_bytes(raw, policy=default)

    (face,) = [part for part in mail.walk() if part.get_content_type() == "image/jpeg"]
    assert f'src="cid:{face["Content-ID"].strip("<>")}"' in mail.get_body(("html",)).get_content()
    assert len(face.get_content()) <= 20_000
    assert list(mail.iter_attachments()) == []
    assert compose(answer(), house).raw != raw and compose(answer(), house)  # another letter, the same face


def test_signature_when_there_is_no_picture_then_is_drawn_without_one(answer, house, jo):
    html = mail_of(answer(), house).get_body(("html",)).get_content()

    assert ">JO<" in html and "background-color: #" in html and "<svg" not in html
    assert html.index("Jo Okafor") < html.index("<blockquote")


def test_signature_when_the_address_has_words_of_its_own_then_they_stand_there(answer, house, jo):
    jo.signature = "Jo, at home"
    jo.save()
    SendingAddress.objects.create(address=house.address, signature="Mon to Sat, 8 to 6")
    text = mail_of(answer(), house).get_body(("plain",)).get_content()

    assert "-- \r\nJo Okafor\r\nMon to Sat, 8 to 6" in text.replace("\n", "\r\n").replace("\r\r", "\r")
    assert "at home" not in text
