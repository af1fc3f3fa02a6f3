"""What was posted, taken apart: anymail's views ask it like any request of Django's.

Django bounds what a form may hold by one number for the whole house, which is right for pages and too small for mails.
Here a mail of the largest size may come, as JSON, as a form, or as a form with files; nothing is written to disk, and
the bytes of every field stay as they came.
"""

from email.message import Message
from email.parser import BytesHeaderParser
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpRequest, QueryDict
from django.utils.datastructures import MultiValueDict

MOST_PARTS = 1000
LONGEST_HEAD = 16 * 1024


class NoForm(ValueError):
    """It says that it is a form, and is none."""


class Post(HttpRequest):
    """A request whose body is all there. `fields` are the bytes of the fields of a form."""

    def __init__(self, request: HttpRequest, body: bytes) -> None:
        """Raises NoForm."""
        super().__init__()
        self.META, self.method = request.META, request.method
        self.content_type, self.content_params = request.content_type, request.content_params
        self._body = body
        self.fields: dict[str, bytes] = {}
        form, files = QueryDict(mutable=True, encoding="utf-8"), MultiValueDict[str, Any]()
        if self.content_type == "multipart/form-data":
            self._take_apart(form, files)
        elif self.content_type == "application/x-www-form-urlencoded":
            form = QueryDict(body, mutable=True, encoding="utf-8")
            self.fields = _bytes_of(QueryDict(body, encoding="latin-1"))
        # The attributes are typed as what browsers send to pages.
        here: Any = self
        here.POST, here.FILES = form, files

    def _take_apart(self, form: QueryDict, files: MultiValueDict[str, Any]) -> None:
        boundary = str((self.content_params or {}).get("boundary", "")).encode("latin-1", "replace")
        if not 0 < len(boundary) <= 200:
            raise NoForm("A form without a boundary.")
        pieces = (b"\r\n" + self.body).split(b"\r\n--" + boundary, MOST_PARTS + 1)
        if len(pieces) > MOST_PARTS + 1:
            raise NoForm(f"A form of more than {MOST_PARTS} parts.")
        for piece in pieces[1:]:
            head, blank, content = piece.partition(b"\r\n\r\n")
            if blank and len(head) <= LONGEST_HEAD:
                self._put(BytesHeaderParser().parsebytes(head.lstrip(b" \t\r\n")), content, form, files)

    def _put(self, head: Message, content: bytes, form: QueryDict, files: MultiValueDict[str, Any]) -> None:
        name = head.get_param("name", header="content-disposition")
        if not isinstance(name, str):
            return
        if (filename := head.get_filename()) is not None:
            file = SimpleUploadedFile(filename or "file", content, head.get_content_type())
            file.charset = head.get_content_charset()
            files.appendlist(name, file)
            return
        form.appendlist(name, content.decode("utf-8", "replace"))
        self.fields[name] = content


def _bytes_of(form: QueryDict) -> dict[str, bytes]:
    return {name: str(form.getlist(name)[-1]).encode("latin-1") for name in form}
