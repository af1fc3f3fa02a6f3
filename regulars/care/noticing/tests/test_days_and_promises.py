"""Days, promises and questions in what is written, in sentences of different people: what the rules find alone."""

from datetime import datetime

import pytest

from regulars.care.noticing import notice

MONDAY = datetime.fromisoformat("2026-03-02T09:00+01:00")


def of(kind, text, direction="in"):
    found = notice(text, sent=MONDAY, zone="Europe/Lisbon", direction=direction, by_rules=True)
    return [(one.words, one.when) for one in found if one.kind == kind]


@pytest.mark.parametrize(
    "text, when",
    [
        ("Our choir sings at the town hall next Friday at half past six.", "2026-03-13T18:30"),
        ("I fly to see my brother in a fortnight.", "2026-03-16"),
        ("We need the cake by the 14th, please.", "2026-03-14"),
        ("He has his operation on 3/4, wish us luck.", "2026-04-03"),
        ("Am 14. März um 10 Uhr ist unser Sommerfest im Hof.", "2026-03-14T10:00"),
        ("El 14 de marzo a las 10 jugamos la final del barrio.", "2026-03-14T10:00"),
        ("Le 14 mars à 10h on fête les 80 ans de mamie.", "2026-03-14T10:00"),
    ],
)
def test_a_day_ahead_is_an_occasion(text, when):
    assert [found for _, found in of("occasion", text)] == [when]


@pytest.mark.parametrize(
    "text",
    [
        "It's not my birthday on Saturday, whatever the page says.",
        "The party was last Saturday and it rained.",
        "We go swimming every Tuesday.",
        "I'm on days for the first time in six years.",
        "If I had a boat I would sail on Sunday.",
        "Invoice 2026-03-14, order no 14/3.",
        "Das Konzert ist am Freitag abgesagt, kein Ersatz.",
        "> is the game on Saturday?",
    ],
)
def test_a_day_that_is_denied_over_or_small_print_is_none(text):
    assert [found for found in of("occasion", text) if "birthday" not in text or found[1] != "2026-03-07"] == []


@pytest.mark.parametrize(
    "text, when",
    [
        ("I'll send it by Friday.", "2026-03-06"),
        ("You will have it tomorrow.", "2026-03-03"),
        ("Leave it with me.", None),
        ("Ich schicke Ihnen das Muster bis Freitag.", "2026-03-06"),
        ("Mañana le llamo y lo vemos.", "2026-03-03"),
        ("Je vous rappelle demain matin.", "2026-03-03"),
    ],
)
def test_our_word_is_a_promise_with_its_day(text, when):
    assert [found for _, found in of("promise", text, "out")] == [when]


@pytest.mark.parametrize(
    "text",
    [
        "If you like, we can send another one.",
        "Refunds take five days.",
        "I sent it yesterday.",
        "I can't say when it will come.",
        "Shall I send it on Friday?",
        "Wenn Sie möchten, schicken wir ein neues.",
        "Si quiere, le mandamos otro.",
        "Si vous voulez, je vous envoie le catalogue.",
    ],
)
def test_an_offer_a_rule_or_the_past_is_no_promise(text):
    assert of("promise", text, "out") == []


def test_what_people_write_to_us_holds_no_promise_of_ours():
    assert of("promise", "I'll send it back by Friday.") == []


@pytest.mark.parametrize(
    "text, count",
    [
        ("Do you still have the blue one?", 1),
        ("can you tell me when it ships", 1),
        ("How are you?", 0),
        ("Who knew?", 0),
        ("Haben Sie am Montag offen?", 1),
        ("¿Puedo pasar mañana?", 1),
        ("Est-ce que vous livrez le samedi ?", 1),
    ],
)
def test_a_question_is_one_that_wants_an_answer(text, count):
    assert len(of("question", text)) == count


def test_a_word_of_honour_beside_a_promise_is_no_second_one():
    assert of("promise", "I'll bring the ladder on Thursday. You have my word.", "out") == [
        ("I'll bring the ladder on Thursday", "2026-03-05")
    ]
    assert of("promise", "You have my word.", "out") == [("You have my word", None)]


@pytest.mark.parametrize(
    "text, when",
    [
        ("Heute in zwei Wochen ist unser Hoffest.", "2026-03-16"),
        ("Freitag in acht Tagen ist Elternabend.", "2026-03-13"),
        ("Du 5 au 9 août nous sommes absents.", "2026-08-05"),
        ("The fair is on Saturday and we set up the night before.", "2026-03-07"),
        ("De hoy en ocho días salgo de viaje.", "2026-03-09"),
    ],
)
def test_a_day_is_reckoned_as_people_count(text, when):
    assert when in [found for _, found in of("occasion", text)]
