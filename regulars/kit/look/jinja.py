"""What the look gives to every template, for the Jinja environment to pick up: LOOK["globals"] and LOOK["filters"]."""

from typing import Any

from regulars.kit.look import htmx
from regulars.kit.look.assets import asset
from regulars.kit.look.drawing import DRAWN
from regulars.kit.look.faces import face_colour, initials
from regulars.kit.look.icons import icon
from regulars.kit.look.joined import scripts_of_page, sheets_of_page
from regulars.kit.look.keys import in_groups, press
from regulars.kit.look.script_words import script_words
from regulars.kit.look.sizes import file_size
from regulars.kit.look.times import in_words

LOOK: dict[str, dict[str, Any]] = {
    "globals": {
        "asset": asset,
        "behaviours": scripts_of_page,
        "face_colour": face_colour,
        "htmx_script": htmx.SCRIPT,
        "htmx_settings": htmx.SETTINGS,
        "icon": icon,
        "initials": initials,
        "keys_in_groups": in_groups,
        "press": press,
        "script_words": script_words,
        "stylesheets": sheets_of_page,
    }
    | DRAWN
    | htmx.HTMX,
    "filters": {
        "file_size": file_size,
        "in_words": in_words,
    },
}
