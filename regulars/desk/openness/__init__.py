"""Who may read a note: the person too, or not for a reason, or not until a day; and how that changed."""
