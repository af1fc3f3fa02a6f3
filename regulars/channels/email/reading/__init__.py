"""Reading a mail: bytes in, a tree of values out. No database, no network, no clock.

`read(raw)` never raises and its time is bounded for any bytes.

    letter      one mail, top to bottom                mail        its nouns
    headers     fields and parameters                  words       encoded words          charsets   bytes to text
    addresses   mailboxes                              people      whose conversation     dates
    multipart   the MIME tree                          transfer    encodings undone       tnef       winmail.dat
    parts       body and files
    reply       the newest words                       earlier, introductions, written_headers, signatures, phrases
    quoted_html the same out of HTML                   forwarded   a message inside
    bounces     reports                                reports, failures, complaints, bounce_reasons, bounce_phrases
    automatic   what machines wrote                    contract    the JSON of `read_mail`
"""

from regulars.channels.email.reading.letter import read
from regulars.channels.email.reading.mail import Mail

__all__ = ["Mail", "read"]
