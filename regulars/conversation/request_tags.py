"""Hanging words on requests. The words are those of people (people.tagging): one vocabulary for the whole house.

A tag on a request says what the matter is about and stays with it; one on a person says something of them. Neither
hangs on the other by itself.
"""

from django.db import transaction
from django.db.models import QuerySet

from regulars.conversation import expecting
from regulars.conversation.models import Entry, Request, RequestTagging
from regulars.people import tagging
from regulars.people.models import Tag
from regulars.team.models import Teammate

AT_ONCE = 500


@transaction.atomic
def hang(request: Request, name: str, *, by: Teammate) -> RequestTagging | None:
    """Hang a tag on a request, with a line on the timeline; None where it hangs already. Raises NotLearned."""
    return hang_tag(request, tagging.called(name), by=by)


@transaction.atomic
def hang_tag(request: Request, tag: Tag, *, by: Teammate) -> RequestTagging | None:
    """The same with a tag of ours."""
    hung, is_new = RequestTagging.objects.get_or_create(tag=tag, request=request, defaults={"by": by})
    if not is_new:
        return None
    _tell(request, Entry.Kind.TAGGED, tag, by)
    expecting.reckon([request])
    return hung


@transaction.atomic
def take_off(request: Request, tag: Tag, *, by: Teammate) -> bool:
    """Take a tag off a request; whether it hung there."""
    gone, _ = RequestTagging.objects.filter(request=request, tag=tag).delete()
    if gone:
        _tell(request, Entry.Kind.UNTAGGED, tag, by)
        expecting.reckon([request])
    return bool(gone)


def pass_on(tag: Tag, *, into: Tag) -> None:
    """Every request with a tag gets the other instead: they mean the same. Three statements for each AT_ONCE."""
    while ids := list(_hanging(tag).order_by("pk").values_list("pk", flat=True)[:AT_ONCE]):
        with transaction.atomic():
            these = _hanging(tag).filter(pk__in=ids)
            these.filter(request__in=_hanging(into).values("request")).delete()
            these.update(tag=into)


def _hanging(tag: Tag) -> QuerySet[RequestTagging]:
    return RequestTagging.objects.filter(tag=tag)


def _tell(request: Request, kind: Entry.Kind, tag: Tag, by: Teammate) -> None:
    Entry.objects.create(person_id=request.person_id, request=request, kind=kind, by_teammate=by, subject=tag.name)
    request.announce()
