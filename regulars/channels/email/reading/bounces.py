"""Reports about mail of ours that failed or is late: RFC 3464, and the many that keep to no rule."""

import re

from regulars.channels.email.reading import automatic, bounce_reasons, failures, reports
from regulars.channels.email.reading.addresses import addresses
from regulars.channels.email.reading.bounce_phrases import DELAYED, FAILED, REFUSED
from regulars.channels.email.reading.complaints import complaint
from regulars.channels.email.reading.failures import Failure
from regulars.channels.email.reading.headers import Headers, parametered, split
from regulars.channels.email.reading.mail import Address, Bounce, FailedRecipient
from regulars.channels.email.reading.parts import DEEPEST_MESSAGE, Parts, parts
from regulars.channels.email.reading.reports import Report

LONGEST_REPORT = 20_000  # characters of its words that are looked at
SHORT_REPORT = 2_000  # characters; longer words are a letter that happens to carry another

_VERP = re.compile(r"\+(?:verp|bounce|bounces)[-=+]([0-9a-zA-Z]{8,64})@", re.IGNORECASE)
_NO_REASON = frozenset({"onhold", "undefined"})


def bounce(headers: Headers, carried: Parts, sender: tuple[Address, ...], to: tuple[Address, ...]) -> Bounce | None:
    """What the mail reports about one of ours, or None when it is no report."""
    report = reports.taken_apart(carried)
    complained = complaint(headers, sender, report)
    if complained:
        return complained
    if not _is_report(headers, sender, report):
        return None
    own = {address.address.lower() for address in (*to, *sender)}
    found = failures.from_fields(report.status) or failures.from_fields(report.words)
    if not any(failure.address for failure in found):
        within = _within(carried)
        if within:
            return within
        found = failures.from_words(headers, report, own) or found[:1]
    return _bounce(found, _action(headers, found, report), report, to)


def _within(carried: Parts) -> Bounce | None:
    """The report inside the report: some systems wrap one that reached them, and say nothing themselves."""
    leaf = next((leaf for leaf in carried.leaves if leaf.kind == "message/rfc822"), None)
    if leaf is None:
        return None
    headers, body = split(leaf.content)
    sender = addresses(headers.all("from"))
    if "delivery-status" not in headers.first("content-type") or not automatic.by_mail_system(headers, sender):
        return None
    inside = parts(headers, body, leaf.hints, depth=DEEPEST_MESSAGE)
    report = reports.taken_apart(inside)
    found = failures.from_fields(report.status)
    return _bounce(found, _action(headers, found, report), report, ()) if found else None


def _bounce(found: list[Failure], action: str, report: Report, to: tuple[Address, ...]) -> Bounce:
    around = report.words if len(found) == 1 else ""
    rows = [_recipient(failure, around, action) for failure in found if failure.address]
    status = next((status for failure in found if (status := failure.status(around))), None)
    return Bounce(
        is_bounce=action == "failed",
        is_delivery_report=True,
        action=action,
        permanent=_is_permanent(status, action),
        status=status,
        recipients=tuple({row.address.lower(): row for row in rows}.values()),
        verp_key=next((key[1] for address in to if (key := _VERP.search(address.address))), None),
        original_recipient=next((failure.original for failure in found if failure.original), None),
        original_message_id=report.original_id,
    )


def _recipient(failure: Failure, around: str, action: str) -> FailedRecipient:
    status = failure.status(around)
    diagnosis = " ".join(failure.diagnosis)
    reason = bounce_reasons.reason(diagnosis or around, status, transcript=around)
    if reason in _NO_REASON and around:
        reason = bounce_reasons.reason(around, status)
    if reason in _NO_REASON and action == "delayed":
        reason = "expired"
    return FailedRecipient(failure.address, status, _is_permanent(status, action), reason)


def _is_permanent(status: str | None, action: str) -> bool | None:
    if action == "delayed":
        return False
    return status.startswith("5") if status else None


def _action(headers: Headers, found: list[Failure], report: Report) -> str:
    """What became of the mail: "failed" when that is so for any recipient."""
    stated = [failure.action.lower().split()[0] for failure in found if failure.action.split()]
    if stated:
        return "failed" if "failed" in stated else stated[0]
    late = DELAYED.search(headers.read("subject")) or DELAYED.search(report.words[:SHORT_REPORT])
    return "delayed" if late else "failed"


def _is_report(headers: Headers, sender: tuple[Address, ...], report: Report) -> bool:
    status = report.status.lower()
    if "final-recipient" in status or "action:" in status or "x-failed-recipients" in headers:
        return True
    return bool(REFUSED.search(report.words[:500])) or _tells_of_failure(headers, sender, report)


def _tells_of_failure(headers: Headers, sender: tuple[Address, ...], report: Report) -> bool:
    """Whether the words tell of a failure, and somebody wrote them who would know."""
    kind = parametered(headers.first("content-type"))
    stated = kind.value == "multipart/report" and kind["report-type"].lower() in {"delivery-status", ""}
    if not (stated or report.returns_message or _by_machine(headers, sender)):
        return False
    if not (FAILED.search(headers.read("subject")) or FAILED.search(report.words[:LONGEST_REPORT])):
        return False
    if stated:
        return True
    if automatic.ABSENCES.match(headers.read("subject")):
        return False
    return _by_machine(headers, sender) or _brings_back(report)


def _by_machine(headers: Headers, sender: tuple[Address, ...]) -> bool:
    return not sender or automatic.by_mail_system(headers, sender) or automatic.return_path(headers) == ""


def _brings_back(report: Report) -> bool:
    """Whether a few words about somebody who was not reached come with the message."""
    return report.returns_message and len(report.words) < SHORT_REPORT and failures.names_somebody(report.words)
