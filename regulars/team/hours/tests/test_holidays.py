"""Holidays from calendars: what is read, what is refused, and what stays when a feed fails."""

import threading
from datetime import UTC, date, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from zoneinfo import ZoneInfo

import pytest

from regulars.team.hours import calendars, feeds, holidays, keeping, words
from regulars.team.hours.calendars import NotACalendar
from regulars.team.hours.feeds import NoFeed
from regulars.team.models import Holiday, HolidayCalendar, Team

TODAY, LISBON = date(2026, 3, 2), ZoneInfo("Europe/Lisbon")


def calendar(*events):
    inside = "\r\n".join(
        f"BEGIN:VEVENT\r\nUID:{number}\r\n{event}\r\nEND:VEVENT" for number, event in enumerate(events)
    )
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n{inside}\r\nEND:VCALENDAR\r\n".encode()


def read(*events):
    return calendars.read(calendar(*events), today=TODAY, zone=LISBON).holidays


CHRISTMAS = "DTSTART;VALUE=DATE:20201225\r\nRRULE:FREQ=YEARLY\r\nSUMMARY:Christmas"


@pytest.fixture
def world():
    """A function: a web server of this machine that answers so, until the test ends; gives its address."""
    servers = []

    def serve(*answers):
        queue = list(answers)

        class Answer(BaseHTTPRequestHandler):
            def do_GET(self):
                status, headers, body = queue.pop(0) if len(queue) > 1 else queue[0]
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        server = HTTPServer(("127.0.0.1", 0), Answer)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}/days.ics"

    yield serve
    for server in servers:
        server.shutdown()
        server.server_close()


def anywhere(address, port):
    return True


def test_read_when_it_repeats_each_year_then_is_there_each_year():
    assert [one.first for one in read(CHRISTMAS)] == [date(2025, 12, 25), date(2026, 12, 25), date(2027, 12, 25)]


def test_read_when_several_days_then_the_end_is_not_among_them():
    (found,) = read("DTSTART;VALUE=DATE:20261224\r\nDTEND;VALUE=DATE:20261227\r\nSUMMARY:Closed")

    assert (found.first, found.last, found.begins) == (date(2026, 12, 24), date(2026, 12, 26), None)


def test_read_when_half_a_day_without_zone_then_is_by_our_clock():
    (found,) = read("DTSTART:20260624T130000\r\nDTEND:20260624T180000\r\nSUMMARY:St. John")

    assert (found.begins, found.ends) == (datetime(2026, 6, 24, 12, tzinfo=UTC), datetime(2026, 6, 24, 17, tzinfo=UTC))


def test_read_when_cancelled_then_is_no_holiday():
    assert read(f"{CHRISTMAS}\r\nSTATUS:CANCELLED") == ()


@pytest.mark.parametrize(
    "event",
    [
        "DTSTART:20200101T000000Z\r\nRRULE:FREQ=SECONDLY",
        "DTSTART:20200101T000000Z\r\nRRULE:FREQ=DAILY;BYHOUR=1,2,3;BYSECOND=1,2,3",
        "DTSTART:20200101T000000Z\r\nRRULE:FREQ=DAILY;INTERVAL=0",
    ],
)
def test_read_when_it_repeats_by_the_hour_then_is_refused(event):
    with pytest.raises(NotACalendar):
        read(event)


@pytest.mark.parametrize("data", [b"", b"hello", b"\x00" * 50, b"BEGIN:VCALENDAR", b"x" * 1_000_001, calendar()])
def test_read_when_it_is_no_calendar_then_says_so(data):
    with pytest.raises(NotACalendar):
        calendars.read(data, today=TODAY, zone=LISBON)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.0.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0", "224.0.0.1", "100.64.0.1", "::1",
        "fe80::1", "fd00::1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::",
    ],
)  # fmt: skip
def test_is_public_when_only_we_can_reach_it_then_is_not(address):
    assert not feeds.is_public(address, 443)
    assert not feeds.is_public("93.184.215.14", 22)
    assert feeds.is_public("93.184.215.14", 443)


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "ftp://x.example/", "https://u:p@x.example/", "x", "http://"]
)
def test_split_when_it_is_no_page_then_is_refused(address):
    with pytest.raises(NoFeed):
        feeds.split(address)


