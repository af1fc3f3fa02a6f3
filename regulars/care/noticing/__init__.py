"""What a text tells of somebody's life, as suggestions with the words marked. Rules and tables only: no network, no
database.

    notice("Leo's first game is on Saturday at 10", sent=sent, zone="Europe/Lisbon")
"""

from regulars.care.noticing.findings import KINDS, Finding
from regulars.care.noticing.reading import notice

__all__ = ["KINDS", "Finding", "notice"]
