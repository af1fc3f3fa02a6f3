"""What was measured, as values that become JSON."""

from dataclasses import asdict, dataclass
from statistics import median, quantiles
from typing import Any


@dataclass(frozen=True)
class Burst:
    """Some seconds of one deed again and again: how long each took (ms), and what the house spent on each (CPU ms)."""

    took: tuple[float, ...]
    cpu: float
    bytes: int = 0


@dataclass(frozen=True)
class Figure:
    """Times in milliseconds. `cpu` is the house's own (its process and its database) for each: the median of the
    bursts, and the least. `bytes` is the size of the answer as it is sent."""

    deed: str
    clients: int
    asked: int
    p50: float
    p95: float
    p99: float
    cpu: float
    least_cpu: float
    bytes: int

    @classmethod
    def of(cls, deed: str, clients: int, bursts: list[Burst]) -> "Figure":
        """The figure of all bursts of a deed together."""
        took = sorted(ms for burst in bursts for ms in burst.took)
        cuts = quantiles(took, n=100) if len(took) > 1 else took * 99
        spent = [burst.cpu for burst in bursts]
        return cls(
            deed,
            clients,
            len(took),
            p50=round(median(took), 2),
            p95=round(cuts[94], 2),
            p99=round(cuts[98], 2),
            cpu=round(median(spent), 2),
            least_cpu=round(min(spent), 2),
            bytes=bursts[-1].bytes,
        )


@dataclass(frozen=True)
class Post:
    """Mails handed in over SMTP until each was read into an entry, in seconds and CPU ms of the house for each.

    `accepted_in` is how long handing in took; `requests` how many the house made of them (`due`: how many are right).
    """

    mails: int
    clients: int
    seconds: float
    accepted_in: float
    cpu: float
    requests: int
    due: int

    @property
    def per_second(self) -> float:
        """Mails received, read and filed each second."""
        return self.mails / self.seconds


@dataclass(frozen=True)
class Arriving:
    """Mails of one sort handed in by one way: seconds until all were accepted and until all were read, CPU ms of the
    server for each, and the most memory of the server, in bytes; the same of the processes of the pipe. `aside` are
    those that nobody could read, or that wait for a look."""

    bag: str
    way: str
    clients: int
    mails: int
    megabytes: float
    accepted_in: float
    read_in: float
    cpu: float
    aside: int
    peak: int
    cpu_of_pipe: float = 0.0
    peak_of_pipe: int = 0


@dataclass(frozen=True)
class Asked:
    """What one deed asks of the database: how many statements, and the tables it walks from end to end."""

    deed: str
    statements: int
    walked: tuple[str, ...] = ()


@dataclass(frozen=True)
class Run:
    """All figures of one house."""

    name: str
    database: str
    entries: int
    loaded: dict[str, float] | None
    asked: tuple[Asked, ...]
    figures: tuple[Figure, ...]
    post: tuple[Post, ...]

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        return asdict(self)