def test_fetch_when_sent_elsewhere_then_looks_again_at_where(world):
    inside = world((200, {}, b"secret"))
    address = world((302, {"Location": inside}, b""))
    seen = []

    def first_only(ip, port):
        seen.append(port)
        return len(seen) == 1

    with pytest.raises(NoFeed, match="not on the open internet"):
        feeds.fetch(address, allowed=first_only)
    assert feeds.fetch(address, allowed=anywhere) == b"secret"


def test_fetch_when_sent_round_and_round_then_stops(world):
    with pytest.raises(NoFeed, match="from one address to the next"):
        feeds.fetch(world((302, {"Location": "/days.ics"}, b"")), allowed=anywhere)


def test_fetch_when_too_large_then_is_refused(world):
    with pytest.raises(NoFeed, match="larger"):
        feeds.fetch(world((200, {}, b"x" * (feeds.MOST_BYTES + 1))), allowed=anywhere)


@pytest.mark.django_db
def test_feed_when_it_fails_then_the_last_good_one_stays_and_the_page_can_say_so(house, morning, world):
    address = world((200, {}, calendar(CHRISTMAS)), (500, {}, b""))
    row = holidays.take_feed(None, address, allowed=anywhere)
    morning.shift(timedelta(days=1, minutes=1))

    assert holidays.read_due(allowed=anywhere) == 0
    row.refresh_from_db()
    assert row.trouble == "127.0.0.1 answered 500 instead of a calendar."
    assert (row.troubled_since, row.holidays.count()) == (datetime(2026, 3, 3, 9, 1, tzinfo=UTC), 3)


@pytest.mark.django_db
def test_file_when_a_year_has_passed_then_reads_on(house, morning):
    row = holidays.take_file(None, calendar(CHRISTMAS))
    morning.shift(timedelta(days=366))

    assert holidays.read_due() == 1
    assert row.holidays.filter(first=date(2028, 12, 25)).exists()


@pytest.mark.django_db
def test_feed_when_kept_then_its_address_is_sealed(house, morning, world):
    address = world((200, {}, calendar(CHRISTMAS)))
    holidays.take_feed(None, address, allowed=anywhere)

    assert HolidayCalendar.objects.get().address == address
    assert address not in HolidayCalendar.objects.values_list("address", flat=True).get()


@pytest.mark.django_db
def test_working_time_when_hours_or_holidays_change_then_is_read_anew(house, morning):
    team = Team.objects.create(name="Repairs")
    monday, friday = datetime(2026, 3, 2, tzinfo=UTC), datetime(2026, 3, 6, tzinfo=UTC)
    always = keeping.working_time(team.pk).between(monday, friday)
    keeping.keep(None, [(day, 540, 1020) for day in range(5)])
    of_house = keeping.working_time(team.pk).between(monday, friday)
    keeping.add_day(None, Holiday(name="Carnival", first=date(2026, 3, 3), last=date(2026, 3, 3)))
    with_holiday = keeping.working_time(team.pk).between(monday, friday)
    keeping.keep(team, [(0, 540, 600)], keeps_holidays=False)

    assert (always, of_house, with_holiday) == (4 * 86_400, 4 * 8 * 3600, 3 * 8 * 3600)
    assert keeping.working_time(team.pk).between(monday, friday) == 3600


@pytest.mark.parametrize(
    ("typed", "spans"),
    [
        ("", []),
        ("9 to 17:30", [(540, 1050)]),
        ("2pm-6pm, 9am – 12.30", [(540, 750), (840, 1080)]),
        ("22:00 to 6:00", [(1320, 1800)]),
        ("0:00 to 24:00", [(0, 1440)]),
    ],
)
def test_understood_when_typed_as_people_do_then_is_read(typed, spans):
    assert words.understood(typed) == spans
    assert words.understood(words.written(spans)) == spans


@pytest.mark.parametrize(
    "typed", ["soon", "9", "25 to 26", "9 to 9", "9 to 12, 11 to 13", "13pm to 14pm", "9:75 to 10"]
)
def test_understood_when_unclear_then_says_so(typed):
    with pytest.raises(words.Unclear):
        words.understood(typed)


def test_sentence_when_days_are_alike_then_says_them_together():
    days = [[(540, 1050)]] * 5 + [[(600, 840)], []]

    told = words.sentence(days, "Europe/Lisbon")

    assert told == "Monday to Friday 9:00 to 17:30, Saturday 10:00 to 14:00, Lisbon time"
