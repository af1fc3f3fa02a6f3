"""Away until: corrected, dropped, ended."""

from datetime import date

import pytest

from regulars.conversation import absences
from regulars.conversation.models import Absence
from regulars.conversation.models.absence import absence_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def notice(maria, hear):
    """Maria's own reply says that she is away until 30 November."""
    return hear("Away until 30 November.", automatic=True, nature="away", away_until=date(2026, 11, 30))


def test_absence_when_told_then_is_current(maria, notice):
    absence = absence_of(maria)

    assert (absence.until, absence.entry, absence.corrected_by) == (date(2026, 11, 30), notice, None)


def test_absence_when_set_right_by_a_teammate_then_an_earlier_day_told_again_changes_nothing(maria, notice, ada):
    absence_of(maria).move(to=date(2026, 12, 4), by=ada)

    absences.learn(maria, until=date(2026, 11, 30), entry=notice)

    absence = absence_of(maria)
    assert (absence.until, absence.corrected_by) == (date(2026, 12, 4), ada)


def test_absence_when_ended_by_a_teammate_then_stays_ended_and_says_by_whom(maria, notice, ada, jo):
    absence = absence_of(maria)
    absence.end(by=ada)
    absence.end(by=jo)

    assert absence_of(maria) is None
    assert Absence.objects.get().ended_by == ada


def test_absence_when_another_machine_of_theirs_speaks_then_goes_on(maria, notice, hear):
    hear("Ticket 123", automatic=True, nature="machine")

    assert absence_of(maria) is not None


def test_absence_when_they_write_then_ends(maria, notice, hear):
    hear("I am back")

    assert (absence_of(maria), Absence.objects.get().ended_by) == (None, None)


def test_absence_when_somebody_else_writes_in_their_matter_then_goes_on(maria, question, notice, hear):
    hear("She is away", by="rui@example.com", name="Rui Costa")

    assert absence_of(maria) is not None


def test_old_away_notice_when_taken_over_then_nobody_is_away(maria, hear):
    hear("Away until 30 November.", automatic=True, nature="away", away_until=date(2026, 11, 30), backlog=True)

    assert absence_of(maria) is None
