"""How mail programs of the world introduce what they quote, and what only looks so.

One line for each program and language, as it writes it; the words around are ours.
"""

import pytest

from regulars.channels.email.reading import reply
from regulars.channels.email.reading.tests.programs import APPS, INTRODUCTIONS, ORIGINAL

# It asks no database.
pytestmark = pytest.mark.once

OWN = "Yes, come by at ten.\n\nSee you there"
QUOTE = "Do you have beans?\n\nAnn"
MARKED = "> Do you have beans?\n>\n> Ann"

# These name nobody whom a program could tell from a sentence, or mark their quotes always.
ONLY_WITH_MARKS = ("Quoting", "Zitat von", "Ann Bell wrote:", "2021/10/26 14:25 に", "Ann Bell <ann@example.com>-ը")


def wrapped(line: str) -> str:
    """The line broken at blanks, as programs break it after sixty letters."""
    lines = [""]
    for word in line.split(" "):
        if lines[-1] and len(lines[-1]) + len(word) > 60:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines)


@pytest.mark.parametrize("introduction", INTRODUCTIONS)
def test_reply_above_marked_lines_ends_at_the_introduction(introduction):
    assert reply.of_text(f"{OWN}\n\n{introduction}\n{MARKED}").text == OWN
    assert reply.of_text(f"{OWN}\n\n{introduction}\n\n{MARKED}").text == OWN
    assert reply.of_text(f"{OWN}\n\n{wrapped(introduction)}\n{MARKED}").text == OWN


@pytest.mark.parametrize("introduction", INTRODUCTIONS)
def test_reply_below_marked_lines_goes_without_the_introduction(introduction):
    assert reply.of_text(f"{introduction}\n{MARKED}\n\n{OWN}").text.strip() == OWN


@pytest.mark.parametrize("introduction", [line for line in INTRODUCTIONS if not line.startswith(ONLY_WITH_MARKS)])
def test_reply_above_a_quote_without_marks_ends_at_the_introduction(introduction):
    assert reply.of_text(f"{OWN}\n\n{introduction}\n\n{QUOTE}").text == OWN


@pytest.mark.parametrize("line", APPS)
def test_reply_with_the_line_of_an_app_goes_without_it(line):
    assert reply.of_text(f"{OWN}\n\n{line}").text == OWN


@pytest.mark.parametrize("words", ORIGINAL)
def test_reply_above_an_original_message_ends_there_in_every_language(words):
    assert reply.of_text(f"{OWN}\n\n-----{words}-----\n{QUOTE}").text == OWN


def test_reply_above_words_between_rules_in_an_unknown_language_ends_there_when_headers_follow():
    block = "Qwx: Ann Bell <ann@example.com>\nAbcd: 26.10.2021 14:25\nXyz: shop@example.com\nDef: Beans"

    assert reply.of_text(f"{OWN}\n\n-------- Zyx wvu --------\n{block}\n\n{QUOTE}").text == OWN
    assert reply.of_text(f"{OWN}\n\n-------- Zyx wvu --------\n\n{QUOTE}").text != OWN


OWN_WORDS = [
    "On the other hand, we could wait.\nOn average it takes a day.",
    "I wrote to Ann <ann@example.com> on 3 May 2026 at 10:00 and she said:\nno beans today.",
    "The meeting on 3 May 2026 at 10:00 with Ann Bell <ann@example.com> has these topics:\nbeans\nmilk",
    "Name: Ann Bell\nEmail: ann@example.com\nDate: 3 May 2026 10:00\nGuests: 4\nNotes: window please",
    "From: Berlin\nTo: Hamburg\nDate: Friday\nPassengers: 2",
    "Von: Berlin\nNach: Hamburg\nDatum: 3.5.2026",
    "Order: 1234\nDate: 2026-05-03 10:00\nTo: Ann Bell, Main Street 3\nTotal: 12 EUR",
    "I have an iPhone",
    "Ich habe ein iPhone 12",
    "My phone is a Samsung Galaxy",
    "Sent from my desk, this is much easier than on the phone, so here it is in full and more.",
    "Please see:\nhttps://example.com/wrote:\nand tell me",
    "He wrote: I will not come.\nI believe him.",
    "2026-05-03 10:00: it rang\n2026-05-03 10:05: it rang again",
    "- first\n- second\n-- third\n",
    "The code is\n-----\nabc\n-----\nand that is all that I found in the box when I opened it",
    "Thanks,\nthe beans arrived but the bag was torn.",
    "Regards from Italy, we had great coffee there.",
    "Contact: Ann Bell <ann@example.com>\nWhen: 3 May 2026 10:00\nPlease call her.",
    "> a lone quoted line\nmy answer\n> another one\nmy second answer",
    "Subject: is the wrong word here\nI mean topic.",
    "To: be clear, I never ordered this.",
    "Van: de bakker\nAan: mij",
    "Dear all,\n\n___\nsome line\n___\n\nnext one",
    "Hi Jo, on 3 May you wrote that I would get it back.\nI did not.",
    "Am 3. Mai schrieb ich Ihnen, dass die Tasse fehlt.\nSie fehlt noch.",
    "Le 3 mai je vous ai écrit :\nma tasse manque.",
    "Il 3 maggio ho scritto:\nla tazza manca.",
    "Sent by post on Monday.",
    "Sent via DHL yesterday, tracking number 123",
    "Ich habe es gestern gesendet.",
    "나의 주소는 서울입니다",
    "从我的经验来看不行",
    "मेरे पास नहीं है",
    "Sent from my desk, is much easier than my mobile phone.",
    "Von meinem Konto wurde abgebucht",
    "From my point of view it is fine",
    "Von unterwegs rufe ich an",
    "Enviado de novo ontem",
    "私の住所は東京です",
]


@pytest.mark.parametrize("words", OWN_WORDS)
def test_reply_whose_words_only_look_like_a_quote_or_an_app_stays_whole(words):
    for text in (f"Hello,\n\n{words}\n\nSee you\nMaria", f"Hello,\n\nthanks for asking.\n{words}"):
        assert reply.of_text(text).text == text.rstrip()
