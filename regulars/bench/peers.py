"""The yardstick: the best of five open-source help desks in each row, measured on data of the same shape.

One connection on two shared cores, four workers, web and database processes together; the least CPU of several runs,
and the p50 of the quickest. Each row is another program's: none is the best in all.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Best:
    """p50 and CPU of one page, in milliseconds."""

    p50: float
    cpu: float


@dataclass(frozen=True)
class Yardstick:
    """What the best needs at one size, by our names of the deeds."""

    pages: dict[str, Best]
    mails_per_second: float


BEST = {
    20_000: Yardstick(
        {
            "inbox, everyone": Best(57, 58),
            "conversation, any": Best(48, 45),
            "search, one in a hundred": Best(40, 39),
            "reply": Best(36, 33),
        },
        23,
    ),
    100_000: Yardstick(
        {
            "inbox, everyone": Best(78, 88),
            "conversation, any": Best(38, 37),
            "search, one in a hundred": Best(60, 61),
            "reply": Best(36, 32),
        },
        8.9,
    ),
}
