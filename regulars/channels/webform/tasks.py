"""The form's background work."""

from regulars.channels.webform import saying
from regulars.conversation import arrivals
from regulars.kit.background.tasks import task


@task(attempts=3)
def read_arrivals() -> None:
    """Read what a process kept and died before reading."""
    while arrivals.read_due("webform", saying.read_in):
        pass
