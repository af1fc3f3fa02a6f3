"""Headers, bodies and files of a mail."""

from datetime import UTC, datetime

import pytest

from regulars.channels.email.reading import read
from regulars.channels.email.reading.mail import Address, PersonName
from regulars.channels.email.reading.tests.samples import file, mail, multipart, text

# It asks no database.
pytestmark = pytest.mark.once


def test_read_addresses_with_names_in_every_spelling():
    found = read(
        mail('To: "Lopez, Maria" <m@example.com>, bo@example.com (Bo), =?utf-8?q?J=C3=B6rg?= <j@example.com>')
    ).to

    assert found == (
        Address("m@example.com", "Lopez, Maria"),
        Address("bo@example.com", "Bo"),
        Address("j@example.com", "Jörg"),
    )


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Müller, Bernd <b@example.com>", [("b@example.com", "Müller, Bernd")]),
        ("friends: a@example.com, b@example.com;", [("a@example.com", None), ("b@example.com", None)]),
        ("undisclosed-recipients:;", []),
        ("<mailto:a@example.com>", [("a@example.com", None)]),
        ("'Ann' <a@example.com>", [("a@example.com", "Ann")]),
        ('"Ann \\"the bean\\" B." <a@example.com>', [("a@example.com", 'Ann "the bean" B.')]),
        ("a@example.com., b@example.com", [("a@example.com", None), ("b@example.com", None)]),
        ("=?utf-8?q?Ann_=3Ca=40example=2Ecom=3E?=", [("a@example.com", "Ann")]),
        ('"unclosed <a@example.com>', [("a@example.com", "unclosed")]),
        ("nobody at all", []),
    ],
)
def test_read_addresses_as_careless_programs_write_them(value, expected):
    assert [(found.address, found.name) for found in read(mail(f"To: {value}")).to] == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("=?utf-8?B?R3LDvMOfZQ==?=", "Grüße"),
        ("=?iso-8859-1?Q?Gr=FC=DFe?= =?iso-8859-1?Q?_an_alle?=", "Grüße an alle"),
        ("=?utf-8?Q?=E2=82?= =?utf-8?Q?=AC_5?=", "€ 5"),
        ("a =?nonsense?Q?b?= c", "a b c"),
        ("folded\n line", "folded line"),
        ("=?utf-8?Q?broken", "=?utf-8?Q?broken"),
        ("bell\x07", "bell"),
    ],
)
def test_read_a_subject_in_encoded_words(value, expected):
    assert read(mail(f"Subject: {value}")).subject == expected


def test_read_a_subject_of_raw_bytes_by_the_charset_the_mail_names():
    raw = b"From: a@example.com\nSubject: Gr\xfc\xdfe\nContent-Type: text/plain; charset=iso-8859-1\n\nx"

    assert read(raw).subject == "Grüße"


def test_read_a_subject_of_raw_chinese_bytes_without_any_charset():
    assert (
        read(b"From: a@example.com\nSubject: " + "整体提升企业服务".encode("gb18030") + b"\n\nx").subject
        == "整体提升企业服务"
    )


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Fri, 3 Apr 2026 10:00:00 +0200", datetime(2026, 4, 3, 8, tzinfo=UTC)),
        ("Fri, 3 Apr 2026 10:00:00 (CEST) +0200", datetime(2026, 4, 3, 8, tzinfo=UTC)),
        ("3 Apr 26 10:00 GMT", datetime(2026, 4, 3, 10, tzinfo=UTC)),
        ("2026-04-03T10:00:00Z", datetime(2026, 4, 3, 10, tzinfo=UTC)),
        ("2026-04-03 10:00:00 -0530", datetime(2026, 4, 3, 15, 30, tzinfo=UTC)),
        ("Fri, 31 Feb 2026 10:00:00 +0200", None),
        ("soon", None),
    ],
)
def test_read_a_date(value, expected):
    assert read(mail(f"Date: {value}")).date == expected


