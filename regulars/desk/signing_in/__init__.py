"""Coming in and going out: by password, by a link that works once, and out by one button."""
