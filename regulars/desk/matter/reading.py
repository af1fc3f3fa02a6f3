"""What stands about a request beside its conversation."""

from dataclasses import dataclass, field

from django.db.models import Exists, OuterRef

from regulars.conversation import following
from regulars.conversation.models import (
    Archiving,
    FieldValue,
    Following,
    Request,
    RequestField,
    RequestTagging,
    Snooze,
)
from regulars.conversation.models.request import RequestQuerySet
from regulars.people.models import Tag
from regulars.team.models import Teammate

MOST_OFFERED = 300


@dataclass(frozen=True)
class Matter:
    """`fields` are those of the house with what was filled in; `back` one's own promise to come back to it."""

    tags: list[Tag] = field(default_factory=list)
    fields: list[tuple[RequestField, str]] = field(default_factory=list)
    followers: list[Teammate] = field(default_factory=list)
    i_follow: bool = False
    back: Snooze | None = None
    is_archived: bool = False


def annotated(requests: RequestQuerySet, seen_by: Teammate) -> RequestQuerySet:
    """Requests with what there is to ask for about each."""
    mine = {"request": OuterRef("pk"), "teammate": seen_by}
    return requests.annotate(
        is_tagged=Exists(RequestTagging.objects.filter(request=OuterRef("pk"))),
        is_filled_in=Exists(FieldValue.objects.filter(request=OuterRef("pk"))),
        is_followed=Exists(Following.objects.filter(request=OuterRef("pk"))),
        is_asleep=Exists(Snooze.objects.standing().filter(**mine)),
        is_archived=Exists(Archiving.objects.filter(**mine, upto__gte=OuterRef("heard_upto"))),
        has_fields=Exists(RequestField.objects.filter(ended_at=None)),
    )


def of(request: Request | None, seen_by: Teammate) -> Matter:
    """What stands about a request that was read `annotated`: a query each for tags, fields, followers and one's own
    promise, where there are any."""
    if request is None:
        return Matter()
    there = vars(request)
    followers = following.followers_of(request) if there.get("is_followed") else []
    return Matter(
        tags=tags_of(request) if there.get("is_tagged") else [],
        fields=fields_of(request) if there.get("has_fields") or there.get("is_filled_in") else [],
        followers=followers,
        i_follow=seen_by.pk in {one.pk for one in followers},
        back=Snooze.objects.standing().of(seen_by).filter(request=request).first() if there.get("is_asleep") else None,
        is_archived=bool(there.get("is_archived")),
    )


def tags_of(request: Request) -> list[Tag]:
    """What hangs on it, by name."""
    return list(Tag.objects.filter(request_taggings__request=request).order_by("key"))


def offered(request: Request) -> list[str]:
    """Words to choose from, by name; not those that hang here."""
    others = Tag.objects.exclude(request_taggings__request=request).order_by("key")
    return list(others.values_list("name", flat=True)[:MOST_OFFERED])


def fields_of(request: Request) -> list[tuple[RequestField, str]]:
    """The fields of the house with what was filled in here, and what was filled in into those that ended. Two
    queries."""
    said = {one.field_id: one for one in FieldValue.objects.filter(request=request).select_related("field")}
    asked = list(RequestField.objects.asked())
    ended = [one.field for key, one in said.items() if key not in {field.pk for field in asked}]
    return [(one, said[one.pk].words if one.pk in said else "") for one in [*asked, *ended]]
