"""People: who someone is. Nouns: Person, Identifier, Look, Consent. Deeds: recognising somebody by an identifier,
consenting to letters they did not ask for."""
