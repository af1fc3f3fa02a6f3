"""Who somebody's people are: in the column beside the conversation, drawn and as a table, and each connection alone."""
