"""What the conversation says aloud and email answers: a letter falls due, an arrival is to be read again."""

from datetime import datetime
from typing import Any

from regulars.channels.email import forgetting, tasks
from regulars.channels.email.notices import nearing, owing
from regulars.conversation import arrivals, expecting, mentioning, outbox, receiving
from regulars.people import forgetting as people_forgetting


def listen() -> None:
    """Be called when something of ours falls due; the timetable finds what was missed."""
    outbox.falls_due.connect(_letter_falls_due, dispatch_uid="email")
    arrivals.falls_due.connect(_arrival_falls_due, dispatch_uid="email")
    expecting.nearing.connect(nearing.on_nearing, dispatch_uid="nearing")
    receiving.heard.connect(owing.on_heard, dispatch_uid="notices")
    mentioning.called.connect(owing.on_called, dispatch_uid="notices")
    people_forgetting.forgetting.connect(forgetting.forget, dispatch_uid="email")


def _letter_falls_due(*, channel: str, at: datetime, **_: Any) -> None:
    if channel == "email":
        tasks.call_for_delivery(at)


def _arrival_falls_due(*, channel: str, **_: Any) -> None:
    if channel == "email":
        tasks.call_for_reading()
