"""The subject of an answer: “Re: ” once, whatever a chain of mail programs has put before it."""

from django.utils.translation import gettext as _

from regulars.conversation.subjects import bare

NOTHING_SAID = "your message"


def of_reply(subject: str) -> str:
    """The subject of an answer to this one."""
    return _("Re: %(NOTHING_SAID)s") % {"NOTHING_SAID": bare(subject) or NOTHING_SAID}
