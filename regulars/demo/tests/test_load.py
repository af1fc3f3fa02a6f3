"""Loading the demo business and taking it away again."""

from datetime import UTC, datetime, timedelta
from io import StringIO

import pytest
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regulars.conversation.models import Attachment, Delivery, Draft, Entry, Participant, Promise, Request, ThreadMark
from regulars.conversation.models.promise import Breaking, Keeping
from regulars.conversation.models.request import Closure
from regulars.demo import loading, remembering, removing
from regulars.demo.errors import HouseHasBegun, NothingToRemove
from regulars.people.models import Identifier, Person
from regulars.people.recognising import recognise
from regulars.team.models import House, Teammate

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 25, 16, 20, tzinfo=UTC)
ROWS = (House, Teammate, Person, Identifier, Request, Entry, Participant, Promise, Keeping, Breaking, Closure, Delivery, ThreadMark)


def _counts():
    return {model.__name__: model.objects.count() for model in ROWS}


@pytest.fixture
def loaded():
    return loading.load(NOW)


def test_load_then_the_house_and_everyone_in_it_are_marked(loaded):
    assert (loaded.people, loaded.teammates) == (250, 6)
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


def test_load_then_it_takes_a_bounded_number_of_queries():
    with CaptureQueriesContext(connection, ) as queries:
        loading.load(NOW)

    assert len(queries) < 160


def test_load_twice_then_it_is_refused_in_words_and_changes_nothing(loaded):
    before = _counts()

    with pytest.raises(CommandError, match="here already"):
        call_command("load_demo")
    assert _counts() == before


def test_load_when_somebody_real_is_here_then_it_is_refused():
    recognise("email", "real@example.org", name="A real person")

    with pytest.raises(HouseHasBegun, match="empty one"):
        loading.load(NOW)
    assert (Person.objects.count(), House.objects.count()) == (1, 0)


def test_load_when_it_breaks_off_then_nothing_is_left(monkeypatch):
    monkeypatch.setattr(remembering, "_settle", lambda *_: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        loading.load(NOW)
    assert set(_counts().values()) == {0}


def test_load_demo_then_it_says_what_came_in():
    said = StringIO()
    call_command("load_demo", stdout=said)

    assert said.getvalue().startswith("Corner Roasters is here: 250 people, 6 teammates, ")


def test_remove_then_nothing_of_it_is_left(loaded):
    removed = removing.remove()

    assert (removed.people, removed.teammates, removed.staying) == (250, 6, ())
    assert set(_counts().values()) == {0}


def test_remove_when_there_is_none_then_it_says_so():
    with pytest.raises(NothingToRemove):
        removing.remove()
    with pytest.raises(CommandError, match="no demo business"):
        call_command("remove_demo")


def test_remove_then_what_is_real_stays_to_the_letter(loaded):
    nadia = Teammate.objects.welcome(email="nadia@example.org", name="Nadia")
    person = recognise("email", "real@example.org", name="A real person")
    request = Request.objects.create(person=person, subject="A real matter", owner=nadia)
    entry = Entry.objects.create(person=person, request=request, kind="message", by_person=person, said="Hello?")

    removing.remove()

    assert list(Person.objects.values_list("id", "name")) == [(person.id, "A real person")]
    assert list(Entry.objects.values_list("id", "said")) == [(entry.id, "Hello?")]
    assert list(Request.objects.values_list("id", "owner__name")) == [(request.id, "Nadia")]
    assert list(get_user_model().objects.values_list("name", flat=True)) == ["Nadia"]
    assert House.objects.ours().is_demo is False


def test_remove_when_a_demo_teammate_answered_a_real_person_then_she_stays_and_is_real(loaded):
    jo = Teammate.objects.get(name="Jo Okafor")
    person = recognise("email", "real@example.org", name="A real person")
    request = Request.objects.create(person=person, subject="A real matter", owner=jo)
    Entry.objects.create(person=person, request=request, kind="message", by_teammate=jo, said="Here I am.")
    said = StringIO()

    call_command("remove_demo", stdout=said)

    assert "Jo Okafor stayed" in said.getvalue()
    assert list(Teammate.objects.values_list("name", "is_demo", "keeps_house")) == [("Jo Okafor", False, True)]
    assert Request.objects.get().owner == jo


def test_remove_then_files_added_to_the_demo_are_deleted_too(loaded, settings, tmp_path, django_capture_on_commit_callbacks):
    settings.MEDIA_ROOT = tmp_path
    jo, marisol = Teammate.objects.get(name="Jo Okafor"), Person.objects.get(name="Marisol Vega")
    draft = Draft.objects.create(by=jo, person=marisol)
    file = Attachment(draft=draft, name="note.txt", size=2)
    file.file.save("note.txt", __import__("django.core.files.base", fromlist=["ContentFile"]).ContentFile(b"hi"))
    path = tmp_path / file.file.name

    with django_capture_on_commit_callbacks(execute=True):
        removing.remove()

    assert not path.exists()


def test_load_after_remove_then_it_is_all_there_again(loaded):
    before = _counts()
    removing.remove()
    loading.load(NOW)

    assert _counts() == before
