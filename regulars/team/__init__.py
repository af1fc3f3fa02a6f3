"""Team: who we are. Nouns: House, Teammate, Team, SignInLink. Deeds: founding the house, signing in by link."""
