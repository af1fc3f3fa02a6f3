"""In which language something was written, where it is another than that of the page. Runs no query."""

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from regulars.conversation.models import Entry
from regulars.kit import languages


def language_of(entry: Entry) -> str:
    """Its code ("es"), so that its words are read out and hyphenated rightly; "" where it is that of the page."""
    code: str = getattr(entry, "language", "") or ""
    return "" if code == (get_language() or "").partition("-")[0] else code


def said(way: str, entry: Entry) -> str:
    """How it was said, and in which language: "by email, in Spanish"."""
    code = language_of(entry)
    return _("%(way)s, in %(language)s") % {"way": way, "language": languages.name_of(code)} if code and way else way
