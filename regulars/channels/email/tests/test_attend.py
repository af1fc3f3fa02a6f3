"""Who else is in the round of a request."""

import pytest

from regulars.channels.email.team_mail.recognising import us_among
from regulars.conversation import attending, speaking
from regulars.conversation.incoming import Voice
from regulars.conversation.models import Request
from regulars.conversation.speaking import Recipient
from regulars.people.models import Person

pytestmark = pytest.mark.django_db

RUI, ANA = Voice("email", "rui@example.com", "Rui Costa"), Voice("email", "ana@example.com", "Ana")
US = Voice("email", "hello+r.1.abcdefghij234567@corner.example")


def round_of(request):
    return [(one.address, one.role) for one in attending.others_in(request, us_among)]


def test_those_in_copy_are_in_the_round_and_we_are_not(question, hear, jo):
    hear("May they come?", to=(US, ANA), cc=(RUI, Voice("email", "Jo@corner.example")))

    assert round_of(question) == [("ana@example.com", "cc"), ("rui@example.com", "cc")]
    assert Person.objects.count() == 1


def test_colleague_who_answers_speaks_as_themselves_and_is_answered_too(question, hear):
    hear("May Rui come?", cc=(RUI,))

    answer = hear("I come at noon.", by="rui@example.com", name="Rui Costa", answering=("1@maria.example",)).request

    assert answer == question
    entry = question.entries.order_by("id").last()
    assert (entry.person.name, entry.by_person.name) == ("Maria Lopes", "Rui Costa")
    assert [one.address for one in speaking.recipients_of(question)] == ["maria@example.com"]
    assert round_of(question) == [("rui@example.com", "cc")]


def test_who_was_left_out_of_the_last_message_stays_out(question, hear, ada):
    hear("May they come?", cc=(RUI, ANA))
    to = [Recipient("maria@example.com"), Recipient("ana@example.com", "Ana", "cc")]
    speaking.reply(question, by=ada, html="<p>Yes.</p>", to=to, channel="email")

    assert round_of(question) == [("ana@example.com", "cc")]


def test_round_of_another_request_or_person_leaks_nothing(question, hear, maria):
    other = Request.objects.create(person=maria, subject="Cups")
    hear("Cups, please.", cc=(ANA,), answering=(), tokens=())
    hear("And me?", by="eve@example.com", name="Eve", cc=(RUI,))

    assert round_of(other) == []
    assert round_of(question) == []


def test_mail_to_forty_makes_one_person_and_offers_twenty(question, hear):
    crowd = tuple(Voice("email", f"guest{number}@example.com") for number in range(60))

    hear("Party!", to=crowd)

    assert Person.objects.count() == 1
    assert len(round_of(question)) == 20
