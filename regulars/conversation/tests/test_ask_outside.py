"""Where a side conversation goes when matters are joined or split, people become one, and one is forgotten."""

import pytest

from regulars.conversation import asking_outside, moving, putting_back, speaking
from regulars.conversation.errors import StaysHere
from regulars.conversation.models import Entry, Request
from regulars.conversation.speaking import Recipient
from regulars.people import forgetting, merging
from regulars.people.models import Person
from regulars.people.recognising import recognise

pytestmark = pytest.mark.django_db


@pytest.fixture
def side(question, ada):
    workshop = recognise("email", "info@oficina.example", name="Oficina do Porto")
    side = asking_outside.begin(question, outsider=workshop, by=ada, subject="A gasket")
    to = [Recipient("info@oficina.example")]
    speaking.reply(side.request, by=ada, html="<p>For Maria of Rua 7?</p>", to=to, channel="email")
    return side


def test_matter_when_joined_with_another_then_its_side_conversation_goes_along_and_comes_back(side, question, ada):
    other = Request.objects.create(person=question.person, subject="The other one")
    moved = moving.join(question, by=ada, into=other)
    side.refresh_from_db()
    assert (side.about, side.card.request) == (other, other)

    putting_back.put_back(moved, by=ada)
    side.refresh_from_db()
    assert (side.about, Entry.objects.get(pk=side.card_id).request) == (question, question)


def test_card_when_split_off_then_the_side_conversation_is_about_the_new_matter(side, question, ada):
    moved = moving.split([side.card], by=ada, subject="The gasket")
    side.refresh_from_db()

    assert (side.about, moved.what) == (moved.to_request, "a side conversation")
    assert side.about.person == question.person


def test_side_conversation_when_joined_with_the_matter_then_stays_where_it_is(side, question, ada):
    with pytest.raises(StaysHere):
        moving.join(side.request, by=ada, into=question)
    with pytest.raises(StaysHere):
        moving.join(question, by=ada, into=side.request)


def test_people_when_merged_then_the_side_conversation_is_about_the_one_kept(side, question, ada):
    kept = Person.objects.create(name="Maria L.")
    merging.merge(kept, question.person, by=ada)
    side.refresh_from_db()

    assert (side.about.person, side.card.person) == (kept, kept)


def test_outsiders_when_merged_then_the_one_kept_is_asked(side, ada):
    kept = Person.objects.create(name="Oficina")
    merging.merge(kept, side.outsider, by=ada)
    side = type(side).objects.get(pk=side.pk)

    assert (side.outsider, side.request.state) == (kept, Request.State.ASIDE)


def test_person_when_forgotten_then_what_was_asked_about_them_is_gone(
    side, question, ada, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        forgetting.forget(question.person, by=ada, ground="asked us")
    side.refresh_from_db()

    letters = Entry.objects.filter(request=side.request)
    assert [(one.said, one.html, one.subject) for one in letters] == [("", "", "")]
    assert (Request.objects.get(pk=side.request_id).subject, side.waiting_since) == ("", None)
    assert not Request.objects.get(pk=side.request_id).thread_marks.exists()
