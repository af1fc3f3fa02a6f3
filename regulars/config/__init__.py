"""Config: settings, urls, timetable and the way the house is started. Knows every room; no room knows it."""
