"""How we stand with somebody: rows, the column for lists, and the timeline."""

import pytest

from regulars.conversation import relating
from regulars.people.errors import EditedMeanwhile, NotLearned, StaysAsItIs
from regulars.people.models import Limit, Parting, Person, Standing

pytestmark = pytest.mark.django_db


def timeline(person):
    return [(one.kind, one.subject, one.said, one.by_teammate.first_name) for one in person.entries.order_by("id")]


def test_style_when_decided_then_stands_in_its_row_on_the_person_and_on_the_timeline(maria, ada):
    relating.stand(maria, "friend", by=ada, was="", why=" She brought   cake. ")

    row = Standing.objects.get()
    assert (row.style, row.by, row.why) == ("friend", ada, "She brought cake.")
    assert Person.objects.get(pk=maria.pk).style == maria.style == "friend"
    assert timeline(maria) == [("standing", "friend", "She brought cake.", "Ada")]
    assert maria.entries.get().is_open_to_the_person


def test_style_when_it_is_so_already_then_nothing_is_written(maria, ada):
    relating.stand(maria, "regular", by=ada)

    assert relating.stand(maria, "regular", by=ada, was="") is None
    assert (Standing.objects.count(), maria.entries.count()) == (1, 1)


def test_style_when_somebody_was_faster_then_is_refused_and_says_who(maria, ada, jo):
    relating.stand(maria, "guest", by=jo, was="")
    with pytest.raises(EditedMeanwhile) as refusal:
        relating.stand(Person.objects.get(pk=maria.pk), "friend", by=ada, was="")

    assert (refusal.value.by, refusal.value.now) == ("Jo", "guest of the house")
    assert Person.objects.get(pk=maria.pk).style == "guest"


@pytest.mark.parametrize(
    ("kind", "words", "why", "refusal"),
    [("writing", "", " ", "Say why"), ("other", "", "Because", "few words"), ("nonsense", "", "Because", "Choose")],
)
def test_limit_when_it_is_not_said_plainly_then_is_refused_and_nothing_is_written(
    maria, ada, kind, words, why, refusal
):
    with pytest.raises(NotLearned, match=refusal):
        relating.limit(maria, kind, words=words, why=why, by=ada)

    assert (Limit.objects.count(), maria.entries.count()) == (0, 0)


def test_limit_when_set_and_lifted_then_both_stand_in_the_row_and_on_the_timeline(maria, ada, jo):
    row = relating.limit(maria, "writing", why="Shouted at Ada.", by=jo)
    with pytest.raises(StaysAsItIs):
        relating.limit(maria, "writing", why="Again.", by=ada)
    relating.lift(row, by=ada, why="We talked.")
    relating.lift(row, by=jo, why="Twice.")

    assert (row.lifted_by, row.lifted_why, list(Limit.objects.holding())) == (ada, "We talked.", [])
    assert timeline(maria) == [
        ("limited", "in writing only", "Shouted at Ada.", "Jo"),
        ("limit lifted", "in writing only", "We talked.", "Ada"),
    ]


def test_parting_when_ended_then_may_happen_again_and_never_twice_at_once(maria, ada, jo):
    row = relating.part(maria, by=ada, why="It did neither of us good.")
    with pytest.raises(StaysAsItIs):
        relating.part(maria, by=jo, why="Me too.")
    relating.come_together(row, by=jo, why="She wrote a kind letter.")
    relating.come_together(row, by=jo, why="Twice.")
    relating.part(maria, by=ada, why="Once more.")

    assert Parting.objects.filter(ended_at=None).count() == 1
    assert [kind for kind, *_ in timeline(maria)] == ["parted", "together again", "parted"]
