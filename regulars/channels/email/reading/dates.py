"""When a mail says it was sent."""

import re
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_tz

_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?")
_COMMENT = re.compile(r"\([^()]{0,60}\)")
_EARLIEST = datetime(1900, 1, 1, tzinfo=UTC)


def sent_at(values: tuple[str, ...]) -> datetime | None:
    """The first of these header values that is a date, in UTC, or None."""
    for value in values:
        moment = _moment(value[:200])
        if moment:
            return moment
    return None


def _moment(value: str) -> datetime | None:
    parsed = parsedate_tz(_COMMENT.sub(" ", value))
    try:
        if parsed:
            return _in_utc(datetime(*parsed[:6]), parsed[9] or 0)
        return _from_iso(value)
    except (ValueError, OverflowError):
        return None


def _in_utc(local: datetime, offset: int) -> datetime | None:
    """`offset` is in seconds east of Greenwich; more than a day of it is nonsense and counts as none."""
    zone = timezone(timedelta(seconds=offset)) if abs(offset) < 86_400 else UTC
    moment = local.replace(tzinfo=zone).astimezone(UTC)
    return moment if moment >= _EARLIEST else None


def _from_iso(value: str) -> datetime | None:
    found = _ISO.search(value)
    if not found:
        return None
    year, month, day, hour, minute, second = (int(part or 0) for part in found.groups()[:6])
    offset = 0
    if found[7] and found[7] != "Z":
        digits = found[7].replace(":", "")
        offset = int(digits[:3]) * 3600 + int(digits[0] + digits[3:]) * 60
    return _in_utc(datetime(year, month, day, hour, minute, second), offset)
