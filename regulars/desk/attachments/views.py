"""Files as downloads. Nothing that came from the world is ever shown as a page of ours."""

from django.http import FileResponse, Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from regulars.desk.sight import attachments_for, visitor


@require_safe
def attachment(request: HttpRequest, attachment_id: int, name: str) -> FileResponse:
    """The file, streamed, to be saved. The name in the address is for people; the one we say is the one we keep."""
    found = get_object_or_404(attachments_for(visitor(request)), id=attachment_id)
    try:
        file = found.file.open("rb")
    except FileNotFoundError:
        raise Http404 from None
    response = FileResponse(file, as_attachment=True, filename=found.plain_name, content_type=OPAQUE)
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["Cache-Control"] = "private, no-store"
    return response


OPAQUE = "application/octet-stream"
