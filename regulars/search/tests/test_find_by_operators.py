"""Finding what was said by operators, together with words; the same on both databases."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from django.core.files.base import ContentFile

from regulars.conversation.models import Attachment, Entry, Participant, Request
from regulars.people import tagging
from regulars.people.models import Identifier, Person
from regulars.search import finding, walking
from regulars.search.finding import find
from regulars.search.models import FileText
from regulars.search.sight import Sight
from regulars.search.suggesting import suggestions

pytestmark = pytest.mark.django_db


def said(typed, **more):
    return [hit.entry.said for hit in find(typed, **more).entries]


@pytest.fixture
def told(maria, rui, ada, morning):
    """What Maria, Rui and Ada said about a grinder, one day after the other, the oldest first."""
    matter = Request.objects.create(
        person=maria, subject="Loud grinder", owner=ada, waiting_since=datetime(2026, 2, 1, tzinfo=UTC)
    )
    done = Request.objects.create(person=rui, subject="Beans", state="done")
    rows = [
        ("maria grinder loud", maria, None, matter, "email", 1),
        ("rui grinder fine", rui, None, done, "webform", 2),
        ("ada grinder sent", None, ada, matter, "email", 3),
        ("ada grinder noted", None, ada, matter, "", 4),
    ]
    made = [
        Entry.objects.create(
            person=done.person if request is done else maria, request=request, said=words, by_person=person,
            by_teammate=mate, channel=channel, kind="message" if channel else "note",
            at=datetime(2026, 2, day, 12, tzinfo=UTC),
        )
        for words, person, mate, request, channel, day in rows
    ]  # fmt: skip
    Participant.objects.create(
        entry=made[2], role="to", address="maria@example.com", value="maria@example.com", person=maria
    )
    Attachment.objects.create(entry=made[1], name="a.pdf", size=1, file=ContentFile(b"x", name="file"))
    tagging.hang(maria, "Wedding 2027", by=ada)
    return made


M, R, S, N = "maria grinder loud", "rui grinder fine", "ada grinder sent", "ada grinder noted"
CASES = [
    ("from:maria", [M]), ("from:rui@example.com", [R]), ("from:example.com", [R, M]), ("from:ada", [N, S]),
    ("by:ada", [N, S]), ("by:me", [N, S]), ("to:maria", [S]), ("to:maria@example.com", [S]),
    ('tag:"wedding 2027"', [N, S, M]), ("-tag:wedding-2027", [R]), ('-tag:"WEDDING 2027"', [R]),
    ("in:webform", [R]), ("-in:webform", [N, S, M]), ("before:2026-02-03", [R, M]), ("after:2026-02-03", [N, S]),
    ('on:"2 Feb 2026"', [R]), ('-on:"2 Feb 2026"', [N, S, M]), ("on:february", [N, S, R, M]),
    ("after:2026-02-02 before:2026-02-04", [S, R]), ("has:attachment", [R]), ("-has:attachment", [N, S, M]),
    ("is:waiting", [N, S, M]), ("is:open", [N, S, M]), ("is:done", [R]), ("is:mine", [N, S, M]), ("is:note", [N]),
    ("-is:note", [S, R, M]), ("is:mine from:maria in:email before:march", [M]), ("from:maria from:rui", []),
    ("-from:maria -from:rui", [N, S]),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "expected"), CASES)
def test_operators_find_what_they_say(told, ada, typed, expected):
    sight = Sight(me=ada)

    assert said(typed, sight=sight) == expected
    assert said(f"{typed} grinder", sight=sight) == expected
    assert said(f"{typed} grind", sight=sight) == expected
    assert said(f'{typed} "grinder loud"', sight=sight) == [one for one in expected if one == M]
    assert said(f"{typed} -loud", sight=sight) == [one for one in expected if one != M]


@pytest.mark.parametrize(("typed", "expected"), CASES)
def test_where_nothing_is_narrow_the_same_is_found_day_by_day(told, ada, typed, expected, monkeypatch):
    monkeypatch.setattr(walking, "GATHERED", 0)
    monkeypatch.setattr(walking, "LED", 0)
    monkeypatch.setattr(walking, "WINDOW", 3)
    sight = Sight(me=ada)

    assert said(typed, sight=sight) == expected
    assert said(f"{typed} grinder -loud", sight=sight) == [one for one in expected if one != M]


@pytest.mark.parametrize(("gathered", "led"), [(10_000, 2_000), (0, 2_000), (0, 0)])
def test_pages_follow_each_other_without_a_gap(told, monkeypatch, gathered, led):
    monkeypatch.setattr(walking, "GATHERED", gathered)
    monkeypatch.setattr(walking, "LED", led)
    monkeypatch.setattr(walking, "WINDOW", 2)
    found, after = [], ""
    for _ in range(6):
        page = find("grinder from:example.com -from:ada", size=1, after=after)
        found += [hit.entry.said for hit in page.entries]
        if not (after := page.after):
            break

    assert found == [R, M]
    assert after == ""


def test_page_that_comes_to_its_end_says_how_far_back_and_goes_on(told, monkeypatch):
    for name, value in (("GATHERED", 0), ("LED", 0), ("WINDOW", 1), ("WINDOWS", 2)):
        monkeypatch.setattr(walking, name, value)
    first = find("from:maria grinder")
    second = find("from:maria grinder", after=first.after)

    assert (first.entries, first.back_to) == ((), told[2].at)
    assert [hit.entry.said for hit in second.entries] == [M]


def test_days_are_those_of_whoever_asks(told):
    Entry.objects.filter(pk=told[0].pk).update(at=datetime(2026, 1, 31, 23, 30, tzinfo=UTC))

    assert M not in said("after:2026-02-01")
    assert M in said("after:2026-02-01", zone=ZoneInfo("Europe/Berlin"))


@pytest.mark.parametrize(
    ("typed", "instead"),
    [("by:adda", "by:ada"), ('tag:"weding 2027" cup', 'tag:"wedding 2027" cup'), ("from:nobody", "")],
)
def test_name_that_nobody_has_is_left_out_with_the_nearest_offered(told, typed, instead):
    mistakes = find(typed).narrowing.mistakes
    assert [mistake.instead for mistake in mistakes] == [instead]


def test_nothing_is_found_of_what_one_may_not_see(told, ada):
    sight = Sight(
        entries=Sight().entries.exclude(pk=told[0].pk),
        people=Person.objects.none(),
        identifiers=Identifier.objects.none(),
    )

    assert said("grinder in:email", sight=sight) == [S]
    assert find("maria", sight=sight).people == ()
    assert suggestions("grinder", sight).entries[0].entry.said == N
    assert all(hit.entry.said != M for hit in suggestions("grinder", sight).entries)


@pytest.fixture
def menu(told):
    """Rui's letter came with a menu."""
    attachment = Attachment.objects.get()
    return FileText.objects.create(
        attachment=attachment, name="a.pdf", words="The menu: Straßencafé, Smørrebrød", state="read"
    )


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("menu", True), ("in:files menu", True), ("menu from:rui", True), ("menu from:maria", False),
        ("menu -in:files from:rui", False), ("menu before:2026-02-02", False), ('"the menu" has:attachment', True),
        ("pdf", True), ("in:files nothing", False),
    ],
)  # fmt: skip
def test_words_in_files_are_found_with_the_letter_they_came_with(menu, typed, found):
    hits = find(typed).files
    assert [hit.file.attachment.entry.said for hit in hits] == ([R] if found else [])


