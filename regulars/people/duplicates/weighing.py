"""Weighing pairs: how probable it is that two are one person, by all the ways in which they are alike."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import duckdb
import splink.comparison_level_library as levels
import splink.comparison_library as comparisons
from splink import DuckDBAPI, Linker, SettingsCreator

from regulars.people.duplicates.likeness import Likeness, Pair, Weights

# What was learned beforehand counts as if it had been seen in so many pairs of the list at hand.
LEARNED_PAIRS = 50_000
SAMPLED_PAIRS = 100_000
FEWEST = 20
UNLIKELIEST = 1e-7
BATCH = 10_000


def expected(people: int) -> float:
    """How probable it is that two at random are one person, if every second person stands in the list once more."""
    return min(0.5 / max(people, 1), 0.05)


def weighed(
    bench: duckdb.DuckDBPyConnection,
    likenesses: Sequence[Likeness],
    weights: Mapping[str, Weights],
    *,
    table: str,
    pairs: str,
    chance: float,
    least: float,
    shares: Mapping[str, str] | None = None,
) -> Iterator[Pair]:
    """The pairs of the table `pairs` (pairing.join) that are at least so probable, among the rows of `table`.

    `shares` names tables that say which share of everybody has a value, by the column that a likeness weighs by that.
    """
    api = DuckDBAPI(bench)
    linker = Linker(api.register(table), settings(likenesses, weights, chance), log_level=None, validate_settings=False)
    linker.table_management.register_blocked_pairs_for_predict(api.register(pairs))
    for column, counted in (shares or {}).items():
        linker.table_management.register_term_frequency_lookup(api.register(counted), column)
    found = linker.inference.predict(threshold_match_probability=least, warning_mode="never")
    names = [one.name for one in likenesses]
    columns = ", ".join(["unique_id_l", "unique_id_r", "match_probability", *(f"gamma_{name}" for name in names)])
    result = bench.cursor().execute(f"SELECT {columns} FROM {found.physical_name} ORDER BY 1, 2")  # noqa: S608
    while batch := result.fetchmany(BATCH):
        yield from (Pair(row[0], row[1], row[2], dict(zip(names, row[3:], strict=True))) for row in batch)
    _clear(api)


def tuned(
    bench: duckdb.DuckDBPyConnection,
    likenesses: Sequence[Likeness],
    weights: Mapping[str, Weights],
    *,
    table: str,
    people: int,
) -> dict[str, Weights]:
    """The weights with what this very list says of strangers: in a list of one village, the same village says little.

    How often one person is written in two ways (m) is not asked of it: few lists hold enough pairs to tell.
    """
    seen = min(people * (people - 1) // 2, SAMPLED_PAIRS)
    if people < FEWEST:
        return dict(weights)
    api = DuckDBAPI(bench)
    linker = Linker(
        api.register(table), settings(likenesses, weights, expected(people)), log_level=None, validate_settings=False
    )
    linker.training.estimate_u_using_random_sampling(
        max_pairs=SAMPLED_PAIRS, seed=1, min_count_per_level=None, num_chunks=1
    )
    found = learned(linker)
    _clear(api)
    share = seen / (seen + LEARNED_PAIRS)
    return {
        name: Weights(
            m=known["m"],
            u=[new * share + old * (1 - share) for new, old in zip(found[name]["u"], known["u"], strict=True)],
        )
        for name, known in weights.items()
    }


def learned(linker: Linker) -> dict[str, Weights]:
    """The weights that a linker holds now; what it never saw is as good as impossible."""
    model = linker.misc.save_model_to_json()
    return {one["output_column_name"]: _weights(one["comparison_levels"]) for one in model["comparisons"]}


def _clear(api: DuckDBAPI) -> None:
    api.delete_tables_created_by_splink_from_db()  # type: ignore[no-untyped-call]


def _weights(rows: Sequence[dict[str, Any]]) -> Weights:
    known = [row for row in rows if not row.get("is_null_level")]
    m, u = ([_number(row.get(f"{kind}_probability")) for row in known] for kind in "mu")
    return Weights(m=m, u=u)


def _number(value: object) -> float:
    return max(value, UNLIKELIEST) if isinstance(value, float) else UNLIKELIEST


def settings(likenesses: Sequence[Likeness], weights: Mapping[str, Weights], chance: float) -> SettingsCreator:
    """All this as Splink takes it; a likeness without weights is still to be learned."""
    return SettingsCreator(
        link_type="dedupe_only",
        comparisons=[_comparison(one, weights.get(one.name)) for one in likenesses],
        blocking_rules_to_generate_predictions=[],
        probability_two_random_records_match=chance,
        retain_matching_columns=True,
    )


def _comparison(likeness: Likeness, weight: Weights | None) -> comparisons.CustomComparison:
    grades: list[Any] = [levels.CustomLevel(level.sql) for level in likeness.levels] + [levels.ElseLevel()]
    chances = zip(weight["m"], weight["u"], strict=True) if weight else ()
    for grade, (m, u) in zip(grades, chances, strict=bool(weight)):
        grade.configure(m_probability=m, u_probability=u)
    if likeness.alike:
        grades[0].configure(
            tf_adjustment_column=likeness.alike, tf_minimum_u_value=1e-6, disable_tf_exact_match_detection=True
        )
    unknown = levels.CustomLevel(likeness.unknown).configure(is_null_level=True)
    return comparisons.CustomComparison([unknown, *grades], output_column_name=likeness.name)
