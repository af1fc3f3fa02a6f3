"""Search: every word of every entry, person, identifier and fact, over the whole history, on both databases.

Door: `finding.find`. The index is kept in step by the database itself (triggers on SQLite, expression indexes on
PostgreSQL), so that no deed has to remember it.
"""
