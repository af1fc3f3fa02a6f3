"""Mail that one of us wrote: answers to a notice, forwards, letters with the house in copy. Never a person by accident.

`take_in` decides what such a mail is; docs/why/teammates-by-mail.md says why it is believed, or waits for a look.

    recognising  whose address it is           forwards   somebody's mail passed on
    answering    an answer to a notice         deciding   which of them it is
"""

from regulars.channels.email.team_mail.deciding import take_in
from regulars.channels.email.team_mail.recognising import author_of

__all__ = ["author_of", "take_in"]
