"""A whole day: three of us in three browsers work one queue of sixty requests that arrived by mail."""

import random
import re
import smtplib
from collections import Counter

import pytest
from playwright.sync_api import expect

from regulars.conversation.models import Arrival, Delivery, Draft, Entry, Following, Mention, Request, Snooze, View
from regulars.desk.inbox import lists
from regulars.desk.today import reading as today
from regulars.search.requests.question import Question
from regulars.team.models import Teammate
from tests.postbox import Postbox
from tests.stories.running import House, until

# The house is open in processes of its own, on this test's database: on both kinds of it.
pytestmark = [pytest.mark.processes, pytest.mark.django_db(transaction=True)]

REQUESTS, TWICE = 60, 3
WAITS = "form.composer[action^='/requests/{}/']"


@pytest.fixture
def post():
    """The mail server outside: where our letters end."""
    with Postbox() as box:
        yield box


@pytest.fixture
def running(house, tmp_path, post):
    opened = House(tmp_path, REGULARS_SMTP_URL=post.url)
    opened.start()
    yield opened
    opened.kill()


@pytest.fixture
def open_house(running):
    """For `browse`: here the house is open in processes of its own."""
    return f"http://127.0.0.1:{running.web_port}"


@pytest.fixture
def queue(running):
    """Sixty requests in the order they came; the last of some people is about the same as one of their first."""
    with smtplib.SMTP("127.0.0.1", running.mail_port, timeout=60) as door:
        for number in range(REQUESTS):
            door.sendmail(address(number), ["hello@corner.example"], mail(number))
    until(lambda: not Arrival.objects.exclude(state="read").exists(), f"mails are not read: {running.said()}")
    found = list(Request.objects.order_by("id"))
    assert len(found) == Arrival.objects.count() == REQUESTS
    return found


def address(number):
    return f"p{number % (REQUESTS - TWICE)}@example.com"


def mail(number):
    # Whoever answers a letter that we do not know begins a matter of their own.
    return (
        f"From: Person {number % (REQUESTS - TWICE)} <{address(number)}>\r\nTo: hello@corner.example\r\n"
        f"Subject: Matter {number}\r\nMessage-ID: <{number}@example.com>\r\n"
        f"In-Reply-To: <unknown-{number}@elsewhere.example>\r\n\r\nWhat about matter {number}?\r\n"
    ).encode()


class Day:
    """What everybody did: (who, deed, request), told by those who did it."""

    def __init__(self, seed):
        self.chance = random.Random(seed)
        self.did = []
        self.refused = []

    def deeds(self, deed):
        return [(who, request) for who, what, request in self.did if what == deed]


