"""Reading files of others into cards: tables (CSV) and vCards, tolerantly, with bounds, without touching a database."""
