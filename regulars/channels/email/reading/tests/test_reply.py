"""The newest words of a mail, without what it quotes and how it is signed."""

import pytest

from regulars.channels.email.reading import reply

# It asks no database.
pytestmark = pytest.mark.once

QUOTED = "\n\n> Do you have beans?\n> Ann"

INTRODUCTIONS = [
    "On Fri, Apr 3, 2026 at 10:00 AM Ann Bell <ann@example.com> wrote:",
    "On Fri, Apr 3, 2026 at 10:00 AM Ann Bell from the long Valley of Coffee <\nann@example.com> wrote:",
    "On Apr 3, 2026,\nat 10:00,\nAnn Bell <ann@example.com> wrote:",
    "On 2026-04-03 10:00, Ann wrote:",
    "At 4/3/2026 10:00 AM, you wrote:",
    "2026-04-03 10:00 GMT+02:00 Ann Bell <ann@example.com>:",
    "Am 03.04.2026 um 10:00 schrieb Ann Bell:",
    "Ann Bell <ann@example.com> schrieb am Fr., 3. Apr. 2026 um 10:00:",
    "Le 3 avr. 2026 à 10:00, Ann Bell <ann@example.com> a écrit :",
    "El vie, 3 abr 2026 a las 10:00, Ann Bell (<ann@example.com>) escribió:",
    "Il giorno ven 3 apr 2026 alle ore 10:00 Ann Bell <ann@example.com> ha scritto:",
    "Em sex., 3 de abr. de 2026 às 10:00, Ann Bell <ann@example.com> escreveu:",
    "Op vr 3 apr. 2026 om 10:00 schreef Ann Bell <ann@example.com>:",
    "Den fre 3 apr. 2026 kl 10:00 skrev Ann Bell <ann@example.com>:",
    "pt., 3 kwi 2026 o 10:00 Ann Bell <ann@example.com> napisał(a):",
    "пт, 3 апр. 2026 г. в 10:00, Ann Bell <ann@example.com> написал(а):",
    "pe 3. huhtik. 2026 klo 10.00 Ann Bell (ann@example.com) kirjoitti:",
    "2026年4月3日(金) 10:00 Ann Bell <ann@example.com>:",
    "Vào 10:00 3 tháng 4, 2026, Ann Bell <ann@example.com> đã viết:",
    "---- On Fri, 03 Apr 2026 10:00:00 +0200 ann@example.com wrote ----",
]


@pytest.mark.parametrize("introduction", INTRODUCTIONS)
def test_reply_above_a_quote_keeps_its_own_words(introduction):
    assert reply.of_text(f"Yes, come by.\n\n{introduction}{QUOTED}").text == "Yes, come by."


@pytest.mark.parametrize("introduction", INTRODUCTIONS[:3] + INTRODUCTIONS[5:9])
def test_reply_above_a_quote_without_marks_ends_at_the_introduction(introduction):
    assert reply.of_text(f"Yes, come by.\n\n{introduction}\n\nDo you have beans?\nAnn").text == "Yes, come by."


BLOCKS = [
    "From: Ann Bell <ann@example.com>\nSent: Friday, April 3, 2026 10:00\nTo: Shop\nSubject: Beans",
    "Von: Ann Bell <ann@example.com>\nGesendet: Freitag, 3. April 2026 10:00\nAn: Shop\nBetreff: Bohnen",
    "De : Ann Bell <ann@example.com>\nEnvoyé : vendredi 3 avril 2026 10:00\nÀ : Shop\nObjet : Café",
    "Da: Ann Bell <ann@example.com>\nInviato: venerdì 3 aprile 2026 10:00\nA: Shop\nOggetto: Caffè",
    "*From:* Ann Bell <ann@example.com>\n*Sent:* Friday, April 3, 2026 10:00\n*To:* Shop\n*Subject:* Beans",
    "________________________________\nFrom: Ann Bell <ann@example.com>\nSent: Friday\nTo: Shop\nSubject: Beans",
    "-----Original Message-----\nFrom: Ann Bell\nSent: Friday\nTo: Shop\nSubject: Beans",
    "-----Ursprüngliche Nachricht-----",
    "-------- Message d'origine --------",
    "发件人: Ann Bell <ann@example.com>\n发送时间: 2026年4月3日 10:00\n收件人: Shop\n主题: 咖啡",
]


@pytest.mark.parametrize("block", BLOCKS)
def test_reply_above_a_header_block_ends_there(block):
    assert reply.of_text(f"Yes, come by.\n\n{block}\n\nDo you have beans?").text == "Yes, come by."


@pytest.mark.parametrize(
    "words",
    [
        "On the other hand, we could wait.\nOn average it takes a day.",
        "The order came from: our shop, not from: yours.",
        "Date: Friday\nTime: 7 pm\nPlace: the garden",
        "I wrote on Monday: no answer.",
        "2026-04-03 10:00\n03.04.2026 10:00\nare two ways to say it.",
        "This is not a ---------- delimiter.",
        "Lines:\n-rw-r--r-- 1 ann\n-rw-r--r-- 2 ann",
        ">>> look here <<<\nat our prices",
        "with regards to the beans, as said",
    ],
)
def test_reply_that_only_looks_like_a_quote_stays_whole(words):
    assert reply.of_text(f"Hello,\n\n{words}\n\nSee you").text == f"Hello,\n\n{words}\n\nSee you"


def test_reply_below_a_quote_keeps_what_is_below():
    assert reply.of_text(f"{INTRODUCTIONS[0]}{QUOTED}\n\nYes, come by.").text == "Yes, come by."