class Desk:
    """One of us at a browser. Each deed is a generator that pauses once it has pressed: so presses of all three are on
    their way at the same time."""

    def __init__(self, who, page, day, colleagues):
        self.who, self.page, self.day, self.colleagues = who, page, day, colleagues
        self.kept = {}

    def first_waiting(self, but=()):
        """The first of the list at whom nobody is, as this browser shows it now."""
        rows = self.page.locator("#inbox li.row").evaluate_all(
            "rows => rows.map(row => [row.id.split('-')[1], Boolean(row.querySelector('.here-row .tag'))])"
        )
        free = [int(number) for number, busy in rows if not busy and int(number) not in but]
        return free[0] if free else None

    def open(self, number):
        """Open a row; gives whether they still wait for an answer."""
        self.page.locator(f"#request-{number} a[data-row]").click()
        yield
        self.shows(number)

    def shows(self, number):
        expect(self.page.locator(WAITS.format(number))).to_be_visible()
        expect(self.page.locator("trix-editor")).to_be_visible()

    def is_answered(self):
        return self.page.locator("#newest .entry--ours:not(.entry--note)").count() > 0

    def press(self, button, path):
        """Press something that posts to a path, wherever it stands; gives how it was answered once all have pressed."""
        answered = self.page.expect_response(lambda answer: answer.request.method == "POST" and path in answer.url)
        # A page writes itself into the history once it is read, and to the browser that is a navigation too. So the
        # page that is left is marked, and the next one is there when the mark is gone.
        self.page.locator("html").evaluate("page => page.setAttribute('data-pressed', '')")
        with answered as told:
            button.click(no_wait_after=True)
            yield
        expect(self.page.locator("html:not([data-pressed])")).to_be_attached()
        self.page.wait_for_load_state("domcontentloaded")
        return told.value.status

    def answer(self, number, then="Send"):
        """Write to them and send it; who was overtaken leaves it as a draft."""
        words = f"{self.who.first_name} looks at request {number}."
        self.page.locator("trix-editor").fill(words)
        status = yield from self.press(
            self.page.get_by_role("button", name=then, exact=True), f"/requests/{number}/answers/"
        )
        if status == 422:
            expect(self.page.locator(".meanwhile")).to_contain_text("answered")
            expect(self.page.locator("trix-editor")).to_have_text(words)
            self.day.refused.append((self.who.pk, number))
        else:
            assert status == 303
            self.day.did += [(self.who.pk, "answer", number)] + (
                [(self.who.pk, "done", number)] if "done" in then else []
            )
            expect(self.page.locator("#newest")).to_contain_text(words)

    def note(self, number, words, deed="note"):
        self.page.get_by_role("radio", name="Write a note").check()
        self.page.locator("trix-editor").fill(words)
        assert (yield from self.press(self.page.get_by_role("button", name="Keep the note"), "/answers/")) == 303
        self.day.did.append((self.who.pk, deed, number))

    def mention(self, number):
        yield from self.note(number, f"@{self.colleagues[0].first_name} have a look at {number}.", "mention")

    def finish(self, number):
        done = self.page.locator("#head").get_by_role("button", name="Done", exact=True)
        assert (yield from self.press(done, f"/requests/{number}/closing/")) == 303
        self.day.did.append((self.who.pk, "done", number))

    def tag(self, number):
        self.page.keyboard.press("l")
        self.page.wait_for_url(f"**/requests/{number}/tags/**")
        self.page.get_by_label("Tag", exact=True).fill("grinder")
        assert (yield from self.press(self.page.get_by_role("button", name="Hang it on"), "/tags/")) == 303
        self.shows(number)
        self.day.did.append((self.who.pk, "tagged", number))

    def later(self, number):
        self.page.keyboard.press("b")
        self.page.wait_for_url(f"**/requests/{number}/later/**")
        self.page.get_by_label("Tomorrow").check()
        assert (yield from self.press(self.page.get_by_role("button", name="Come back to it then"), "/later/")) == 303
        self.day.did.append((self.who.pk, "later", number))

    def follow(self, number):
        self.page.get_by_role("button", name="More about this matter").click()
        assert (
            yield from self.press(self.page.get_by_role("button", name="Follow how it goes on"), "/following/")
        ) == 303
        self.day.did.append((self.who.pk, "follow", number))

    def hand_over(self, number):
        to = self.colleagues[0]
        self.page.keyboard.press("a")
        self.page.get_by_label("What should they know?").fill("Knows this one.")
        choice = self.page.locator("#hand-over").get_by_role("button", name=to.name)
        assert (yield from self.press(choice, f"/requests/{number}/assignment/")) == 303
        self.day.did.append((self.who.pk, "assigned", number))

    def join(self, number, into):
        self.page.goto(f"/requests/{number}/moving/")
        place = self.page.locator(f"button[name=to][value='{into}']")
        assert (yield from self.press(place, f"/requests/{number}/moving/")) == 303
        self.shows(into)
        self.day.did.append((self.who.pk, "moved", into))


def together(*deeds):
    """Let each do its next step in turn, until all are done."""
    going = list(deeds)
    while going:
        going = [deed for deed in going if next(deed, going) is not going]


def take(desk, number):
    """What one of us does with a request: look, answer unless somebody did, and perhaps a thing more."""
    yield from desk.open(number)
    if desk.is_answered():
        return
    chance = desk.day.chance.random()
    yield from desk.answer(number, "Send and mark done" if chance < 0.4 else "Send")
    more = {9: desk.tag, 8: desk.mention, 7: desk.later, 6: desk.follow, 5: desk.finish}.get(int(chance * 10))
    if more and desk.day.deeds("answer")[-1:] and (desk.who.pk, number) not in desk.day.refused:
        yield from more(number)


def work(desks, day):
    """Take the first that waits, again and again, until nobody waits. Every fourth time two reach for the same."""
    turn = 0
    while Request.objects.waiting().exists():
        taken = []
        for place, desk in enumerate(desks):
            same = turn % 4 == 1 and place == 1 and taken
            number = taken[0] if same else desk.first_waiting(but=taken)
            if number is not None:
                taken.append(number)
        together(*(take(desk, number) for desk, number in zip(desks, taken, strict=False)))
        for desk in desks:
            desk.page.goto(desk.queue)
        turn += 1
        assert turn < 2 * REQUESTS, "the queue does not end"


def letters_about(box):
    """Which request each letter that left answers, by our words in it."""
    texts = [taken.mail.get_body(("plain",)).get_content() for taken in box.taken]
    return [(int(found[1]), taken.recipient) for text, taken in zip(texts, box.taken, strict=True)
            if (found := re.search(r"looks at request (\d+)\.", text))]  # fmt: skip


