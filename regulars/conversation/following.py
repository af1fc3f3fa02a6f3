"""Wanting to know how a request goes on without looking after it."""

from regulars.conversation.models import Following, Request
from regulars.kit.live.announcing import announce
from regulars.team.models import Teammate


def follow(request: Request, *, by: Teammate) -> bool:
    """Be told what is said in a request; whether that is new."""
    _, is_new = Following.objects.get_or_create(request=request, teammate=by)
    announce("inbox", f"person:{request.person_id}")
    return is_new


def leave(request: Request, *, by: Teammate) -> bool:
    """Be told no more; whether one was."""
    gone, _ = Following.objects.filter(request=request, teammate=by).delete()
    announce("inbox", f"person:{request.person_id}")
    return bool(gone)


def followers_of(request: Request) -> list[Teammate]:
    """Who follows it and works here, by name. One query."""
    return list(Teammate.objects.here().filter(followings__request=request))
