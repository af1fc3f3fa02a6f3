"""Who somebody is, changed in place: names, clock, languages, how to reach them, their face; and the history of it."""
