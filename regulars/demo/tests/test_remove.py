"""Taking the demo business away, and what stays."""

from io import StringIO

import pytest
from django.contrib.auth import get_user_model
from django.core.files.base import ContentFile
from django.core.management import call_command

from regulars.conversation.models import Attachment, Draft, Entry, Request
from regulars.demo import loading, removing
from regulars.demo.tests.conftest import NOW
from regulars.demo.tests.rows import counts
from regulars.people import tagging
from regulars.people.models import Person, Segment, Tag
from regulars.people.recognising import recognise
from regulars.team.models import House, Teammate

pytestmark = pytest.mark.django_db


def test_remove_then_nothing_of_it_is_left(loaded):
    removed = removing.remove()

    assert (removed.people, removed.teammates, removed.staying) == (264, 6, ())
    assert set(counts().values()) == {0}


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


def test_remove_then_files_added_to_the_demo_are_deleted_too(
    loaded, settings, tmp_path, django_capture_on_commit_callbacks
):
    settings.MEDIA_ROOT = tmp_path
    jo, marisol = Teammate.objects.get(name="Jo Okafor"), Person.objects.get(name="Marisol Vega")
    draft = Draft.objects.create(by=jo, person=marisol)
    file = Attachment(draft=draft, name="note.txt", size=2)
    file.file.save("note.txt", ContentFile(b"hi"))
    path = tmp_path / file.file.name

    with django_capture_on_commit_callbacks(execute=True):
        removing.remove()

    assert not path.exists()


def test_load_after_remove_then_it_is_all_there_again(loaded):
    before = counts()
    removing.remove()
    loading.load(NOW)

    assert counts() == before


def test_remove_then_a_tag_that_somebody_real_wears_stays_and_is_ours(loaded):
    person = recognise("email", "real@example.org", name="A real person")
    tagging.hang(person, "wholesale", by=None)
    asked = Tag.objects.get(name="cupping")
    Segment.objects.create(name="Ours", filters={"asked": [["tag", str(asked.pk)]]})
    removing.remove()

    assert sorted(Tag.objects.values_list("name", "is_demo")) == [("cupping", False), ("wholesale", False)]
    assert [one.name for one in Segment.objects.all()] == ["Ours"]
