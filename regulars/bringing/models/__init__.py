"""The nouns of bringing."""

from regulars.bringing.models.export import Export
from regulars.bringing.models.importing import Import
from regulars.bringing.models.row import Remark, Row

__all__ = ["Export", "Import", "Remark", "Row"]
