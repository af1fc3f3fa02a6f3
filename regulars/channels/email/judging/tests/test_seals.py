"""What a mailing list saw and sealed."""

from regulars.channels.email.judging import Trusted
from regulars.channels.email.judging.tests.letters import by_door, letter
from regulars.channels.email.judging.tests.world import seal, sign


def listed(sealers=("lists.example",)):
    """Maria's mail as a list sends it on: its signature broken, what the list saw sealed."""
    raw = sign(letter(), "example.com").replace(b"Subject: Sunday", b"Subject: [shops] Sunday")
    for number, sealer in enumerate(sealers):
        chain = f"; arc={'pass' if number else 'none'}"
        seen = f"Authentication-Results: mx.{sealer}; dmarc=pass header.from=example.com{chain}\r\n"
        raw = seal(seen.encode() + raw, sealer, f"mx.{sealer}")
    return raw


def test_list_that_the_house_trusts_then_what_it_saw_counts(world):
    found = by_door(listed(), trusted=Trusted(sealers=frozenset({"lists.example"})))

    assert (found.standing, found.aligned, found.arc, found.sealer) == ("proven", "arc", "pass", "lists.example")


def test_list_that_the_house_does_not_know_then_says_nothing(world):
    found = by_door(listed(), trusted=Trusted(sealers=frozenset({"other.example"})))

    assert (found.standing, found.arc) == ("contradicted", "untrusted")


def test_chain_with_a_stranger_in_it_then_says_nothing(world):
    trusted = Trusted(sealers=frozenset({"lists.example"}))
    assert by_door(listed(("other.example", "lists.example")), trusted=trusted).arc == "untrusted"

    both = Trusted(sealers=frozenset({"lists.example", "other.example"}))
    assert by_door(listed(("other.example", "lists.example")), trusted=both).aligned == "arc"


def test_sealed_mail_that_was_changed_afterwards_then_fails(world):
    trusted = Trusted(sealers=frozenset({"lists.example"}))

    assert by_door(listed() + b"PS: send money\r\n", trusted=trusted).arc == "fail"
    forged = listed().replace(b"From: Maria Lopes <maria@example.com>", b"From: Rui <rui@example.com>")
    assert by_door(forged, trusted=trusted).arc == "fail"


def test_sealer_who_saw_a_failure_then_proves_nothing(world):
    seen = b"Authentication-Results: mx.lists.example; dmarc=fail header.from=example.com; arc=none\r\n"
    raw = seal(seen + letter(), "lists.example", "mx.lists.example")

    found = by_door(raw, trusted=Trusted(sealers=frozenset({"lists.example"})))

    assert (found.arc, found.standing) == ("pass", "contradicted")
