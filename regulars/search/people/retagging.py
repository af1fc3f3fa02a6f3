"""Joining two tags and doing without one, for all who wear them and the saved lists that ask for them."""

from django.db import transaction
from django.utils.translation import gettext as _

from regulars.conversation.models import RequestTagging, View
from regulars.kit.background.tasks import task
from regulars.people import tagging
from regulars.people.errors import NotLearned
from regulars.people.models import Segment, Tag, Tagging
from regulars.team.models import Teammate

AT_ONCE = 500


def asking_for(tag: Tag) -> list[Segment]:
    """The saved lists in which this tag is a filter, by name."""
    return [one for one in Segment.objects.order_by("name") if ["tag", str(tag.pk)] in one.filters.get("asked", [])]


def views_asking_for(tag: Tag) -> list[View]:
    """The views of requests in which this tag is a filter, by name."""
    return [one for one in View.objects.order_by("name", "id") if ["tag", str(tag.pk)] in one.asks.get("asked", [])]


def join(tag: Tag, *, into: Tag, by: Teammate) -> bool:
    """Everybody with a tag gets the other, and lists ask for that; False when it goes on in the background.

    Raises NotLearned.
    """
    if tag.pk != into.pk and _are_many(tag):
        join_tags.enqueue(tag.pk, into.pk, by.pk)
        return False
    _join(tag, into, by)
    return True


def remove(tag: Tag, *, by: Teammate) -> bool:
    """Do without a tag; False when it comes off people in the background. Raises NotLearned if a list asks for it."""
    if lists := asking_for(tag):
        named = " and ".join(f"“{one}”" for one in lists[:3])
        raise NotLearned(
            _("The saved list %(named)s asks for it. Change that list first, or do without it.") % {"named": named}
        )
    if views := views_asking_for(tag):
        named = " and ".join(f"“{one}”" for one in views[:3])
        raise NotLearned(
            _("The view %(named)s of the inbox asks for it. Change that view first, or do without it.")
            % {"named": named}
        )
    if _are_many(tag):
        remove_tag.enqueue(tag.pk, by.pk)
        return False
    tagging.remove(tag, by=by)
    return True


@task(attempts=5)
def join_tags(tag_id: int, into_id: int, by_id: int) -> None:
    """Join two tags that many wear."""
    tag, into = Tag.objects.filter(pk=tag_id).first(), Tag.objects.filter(pk=into_id).first()
    if tag and into:
        _join(tag, into, Teammate.objects.get(pk=by_id))


@task(attempts=5)
def remove_tag(tag_id: int, by_id: int) -> None:
    """Take a tag off all who wear it, and do without it."""
    if tag := Tag.objects.filter(pk=tag_id).first():
        tagging.remove(tag, by=Teammate.objects.get(pk=by_id))


def _join(tag: Tag, into: Tag, by: Teammate) -> None:
    """Lists first: once the tag is gone nobody would know what they asked for."""
    _follow(tag, into)
    tagging.join(tag, into=into, by=by)


@transaction.atomic
def _follow(tag: Tag, into: Tag) -> None:
    """Saved lists that asked for the one ask for the other."""
    old, new = ["tag", str(tag.pk)], ["tag", str(into.pk)]
    for one in Segment.objects.select_for_update():
        asked = one.filters.get("asked", [])
        if old in asked:
            one.filters = {**one.filters, "asked": [new if pair == old else pair for pair in asked]}
            one.counted_at = None
            one.save(update_fields=["filters", "counted_at"])
    for view in View.objects.select_for_update():
        asked = view.asks.get("asked", [])
        if old in asked:
            view.asks = {**view.asks, "asked": [new if pair == old else pair for pair in asked]}
            view.save(update_fields=["asks"])


def _are_many(tag: Tag) -> bool:
    on_requests = RequestTagging.objects.filter(tag=tag)[AT_ONCE : AT_ONCE + 1]
    return Tagging.objects.filter(tag=tag)[AT_ONCE : AT_ONCE + 1].exists() or on_requests.exists()
