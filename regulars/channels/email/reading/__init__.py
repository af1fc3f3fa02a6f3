"""Reading a mail: bytes in, a tree of values out. No database, no network, no clock.

`read(raw)` never raises and its time is bounded for any bytes. Nouns are in `mail`; one module per thing that is read:
`headers`, `words` (encoded words), `charsets`, `addresses`, `people`, `dates`, `multipart` (the MIME tree), `transfer`, `tnef`,
`parts` (body and files), `reply` (the newest words), `forwarded` (messages inside), `bounces`, `automatic`.
`contract` turns a mail into the JSON of `read_mail`.
"""

from regulars.channels.email.reading.letter import read
from regulars.channels.email.reading.mail import Mail

__all__ = ["Mail", "read"]
