import re

import pytest

from regulars.kit.look import assets, joined


def test_asset_when_found_then_carries_a_fingerprint():
    assert re.fullmatch(r"/static/look/icon\.svg\?v=[0-9a-f]{10}", assets.asset("look/icon.svg"))


def test_asset_when_missing_then_says_which():
    with pytest.raises(FileNotFoundError, match=r"look/nowhere\.css"):
        assets.fresh_asset("look/nowhere.css")


def test_stylesheets_when_listed_then_layers_come_first_and_no_file_is_forgotten():
    listed = assets.stylesheets()

    assert listed[0] == "look/css/layers.css"
    assert set(listed) == {f"look/css/{path.relative_to(assets.CSS).as_posix()}" for path in assets.CSS.rglob("*.css")}


def test_stylesheets_when_read_then_every_rule_lies_in_a_layer():
    bare = [
        path.name
        for path in assets.CSS.rglob("*.css")
        if path.stem not in ("layers", "fonts")
        and not re.match(r"(/\*.*?\*/\s*)?@layer \w+ \{", path.read_text(), re.S)
    ]

    assert bare == []


def test_joined_when_read_then_holds_every_sheet_and_every_element_and_names_files_from_the_root():
    sheet, script = joined.sheet(), joined.elements()

    assert sheet.startswith((assets.CSS / "layers.css").read_text())
    assert 'url("/static/vendor/newsreader-5.3.0/newsreader-latin-opsz-normal.woff2")' in sheet
    assert 'url("/static/look/chevron.svg")' in sheet
    assert 'url(".' not in sheet
    defined = re.compile(r"customElements\.define\(\"[a-z-]+\"")
    each = [(assets.CSS.parents[1] / path).read_text() for path in assets.behaviours()]
    assert defined.findall(script) == [found for words in each for found in defined.findall(words)] != []
    assert not re.search(r"^(import|export)\b", script, re.M)


def test_joined_when_asked_for_then_is_kept_for_a_year_and_answers_anybody(client):
    address = joined.sheets_of_page()[0]

    answered = client.get(address, headers={"Accept-Encoding": "gzip"})

    assert (answered.status_code, answered["Content-Type"]) == (200, "text/css; charset=utf-8")
    assert answered["Content-Encoding"] == "gzip"
    assert "immutable" in answered["Cache-Control"]
    assert ("Set-Cookie" in answered, answered["Vary"]) == (False, "Accept-Encoding")
