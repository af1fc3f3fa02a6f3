"""What the macros promise to whoever composes them."""

from types import SimpleNamespace

import pytest
from django import forms
from django.template import engines
from selectolax.lexbor import LexborHTMLParser

# It asks no database.
pytestmark = pytest.mark.once

IMPORTS = """
{% from "parts/button.html" import button %}{% from "parts/composer.html" import composer %}
{% from "parts/entry.html" import entry %}{% from "parts/field.html" import field, form_field %}
{% from "parts/head.html" import list_head %}{% from "parts/person.html" import person_column, fact %}
{% from "parts/row.html" import row %}
"""
EVIL = "\"><script>alert('hi')</script>"


def show(source, **context):
    return LexborHTMLParser(engines["jinja2"].env.from_string(IMPORTS + source).render(**context))


def test_field_when_wrong_then_error_and_help_are_tied_to_it():
    page = show('{{ field("Name", "name", help="Yours", error="Say it") }}')
    field = page.css_first("input")

    assert field.attributes["aria-invalid"] == "true"
    described = [page.css_first(f"#{one}").text() for one in field.attributes["aria-describedby"].split()]
    assert described == ["Yours", "Say it"]


def test_form_field_when_bound_and_wrong_then_keeps_the_value_and_says_why():
    class Asking(forms.Form):
        email = forms.EmailField(label="Your address", help_text="We answer there.")

    page = show("{{ form_field(form.email) }}", form=Asking({"email": "maria@"}))
    field = page.css_first("input")

    assert field.attributes["value"] == "maria@"
    assert field.attributes["aria-invalid"] == "true"
    described = [page.css_first(f"#{one}").text() for one in field.attributes["aria-describedby"].split()]
    assert described == ["We answer there.", "Enter a valid email address."]


@pytest.mark.parametrize(
    "source",
    [
        '{{ row(evil, "#", evil, tags=[(evil, "sage"), evil], owner=evil, id=evil) }}',
        "{% call entry(evil, said=evil, subject=evil, seen=evil, withheld=evil, "
        "attachments=[file]) %}{{ evil }}{% endcall %}",
        '{% call composer(evil, "", evil, by=evil, html=evil, plain=evil, '
        "files=[file], error=evil, withheld_because=evil) %}{% endcall %}",
        "{% call person_column(evil, evil, [evil]) %}{{ fact(evil) }}{% endcall %}",
        '{{ list_head(evil, evil, [{"name": evil, "url": evil}]) }}',
        '{{ field(evil, "a", value=evil, help=evil, error=evil) }}',
        '{{ button(evil, attrs={"title": evil}) }}',
    ],
)
def test_part_when_words_are_hostile_then_they_stay_words(source):
    file = SimpleNamespace(id=EVIL, name=EVIL, url=EVIL, size=EVIL, kind=EVIL)

    page = show(source, evil=EVIL, file=file)

    assert page.css("script") == []
    assert "alert" in page.html


def test_composer_when_a_note_is_chosen_then_the_note_is_checked():
    page = show('{% call composer("/a/", "", "Maria", kind="note") %}{% endcall %}')

    assert [one.attributes["value"] for one in page.css("[name=kind][checked]")] == ["note"]


def test_composer_when_plain_words_begin_with_a_line_break_then_it_is_kept():
    page = show('{% call composer("/a/", "", "Maria", plain="\\nHi") %}{% endcall %}')

    assert "<textarea" in page.html
    assert "\n\nHi" in page.html or page.css_first("textarea").text().endswith("\nHi")


def test_button_when_it_has_a_key_then_says_so():
    page = show('{{ button("Done", key="e") }}')

    assert page.css_first("button").attributes["data-key"] == "e"
    assert page.css_first("kbd").text() == "e"
