"""Noticing on the open half of the labelled lines: floors well below what is reached, so that a step back shows."""

import pytest

from tests.noticing.measuring import LANGUAGES, lines, measure

# Precision and recall that must not be undercut, by language.
FLOORS = {
    "occasion": {"en": (0.75, 0.75), "de": (0.70, 0.70), "es": (0.75, 0.75), "fr": (0.80, 0.70)},
    "days": {"en": (0.70, 0.70), "de": (0.65, 0.70), "es": (0.65, 0.65), "fr": (0.75, 0.65)},
    "promise": {"en": (0.85, 0.85), "de": (0.85, 0.80), "es": (0.85, 0.80), "fr": (0.80, 0.75)},
    "question": {"en": (0.80, 0.80), "de": (0.80, 0.85), "es": (0.85, 0.85), "fr": (0.80, 0.85)},
    "family": {"en": (0.80, 0.70), "de": (0.85, 0.70), "es": (0.80, 0.55), "fr": (0.85, 0.45)},
}
# All events of a life together: there are few of each.
LIFE = {"en": (0.70, 0.50), "de": (0.65, 0.55), "es": (0.70, 0.50), "fr": (0.75, 0.65)}


@pytest.mark.once
@pytest.mark.parametrize("language", LANGUAGES)
def test_noticing_the_open_half_stays_above_its_floors(language):
    tallies, _ = measure(lines(language, is_open=True))

    below = {
        kind: (tallies[kind].precision, tallies[kind].recall)
        for kind, floors in FLOORS.items()
        if (tallies[kind].precision or 0) < floors[language][0] or (tallies[kind].recall or 0) < floors[language][1]
    }
    assert below == {}
    life = [tally for kind, tally in tallies.items() if kind.startswith("life_event")]
    right, wrong, missed = (sum(getattr(one, name) for one in life) for name in ("right", "wrong", "missed"))
    assert right / (right + wrong) >= LIFE[language][0]
    assert right / (right + missed) >= LIFE[language][1]
