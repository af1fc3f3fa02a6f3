"""The SQLite engine of this house: write-ahead log, transactions that take the write lock at once, and one fair queue
of writers per process. Named in DATABASES as `regulars.kit.sqlite`. OPTIONS (or the query of DATABASE_URL) may say
`synchronous` (NORMAL, or FULL where a power cut must not lose the last commits) and `timeout` (seconds)."""