def test_read_ids_in_their_order():
    found = read(mail("Message-ID: <c@x>", "In-Reply-To: <b@x> (yours)", "References: <a@x>\n <b@x>"))

    assert (found.message_id, found.in_reply_to, found.references) == ("c@x", ("b@x",), ("a@x", "b@x"))


def test_read_without_an_id_makes_the_same_one_of_the_same_bytes():
    one, again, other = read(mail(body="a")), read(mail(body="a")), read(mail(body="b"))

    assert one.message_id == again.message_id != other.message_id
    assert one.message_id_made_up


def test_read_finds_by_which_address_it_came_in():
    found = read(
        mail(
            "Return-Path: <bounce@x.example>", "Delivered-To: hello@shop.example", "X-Original-To: <Team@shop.example>"
        )
    )

    assert found.delivered_to == ("hello@shop.example", "team@shop.example")
    assert found.return_path == "bounce@x.example"


@pytest.mark.parametrize(
    ("sender", "first", "last"),
    [
        ("Maria Lopez <maria@example.com>", "Maria", "Lopez"),
        ('"Lopez, Maria" <maria@example.com>', "Maria", "Lopez"),
        ("MARIA LOPEZ <maria@example.com>", "Maria", "Lopez"),
        ("Maria Lopez via Beans <maria@example.com>", "Maria", "Lopez"),
        ("maria@example.com", None, None),
    ],
)
def test_read_takes_the_name_of_the_person_apart(sender, first, last):
    person = read(mail(sender=sender)).person

    assert (person.email, person.first_name, person.last_name) == ("maria@example.com", first, last)


def test_read_a_mail_that_a_group_passes_on_is_its_authors():
    assert read(mail("X-Original-Sender: bo@example.com", sender="Group <group@example.com>")).person == PersonName(
        "bo@example.com"
    )


def test_read_without_a_sender_uses_the_next_best_header():
    assert read(b"Sender: bo@example.com\n\nHi").person == PersonName("bo@example.com")


def test_read_alternatives_takes_the_body_from_the_html():
    body = read(multipart("alternative", text("Hello there"), text("<p>Hello <b>there</b></p>", "html"))).body

    assert (body.type, body.content, body.text) == ("text/html", "Hello there", "Hello there")


def test_read_alternatives_that_say_different_things_shows_both():
    body = read(multipart("alternative", text("Our oven is broken"), text("<p>View online</p>", "html"))).body

    assert body.content == "View online\n\nOur oven is broken"


def test_read_an_empty_text_beside_a_file_has_an_empty_body():
    found = read(multipart("mixed", text(""), file("bill.pdf", b"%PDF")))

    assert (found.body.content, [(kept.filename, kept.content) for kept in found.attachments]) == (
        "",
        [("bill.pdf", b"%PDF")],
    )


@pytest.mark.parametrize(
    ("disposition", "expected"),
    [
        ('filename="r\u00e4chnung.pdf"', "rächnung.pdf"),
        ("filename*=utf-8''r%C3%A4chnung.pdf", "rächnung.pdf"),
        ("filename*0*=utf-8''r%C3%A4ch; filename*1=nung.pdf", "rächnung.pdf"),
        ('filename="=?utf-8?q?r=C3=A4chnung.pdf?="', "rächnung.pdf"),
        ("filename=bill of may.pdf", "bill of may.pdf"),
        ('filename="say \\"hi\\".pdf"', 'say "hi".pdf'),
    ],
)
def test_read_file_names_in_every_spelling(disposition, expected):
    part = f"Content-Type: application/pdf\r\nContent-Disposition: attachment; {disposition}\r\n\r\nx".encode()

    assert [kept.filename for kept in read(multipart("mixed", text("x"), part)).attachments] == [expected]


def test_read_a_file_without_a_name_gets_one():
    found = read(multipart("mixed", text("x"), b"Content-Type: image/jpeg\r\n\r\nJPEG"))

    assert [kept.filename for kept in found.attachments] == ["image-1.jpg"]