def test_reply_between_quotes_keeps_question_and_answer_together():
    text = f"{INTRODUCTIONS[0]}\n> Beans?\n\nYes.\n\n> Milk?\n\nNo.\n\n> Ann"

    assert reply.of_text(text).text.split("\n\n")[-3:] == ["Yes.", "> Milk?", "No."]


def test_reply_sharing_its_line_with_the_introduction_keeps_its_part():
    assert reply.of_text("Yes! On Wed, Apr 4, 2026 at 3:59 PM, ann@example.com wrote:\n> Beans?").text == "Yes!"


def test_reply_whose_quote_is_wrapped_without_a_mark_drops_the_rest_of_the_line_too():
    text = f"Yes.\n\n{INTRODUCTIONS[0]}\n> a line that is far too long for the program of the\nsender\n> and goes on"

    assert reply.of_text(text).text == "Yes."


def test_reply_that_is_only_a_quote_is_shown_whole():
    assert reply.of_text("> Beans?\n> Ann").text == "> Beans?\n> Ann"


@pytest.mark.parametrize(
    ("tail", "signature"),
    [
        ("-- \nMaria Lopez\nBakery", "Maria Lopez\nBakery"),
        ("--\nMaria", "Maria"),
        ("—\nMaria", "Maria"),
        ("________________\nThe bean list\nbeans@example.com", "The bean list\nbeans@example.com"),
        ("Sent from my iPhone", "Sent from my iPhone"),
        ("Von meinem iPhone gesendet", "Von meinem iPhone gesendet"),
        ("Envoyé depuis mon mobile", "Envoyé depuis mon mobile"),
        ("Get Outlook for iOS<https://aka.ms/x>", "Get Outlook for iOS<https://aka.ms/x>"),
        ("從我的 iPhone 傳送", "從我的 iPhone 傳送"),
    ],
)
def test_reply_with_a_marked_signature_goes_without_it(tail, signature):
    found = reply.of_text(f"Yes, come by.\n\n{tail}")

    assert (found.text, found.signature) == ("Yes, come by.", signature)


def test_reply_with_a_closing_formula_keeps_it_and_reports_it():
    found = reply.of_text("Yes, come by.\n\nBest regards,\nMaria")

    assert (found.text, found.signature) == ("Yes, come by.\n\nBest regards,\nMaria", "Best regards,\nMaria")


def test_reply_counts_the_messages_below_it():
    second = "> Second.\n>\n> On Thu, Apr 2, 2026 at 9:00 AM Bo <bo@example.com> wrote:\n>> First."
    text = f"Third.\n\n{INTRODUCTIONS[0]}\n{second}"

    assert reply.of_text(text).quoted_messages == 2


@pytest.mark.parametrize(
    "quote",
    [
        '<div class="gmail_quote">On Fri, Ann wrote:<blockquote>Beans?</blockquote></div>',
        '<blockquote type="cite"><div>On 3 Apr 2026, Ann &lt;ann@example.com&gt; wrote:</div>Beans?</blockquote>',
        '<div style="border-top: solid #B5C4DF 1.0pt"><p><b>From:</b> Ann &lt;ann@example.com&gt;<br>'
        "<b>Sent:</b> Friday<br><b>To:</b> Shop<br><b>Subject:</b> Beans</p></div><p>Beans?</p>",
        '<div class="protonmail_quote">Ann:<blockquote>Beans?</blockquote></div>',
        "<blockquote>Beans?</blockquote>",
    ],
)
def test_reply_of_html_goes_without_the_box_of_the_earlier_message(quote):
    assert reply.of_html(f"<div>Yes, <b>come</b> by.</div><br>{quote}").text == "Yes, come by."


def test_reply_of_html_knows_a_signature_by_its_box():
    found = reply.of_html('<p>Yes.</p><div class="gmail_signature">Maria<br>Bakery</div>')

    assert (found.text, found.signature) == ("Yes.", "Maria\nBakery")


def test_forwarded_message_stays_readable_and_is_taken_apart():
    text = (
        "Have a look.\n\n---------- Forwarded message ---------\n"
        "From: Ann Bell <ann@example.com>\nDate: Fri, Apr 3, 2026\n"
        "Subject: A very long subject that is\n wrapped\nTo: Bo <bo@example.com>\n\nDo you have beans?"
    )
    found = reply.of_text(text)

    assert found.text == text
    assert found.embedded is not None
    assert (found.embedded.type, found.embedded.before_text) == ("forward", "Have a look.")
    assert (found.embedded.from_name, found.embedded.from_address) == ("Ann Bell", "ann@example.com")
    assert (found.embedded.to_name, found.embedded.to_address) == ("Bo", "bo@example.com")
    assert (found.embedded.subject, found.embedded.body_text) == (
        "A very long subject that is wrapped",
        "Do you have beans?",
    )


def test_forwarded_message_behind_quote_marks_ends_with_them():
    text = "Look.\n\nBegin forwarded message:\n\n> From: Ann <ann@example.com>\n> Subject: Beans\n>\n> Do you?\n\nBye"
    found = reply.of_text(text).embedded

    assert found is not None
    assert (found.body_text, found.after_text, found.from_address) == ("Do you?", "Bye", "ann@example.com")


@pytest.mark.parametrize("introduction", INTRODUCTIONS[:1] + INTRODUCTIONS[6:7] + INTRODUCTIONS[8:9])
def test_embedded_message_names_who_wrote(introduction):
    found = reply.of_text(f"Yes.\n\n{introduction}{QUOTED}").embedded

    assert found is not None
    assert (found.type, found.from_name, found.body_text) == ("reply", "Ann Bell", "Do you have beans?\nAnn")
