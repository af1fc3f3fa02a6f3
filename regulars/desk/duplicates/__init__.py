"""People who may be one: the list of them, and the word that they are two."""
