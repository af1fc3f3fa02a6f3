"""The team's nouns."""

from regulars.team.models.hours import Holiday, HolidayCalendar, Hours, Span, Timekeeping
from regulars.team.models.house import House
from regulars.team.models.session import Session
from regulars.team.models.sign_in_link import SignInLink
from regulars.team.models.team import Sharing, Team
from regulars.team.models.teammate import Teammate
from regulars.team.models.telling import Telling
from regulars.team.models.time_off import TimeOff

__all__ = [
    "Holiday",
    "HolidayCalendar",
    "Hours",
    "House",
    "Session",
    "Sharing",
    "SignInLink",
    "Span",
    "Team",
    "Teammate",
    "Telling",
    "TimeOff",
    "Timekeeping",
]
