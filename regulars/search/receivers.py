"""What the search does when something happens below it."""

from typing import Any

from django.db import connections, transaction

from regulars.conversation.models import Attachment
from regulars.search.engines import engine_of
from regulars.search.models import FileText
from regulars.search.sweeping import sweep_index
from regulars.search.tasks import read_soon


def keep_index(*, using: str, plan: Any = (), **_: Any) -> None:
    """Put the triggers back after migrations: SQLite rebuilds a table to alter it, and forgets its triggers."""
    if plan:
        engine_of(connections[using]).install()


def sweep_soon(**_: Any) -> None:
    """Somebody is being forgotten: once that stands, their words leave the index too."""
    transaction.on_commit(sweep_index.enqueue)


def have_it_read(attachment: Attachment, **_: Any) -> None:
    """A file came: it waits to be read. The row is the queue."""
    FileText.objects.create(attachment=attachment, name=attachment.plain_name)
    transaction.on_commit(read_soon)
