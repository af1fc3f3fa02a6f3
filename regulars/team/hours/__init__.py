"""When we are there, and how much of a stretch of time that is.

`working_time` counts, knowing no database; `keeping` reads and writes hours; `words` says and understands them;
`calendars` reads iCalendar; `feeds` asks addresses for it.
"""