def test_files_go_with_their_letter_and_out_of_the_index(menu, rui):
    rui.delete()
    assert find("menu").files == ()


def test_files_are_not_found_where_they_may_not_be_seen(menu):
    assert find("menu", sight=Sight(files=Attachment.objects.none())).files == ()


def test_further_files_come_page_by_page(menu, told):
    for number in range(3):
        row = Attachment.objects.create(entry=told[0], name=f"{number}", size=1, file=ContentFile(b"x", name="file"))
        FileText.objects.create(attachment=row, name=f"{number}", words="menu")
    first = find("in:files menu", size=3)
    second = find("in:files menu", size=3, after=first.after)

    assert [hit.file.name for hit in (*first.files, *second.files)] == ["2", "1", "0", "a.pdf"]
    assert second.after == ""


SPELT = [
    ("café", "cafe"), ("CAFÉ", "café"), ("cafe\u0301", "café"), ("Straße", "STRASSE"), ("strasse", "straße"),
    ("Smørrebrød", "smorrebrod"), ("Łódź", "lodz"), ("ISTANBUL", "istanbul"), ("İstanbul", "ISTANBUL"),
    ("ırmak", "Irmak"), ("IRMAK", "ırmak"), ("Ærø", "aero"), ("œuvre", "oeuvre"), ("Þór", "thor"), ("Đorđe", "dorde"),
    ("Zażółć", "ZAZOLC"), ("Ångström", "angstrom"), ("Ñandú", "nandu"), ("GROẞ", "gross"),
]  # fmt: skip


