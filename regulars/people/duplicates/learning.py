"""What was learned beforehand of how people are written in two ways: from made-up lists, by expectation maximisation.

    python -m regulars.people.duplicates.learning > regulars/people/duplicates/parameters.json

The same seeds give the same figures. Nothing is learned from Febrl's own lists: on these it is measured.
"""

import json
import sys
import tempfile
from pathlib import Path

from splink import DuckDBAPI, Linker, block_on

from regulars.people.duplicates import from_file, listed
from regulars.people.duplicates.likeness import Weights
from regulars.people.duplicates.made_up import Maker, Slips
from regulars.people.duplicates.weighing import learned, settings
from regulars.people.duplicates.workbench import opened

LISTS = (Slips(copies=1, most=2), Slips(copies=5, most=5), Slips(copies=5, most=9, most_in_one=3))
PEOPLE, COPIES = 3000, 2000
RULES = (("date_of_birth",), ("given_name", "surname"), ("address_1", "suburb"))


def learn() -> dict[str, Weights]:
    """The weights of people in a list: the mean of what each made-up list teaches."""
    found = [_learn_from(slips, seed) for seed, slips in enumerate(LISTS)]
    return {name: _mean([one[name] for one in found]) for name in found[0]}


def _learn_from(slips: Slips, seed: int) -> dict[str, Weights]:
    rows = [row for _, row in Maker(seed, slips).rows(PEOPLE, COPIES)]
    with tempfile.TemporaryDirectory() as folder, opened(Path(folder)) as bench:
        from_file.lay_out(bench, rows)
        chance = COPIES / (PEOPLE + COPIES) ** 2
        source = DuckDBAPI(bench).register("people")
        linker = Linker(source, settings(listed.LIKENESSES, {}, chance), log_level=None, validate_settings=False)
        linker.training.estimate_u_using_random_sampling(max_pairs=2_000_000, seed=1, min_count_per_level=None)
        for rule in RULES:
            linker.training.estimate_parameters_using_expectation_maximisation(block_on(*rule))
        return learned(linker)


def _mean(found: list[Weights]) -> Weights:
    def of(kind: str) -> list[float]:
        rows = [one[kind] for one in found]  # type: ignore[literal-required]
        return [float(f"{max(sum(row) / len(row), 1e-6):.3g}") for row in zip(*rows, strict=True)]

    return Weights(m=of("m"), u=of("u"))


if __name__ == "__main__":
    json.dump({"listed": learn()}, sys.stdout, indent=1)
    sys.stdout.write("\n")
