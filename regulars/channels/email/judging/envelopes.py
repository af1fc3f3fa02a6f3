"""Whether the server that brought a mail may send for the domain of its envelope (SPF, RFC 7208), by pyspf."""

import ipaddress
import logging
import warnings
from typing import Any

from regulars.channels.email.judging.domains import domain_of, tidy
from regulars.channels.email.judging.judgement import Spf
from regulars.channels.email.judging.lookups import Lookups, NoAnswer

with warnings.catch_warnings():  # pyspf has backslashes in its docstrings that Python complains of
    warnings.simplefilter("ignore")
    import spf

logger = logging.getLogger(__name__)


def spf_of(peer: str, sender: str, helo: str, lookups: Lookups) -> Spf:
    """What the domain of the envelope's sender says about this server; that of its greeting for an empty sender."""
    domain = domain_of(sender) if sender else tidy(helo)
    try:
        address = str(ipaddress.ip_address(peer))
    except ValueError:
        return Spf()
    if not domain or len(sender) > 320:
        return Spf("none", domain)
    try:
        result, _, _ = _Question(lookups, address, f"{_local(sender)}@{domain}" if sender else "", domain).check()
    except NoAnswer:
        result = "temperror"
    except Exception:  # whatever a record of the world provokes in the library proves nothing
        logger.info("the SPF record of %s could not be followed", domain, exc_info=True)
        result = "permerror"
    return Spf(result, domain)


def _local(sender: str) -> str:
    return sender.rpartition("@")[0] or "postmaster"


class _Question(spf.query):  # type: ignore[misc]
    """pyspf's evaluation, asking through our own bounded lookups."""

    def __init__(self, lookups: Lookups, peer: str, sender: str, helo: str) -> None:
        super().__init__(peer, sender, helo, strict=True)
        self.lookups_of_mail = lookups

    def dns(self, name: str, qtype: str, cnames: Any = None, ignore_void: bool = False) -> list[Any]:
        """Records in pyspf's shapes. More than two names without any make the whole record an error."""
        asked = str(name).rstrip(".").lower()
        if not asked or any(not 0 < len(label) < 64 for label in asked.split(".")):
            return []
        try:
            found = [_SHAPES[qtype](record) for record in self.lookups_of_mail.records(asked, qtype)]
        except NoAnswer as silent:
            raise spf.TempError(f"no answer about {asked}") from silent
        if not found and not ignore_void:
            self.void_lookups += 1
            if self.void_lookups > spf.MAX_VOID_LOOKUPS:
                raise spf.PermError("too many names without records")
        return found


_SHAPES: dict[str, Any] = {
    "A": lambda record: record.address,
    "AAAA": lambda record: record.address,
    "MX": lambda record: (record.preference, record.exchange.to_text(omit_final_dot=True)),
    "PTR": lambda record: record.target.to_text(omit_final_dot=True),
    "TXT": lambda record: record.strings,
}
