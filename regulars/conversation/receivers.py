"""What the conversation does when something happens in the rooms below."""

from django.dispatch import receiver

from regulars.conversation.models import Request
from regulars.team.leaving import left
from regulars.team.models import Teammate


@receiver(left)
def put_requests_back(teammate: Teammate, by: Teammate, **_: object) -> None:
    """Nobody who left looks after an open request: it waits for another, and the timeline says who put it back."""
    for request in Request.objects.open().of(teammate):
        request.assign(to=None, by=by)
