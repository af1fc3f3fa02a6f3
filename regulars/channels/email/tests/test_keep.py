"""The hands behind the mail door: what they stored is always called for, however fast it came and however it ended."""

import asyncio

import pytest

from regulars.channels.email.doorway import Letter
from regulars.channels.email.keeping import Keepers
from regulars.conversation.models import Arrival
from regulars.kit.background.models import Job

pytestmark = pytest.mark.django_db(transaction=True)


def letter(number):
    return Letter(f"Subject: Mail {number}\r\n\r\nWords\r\n".encode(), "p@example.com", ("hello@corner.example",))


def calls():
    return Job.objects.filter(task__endswith="read_arrivals", state="ready")


def test_first_mail_is_called_for_at_once():
    keepers = Keepers()

    async def keep_one():
        kept = await keepers.keep(letter(1))
        while not await asyncio.to_thread(calls().exists):
            await asyncio.sleep(0)
        return kept

    assert asyncio.run(asyncio.wait_for(keep_one(), timeout=60)) is True
    keepers.close()


def test_mail_stored_in_a_rush_is_called_for_even_when_the_door_closes_before():
    keepers = Keepers()

    async def rush():
        first = await keepers.keep(letter(1))
        while not await asyncio.to_thread(calls().exists):
            await asyncio.sleep(0)
        await asyncio.to_thread(calls().delete)
        return [first, await keepers.keep(letter(2)), await keepers.keep(letter(3))]

    assert asyncio.run(asyncio.wait_for(rush(), timeout=60)) == [True, True, True]
    keepers.close()

    assert (Arrival.objects.count(), calls().count()) == (3, 1)
