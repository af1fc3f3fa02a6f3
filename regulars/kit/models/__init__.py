"""The kit's tables: jobs and the timetable of background work, and the tallies of limits."""

from regulars.kit.background.models import Job, Timing
from regulars.kit.models.tally import Tally

__all__ = ["Job", "Tally", "Timing"]