def test_read_an_image_is_inline_only_when_the_html_shows_it():
    shown = file("a.png", b"A", "image/png", "Content-ID: <a@x>\r\n")
    apart = file("b.png", b"B", "image/png", "Content-ID: <b@x>\r\n")
    found = read(multipart("related", text('<p>Look</p><img src="cid:a@x">', "html"), shown, apart))

    assert [(kept.filename, kept.inline) for kept in found.attachments] == [("a.png", True), ("b.png", False)]


def test_read_an_attached_mail_is_named_by_its_subject_and_its_files_are_listed():
    inner = multipart("mixed", text("The inner words"), file("bill.pdf", b"%PDF"), headers="Subject: Beans\r\n")
    inner = inner.replace(b"frontier", b"inside")
    found = read(multipart("mixed", text("See below"), b"Content-Type: message/rfc822\r\n\r\n" + inner))

    assert [kept.filename for kept in found.attachments] == ["Beans.eml", "bill.pdf"]
    assert found.attachments[0].text == "Beans\n\nThe inner words"


def test_read_a_uuencoded_file_in_a_text_becomes_an_attachment():
    found = read(mail(body="Here:\nbegin 644 cat.txt\n#0V%T\n`\nend\nBye"))

    assert [(kept.filename, kept.content) for kept in found.attachments] == [("cat.txt", b"Cat")]
    assert found.body.content.split() == ["Here:", "Bye"]


def test_read_winmail_dat_gives_the_files_in_it():
    def attribute(level: int, identity: int, data: bytes) -> bytes:
        return bytes([level]) + identity.to_bytes(4, "little") + len(data).to_bytes(4, "little") + data + b"\0\0"

    inside = (
        attribute(2, 0x00069002, b"\0" * 14)
        + attribute(2, 0x00018010, b"bill.pdf\0")
        + attribute(2, 0x0006800F, b"%PDF")
    )
    winmail = file("winmail.dat", b"\x78\x9f\x3e\x22\x01\x00" + inside, "application/ms-tnef")
    found = read(multipart("mixed", text("x"), winmail))

    assert [(kept.filename, kept.content_type, kept.content) for kept in found.attachments] == [
        ("bill.pdf", "application/pdf", b"%PDF")
    ]


@pytest.mark.parametrize(
    ("charset", "raw", "expected"),
    [
        ("iso-8859-1", b"Gr\xfc\xdfe \x80", "Grüße €"),
        ("gb2312", "朱镕基".encode("gb18030"), "朱镕基"),
        ("ks_c_5601-1987", "똠".encode("cp949"), "똠"),
        ("iso-2022-jp", b"\x1b$B-!\x1b(B", "①"),
        ("utf-8", b"caf\xe9", "café"),
        ("big5", "您好".encode(), "您好"),
        ("no-such-charset", "ünder".encode(), "ünder"),
    ],
)
def test_read_a_body_in_its_charset_or_what_it_really_is(charset, raw, expected):
    head = f"From: a@example.com\nContent-Type: text/plain; charset={charset}\n\n".encode()

    assert read(head + raw).body.content == expected


def test_read_base64_with_damage_saves_what_it_can():
    head = "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64"

    assert read(mail(*head.split("\n"), body="SGVs*bG8g\ndGhlcmU")).body.content == "Hello there"


def test_read_flowed_text_joins_soft_lines_and_leaves_quotes():
    found = read(mail("Content-Type: text/plain; format=flowed", body="one \ntwo\n> three \n> four\n-- \nMaria"))

    assert found.body.content == "one two\n> three \n> four\n-- \nMaria"


def test_read_a_multipart_without_its_boundary_line_is_shown_as_text():
    assert (
        read(mail("Content-Type: multipart/mixed; boundary=frontier", body="just words")).body.content == "just words"
    )


def test_read_nothing_at_all_gives_an_empty_mail():
    found = read(b"")

    assert (found.sender, found.subject, found.body.content, found.person, found.date) == ((), "", "", None, None)
