"""On whose clock a day begins: a teammate's own, else the house's, else that of the world.

Each asks for the house unless it is given.
"""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from regulars.team.models.house import House
from regulars.team.models.teammate import Teammate


def zone_of_house(house: House | None = None) -> ZoneInfo:
    """The clock of the house; one query, none for a house that was read."""
    house = house or House.objects.ours()
    return house.tz if house else ZoneInfo("UTC")


def zone_of(teammate: Teammate, house: House | None = None) -> ZoneInfo:
    """The clock a teammate thinks by."""
    return ZoneInfo(teammate.zone) if teammate.zone else zone_of_house(house)


def today_of(teammate: Teammate, moment: datetime, house: House | None = None) -> date:
    """The day it is for a teammate."""
    return moment.astimezone(zone_of(teammate, house)).date()
