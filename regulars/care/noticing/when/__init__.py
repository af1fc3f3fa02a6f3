"""The days and hours that a text names, resolved from the moment it was written on its writer's clock.

for one in find_dates("Leo's first game is on Saturday at 10", sent, language="en"):
    one.words, one.value          # "on Saturday at 10", "2026-03-07T10:00"
"""

from regulars.care.noticing.when.finding import When, find_dates

__all__ = ["When", "find_dates"]
