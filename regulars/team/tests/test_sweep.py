"""Throwing away what lets nobody in any more."""

from django.test import Client

from regulars.team import signing_in
from regulars.team.models import Session, SignInLink
from regulars.team.sweeping import sweep_ways_in


def test_what_is_over_is_swept_and_what_lasts_is_kept(ada, morning):
    Client().force_login(ada)
    signing_in.make_link(ada)
    morning.shift(31 * 24 * 3600)
    Client().force_login(ada)
    signing_in.make_link(ada)

    assert sweep_ways_in.call() == 2
    assert (Session.objects.count(), SignInLink.objects.count()) == (1, 1)
    assert sweep_ways_in.call() == 0
