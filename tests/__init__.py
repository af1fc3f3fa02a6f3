"""The house under test: its cast, the rules it keeps, and whole stories."""
