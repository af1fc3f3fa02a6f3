"""Who of us knows somebody best."""

from datetime import timedelta

import pytest

from regulars.conversation import speaking
from regulars.conversation.knowing import who_knows
from regulars.conversation.models import Entry
from regulars.conversation.speaking import Recipient
from regulars.people.models import Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def talk(maria, hear, morning):
    """A function: they write, and a teammate answers, some days later each time; `silent` ones are not answered."""

    def talking(by, times, *, silent=False):
        for number in range(times):
            morning.shift(timedelta(days=3))
            request = hear(f"{by.name} {number} {morning}", subject="Beans").request
            morning.shift(timedelta(hours=2))
            if not silent:
                speaking.reply(request, by=by, html="<p>Yes.</p>", to=[Recipient("maria@example.com")], channel="email")

    return talking


def known(maria):
    return [(one.first_name, one.exchanges) for one in who_knows(Person.objects.get(pk=maria.pk))]


def test_one_who_answers_more_often_knows_them_best(maria, ada, jo, talk):
    talk(ada, 2)
    talk(jo, 3)

    # The first word after Ada's last answer was an answer to Ada.
    assert known(maria) == [("Jo", 5), ("Ada", 4)]


def test_one_who_only_talks_or_whom_nobody_answers_knows_nobody(maria, ada, jo, talk, morning, hear):
    talk(jo, 3, silent=True)
    assert known(maria) == []
    morning.shift(timedelta(days=90))
    speaking.write(maria, by=ada, subject="Hi", html="<p>Hi</p>", to=[Recipient("maria@example.com")], channel="email")
    assert known(maria) == []


def test_exchanges_of_years_ago_weigh_less_than_recent_ones(maria, ada, jo, talk, morning):
    talk(ada, 4)
    morning.shift(timedelta(days=1200))
    talk(jo, 2)

    assert [name for name, _ in known(maria)] == ["Jo", "Ada"]


def test_machines_and_those_who_left_are_not_counted(maria, ada, jo, talk, django_assert_num_queries):
    talk(ada, 3)
    talk(jo, 1)
    ada.is_active = False
    ada.save()
    with django_assert_num_queries(2):
        assert known(maria) == [("Jo", 1)]
    Entry.objects.filter(by_teammate=jo).update(automatic=True)
    assert known(maria) == []


def test_nobody_is_asked_about_while_only_one_side_has_spoken(maria, hear, django_assert_num_queries):
    hear()
    maria.refresh_from_db()
    with django_assert_num_queries(0):
        assert list(who_knows(maria)) == []
