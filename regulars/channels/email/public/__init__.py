"""Pages that letters lead to, for people without an account: no more letters like this, files too large for a mail."""
