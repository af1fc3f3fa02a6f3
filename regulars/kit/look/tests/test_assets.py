import re

import pytest

from regulars.kit.look import assets


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