@pytest.mark.parametrize(("written", "typed"), SPELT)
def test_accents_case_and_letters_of_their_own_fold_the_same_on_both_databases(maria, written, typed):
    Entry.objects.create(person=maria, kind="message", said=f"before {written} after")

    for asked in (
        typed,
        f'"{typed}"',
        f"before {typed}",
        typed[:4],
        f'"before {typed}"',
        f"{typed} in:files -x",
        written,
    ):
        found = find(asked.replace(" in:files -x", " -from:nobody"))
        assert len(found.entries) == 1, asked
    marked = [piece.text for piece in find(typed).entries[0].pieces if piece.marked]
    assert "".join(marked).startswith(written[:2])


def test_letters_that_differ_stay_different(maria):
    Entry.objects.create(person=maria, kind="message", said="a cot")
    assert find("cut ").entries == ()


@pytest.mark.django_db
def test_suggestions_are_people_then_matters_then_words_in_a_few_statements(
    told, django_assert_num_queries, django_assert_max_num_queries
):
    with django_assert_max_num_queries(8):
        found = suggestions("grin", Sight())
    assert [hit.request.subject for hit in found.requests] == ["Loud grinder"]
    assert [hit.entry.said for hit in found.entries] == [N, S, R, M]
    assert [hit.person.name for hit in suggestions("mar", Sight()).people] == ["Maria Lopes"]
    with django_assert_num_queries(0):
        assert suggestions("g", Sight()) == suggestions("", Sight())


def test_operators_ask_a_few_statements_whatever_is_found(told, django_assert_max_num_queries):
    with django_assert_max_num_queries(14):
        find("from:maria tag:wedding is:open after:2025 grinder")


def test_what_an_operator_leads_to_is_never_fetched_whole(told, django_assert_num_queries):
    with django_assert_num_queries(4) as asked:
        assert said("tag:wedding-2027") == [N, S, M]

    of_entries = [one["sql"] for one in asked.captured_queries if '"conversation_entry"."said"' in one["sql"]]
    assert len(of_entries) == 1


@pytest.mark.sqlite
def test_common_last_word_beside_an_operator_is_taken_as_finished(told, maria, monkeypatch):
    monkeypatch.setattr(finding, "FEW", 2)
    Entry.objects.create(person=maria, kind="message", said="grinders", by_person=maria)

    assert said("tag:wedding-2027 grinder") == [N, S, M]
    assert said("tag:wedding-2027 grinders") == ["grinders"]
    assert said("tag:wedding-2027 loud gri") == [M]


def test_finding_without_operators_is_as_before(told):
    assert finding.find("grinder").ranked is True
