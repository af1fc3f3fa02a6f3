"""Bringing: people in and out. Nouns: Import (a file somebody brought), Row (what became of each of its people), Remark
(what could not be kept, in words), Export. Deeds: reading files of others, looking them through, bringing them in in
pieces, taking that back; giving everything out as JSON Lines and vCards, and taking a whole house in again.

    errors.NotBrought       a file or a deed on it is refused, in words
"""
