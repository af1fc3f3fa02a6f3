"""The screens a teammate spends the day with, read by axe in both themes and at two widths."""

import pytest

from regulars.conversation import hearings, outbox, speaking
from regulars.conversation.incoming import File, Voice
from regulars.conversation.models import Mention
from regulars.conversation.models.promise import promise
from regulars.kit import clock
from regulars.people import circles, facts, tagging
from regulars.people.models import Circle, Person
from regulars.team import away
from regulars.team.models import Team, Telling

axe = pytest.importorskip("axe_playwright_python.sync_playwright")
pytestmark = pytest.mark.browser

PHONE, WIDE = {"width": 390, "height": 844}, {"width": 1440, "height": 900}


@pytest.fixture
def busy(ada, jo, question, hear):
    """Maria's request with one of everything on its page."""
    hear(
        "Look at this.",
        html="<p>Look</p><img data-remote-src='https://x.example/y.png'>",
        answering=("1@maria.example",),
        files=(File("plan.pdf", "application/pdf", b"%PDF"),),
        cc=(Voice("email", "rui@example.com", "Rui Costa"),),
    )
    question.refresh_from_db()
    question.assign(to=ada, by=jo)
    to = speaking.recipients_of(question)
    refused = speaking.reply(question, by=jo, html="<b>On it</b>", to=to, channel="email")
    outbox.refused(refused.deliveries.get(), "550 no such user")
    speaking.note(question, by=jo, html="A friend of Rui's.")
    speaking.note(question, by=jo, html="Between us.", withheld_because="a surprise")
    promise(person_id=question.person_id, request_id=question.id, by=ada, words="A new one", due=clock.now())
    question.person.note_look(by=jo)
    first = question.entries.earliest("id")
    hearings.remember(first, "Her grinder is loud", by=ada, quote="grinder is loud")
    facts.remember(question.person, "Lost her father", by=jo, sensitivity="careful")
    speaking.reply(question, by=ada, html="Today.", to=to, channel="email")
    return question


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, WIDE], ids=["phone", "wide"])
def test_screens_when_read_by_axe_have_no_violations(browse, ada, busy, theme, size):
    page = browse(ada, "/inbox/?list=everyone", color_scheme=theme, viewport=size, reduced_motion="reduce")
    person = f"/people/{busy.person_id}/"
    found = {}
    for path in (
        "/inbox/?list=everyone",
        "/inbox/?list=done",
        f"{person}?request={busy.id}&list=everyone",
        person,
        f"{person}write/",
        f"/entries/{busy.entries.earliest('id').id}/moving/?q=ma",
        f"/requests/{busy.id}/splitting/",
        f"/entries/{busy.entries.earliest('id').id}/remembering/",
        f"{person}facts/",
        "/write/",
        "/promises/",
    ):
        page.goto(path)
        page.wait_for_load_state("networkidle")
        violations = axe.Axe().run(page).response["violations"]
        found |= {f"{path} {v['id']}": [node["html"][:160] for node in v["nodes"]] for v in violations}

    assert found == {}
    assert page.complaints == []


@pytest.mark.parametrize(("theme", "size"), [("light", PHONE), ("dark", WIDE)], ids=["phone", "wide"])
def test_screens_about_people_when_read_by_axe_have_no_violations(browse, ada, jo, busy, theme, size):
    maria = busy.person
    rui = Person.objects.create(name="Rui Lopes", sort_name="lopes rui")
    home = circles.found(Circle.Kind.HOUSEHOLD, "Lopes", by=jo)
    inside, address = circles.join(home, maria, by=jo), maria.identifiers.first()
    tag = tagging.hang(maria, "wholesale", by=jo).tag
    page = browse(jo, "/people/", color_scheme=theme, viewport=size, reduced_motion="reduce")
    theirs, settings = f"/people/{maria.pk}", "/settings"
    found = {}
    for path in (
        "/people/",
        "/people/?quiet=yes",
        f"/people/?tag={tag.pk}",
        "/people/filters/",
        "/people/duplicates/",
        f"{theirs}/",
        f"{theirs}/tags/",
        f"{theirs}/about/name/",
        f"{theirs}/about/zone/",
        f"{theirs}/face/",
        f"{theirs}/history/",
        f"{theirs}/standing/",
        f"{theirs}/life/",
        f"{theirs}/people/",
        f"{theirs}/identifiers/",
        f"{theirs}/splitting/",
        f"{theirs}/merging/",
        f"{theirs}/merging/{rui.pk}/",
        f"{theirs}/forgetting/",
        f"/circles/{home.pk}/",
        f"/circles/{home.pk}/splitting/",
        f"/memberships/{inside.pk}/",
        f"/identifiers/{address.pk}/giving/",
        f"{settings}/questions/",
        f"{settings}/connections/",
        f"{settings}/tags/",
        f"{settings}/tags/{tag.pk}/",
        f"{settings}/bringing/",
        f"{settings}/forgotten/",
    ):
        answer = page.goto(path)
        assert (path, answer.status) == (path, 200)
        violations = axe.Axe().run(page).response["violations"]
        found |= {f"{path} {v['id']}": [node["html"][:160] for node in v["nodes"]] for v in violations}

    assert found == {}
    assert page.complaints == []


def test_dialogs_when_open_have_no_violations(browse, ada, busy):
    page = browse(ada, f"/people/{busy.person_id}/")
    found = {}
    for opens, key in (("promise-new", "p"), ("hand-over", "a"), ("keys", "?")):
        page.keyboard.press(key)
        page.locator(f"#{opens}").wait_for()
        violations = axe.Axe().run(page).response["violations"]
        found |= {f"{opens} {v['id']}": [node["html"][:160] for node in v["nodes"]] for v in violations}
        page.keyboard.press("Escape")

    assert found == {}


@pytest.mark.parametrize(("theme", "size"), [("dark", PHONE), ("light", WIDE)], ids=["phone", "wide"])
def test_screens_of_a_day_when_read_by_axe_have_no_violations(browse, ada, jo, busy, theme, size):
    team = Team.objects.create(name="Repairs", sharing="in turn")
    team.members.add(ada, jo)
    today = clock.now().date()
    away.take_off(ada, first=today, last=today, cover=jo, words="Skiing")
    Telling.objects.create(by=jo, words="We close at two on Saturday.")
    Mention.objects.create(entry=busy.entries.earliest("id"), teammate=jo)
    page = browse(jo, "/today/", color_scheme=theme, viewport=size, reduced_motion="reduce")
    found = {}
    for path in (
        "/today/",
        "/mentions/",
        "/waits/",
        "/palette/",
        "/search/?q=grinder+is:waiting",
        "/search/?q=%3F",
        "/inbox/views/",
        "/inbox/views/new/",
        f"/requests/{busy.pk}/later/",
        "/settings/teams/",
        f"/settings/teams/{team.pk}/",
        "/settings/days-off/",
        "/settings/hours/",
        "/settings/goals/",
        "/settings/fields/",
        "/settings/saved-replies/",
        "/settings/saved-replies/new/",
        "/settings/macros/",
        "/settings/macros/new/",
    ):
        answer = page.goto(path)
        assert answer.ok, path
        page.wait_for_load_state("networkidle")
        violations = axe.Axe().run(page).response["violations"]
        found |= {f"{path} {v['id']}": [node["html"][:160] for node in v["nodes"]] for v in violations}

    assert found == {}
    assert page.complaints == []
