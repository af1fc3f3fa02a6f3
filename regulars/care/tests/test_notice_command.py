"""The command `regulars notice`."""

import io
import json

import pytest
from django.core.management import CommandError, call_command


class _Input(io.StringIO):
    def __init__(self, text):
        super().__init__()
        self.buffer = io.BytesIO(text.encode() if isinstance(text, str) else text)


def said(monkeypatch, text, *options):
    monkeypatch.setattr("sys.stdin", _Input(text))
    out = io.StringIO()
    call_command("notice", *options, stdout=out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_notice_a_text_then_its_findings(monkeypatch):
    [answer] = said(monkeypatch, "You will have it tomorrow.", "--sent=2026-03-02T09:00+01:00", "--direction=out")

    [found] = answer["findings"]
    assert (found["kind"], found["words"], found["when"]) == ("promise", "You will have it tomorrow", "2026-03-03")


def test_notice_a_batch_then_an_answer_a_line_and_no_bad_line_ends_it(monkeypatch):
    good = {"id": 3, "text": "Do you open on Sundays?", "sent": "2026-03-02T09:00+01:00", "zone": "Europe/Lisbon"}
    good["earlier"] = ["We have a dog.", {"sent": "2026-01-01T10:00+00:00", "text": "Do you ship?"}]
    bad = [
        "no json", "[" * 3000, '{"id": 1}', '{"id": 2, "text": "x", "zone": "Nowhere/At_all"}',
        '{"id": 5, "text": "x", "sent": "soon"}', '{"id": 6, "text": "x", "zone": "../../etc/passwd"}',
        '{"id": 7, "text": "tomorrow in 999 years", "sent": "9999-12-31T23:59:00+00:00"}',
    ]  # fmt: skip

    answers = said(monkeypatch, "\n".join([*bad, json.dumps(good)]) + "\n", "--batch")

    assert all("error" in one for one in answers[:-1]) and len(answers) == len(bad) + 1
    assert [one["kind"] for one in answers[-1]["findings"]] == ["question"]


def test_notice_a_moment_that_is_none_then_a_sentence_says_so(monkeypatch):
    with pytest.raises(CommandError, match="sent is a moment"):
        said(monkeypatch, "hello", "--sent=yesterday")
