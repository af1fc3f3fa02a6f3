"""Files that were too large for a mail, for whoever has the link."""

from django.contrib.auth.decorators import login_not_required
from django.http import FileResponse, HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from regulars.channels.email.models import LentFile
from regulars.channels.email.sending import lending
from regulars.kit import clock
from regulars.kit.pages import page


@never_cache
@login_not_required
@require_safe
def lent_file(request: HttpRequest, token: str) -> HttpResponseBase:
    """What it is, how large, until when; after that, how to ask for it again."""
    lent = lending.find(token)
    status = 404 if lent is None else 410 if _is_over(lent) else 200
    over = lent is not None and _is_over(lent)
    return _private(page(request, "email/lent_file.html", status=status, lent=lent, over=over, token=token))


@never_cache
@login_not_required
@require_safe
def fetch(request: HttpRequest, token: str, name: str) -> HttpResponseBase:
    """The file itself, to be saved and never shown as a page of ours."""
    lent = lending.find(token)
    if lent is None or _is_over(lent):
        return lent_file(request, token)
    try:
        file = lent.attachment.file.open("rb")
    except FileNotFoundError:
        return _private(page(request, "email/lent_file.html", status=404, lent=None, over=False, token=token))
    response = FileResponse(
        file, as_attachment=True, filename=one_line(lent.attachment.name), content_type="application/octet-stream"
    )
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return _private(response)


def one_line(name: str) -> str:
    """A file name without folders and without anything that could end a header line."""
    clean = "".join(letter for letter in name if letter.isprintable()).replace("\\", "/").rpartition("/")[2]
    return clean.strip(" .") or "file"


def _is_over(lent: LentFile) -> bool:
    return lent.until <= clock.now()


def _private(response: HttpResponseBase) -> HttpResponseBase:
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers["X-Robots-Tag"] = _("noindex, nofollow")
    return response
