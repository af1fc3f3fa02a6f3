"""Every word that somebody reads goes through gettext. docs/style.md says how, docs/why/translation.md why."""

import ast
import importlib.util
import re
from html.parser import HTMLParser

import pytest
from django.template import engines
from jinja2 import nodes

from tests.house.rooms import HOUSE, ROOT

pytestmark = pytest.mark.once

# The look's own catalogue of parts is for whoever builds pages.
PAGES = sorted(path for path in HOUSE.rglob("jinja2/**/*.html") if "catalogue" not in path.parts)
READ_ALOUD = {"title", "aria-label", "placeholder", "alt", "aria-description", "aria-valuetext"}
LETTERS = re.compile(r"[A-Za-zÀ-ÿ]{2,}")
SENTENCE = re.compile(r"[A-Za-z’]{2,}[,;:]? [A-Za-z“(]|^[A-Z][a-z]+[.!?…]?$")
# What is no word of a language, and why.
NO_WORDS = re.compile(
    r"^(\s|regulars|Regulars|https://…|regulars sign_in_link you@example\.com"  # names, and what is typed
    r"|egulars|INBOX|\?key=…|UTC|-grinder|-?from:maria|\"very loud\""
    r"|[\w.]+@[\w.]+|image|music|file-(play|text)|paperclip"  # addresses, names of icons
    r"|nav__\w+( \S+)*|[.\w ,-]*\{[^}]*\})*$",  # classes; rules of a mail's style sheet
    re.DOTALL,
)
# What a macro writes inside a tag of its own.
ATTRIBUTE = re.compile(r'\b(required|checked|selected|open)\b|[a-z-]+="[^"]*"|&?\bwith=|_(help|error)\b')
# Calls whose strings are addresses, icons, keys or moments, and arguments that are never read.
NOT_READ = {
    "url",
    "icon",
    "static",
    "asset",
    "replace",
    "local_time",
    "press",
    "strftime",
    "format",
    "map",
    "selectattr",
}
NEVER_READ = {"class", "id", "kind", "picture", "type", "name", "value", "key", "autocomplete", "size", "attrs", "url"}
SAID = {"_", "_n", "gettext", "ngettext"}


class Text(HTMLParser):
    """The words of a page that its template holds itself: text, and what is read aloud."""

    def __init__(self):
        super().__init__()
        self.found, self.silent = [], 0

    def handle_starttag(self, tag, attrs):
        self.silent += tag in {"style", "script"}
        self.found += [value for name, value in attrs if name in READ_ALOUD and value]

    def handle_endtag(self, tag):
        self.silent -= tag in {"style", "script"}

    def handle_data(self, data):
        if not self.silent:
            self.found.append(ATTRIBUTE.sub(" ", data))


