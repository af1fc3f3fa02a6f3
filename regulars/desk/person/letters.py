"""A whole mail as it was sent, in a box of its own: it runs nothing, loads nothing, leads nowhere by itself.

Shown in a sandboxed frame under a policy of its own. Pictures that came with the mail are put into the answer itself,
because a sandboxed document carries no session to fetch them with; those that lie elsewhere wait for a click.
"""

import base64
import re
from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.html import escape
from django.views.decorators.http import require_safe

from regulars.conversation.models import Entry
from regulars.desk.person.pictures import shown_inside
from regulars.desk.sight import entries_for, visitor
from regulars.kit import markup

STYLE = (
    "body{margin:0;padding:.75rem;font:15px/1.5 system-ui,sans-serif;color:#26211c;background:#fffdf9}"
    "body{overflow-wrap:anywhere}"
    "img{max-width:100%;height:auto}table{max-width:100%}pre{white-space:pre-wrap;font:inherit;margin:0}"
    "blockquote{margin:.5rem 0;padding-inline-start:.75rem;border-inline-start:2px solid #e6dccd}"
)
_REMOTE = re.compile(r'(<img[^>]*?) data-remote-src="(https://[^"]*)"')


@require_safe
def letter(request: HttpRequest, entry_id: int) -> HttpResponse:
    """The mail of an entry; ?pictures=1, after a click, lets those from elsewhere come, in this answer alone."""
    entry = get_object_or_404(entries_for(visitor(request)).only("id", "html", "text", "said"), id=entry_id)
    remote = request.GET.get("pictures") == "1"
    body = _body(entry, remote)
    page = f'<!doctype html><html lang=""><meta charset="utf-8"><title>A mail</title><style>{STYLE}</style><body>{body}'
    return _boxed(HttpResponse(page), remote)


def _body(entry: Entry, remote: bool) -> str:
    if not entry.html:
        return f'<pre dir="auto">{escape(entry.text or entry.said)}</pre>'
    # Sanitised on arrival, and once more here: what an older version let through ends here too.
    html = markup.place_images(markup.sanitise(entry.html), dict(_pictures(entry)))
    return _REMOTE.sub(r'\1 src="\2"', html) if remote else html


def _pictures(entry: Entry) -> Iterator[tuple[str, str]]:
    """The pictures that came with the mail, by content id, as addresses that hold the picture itself."""
    for file in shown_inside(entry.attachments.order_by("id")):
        with file.file.open("rb") as picture:
            data = base64.b64encode(picture.read()).decode()
        yield file.content_id.strip("<>"), f"data:{file.content_type.lower()};base64,{data}"


def _boxed(response: HttpResponse, remote: bool) -> HttpResponse:
    pictures = "data: https:" if remote else "'self' data:"
    response["Content-Security-Policy"] = (
        f"default-src 'none'; style-src 'unsafe-inline'; img-src {pictures}; form-action 'none'; base-uri 'none'; "
        "frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox"
    )
    response["X-Frame-Options"] = "SAMEORIGIN"
    response["X-Content-Type-Options"] = "nosniff"
    response["Referrer-Policy"] = "no-referrer"
    response["Cache-Control"] = "private, no-store"
    return response
