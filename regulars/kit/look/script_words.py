"""The words that scripts say, in the language of the page: every `_("…")` in them is what the page brings along."""

import json
import re
from functools import lru_cache

from django.utils.translation import get_language, gettext

from regulars.kit.look.assets import CSS

SAID = re.compile(r'(?<![\w.])_\("((?:[^"\\]|\\.)*)"')


def script_words() -> str:
    """As JSON, English → said; "" where every word is English."""
    return _in(get_language() or "en")


@lru_cache(maxsize=8)
def _in(_language: str) -> str:
    said = {words: gettext(words) for words in _words()}
    changed = {words: translated for words, translated in said.items() if translated != words}
    return json.dumps(changed, ensure_ascii=False) if changed else ""


@lru_cache(maxsize=1)
def _words() -> frozenset[str]:
    scripts = (path.read_text() for path in (CSS.parent / "js").glob("*.js"))
    return frozenset(json.loads(f'"{words}"') for script in scripts for words in SAID.findall(script))
