"""The keys of the desk, as data: the sheet that “?” opens, the tooltips, the palette and the handlers are made from it.

A deed of a page has a line here and its key on the element that does it: `key="e"` in the button macros, or
`{{ press("done")|xmlattr }}` on anything else. `<short-keys>` presses what is on the page; single keys rest while
somebody writes, and for a teammate who turned them off.
"""

from dataclasses import dataclass

from django.utils.translation import gettext_noop as _noop

GOING, LIST, MATTER = _noop("Going"), _noop("In a list"), _noop("With this matter")
WRITING, ANYWHERE = _noop("Writing"), _noop("Anywhere")
GROUPS = (MATTER, WRITING, LIST, GOING, ANYWHERE)


@dataclass(frozen=True)
class Key:
    """What is pressed ("e", "g i" one after the other, "mod+enter" with Ctrl or ⌘) for a deed, said in words.

    `by_script` are keys that <short-keys> or the palette acts on itself; all others press an element of the page.
    """

    deed: str
    keys: str
    words: str
    group: str
    by_script: bool = False

    @property
    def caps(self) -> list[str]:
        """What is printed on the keys, in the order they are pressed."""
        return [cap.replace("mod", "Ctrl").replace("enter", "Enter") for cap in self.keys.replace("+", " ").split()]

    @property
    def shortcut(self) -> str:
        """As a reader of screens announces it; "" for one key after another, for which it has no way."""
        if " " in self.keys:
            return ""
        return self.keys.replace("mod+", "Control+").replace("enter", "Enter")


KEYS = (
    Key("reply", "r", "Answer them", MATTER),
    Key("note", "n", "Write a note", MATTER),
    Key("done", "e", "Mark it as done, or open it again", MATTER),
    Key("hand over", "a", "Hand it to somebody", MATTER),
    Key("promise", "p", "Promise them something", MATTER),
    Key("tag", "t", "Hang a tag on them", MATTER),
    Key("tag matter", "l", "Hang a tag on the matter", MATTER),
    Key("later", "b", "Come back to it later", MATTER),
    Key("archive", "y", "Archive it for yourself", MATTER),
    Key("follow", "v", "Follow how it goes on", MATTER),
    Key("about", "i", "Show who they are", MATTER),
    Key("write", "w", "Write them a letter", MATTER),
    Key("ask outside", "u", "Ask somebody outside about it", MATTER),
    Key("macro", "q", "Do several things in one go", MATTER),
    Key("remember", "m", "Remember the words that are selected", MATTER),
    Key("next offer", "]", "Go to what was noticed", MATTER, by_script=True),
    Key("offer before", "[", "Go back to what was noticed before", MATTER, by_script=True),
    Key("keep offer", "+", "Keep what was noticed", MATTER),
    Key("wave offer", "-", "Wave away what was noticed", MATTER),
    Key("more", ".", "More to do with this matter", MATTER),
    Key("undo", "z", "Undo what was just done", MATTER),
    Key("send", "mod+enter", "Send, or keep the note", WRITING),
    Key("send later", "d", "Let it leave at another time", WRITING),
    Key("send waiting", "o s", "Send the letter that waits", MATTER),
    Key("change waiting", "o c", "Change the letter that waits", MATTER),
    Key("move waiting", "o t", "Another time for the letter that waits", MATTER),
    Key("call off waiting", "o x", "Call off the letter that waits", MATTER),
    Key("saved reply", "s", "Put in a saved reply; while writing, / in an empty line", WRITING),
    Key("next", "j", "The next one", LIST, by_script=True),
    Key("before", "k", "The one before", LIST, by_script=True),
    Key("narrow", "f", "Find in this list", LIST),
    Key("choose", "x", "Choose it, to do something with several", LIST, by_script=True),
    Key("open", "enter", "Open it", LIST, by_script=True),
    Key("to today", "g t", "Go to today", GOING),
    Key("to inbox", "g i", "Go to the inbox", GOING),
    Key("to promises", "g p", "Go to the promises", GOING),
    Key("to people", "g u", "Go to the people", GOING),
    Key("to outbox", "g o", "Go to the outbox", GOING),
    Key("to drafts", "g d", "Go to your drafts", GOING),
    Key("to settings", "g s", "Go to the settings", GOING),
    Key("search", "/", "Search", GOING),
    Key("new letter", "c", "Write a new letter", GOING),
    Key("palette", "mod+k", "Go anywhere, do anything", ANYWHERE, by_script=True),
    Key("keys", "?", "This sheet", ANYWHERE, by_script=True),
)
_BY_DEED = {one.deed: one for one in KEYS}
_BY_KEYS = {one.keys: one for one in KEYS}


def press(deed: str) -> dict[str, str]:
    """Attributes by which a key presses an element; `deed` is the name of a deed, or its key."""
    key = _BY_DEED.get(deed) or _BY_KEYS.get(deed)
    keys, shortcut = (key.keys, key.shortcut) if key else (deed, deed)
    return {"data-key": keys} | ({"aria-keyshortcuts": shortcut} if shortcut else {})


def in_groups() -> list[tuple[str, list[Key]]]:
    """All keys by what they are for."""
    return [(group, [one for one in KEYS if one.group == group]) for group in GROUPS]
