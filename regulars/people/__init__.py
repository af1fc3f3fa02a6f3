"""People: who someone is. Nouns: Person, Identifier, Look. Deeds: recognising somebody by an identifier."""
