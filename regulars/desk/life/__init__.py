"""The days of somebody's life: birthdays and anniversaries as far as they are known, and that somebody died."""
