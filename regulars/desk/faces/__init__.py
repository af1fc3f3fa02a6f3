"""Pictures of teammates and of people, for those who work here."""
