"""Where a teammate writes: answers, notes, first letters; drafts kept on the server, and ten seconds to undo."""