def _unwrapped(source):
    parsed = engines["jinja2"].env.parse(source)
    text = Text()
    text.feed(re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", " ", _without_sentences(source), flags=re.DOTALL))
    bare = [words.strip() for words in text.found if LETTERS.search(words) and not NO_WORDS.match(words.strip())]
    return bare + [words for words in _strings(parsed) if not NO_WORDS.match(words.strip())]


def _without_sentences(source):
    return re.sub(r"\{%[-+]? trans\b.*?endtrans [-+]?%\}", " ", source, flags=re.DOTALL)


def _strings(node):
    """Strings in the expressions of a template that read like words and are not said through gettext."""
    if isinstance(node, nodes.Call) and _name(node.node) in SAID | NOT_READ:
        return
    if isinstance(node, (nodes.Import, nodes.FromImport, nodes.Extends, nodes.Include, nodes.Compare, nodes.Filter)):
        return
    if isinstance(node, nodes.Keyword) and node.key in NEVER_READ:
        return
    if isinstance(node, nodes.Const) and isinstance(node.value, str) and SENTENCE.search(node.value.strip()):
        yield node.value
    for child in node.iter_child_nodes():
        yield from _strings(child)


def _name(node):
    return getattr(node, "name", getattr(node, "attr", ""))


def test_templates_when_read_then_hold_no_word_outside_a_translation():
    bare = {str(page.relative_to(HOUSE)): found for page in PAGES if (found := _unwrapped(page.read_text()))}

    assert bare == {}


@pytest.mark.parametrize(
    "source",
    [
        "<p>Nobody waits</p>",
        '<p title="Who waits">{{ name }}</p>',
        '{{ button("Keep it") }}',
        "<p>{{ name }} waits for us</p>",
        '{{ _("They wait") }} for us',
    ],
)
def test_words_when_not_wrapped_then_are_found(source):
    assert _unwrapped(source)


# In Python: what is told, what is refused, and what forms say.
TELLING = {"success", "info", "warning", "error"}
LABELS = {"label", "help_text", "empty_label"}
REFUSING_ROOMS = ("desk", "bringing", "channels/webform", "conversation", "people", "search", "team")
# Refusals that a developer or an administrator reads: docs/why/translation.md.
FOR_US = {
    *("ValueError", "TypeError", "LookupError", "KeyError", "RuntimeError", "CommandError", "ImproperlyConfigured"),
    *("AttributeError", "NotImplementedError", "Http404", "AssertionError", "PermissionDenied", "SuspiciousOperation"),
}


def _untold(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call) and _called(node.exc) not in FOR_US:
            yield from _plain(node.exc.args)
        elif isinstance(node, ast.Call) and _is_telling(node):
            yield from _plain(node.args[1:])
        elif isinstance(node, ast.Call) and ast.unparse(node.func).startswith("forms."):
            yield from _plain(word.value for word in node.keywords if word.arg in LABELS)


def _called(node):
    return ast.unparse(node.func).rpartition(".")[2]


def _is_telling(node):
    place, _, verb = ast.unparse(node.func).rpartition(".")
    return (place == "messages" and verb in TELLING) or verb == "add_error"


def _plain(values):
    """Sentences that stand there as they are, or are put together on the spot."""
    for value in values:
        words = value.values if isinstance(value, ast.JoinedStr) else [value]
        said = "".join(one.value for one in words if isinstance(one, ast.Constant) and isinstance(one.value, str))
        if SENTENCE.search(said.strip()):
            yield said


def test_python_when_read_then_tells_and_refuses_through_gettext():
    modules = [path for room in REFUSING_ROOMS for path in sorted((HOUSE / room).rglob("*.py"))]
    bare = {
        str(path.relative_to(HOUSE)): found
        for path in modules
        if not {"tests", "migrations"} & set(path.parts)
        and (found := list(_untold(ast.parse(path.read_text(encoding="utf-8")))))
    }

    assert bare == {}


@pytest.mark.parametrize(
    "source",
    [
        'messages.success(request, "Kept for them.")',
        'messages.info(request, f"Moved to {person} now.")',
        'raise NotLearned("That is not a day.")',
        'forms.CharField(label="Your name")',
        'self.add_error("day", "That day is over.")',
    ],
)
def test_python_when_a_word_is_not_wrapped_then_it_is_found(source):
    assert list(_untold(ast.parse(source)))


def strings():
    """tools/strings.py, which is no package."""
    spec = importlib.util.spec_from_file_location("strings", ROOT / "tools" / "strings.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_words_of_the_house_when_collected_then_come_from_pages_modules_keys_and_scripts():
    told = {one.id for one in strings().words_of_the_house()}

    assert {"Who waits for you", "Give it a name.", "Mark it as done, or open it again", "Leave out {name}"} <= told


def test_catalogues_when_compared_with_their_compiled_files_then_say_the_same():
    tool = strings()
    behind = [
        str(place)
        for place in tool.SHELF.glob("*/LC_MESSAGES")
        if tool.compiled(place) != (place / "django.mo").read_bytes()
    ]

    assert behind == []


# Words that machines read: SQL, headers, policies. A translation of one would break what it says.
FOR_MACHINES = re.compile(
    r"\b(SELECT|INSERT INTO|CAST\(|json\w*\(|max-age|no-store|charset|sandbox|default-src|text/(html|plain))"
    r"|^https?://\S+$|^[\w-]+: \w+[;,]"
)


def test_words_of_the_house_when_read_then_none_is_meant_for_a_machine():
    assert [one.id for one in strings().words_of_the_house() if FOR_MACHINES.search(str(one.id))] == []


def _twice(tree):
    """Calls that translate what was translated already."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _called(node) in SAID and node.args:
            inner = node.args[0]
            if isinstance(inner, ast.Call) and _called(inner) in SAID:
                yield ast.unparse(node)


def test_python_when_read_then_translates_nothing_twice():
    modules = [path for path in sorted(HOUSE.rglob("*.py")) if "tests" not in path.parts]

    assert {str(path): found for path in modules if (found := list(_twice(ast.parse(path.read_text()))))} == {}
    assert list(_twice(ast.parse('_(_("Once is enough."))')))
