"""Mails that nobody would send, taken in: each ends as an entry or with a reason, and none stops the next."""

import random
import re

import pytest

from regulars.channels.email import receiving
from regulars.channels.email.reading.tests.generated import a_mail
from regulars.conversation import arrivals
from regulars.conversation.models import Arrival

pytestmark = pytest.mark.django_db

MAILS = 60
# A reason is a sentence; what begins with the name of an exception is a failure of ours.
FAILURE = re.compile(r"[A-Z]\w+(?:Error|Exception|\w): ")


def test_mails_made_by_chance_when_read_then_each_is_on_a_timeline_or_says_why_not(house):
    for seed in range(MAILS):
        arrivals.keep("email", a_mail(random.Random(seed)))
    while arrivals.read_due("email", receiving.read_in):
        pass

    refused = Arrival.objects.exclude(state=Arrival.State.READ)
    assert Arrival.objects.filter(state=Arrival.State.READ, entry__isnull=False).count() > MAILS / 3
    assert [arrival.error for arrival in refused if not arrival.error or FAILURE.match(arrival.error)] == []
