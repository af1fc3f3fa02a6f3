"""The cards in a file that somebody brought, whatever sort of file it is."""

from collections.abc import Iterator
from typing import IO, Any

from babel.core import get_global
from django.utils import timezone

from regulars.bringing.card import Card
from regulars.bringing.errors import NotBrought
from regulars.bringing.models import Import
from regulars.bringing.reading import strangers
from regulars.bringing.reading.rows import Meaning, read_row
from regulars.bringing.reading.tables import Table, open_table
from regulars.bringing.reading.vcards import read_vcards
from regulars.kit import clock
from regulars.team.clocks import zone_of_house

ZIP = b"PK\x03\x04"


def kind_of(file: IO[bytes]) -> str:
    """What sort of file it is, by its first bytes. Raises NotBrought where it is none that people stand in."""
    file.seek(0)
    start = file.read(4096)
    file.seek(0)
    if words := strangers.refusal(start):
        raise NotBrought(words)
    if start.startswith(ZIP) or start.lstrip(b"\xef\xbb\xbf \r\n").startswith(b"{"):
        return Import.Kind.HOUSE
    if b"BEGIN:VCARD" in start.replace(b"\0", b"").upper():
        return Import.Kind.CARDS
    return Import.Kind.TABLE


def cards_of(brought: Import, *, after: int = 0) -> Iterator[Card]:
    """The cards of a table or of vCards in their order, those after the first so many. Closes the file at the end."""
    today = timezone.localdate(clock.now(), zone_of_house())
    with brought.file.open("rb") as file:
        if brought.kind == Import.Kind.CARDS:
            cards = read_vcards(file, today=today)
        else:
            table = table_of(brought, file)
            meaning = Meaning(brought.columns, table.headings, brought.day_first, today)
            cards = (read_row(row, meaning) for row in table.rows())
        yield from (card for card in cards if card.number > after)


def table_of(brought: Import, file: Any) -> Table:
    """The table in the file, as it was said to be read. Raises NotBrought."""
    return open_table(file, encoding=brought.encoding)


def home_region() -> str:
    """The country of the house by its clock: where numbers without a country code are probably from; "" for none."""
    zone = str(zone_of_house())
    territory: str = get_global("zone_territories").get(zone, "")
    return territory if len(territory) == 2 and territory.isalpha() else ""
