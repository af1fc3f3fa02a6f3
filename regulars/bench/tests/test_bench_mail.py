"""The bench of arriving mail: its mails are new to every house, and what it tells is what happened."""

import json
import mailbox

import pytest
from django.core.management import CommandError, call_command

from regulars.bench.errors import BenchFailed
from regulars.bench.figures import Arriving
from regulars.bench.postbags import LARGE, Bag, bags
from regulars.bench.report import report_of_arriving
from regulars.bench.tests.test_bench import server
from regulars.channels.email import reading

MAIL = b"From: maria@example.com\nSubject: Sunday\nMessage-ID: <1@maria.example>\n\nOpen? Message-ID: <2@x>\n"


def test_mails_of_a_folder_are_found_wherever_they_lie(tmp_path):
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "one.eml").write_bytes(MAIL)
    (tmp_path / "deep" / "one.json").write_text("{}")
    (tmp_path / "empty.eml").write_bytes(b"\n")
    box = mailbox.mbox(tmp_path / "old.mbox")
    for number in range(2):
        box.add(MAIL.replace(b"Sunday", b"Sunday %d" % number))
    box.close()

    (found,) = bags(tmp_path, mails=10, large=0)

    assert [reading.read(raw).subject for _, raw in found.mails] == ["Sunday", "Sunday 0", "Sunday 1"]


def test_folder_without_mails_is_refused_in_words(tmp_path):
    with pytest.raises(BenchFailed, match=r"should hold \.eml or \.mbox files"):
        bags(tmp_path, mails=10, large=0)


def test_mails_are_new_each_time_and_else_as_they_were():
    bag = Bag("two", [("a@b.example", MAIL), ("a@b.example", MAIL.replace(b"Message-ID", b"X-Other", 1))])
    first, second = (bag.fresh(10) for _ in range(2))

    known = [reading.read(raw).message_id for _, raw in first + second]
    assert len(set(known)) == 4
    assert known[0].endswith(".1@maria.example")
    assert all(raw.endswith(b"Open? Message-ID: <2@x>\n") for _, raw in (first + second)[::2])


def test_large_mails_bring_ten_megabytes():
    _, large = bags(None, mails=1, large=1)

    assert [reading.read(raw).attachments[0].size for _, raw in large.mails] == [LARGE]


def test_figures_are_told():
    one = Arriving("corpus", "pipe", 8, 60, 1.5, 4.0, 5.0, 12.0, 3, 130_000_000, 41.0, 12_000_000)

    assert "| corpus | pipe | 8 | 60 (1.5 MB) | 15.0 | 12.0 | 12.0 | 130 | 41 | 12 | 3 |" in report_of_arriving(
        "house", "SQLite", [one]
    )


@pytest.mark.processes
def test_bench_of_mail_runs_from_end_to_end(tmp_path, capsys):
    (tmp_path / "corpus").mkdir()
    for number in range(3):
        (tmp_path / "corpus" / f"{number}.eml").write_bytes(MAIL.replace(b"Sunday", b"Sunday %d" % number))
    (tmp_path / "corpus" / "nobody.eml").write_bytes(b"Subject: Nobody wrote this\n\nHello\n")
    options = {"people": "10", "entries_each": 1, "mails": 4, "large": 0, "clients": "1,2", "database": server()}

    call_command("bench", mail=True, corpus=tmp_path / "corpus", json=tmp_path / "found.json", **options)

    found = json.loads((tmp_path / "found.json").read_text())
    assert [(one["way"], one["clients"]) for one in found] == [("SMTP", 1), ("SMTP", 2), ("pipe", 1), ("pipe", 2)]
    assert {(one["mails"], one["aside"]) for one in found} == {(4, 1)}
    assert all(one["peak"] > 10_000_000 and one["cpu"] > 0 for one in found)
    assert all((one["peak_of_pipe"] > 1_000_000) == (one["way"] == "pipe") for one in found)
    assert "| corpus | SMTP | 1 | 4 (0 MB) |" in capsys.readouterr().out


def test_bench_of_mail_without_clients_is_refused(tmp_path):
    with pytest.raises(CommandError, match="is not a size"):
        call_command("bench", mail=True, clients="0")
