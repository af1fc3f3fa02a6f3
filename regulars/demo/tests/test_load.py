"""Loading the demo business: what stands in the house afterwards."""

from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command

from regulars.care import listening
from regulars.care.models import Noticed
from regulars.conversation.models import Delivery, Entry, Promise, Request
from regulars.conversation.models.promise import Breaking, Keeping
from regulars.demo.tests.conftest import NOW
from regulars.demo.tests.rows import counts
from regulars.people.models import Person
from regulars.team.models import House, Teammate

pytestmark = pytest.mark.django_db


def test_load_then_the_house_and_everyone_in_it_are_marked(loaded):
    assert (loaded.people, loaded.teammates) == (264, 6)
    assert House.objects.ours().name == "Corner Roasters"
    assert not any(model.objects.filter(is_demo=False).exists() for model in (House, Teammate, Person))
    assert Teammate.objects.get(keeps_house=True).name == "Jo Okafor"
    assert not Teammate.objects.first().has_usable_password()


def test_load_then_marisol_waits_four_minutes_for_jo(loaded):
    request = Request.objects.waiting().order_by("-waiting_since").first()

    assert (request.person.name, request.owner.name) == ("Marisol Vega", "Jo Okafor")
    assert NOW - request.waiting_since == timedelta(minutes=4)
    assert request.last_said.said == "@Jo I can drop a loan grinder off on my way home. It's two streets away."


def test_load_then_states_agree_with_the_timeline(loaded):
    for request in Request.objects.prefetch_related("closures", "entries"):
        events = sorted((e for e in request.entries.all()), key=lambda entry: (entry.at, entry.id))
        turns = [entry.kind for entry in events if entry.kind in {"done", "reopened"}]
        assert request.is_done == (bool(turns) and turns[-1] == "done")
        assert turns.count("done") == len(request.closures.all())
        words = [entry for entry in events if entry.kind in {"message", "note"}]
        assert (request.last_said_id, request.moved_at, request.opened_at) == (words[-1].id, words[-1].at, words[0].at)
        owners = [entry.to_teammate_id for entry in events if entry.kind == "assigned"]
        assert request.owner_id == (owners[-1] if owners else None)


def test_load_then_promises_stand_on_the_timeline(loaded):
    kinds = [Entry.objects.filter(kind=kind).count() for kind in ("promised", "promise kept", "promise broken")]

    assert kinds == [Promise.objects.count(), Keeping.objects.count(), Breaking.objects.count()]
    assert Promise.objects.filter(settled_at=None).count() == kinds[0] - kinds[1] - kinds[2]
    assert Promise.objects.open().filter(due__lt=NOW).exists()
    assert Promise.objects.open().filter(due__gt=NOW, due__lt=NOW + timedelta(days=2)).exists()


def test_load_then_ids_rise_with_time_and_nothing_lies_ahead(loaded):
    moments = list(Entry.objects.order_by("id").values_list("at", flat=True))

    assert moments == sorted(moments)
    assert moments[-1] <= NOW


def test_load_then_nothing_waits_to_leave(loaded):
    assert set(Delivery.objects.values_list("state", "due_at")) == {("delivered", None)}


def test_load_then_our_letters_hold_no_markup_of_their_own(loaded):
    letter = Entry.objects.filter(said__contains="&").exclude(html="").first() or Entry.objects.exclude(html="").first()

    assert letter.html.startswith("<p>")
    assert letter.html.count("<p>") == len(letter.said.split("\n\n"))


def test_load_twice_then_it_is_refused_in_words_and_changes_nothing(loaded):
    before = counts()

    with pytest.raises(CommandError, match="here already"):
        call_command("load_demo")
    assert counts() == before


def test_load_then_days_ahead_are_offered_once_the_house_listens(loaded, time_machine):
    time_machine.move_to(NOW, tick=False)
    while listening.listen_due():
        pass

    offered = Noticed.objects.filter(entry__person__name__startswith="Marisol")
    assert [one.words[:16] for one in offered if one.kind == "occasion"] == ["Leo's first game"]
    assert [one.words for one in offered if one.kind == "refund_wish"] == ["I would like my money back this time."]
    assert {one.state for one in offered} == {"offered"}
    # Less than one letter in four tells something of its writer.
    assert Noticed.objects.count() < 600
