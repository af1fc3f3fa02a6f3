"""Which declarations of a `style` attribute may stay."""

import re

from regulars.kit.markup.names import names

PROPERTIES = names(
    "background-color border border-bottom border-bottom-color border-bottom-style border-bottom-width "
    "border-collapse border-color border-left border-left-color border-left-style border-left-width "
    "border-radius border-right border-right-color border-right-style border-right-width border-spacing "
    "border-style border-top border-top-color border-top-style border-top-width border-width clear color "
    "direction float font font-family font-size font-style font-variant font-weight height letter-spacing "
    "line-height list-style-type margin margin-bottom margin-left margin-right margin-top max-width min- "
    "width padding padding-bottom padding-left padding-right padding-top table-layout text-align text- "
    "decoration text-indent text-transform vertical-align white-space width word-break word-spacing word- "
    "wrap overflow-wrap"
)
MOST_CHARACTERS = 4_000

# A backslash can spell any of the others; a negative length can lay one thing over another.
_DANGER = re.compile(
    r"url|expression|import|javascript|behaviou?r|binding|var\(|env\(|attr\(|image|[\\@<>{}]|/\*", re.IGNORECASE
)
_NEGATIVE = re.compile(r"(?:^|\s)-[\d.]")


def harmless_style(style: str) -> str:
    """The declarations that only change how words look; "" when there are none."""
    kept = []
    for declaration in style[:MOST_CHARACTERS].split(";"):
        name, _, value = declaration.partition(":")
        name, value = name.strip().lower(), value.strip()
        if name in PROPERTIES and value and _only_looks(name, value):
            kept.append(f"{name}: {value}")
    return "; ".join(kept)


def _only_looks(name: str, value: str) -> bool:
    if _DANGER.search(value) or (name.startswith("margin") and _NEGATIVE.search(value)):
        return False
    return not (name in {"font-size", "line-height"} and _is_nothing(value))


def _is_nothing(value: str) -> bool:
    """Whether the length makes text vanish (0, 0px, .0em)."""
    return not value.lower().rstrip("!%abcdefghijklmnopqrstuvwxyz ").strip("0. ")
