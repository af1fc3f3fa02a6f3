"""The team's nouns."""

from regulars.team.models.house import House
from regulars.team.models.session import Session
from regulars.team.models.sign_in_link import SignInLink
from regulars.team.models.team import Team
from regulars.team.models.teammate import Teammate

__all__ = ["House", "Session", "SignInLink", "Team", "Teammate"]
