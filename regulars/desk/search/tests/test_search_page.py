"""The search page."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regulars.conversation.incoming import File
from regulars.search.files import taking
from regulars.search.operators import OPERATORS


def test_a_stranger_finds_nothing(client, question):
    assert client.get("/search/?q=grinder").headers["Location"] == "/sign-in/?next=/search/%3Fq%3Dgrinder"


def test_what_was_said_is_found_and_marked_with_a_way_to_it(desk, question):
    page = desk.get("/search/?q=grin").text

    assert "<mark>grinder</mark>" in page
    entry = question.entries.get()
    assert f'href="/entries/{entry.pk}/#entry-{entry.pk}"' in page


def test_people_are_found_by_name_and_by_address(desk, maria):
    for typed in ("mari", "example.com"):
        page = desk.get("/search/", {"q": typed}).text
        assert f'href="/people/{maria.pk}/"' in page


def test_what_people_said_cannot_become_part_of_the_page(desk, hear):
    hear("Look at <script>alert(1)</script> my grinder", subject="<img src=x onerror=alert(2)> grinder")

    page = desk.get("/search/", {"q": "grinder <script>alert(3)</script>"}).text
    found = desk.get("/search/?q=grinder").text

    assert "alert(3)</script>" not in page
    assert "<script>alert(1)" not in found
    assert "<img" not in found
    assert "&lt;script&gt;alert(1)" in found


def test_nothing_found_says_what_could_be_tried(desk, question):
    assert "Try fewer words" in desk.get("/search/?q=barbecue").text


@pytest.mark.parametrize(
    "typed", ["", "  ", "?", '"', "-", "%00", "'; DROP TABLE", "a" * 5000, "AND OR NOT NEAR(", "\x00x"]
)
def test_any_input_is_answered(desk, question, typed):
    assert desk.get("/search/", {"q": typed}).status_code == 200


def test_while_one_types_only_the_results_come(desk, question):
    part = desk.get("/search/?q=grinder", headers={"HX-Request": "true"}).text

    assert part.strip().startswith('<div class="sheet__part" id="results"')
    assert "<mark>grinder</mark>" in part
    assert "<html" not in part


def test_what_is_further_down_comes_by_a_link(desk, hear):
    for number in range(25):
        hear(f"Number {number} about the grinder", external_id=f"{number}@maria.example")
    first = desk.get("/search/?q=grinder").text
    path = first.partition('rel="next"')[0].rpartition('href="')[2].partition('"')[0].replace("&amp;", "&")

    second = desk.get(path).text

    assert (first.count("<mark>grinder</mark>"), second.count("<mark>grinder</mark>")) == (20, 5)
    assert desk.get("/search/?q=grinder&after=nonsense").status_code == 200


def test_one_find_costs_as_many_queries_as_three(desk, hear):
    hear("One grinder", external_id="1@maria.example")
    with CaptureQueriesContext(connection) as one:
        desk.get("/search/?q=grinder")
    for number in (2, 3):
        hear(
            f"Grinder {number}", by=f"{number}@example.com", name=f"Number {number}", external_id=f"{number}@x.example"
        )
    with CaptureQueriesContext(connection) as three:
        desk.get("/search/?q=grinder")

    assert len(three) == len(one) <= 11


def test_operators_are_understood_as_a_sentence_with_parts_to_take_off(desk, question):
    page = desk.get("/search/", {"q": "grinder from:maria before:2030"}).text

    assert "What was said from Maria Lopes, before 1 January 2030, with “grinder”." in page
    assert 'href="/search/?q=grinder+from%3Amaria"' in page
    assert "<mark>grinder</mark>" in page


def test_operator_misspelt_is_offered_right(desk, question):
    page = desk.get("/search/", {"q": "is:wating grinder"}).text

    assert 'href="/search/?q=is%3Awaiting+grinder"' in page


@pytest.mark.parametrize("path", ["/search/", "/search/suggestions/"])
def test_question_mark_explains_every_operator(desk, path):
    page = desk.get(path, {"q": "?"}).text

    assert page.count(" data-row href=") == page.count("<dt><a") == len(OPERATORS)


def test_while_one_types_people_come_first_then_matters_then_words(desk, question):
    part = desk.get("/search/suggestions/?q=loud").text
    people = desk.get("/search/suggestions/?q=mari").text

    assert part.index("Matters") < part.index("What was said")
    assert "<html" not in part
    assert f'href="/people/{question.person_id}/"' in people


def test_while_one_types_operators_only_say_what_is_wrong(desk, question):
    assert "is:waiting" in desk.get("/search/suggestions/", {"q": "is:wating"}).text
    assert "Enter" in desk.get("/search/suggestions/", {"q": "from:maria"}).text


def test_stranger_is_told_nothing_while_typing(client, question):
    assert client.get("/search/suggestions/?q=mari").status_code == 302


def test_page_of_operators_asks_a_few_statements_whatever_is_found(desk, hear, question):
    for number in range(3):
        hear(f"Grinder {number}", external_id=f"{number}@x.example")
    with CaptureQueriesContext(connection) as many:
        desk.get("/search/", {"q": "grinder from:maria is:waiting"})

    assert len(many) <= 12


def test_words_in_a_file_are_shown_with_its_name_and_its_letter(desk, hear):
    entry = hear("See the menu", subject="Menu", files=[File("menu.txt", "text/plain", b"a cup of Ethiopian")])
    while taking.read_due():
        pass
    page = desk.get("/search/?q=ethiopian").text

    assert "In files" in page
    assert "menu.txt" in page
    assert f'href="/entries/{entry.pk}/#entry-{entry.pk}"' in page
