"""HTML that strangers wrote: made harmless, and read as text.

Doors: `sanitise` (markup in, harmless markup out), `place_images` (give embedded images their addresses),
`text_of` (the words alone), `mail_text_of` (the plain-text twin of a letter we send).
Any string is accepted, nothing raises, and the time is bounded by `bounds.within_bounds`.
"""

from regulars.kit.markup.sanitising import place_images, sanitise
from regulars.kit.markup.text import mail_text_of, text_of

__all__ = ["mail_text_of", "place_images", "sanitise", "text_of"]
