"""Asking the domain name system, the one thing of judging that leaves this machine: bounded in time, in number and in
what is remembered.

`REGULARS_DNS` says whom we ask: "off" (nobody), "system" (as this machine does), or the address of a resolver.
"""

import threading
import time
from collections import OrderedDict
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import dns.exception
import dns.resolver
from django.conf import settings

SECONDS_A_MAIL = 5.0
SECONDS_A_QUESTION = 3.0
MOST_QUESTIONS = 100
MOST_REMEMBERED = 2_000
SILENT_FOR = 60.0


class NoAnswer(Exception):
    """The domain name system did not answer in time, or the mail asks for more than we are ready to ask."""


@dataclass(eq=False)
class Directory:
    """A resolver, with what it said lately for as long as it may be believed, and who did not answer."""

    resolver: dns.resolver.Resolver
    _silent: "OrderedDict[str, float]" = field(default_factory=OrderedDict)
    _guard: threading.Lock = field(default_factory=threading.Lock)

    def ask(self, name: str, kind: str, seconds: float) -> list[Any]:
        """The records of a name, [] when there are none. Raises NoAnswer.

        A name that did not answer is not asked again for a minute, so that a heap of its mails waits only once.
        """
        if self._is_silent(f"{kind} {name}"):
            raise NoAnswer(name)
        try:
            answer = self.resolver.resolve(
                name, kind, lifetime=min(seconds, SECONDS_A_QUESTION), search=False, raise_on_no_answer=False
            )
        except dns.resolver.NXDOMAIN:
            return []
        except (dns.resolver.LifetimeTimeout, dns.resolver.NoNameservers, OSError) as error:
            self._note_silence(f"{kind} {name}")
            raise NoAnswer(name) from error
        except (dns.exception.DNSException, ValueError):  # a name that cannot exist, an answer that makes no sense
            return []
        return list(answer.rrset or ())

    def _is_silent(self, question: str) -> bool:
        with self._guard:
            return self._silent.get(question, 0.0) > time.monotonic()

    def _note_silence(self, question: str) -> None:
        with self._guard:
            self._silent[question] = time.monotonic() + SILENT_FOR
            while len(self._silent) > MOST_REMEMBERED:
                self._silent.popitem(last=False)


@dataclass(eq=False)
class Lookups:
    """What may be asked for one mail: five seconds and a hundred questions in all."""

    directory: Directory
    until: float = field(default_factory=lambda: time.monotonic() + SECONDS_A_MAIL)
    left: int = MOST_QUESTIONS

    def records(self, name: str, kind: str) -> list[Any]:
        """The records of this kind, as dnspython gives them. Raises NoAnswer, also when time or questions are spent."""
        seconds = self.until - time.monotonic()
        self.left -= 1
        if seconds <= 0 or self.left < 0:
            raise NoAnswer(name)
        return self.directory.ask(name, kind, seconds)

    def texts(self, name: str) -> list[bytes]:
        """The TXT records, each in one piece. Raises NoAnswer."""
        return [b"".join(record.strings) for record in self.records(name, "TXT")]


def for_one_mail() -> Lookups | None:
    """What may be asked for a mail, or None where the house asks nobody."""
    directory = _directory(settings.REGULARS_DNS)
    return Lookups(directory) if directory else None


@lru_cache(maxsize=8)
def _directory(whom: str) -> Directory | None:
    if whom == "off":
        return None
    resolver = dns.resolver.Resolver(configure=whom == "system")
    if whom != "system":
        address, _, port = whom.rpartition(":")
        resolver.nameservers, resolver.port = [address], int(port)
    resolver.cache = dns.resolver.LRUCache(MOST_REMEMBERED)
    return Directory(resolver)
