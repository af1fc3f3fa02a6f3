"""vCards of all ages and programs."""

import io
import json
import os
import re
from datetime import date
from pathlib import Path

import pytest

from regulars.bringing.reading.vcards import read_vcards

CORPUS = Path(os.environ.get("REGULARS_CORPUS") or Path(__file__).parents[3].parent / "shared" / "corpus")
TODAY = date(2026, 3, 2)
# Peers' cards whose licences keep them out of this project: looked at where they lie.
CASES = sorted(CORPUS.glob("vcard-ez-vcard/*.json"))


def read(raw):
    return list(read_vcards(io.BytesIO(raw if isinstance(raw, bytes) else raw.encode()), today=TODAY))


def digits(text):
    return re.sub(r"[^\d+]", "", text)


@pytest.mark.once
@pytest.mark.skipif(not CASES, reason=f"the peers' cards are not at {CORPUS}")
@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_cards_of_peers_when_read_then_say_what_they_say(case):
    expected = json.loads(case.read_text())["expect"]
    cards = read((case.with_suffix(".vcf")).read_bytes())
    found = {
        "card_count": len(cards),
        "names": [card.fields["name"] for card in cards if "name" in card.fields][:20],
        "emails": [way.raw for card in cards for way in card.ways if way.kind == "email"][:20],
        "phone_digits": [digits(way.raw) for card in cards for way in card.ways if way.kind == "phone"][:20],
    }

    assert {key: found[key] for key in expected} == expected
    assert [card.refusal for card in cards if card.refusal] == []
