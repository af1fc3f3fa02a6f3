"""Until when somebody is away, in the words of their automatic reply."""

from datetime import date, timedelta

import pytest

from regulars.channels.email.reading.away import last_day, speaks_of_absence

# It asks no database.
pytestmark = pytest.mark.once

SUNDAY = date(2026, 11, 22)
THE_30TH = date(2026, 11, 30)

SAID = """
I am out of the office until Monday, November 30, 2026.
I'm away until 30 Nov. For urgent matters call Bob.
I am currently out of office, returning to the office on December 1st.
I will be traveling for work on November 23-30.
On annual leave from 23rd of November to 30th of November 2026 inclusive
I'm out of office until 30/11/2026
I'm out of office until 2026-11-30.
Ich bin bis einschließlich Montag, den 30.11.2026 abwesend.
Ich bin vom 16.11. bis 30.11. im Urlaub.
Ich bin im Urlaub und ab dem 1. Dezember wieder erreichbar.
Ich bin vom 16. – 30. November 2026 nicht im Büro.
Je suis absent du bureau jusqu'au 30 novembre inclus.
Absent du 16 au 30 novembre 2026, de retour le mardi 1er décembre.
Estaré de vacaciones hasta el 30 de noviembre de 2026.
Estoy fuera de la oficina del 16 al 30 de noviembre.
Estou de férias até 30 de novembro.
Estarei ausente de 16 a 30 de novembro de 2026.
Sono in ferie fino al 30 novembre compreso.
Sono assente dal 16 al 30 novembre.
Ik ben afwezig tot en met maandag 30 november.
Ik ben met vakantie t/m 30-11-2026.
Jag är på semester till och med den 30 november.
Jag är tillbaka från semester den 1 december.
Jeg er på ferie til og med 30. november.
Przebywam na urlopie do 30 listopada 2026.
Jestem nieobecny. Wracam 1 grudnia.
Jsem na dovolené do 30. listopadu 2026.
Olen lomalla 30. marraskuuta asti.
Olen lomalla 16.11.–30.11.2026.
Szabadságon vagyok 2026. november 30-ig.
Sunt în concediu până la 30 noiembrie.
30 Kasım'a kadar ofis dışında olacağım.
Я в отпуске до 30 ноября 2026 г.
Я у відпустці до 30 листопада.
Απουσιάζω μέχρι 30 Νοεμβρίου.
11月30日まで休暇をいただいております。
我将于11月23日至11月30日休假。
11월 30일까지 휴가입니다.
"""

LEFT_OUT = """
I am away until Monday.
I was on vacation until 20 November.
I am on leave until 5 May 2029.
I'm out of office until 03/04/2027.
We are closed. Order until 24 December 2025!
I am away. We answer 24/7.
I am away, back in 1.5 hours.
I am away until February 30.
Out of office until 30 November. In January I am away until 15 January.
Your parcel is with us until 30 November.
I am away, and back since 20 November.
We are closed for a moment. Our fair takes place 28 - 30 November.
"""


def lines(block):
    return [line for line in block.splitlines() if line]


@pytest.mark.parametrize("words", lines(SAID))
def test_last_day_when_the_words_name_it_then_is_that(words):
    assert last_day(words, on=SUNDAY) == THE_30TH


@pytest.mark.parametrize("words", lines(LEFT_OUT))
def test_last_day_when_it_could_be_wrong_then_is_none(words):
    assert last_day(words, on=SUNDAY) is None


def test_last_day_when_they_are_back_after_a_weekend_then_reaches_to_its_end():
    words = "Out of office through Friday the 27th of November; back on Monday 30 November."

    assert last_day(words, on=SUNDAY) == date(2026, 11, 29)


def test_numbers_that_can_be_two_days_when_the_writers_clock_is_known_then_are_read_as_there():
    words = "I'm out of office until 03/04/2027."

    assert last_day(words, on=SUNDAY, offset=timedelta(hours=-5)) == date(2027, 3, 4)
    assert last_day(words, on=SUNDAY, offset=timedelta(hours=1)) == date(2027, 4, 3)


def test_months_that_mean_different_ones_in_two_languages_are_read_in_the_one_that_is_spoken():
    assert last_day("Przebywam na urlopie do 3 listopada.", on=date(2026, 10, 20)) == date(2026, 11, 3)


def test_words_of_absence_when_there_are_none_then_nothing_is_said_of_one():
    assert speaks_of_absence("Ich bin im Urlaub.")
    assert not speaks_of_absence("We have your mail. Your number is 123.")


@pytest.mark.parametrize(
    "word", ["until ", "a ", "1 ", "1/1/", "bis ", "november 1 ", "1 - ", "until monday the ", "1日"]
)
def test_endless_words_when_read_then_give_an_answer(word):
    assert last_day("away urlaub 不在 " + word * 100_000, on=SUNDAY) is None
