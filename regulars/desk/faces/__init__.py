"""Pictures of teammates, for those who work here."""
