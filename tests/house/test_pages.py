"""Every template can be compiled, and none carries what the content policy would stop."""

import re

import pytest
from django.template import engines

from tests.house.rooms import HOUSE

pytestmark = pytest.mark.once

FOLDERS = sorted(HOUSE.rglob("jinja2"))
TEMPLATES = [(folder, path) for folder in FOLDERS for path in sorted(folder.rglob("*")) if path.is_file()]
# A strict Content-Security-Policy runs no script and no handler that stands in the page.
INLINE = re.compile(r"<script(?![^>]*\bsrc=)|\son[a-z]+\s*=\s*[\"']|javascript:|\sstyle\s*=", re.IGNORECASE)
# A mail is read in other people's programs: they know no style sheet.
FOR_MAIL = re.compile(r"(^|/)(mail|letter)s?/")


def test_templates_when_compiled_then_all_can_be():
    environment = engines["jinja2"].env

    for folder, path in TEMPLATES:
        environment.get_template(str(path.relative_to(folder)))

    assert TEMPLATES


def test_environment_when_made_then_escapes_what_people_wrote():
    page = engines["jinja2"].from_string("{{ said }}")

    assert page.render({"said": "<script>"}) == "&lt;script&gt;"


def test_templates_when_searched_then_have_no_inline_script_or_style():
    inline = {
        str(path.relative_to(HOUSE)): found.group()
        for folder, path in TEMPLATES
        if not FOR_MAIL.search(str(path.relative_to(folder))) and (found := INLINE.search(path.read_text()))
    }

    assert inline == {}
