"""What the search keeps of its own."""

from regulars.search.models.file_text import FileText, State, Trouble

__all__ = ["FileText", "State", "Trouble"]
