"""What other rooms say aloud and bringing answers."""

from regulars.bringing import forgetting
from regulars.people import forgetting as people_forgetting


def listen() -> None:
    """Be called when somebody is forgotten."""
    people_forgetting.forgetting.connect(forgetting.forget, dispatch_uid="bringing")
