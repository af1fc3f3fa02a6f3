"""Asking the name system: what SPF may ask, and what happens when nobody answers."""

import threading

import pytest

from regulars.channels.email.judging import Case, Trusted, judge
from regulars.channels.email.judging import lookups as asking
from regulars.channels.email.judging.tests.letters import MARIAS, RECEIVER, STRANGERS, by_door, letter, results
from regulars.channels.email.judging.tests.world import sign

# It asks no database.
pytestmark = pytest.mark.once


def test_server_with_twenty_includes_then_its_record_is_an_error(world):
    world.change("example.com", "TXT", f"v=spf1 {' '.join(f'include:i{n}.example' for n in range(20))} -all")
    for number in range(20):
        world.add(f"i{number}.example", "TXT", "v=spf1 -all")

    found = by_door(letter(), peer=MARIAS)

    assert (found.spf.result, found.standing) == ("permerror", "contradicted")
    assert len([name for name, _ in world.asked if name.startswith("i")]) == 10


def test_names_without_records_in_spf_then_only_two_are_followed(world):
    world.records["example.com", "TXT"] = [
        '"v=spf1 a:a.void.example a:b.void.example a:c.void.example ip4:192.0.2.10 -all"'
    ]

    assert by_door(letter(), peer=MARIAS).spf.result == "permerror"


def test_ring_of_includes_then_ends(world):
    world.change("example.com", "TXT", "v=spf1 include:ring.example -all")
    world.add("ring.example", "TXT", "v=spf1 include:example.com -all")

    assert by_door(letter(), peer=MARIAS).spf.result == "permerror"


def test_spf_by_every_mechanism_then_follows_the_records(world):
    world.records["example.com", "TXT"] = [
        '"v=spf1 mx a:web.example.com include:inc.example exists:%{i}.ok.example ptr ~all"'
    ]
    world.add("example.com", "MX", "10 mail.example.com.")
    world.add("mail.example.com", "A", "192.0.2.21")
    world.add("web.example.com", "AAAA", "2001:db8::7")
    world.add("web.example.com", "A", "192.0.2.22")
    world.add("inc.example", "TXT", "v=spf1 ip6:2001:db8:1::/48 -all")
    world.add("192.0.2.99.ok.example", "A", "127.0.0.2")

    peers = {"192.0.2.21": "pass", "192.0.2.22": "pass", "2001:db8:1::5": "pass", "192.0.2.99": "pass"}
    assert {peer: by_door(letter(), peer=peer).spf.result for peer in peers} == peers
    assert by_door(letter(), peer=STRANGERS).spf.result == "softfail"


def test_empty_sender_then_the_greeting_is_judged(world):
    found = judge(Case(letter(), {"peer": MARIAS, "helo": "example.com"}, ""), RECEIVER)

    assert (found.spf.result, found.spf.domain, found.aligned) == ("pass", "example.com", "spf")


def test_name_server_that_is_silent_then_nothing_is_known_and_nobody_waits_long(world, monkeypatch):
    monkeypatch.setattr(asking, "SECONDS_A_QUESTION", 0.3)
    world.silent |= {"example.com", "_dmarc.example.com", "s1._domainkey.example.com"}

    found = by_door(sign(letter(), "example.com"))

    assert (found.standing, found.spf.result, results(found)) == (
        "unchecked",
        "temperror",
        {"example.com": "temperror"},
    )
    assert not found.refused_by_owner
    asked = len(world.asked)
    assert by_door(sign(letter(), "example.com")).standing == "unchecked"
    assert len(world.asked) == asked


def test_name_server_that_fails_then_nothing_is_known(world):
    world.broken |= {"_dmarc.example.com", "s1._domainkey.example.com"}

    assert by_door(sign(letter(), "example.com")).standing == "unchecked"


def test_answers_then_are_remembered(world):
    raw = sign(letter(), "example.com")
    by_door(raw)
    asked = len(world.asked)

    assert (by_door(raw).standing, len(world.asked)) == ("proven", asked)


def test_many_mails_at_once_then_each_is_judged_by_itself(world):
    raw, forged, found = sign(letter(), "example.com"), letter(), {}

    def one(number):
        found[number] = by_door(forged if number % 2 else raw).standing

    threads = [threading.Thread(target=one, args=(number,)) for number in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert found == {number: "contradicted" if number % 2 else "proven" for number in range(12)}


def test_nobody_to_ask_and_nobody_to_believe_then_nothing_is_known(settings):
    settings.REGULARS_DNS = "off"

    assert by_door(letter()) == judge(Case(letter(), {}, ""), Trusted())
    assert by_door(letter()).as_proof() == {"standing": "unchecked", "domain": "example.com"}
