"""Sending: letters are claimed from the outbox, made into mails and handed to the house's mail server.

`deliver` empties the outbox for a while; `state` says whether letters can leave at all, and why not; `try_now` asks a
server again that did not let us in.
"""

from regulars.channels.email.sending.delivering import deliver
from regulars.channels.email.sending.state import OPEN, State, look_again_at, state, troubles, try_now

__all__ = ["OPEN", "State", "deliver", "look_again_at", "state", "troubles", "try_now"]