def test_day_when_three_work_one_queue_then_nothing_is_answered_twice_and_nothing_is_lost(
    browse, ada, jo, queue, post, running
):
    lena = Teammate.objects.welcome(email="lena@corner.example", name="Lena Marsh", password="beans before noon")
    view = View.objects.create(name="Queue", by=jo, asks=Question().to_keep(), order=View.Order.WAITING)
    day, team = Day(seed=7), (ada, jo, lena)
    path = f"/inbox/?list=view-{view.pk}"
    desks = [
        Desk(who, browse(who, path, notes_asked=False), day, [*team[place + 1 :], *team[:place]])
        for place, who in enumerate(team)
    ]
    for desk in desks:
        desk.queue = path
    twice = [(queue[REQUESTS - TWICE + place].pk, queue[place].pk) for place in range(TWICE)]

    # The morning: what came twice is joined, and three are handed to who knows them.
    together(*(desk.join(*pair) for desk, pair in zip(desks, twice, strict=True)))
    for desk in desks:
        desk.page.goto(path)
    handed = [queue[20 + place].pk for place in range(3)]
    together(*(opened_and_handed(desk, number) for desk, number in zip(desks, handed, strict=True)))
    for desk in desks:
        desk.page.goto(path)
    work(desks, day)
    until(lambda: not Delivery.objects.exclude(state="delivered").exists(), f"letters stay: {running.said()}")

    _everybody_heard_from_us_once(queue, twice, day, post)
    _nothing_is_lost(queue, day)
    _every_deed_is_told(day)
    for desk in desks:
        _lists_and_today_add_up(desk, day)
        assert [said for said in desk.page.complaints if "422" not in said] == []


def opened_and_handed(desk, number):
    yield from desk.open(number)
    yield from desk.hand_over(number)


def _everybody_heard_from_us_once(queue, twice, day, post):
    joined = {gone for gone, _ in twice}
    persons = {one.pk: address(place) for place, one in enumerate(queue)}
    answered = letters_about(post)
    assert sorted(answered) == sorted((one.pk, persons[one.pk]) for one in queue if one.pk not in joined)
    assert sorted(number for _, number in day.deeds("answer")) == sorted(number for number, _ in answered)
    ours = Entry.objects.filter(kind="message", by_teammate__isnull=False)
    assert Counter(ours.values_list("request", flat=True)).most_common(1)[0][1] == 1
    assert not Request.objects.waiting().exists()
    # Two reached for the same several times, and one of them was always stopped or saw it.
    assert day.refused


def _nothing_is_lost(queue, day):
    heard = Entry.objects.filter(kind="message", by_person__isnull=False)
    assert sorted(heard.values_list("said", flat=True)) == sorted(f"What about matter {n}?" for n in range(REQUESTS))
    assert Arrival.objects.filter(state="read").count() == REQUESTS
    # Whoever was stopped kept their words.
    drafts = Draft.objects.values_list("by", "request", "html")
    names = {one.pk: one.first_name for one in Teammate.objects.all()}
    assert sorted(drafts) == sorted(
        (who, number, f"<div>{names[who]} looks at request {number}.</div>") for who, number in day.refused
    )


def _every_deed_is_told(day):
    kinds = {"answer": "message", "mention": "note"}
    lines = Entry.objects.exclude(by_teammate=None).values_list("by_teammate", "kind", "request")
    told = Counter(line for line in lines)
    done = Counter(
        (who, kinds.get(deed, deed), number) for who, deed, number in day.did if deed not in {"later", "follow"}
    )
    assert told == done
    assert all(
        deed in {what for _, what, _ in day.did} for deed in ("answer", "moved", "assigned", "tagged", "mention")
    )
    handed = Entry.objects.filter(kind="assigned").values_list("said", flat=True)
    assert list(handed) == ["Knows this one."] * 3
    # What concerns oneself alone is no line for others, and is there all the same.
    assert set(Snooze.objects.standing().values_list("teammate", "request")) == set(day.deeds("later"))
    assert set(Following.objects.values_list("teammate", "request")) == set(day.deeds("follow"))


def _lists_and_today_add_up(desk, day):
    me = desk.who
    asleep = {number for who, number in day.deeds("later") if who == me.pk}
    open_ones = [one for one in Request.objects.open() if one.pk not in asleep]
    counts = lists.counts_for(me)
    assert counts.people_waiting == 0
    assert counts.of("everyone") == str(len(open_ones) or "")
    assert counts.of("mine") == str(len([one for one in open_ones if one.owner_id == me.pk]) or "")
    assert counts.of("unassigned") == str(len([one for one in open_ones if one.owner_id is None]) or "")
    found = today.read(seen_by=me)
    called = Mention.objects.filter(teammate=me, seen_at=None).order_by("-id")
    assert [one.request_id for one in found.called] == [one.entry.request_id for one in called[: today.FEWER]]
    assert list(found.waiting) == list(found.new) == list(found.promises) == []

    desk.page.goto("/")
    expect(desk.page.locator("main")).to_contain_text(found.line)
    desk.page.goto("/inbox/?list=everyone")
    expect(desk.page.locator("#inbox .row")).to_have_count(min(len(open_ones), lists.ROWS))
