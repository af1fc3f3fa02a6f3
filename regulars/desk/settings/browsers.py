"""What a browser calls itself, in words."""

from django.utils.translation import gettext as _

# The order matters: Edge says it is Chrome too, and Chrome says it is Safari.
BROWSERS = [("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"),
            ("Chrome/", "Chrome"), ("Safari/", "Safari")]  # fmt: skip
MACHINES = [("iPhone", "an iPhone"), ("iPad", "an iPad"), ("Android", "Android"), ("Windows", "Windows"),
            ("Mac OS X", "a Mac"), ("CrOS", "a Chromebook"), ("Linux", "Linux")]  # fmt: skip


def in_words(agent: str) -> str:
    """Browser and machine of a User-Agent header: "Firefox on a Mac"; "A browser" when it names none we know."""
    browser = _first(BROWSERS, agent) or _("A browser")
    machine = _first(MACHINES, agent)
    return _("%(browser)s on %(machine)s") % {"browser": browser, "machine": machine} if machine else browser


def _first(names: list[tuple[str, str]], agent: str) -> str:
    return next((words for mark, words in names if mark in agent), "")
