"""What is gathered of somebody: from which rows, and what never."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regulars.care import deciding, occasions, told_again
from regulars.care.models import ToldAgain
from regulars.care.recapping import gathering
from regulars.care.recapping.life import What, brought_back, kept
from regulars.conversation import mourning, relating, speaking
from regulars.conversation.models import Entry
from regulars.conversation.models.promise import promise
from regulars.conversation.speaking import Recipient
from regulars.kit import clock
from regulars.people import connecting, facts
from regulars.people.models import Person, Sensitivity


@pytest.fixture
def of(maria):
    """A function: the words that were gathered of Maria, of these kinds."""

    def gathered(*whats):
        life = gathering.gather(Person.objects.get(pk=maria.pk))
        return [one.words or one.who for one in life.things if one.what in whats]

    return gathered


def answer(question, by, words="We look at it."):
    to = [Recipient("maria@example.com")]
    return speaking.reply(question, by=by, html=f"<p>{words}</p>", to=to, channel="email")


def tie(person, other, word):
    connecting.lay_down()
    return connecting.connect(person, other, connecting.way_called(word), by=None)


def test_nobody_is_gathered_as_silent_and_settled(maria):
    life = gathering.gather(maria)

    assert [one.what for one in life.things] == [What.SILENT, What.FIRST, What.SETTLED]
    assert life.called == "Maria"


def test_letters_are_gathered_by_what_they_are_about(morning, maria, ada, hear, question, of):
    maria.since = clock.now()
    maria.save()
    answer(question, ada)
    question.finish(by=ada)
    morning.shift(timedelta(days=90))
    hear("And another thing.", subject="The yard", external_id="2@maria.example")
    hear("One more on that.", subject="Re: The yard", external_id="3@maria.example", answering=("2@maria.example",))

    assert of(What.FIRST) == ["Loud grinder"]
    assert of(What.THEIRS) == ["The yard", "Loud grinder"]
    assert of(What.OURS) == ["Loud grinder"]
    assert of(What.WAITS) == ["The yard"]
    assert of(What.OPEN, What.SILENT, What.SETTLED) == []


def test_request_without_a_subject_is_called_by_its_words(hear, of):
    hear("Is the shop open on Sunday?")

    assert of(What.WAITS) == ["Is the shop open on Sunday?"]


def test_machines_and_side_conversations_are_not_heard(maria, hear, of):
    entry = hear("I am away until Monday.", automatic=True, nature="away")

    assert Entry.objects.of(maria).filter(pk=entry.pk).exists()
    assert of(What.THEIRS, What.FIRST) == [""] and of(What.SILENT) == [""]


def test_feelings_are_theirs_alone_and_sure(maria, ada, hear, offered, of):
    entry = hear("This is so slow. I like Ermera.")
    complaint = offered(entry, "This is so slow", kind="complaint")
    assert of(What.COMPLAINT) == ["This is so slow"]

    complaint.confidence = 0.6
    complaint.save()
    assert of(What.COMPLAINT) == []
    complaint.state = "kept"
    complaint.save()
    assert of(What.COMPLAINT) == ["This is so slow"]
    deciding.undo(complaint, by=ada)
    deciding.wave_away(complaint, by=ada)
    assert of(What.COMPLAINT) == []


def test_feelings_of_somebody_else_in_the_conversation_are_not_theirs(maria, rui, hear, offered, of):
    entry = hear("I am furious.", by="rui@example.com", name="Rui Costa")
    Entry.objects.filter(pk=entry.pk).update(person=maria)
    entry.refresh_from_db()
    offered(entry, "I am furious", kind="complaint")

    assert of(What.COMPLAINT, What.THEIRS) == []


def test_what_is_told_again_counts_until_somebody_says_that_it_is_wrong(ada, hear, of):
    entry = hear("As I wrote, it does not turn.")
    row = ToldAgain.objects.create(entry=entry, begins=0, ends=10, words="As I wrote", in_words="1")
    assert of(What.AGAIN) == ["As I wrote"]

    told_again.wave_away(row, by=ada)
    assert of(What.AGAIN) == []


def test_stranger_is_who_wrote_once_and_of_whom_nothing_is_known_not_even_a_secret(maria, ada, question, of):
    maria.since = clock.now()
    maria.save()
    assert of(What.STRANGER) == [""]

    facts.remember(maria, "Is ill", by=ada, sensitivity=Sensitivity.SECRET)
    assert of(What.STRANGER) == []


def test_careful_and_secret_facts_leave_no_word(maria, ada, of):
    facts.remember(maria, "Likes it dark", by=ada)
    facts.remember(maria, "Lost her job in May", by=ada, sensitivity=Sensitivity.CAREFUL)
    facts.remember(maria, "Is ill", by=ada, sensitivity=Sensitivity.SECRET)
    words = str(kept(gathering.gather(maria)))

    assert of(What.FACT) == ["Likes it dark"]
    assert of(What.CAREFUL) == [""]
    assert "job" not in words and "ill" not in words


def test_promises_that_stand_and_that_we_broke(morning, maria, ada, of):
    given = {"person_id": maria.pk, "request_id": None, "by": ada, "due": clock.now() + timedelta(days=1)}
    first, second = promise(words="A loan grinder", **given), promise(words="A call", **given)
    assert of(What.PROMISE) == ["A loan grinder", "A call"]

    first.break_word(by=ada, why="None was left")
    second.keep(by=ada)
    assert (of(What.PROMISE), of(What.BROKEN)) == ([], ["A loan grinder"])
    morning.shift(timedelta(days=61))
    assert of(What.BROKEN) == []


def test_how_we_stand_and_what_lies_ahead(morning, maria, ada, of):
    relating.stand(maria, "friend", by=ada)
    limit = relating.limit(maria, "writing", by=ada, why="She asked for it")
    parting = relating.part(maria, by=ada, why="She wished for it")
    occasions.write_down(maria, "Leo's first game", "7 March 2026", by=ada, hour="10:00")
    occasions.write_down(maria, "The fair", "1 March 2026", by=ada)

    assert gathering.gather(Person.objects.get(pk=maria.pk)).style == "friend"
    assert of(What.LIMIT, What.PARTED, What.DAY) == ["Leo's first game", "She wished for it", "in writing only"]
    relating.lift(limit, by=ada, why="Over")
    relating.come_together(parting, by=ada, why="Over")
    assert of(What.LIMIT, What.PARTED) == []


def test_family_and_who_came_through_them(maria, rui, ada, of):
    leo = Person.objects.create(name="Leo Lopes")
    tie(maria, leo, "son")
    tie(rui, maria, "introduced by")
    assert (of(What.RELATIVE), of(What.BROUGHT), of(What.CAME_BY)) == (["Leo"], ["Rui"], [])

    mourning.record(leo, "1 March 2026", by=ada)
    assert (of(What.RELATIVE), of(What.LOSS)) == ([], ["1 March 2026"])
    mourning.record(maria, "", by=ada)
    assert of(What.DIED) == ["Maria"]


def test_whoever_turned_out_to_be_somebody_else_is_empty(maria, rui):
    rui.merged_into = maria

    assert gathering.gather(rui).things == ()


def test_life_comes_back_from_its_row_as_it_was(maria, ada, hear, question):
    answer(question, ada)
    facts.remember(maria, "Likes it dark", by=ada)
    life = gathering.gather(maria)

    assert brought_back(kept(life)) == life


def test_gathering_costs_the_same_however_long_the_life(maria, rui, ada, hear, question, offered):
    costs = []
    for number in (1, 3, 9):
        for one in range(number):
            name = f"{number}-{one}"
            entry = hear(f"So slow, {name}.", external_id=f"{name}@maria.example", subject=f"Matter {name}")
            offered(entry, "So slow", kind="complaint")
            answer(question, ada)
            facts.remember(maria, f"Fact {name}", by=ada)
            promise(person_id=maria.pk, request_id=None, by=ada, words=name, due=clock.now() + timedelta(days=1))
            occasions.write_down(maria, f"Day {name}", "7 March 2026", by=ada)
            relative = Person.objects.create(name=f"Leo {name}")
            tie(maria, relative, "son")
        with CaptureQueriesContext(connection) as queries:
            gathering.gather(maria)
        costs.append(len(queries))

    assert costs == [costs[0]] * 3
    assert costs[0] <= 22
