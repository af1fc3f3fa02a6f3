"""What people tell us again is marked on their entry, counted for the house, and goes where the entry goes."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from regulars.care import listening, told_again, told_again_figures
from regulars.care.models import Listening, Noticed, ToldAgain
from regulars.conversation import moving, speaking
from regulars.conversation.models import Entry
from regulars.conversation.speaking import Recipient
from regulars.people import forgetting

FIRST = "Hello. My order number is 48213 and the grinder does not turn."
AGAIN = "As for the grinder: it does not turn at all, order 48213."


@pytest.fixture
def tell(hear, morning):
    """A function: Maria writes this so many hours later."""

    def telling(said, hours=0, **more):
        morning.shift(timedelta(hours=hours))
        return hear(said, external_id=f"{Entry.objects.count()}@maria.example", **more)

    return telling


def heard_all():
    while listening.listen_due():
        pass
    return list(ToldAgain.objects.order_by("id"))


def test_letter_when_it_tells_again_is_marked_with_where_it_was_told(tell):
    first, again = tell(FIRST), tell(AGAIN, 20)

    (row,) = heard_all()
    assert (row.entry, row.earlier) == (again, first)
    assert row.words == again.said[row.begins : row.ends]
    assert "order 48213" in row.words
    assert not Noticed.objects.filter(kind="repeat").exists()


def test_letter_when_it_follows_within_minutes_tells_it_once(tell):
    tell(FIRST)
    tell(AGAIN)

    assert heard_all() == []


def test_letter_when_somebody_else_told_it_tells_it_for_the_first_time(tell):
    tell(FIRST, by="rui@example.com", name="Rui Costa")
    tell(AGAIN, 20)

    assert heard_all() == []


def test_letter_when_it_tells_news_of_the_same_is_not_marked(tell):
    tell(FIRST)
    tell("Thank you, the grinder of order 48213 turns again.", 20)

    assert heard_all() == []


def test_mark_when_waved_away_stays_away_and_so_do_its_words(tell, ada):
    tell(FIRST)
    tell(AGAIN, 20)
    (row,) = heard_all()
    told_again.wave_away(row, by=ada)
    tell(AGAIN, 20)
    listening.enrol(row.entry.person)

    assert heard_all() == [row]
    assert ToldAgain.objects.standing().count() == 0
    told_again.put_back(row)
    assert ToldAgain.objects.standing().in_request(row.entry.request).count() == 1


def test_mark_when_its_entry_is_moved_or_its_person_forgotten_goes_along(tell, maria, rui, ada):
    first, again = tell(FIRST), tell(AGAIN, 20)
    heard_all()
    moving.move([again], by=ada, to_person=rui)
    assert (ToldAgain.objects.of(maria).count(), ToldAgain.objects.of(rui).count()) == (0, 1)

    forgetting.forget(rui, by=ada, ground="asked for it")
    assert ToldAgain.objects.count() == 0
    assert Entry.objects.filter(pk=first.pk).exists()


def test_months_when_requests_were_answered_say_in_how_many_somebody_told_again(tell, ada):
    tell(FIRST)
    again = tell(AGAIN, 20)
    heard_all()
    speaking.reply(again.request, by=ada, html="<p>Soon.</p>", to=[Recipient("maria@example.com")], channel="email")

    march, february = told_again_figures.months(2, until=datetime(2026, 3, 20, tzinfo=UTC), zone=ZoneInfo("UTC"))
    assert (march.requests, march.repeating, march.times, march.share) == (1, 1, 1, 1.0)
    assert (str(february.first), february.requests, february.share) == ("2026-02-01", 0, None)


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("Hello, could you please tell me when the shop opens?", "en"),
        ("Guten Tag, wann öffnet Ihr Laden am Samstag wieder?", "de"),
        ("Buenos días, ¿a qué hora abren la tienda el sábado?", "es"),
        ("Bonjour, à quelle heure ouvrez-vous samedi matin ?", "fr"),
        ("Bom dia, a que horas abre a loja no sábado de manhã?", "pt"),
        ("Ok!", ""),
    ],
)
def test_letter_when_listened_to_has_its_language(tell, said, language):
    tell(said)
    heard_all()

    assert Listening.objects.get().language == language


def test_letter_of_ours_has_its_language_and_offers_nothing(question, ada, morning):
    words = "<p>Querida Maria, el molinillo llega el viernes por la mañana.</p>"
    entry = speaking.reply(question, by=ada, html=words, to=[Recipient("maria@example.com")], channel="email")
    heard_all()

    assert Listening.objects.get(entry=entry).language == "es"
    assert not Noticed.objects.filter(entry=entry).exists()
