"""A matter somebody is waiting for."""

import pytest

from regulars.conversation.models import Request

pytestmark = pytest.mark.django_db


def kinds(request):
    return [entry.kind for entry in request.entries.exclude(kind="message").order_by("id")]


def test_handing_over_is_on_the_timeline_once(question, ada, jo):
    question.assign(to=jo, by=ada)
    question.assign(to=jo, by=ada)
    event = question.entries.get(kind="assigned")

    assert (Request.objects.get().owner, event.by_teammate, event.to_teammate) == (jo, ada, jo)


def test_putting_back_leaves_it_to_anybody(question, ada):
    question.assign(to=ada, by=ada)
    question.assign(to=None, by=ada)

    assert list(Request.objects.unassigned()) == [question]
    assert kinds(question) == ["assigned", "unassigned"]


def test_done_twice_is_one_closure(question, ada, jo):
    question.finish(by=ada, why="Fixed on the phone.")
    question.finish(by=jo)

    assert [(c.by, c.why) for c in question.closures.all()] == [(ada, "Fixed on the phone.")]
    assert (list(Request.objects.waiting()), kinds(question)) == ([], ["done"])


def test_reopening_keeps_the_earlier_closure(question, ada):
    question.finish(by=ada)
    question.reopen(by=ada)

    assert (list(Request.objects.open()), question.closures.count()) == ([question], 1)
    assert kinds(question) == ["done", "reopened"]
