"""A line of JSON becomes a row of a table, checked column by column."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

from regulars.bringing.errors import NotBrought
from regulars.channels.email.reading.quoted_html import KNOWN_CLASSES
from regulars.conversation.models import Delivery, Timing
from regulars.kit import clock
from regulars.kit.markup import sanitise
from regulars.kit.secrets import SecretField


def row_of(table: type[models.Model], line: dict[str, Any], number: int) -> Any:
    """The row that a line tells, unsaved, with its number; files are left empty, markup is made harmless. Columns the
    line does not name keep their defaults. Raises NotBrought in words."""
    row: Any = table(pk=line.get("id"))
    for column in table._meta.concrete_fields:
        if column.primary_key or column.name not in line or isinstance(column, models.FileField | SecretField):
            continue
        try:
            setattr(row, column.attname, _value(column, line[column.name]))
        except (ValidationError, TypeError, ValueError, OverflowError) as refusal:
            said = " ".join(getattr(refusal, "messages", [str(refusal)]))
            raise NotBrought(
                (_("Line %(number)s, %(name)s: %(said)s") % {"number": number, "name": column.name, "said": said})[:400]
            ) from refusal
    if isinstance(row, Delivery) and row.due_at:
        row.due_at, row.state = None, Delivery.State.STOPPED
        row.server_words = _("It waited in the house it comes from, which sends it.")
    if isinstance(row, Timing) and row.draft_id and not row.is_held:
        row.held_at, row.held_for = clock.now(), Timing.Held.BROUGHT
    return row


def _value(column: Any, value: Any) -> Any:
    if value is None:
        if not column.null:
            raise ValidationError(_("it cannot be empty."))
        return None
    if column.is_relation:
        if not isinstance(value, int) or not 0 < value < 2**63:
            raise ValidationError(_("it is no number of a row."))
        return value
    if isinstance(column, models.JSONField):
        return value
    if isinstance(value, dict | list):
        raise ValidationError(_("it is not what stands there."))
    if isinstance(column, models.CharField | models.TextField) and not isinstance(value, str):
        raise ValidationError(_("it is no text."))
    found = column.to_python(value)
    column.run_validators(found)
    if column.name == "html":
        return sanitise(found, classes=KNOWN_CLASSES)
    return found.replace("\0", "") if isinstance(found, str) else found
