"""The JSON of `read_mail`, spoken by the command itself."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from regulars.channels.email.reading.tests.samples import file, mail, multipart, text

COMMAND = [sys.executable, "-c", "import sys; from regulars.config.command import main; sys.exit(main())", "read_mail"]
NO_DATABASE = {**os.environ, "DATABASE_URL": "postgres://nobody@127.0.0.1:1/none"}
# Where peers' own test mails lie, if they do: beside the project, or where this says.
CORPUS = Path(os.environ.get("REGULARS_CORPUS") or Path(__file__).parents[5].parent / "shared" / "corpus")
LEAST = 99.0  # percent of checks


def run(given: bytes, *options: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*COMMAND, *options], input=given, capture_output=True, check=False, env=NO_DATABASE, timeout=60
    )


@pytest.mark.processes
def test_read_mail_prints_one_message_and_needs_no_database():
    done = run(mail("Subject: Beans", body="Do you have beans?\n\n-- \nMaria"))
    answer = json.loads(done.stdout)

    assert (done.returncode, answer["subject"], answer["reply_text"], answer["signature"]) == (
        0,
        "Beans",
        "Do you have beans?",
        "Maria",
    )
    assert answer["person"] == {
        "email": "maria@example.com",
        "name": "Maria Lopez",
        "first_name": "Maria",
        "last_name": "Lopez",
    }


@pytest.mark.processes
def test_read_mail_in_a_batch_answers_every_line_whatever_it_is(tmp_path):
    good, html = tmp_path / "good.eml", tmp_path / "bad.html"
    good.write_bytes(mail())
    html.write_text("<p onclick=x>Hi</p>")
    requests = [
        json.dumps({"id": 1, "path": str(good), "kind": "email"}),
        "this is no JSON",
        "[1, 2]",
        json.dumps({"id": 2, "path": str(tmp_path / "none"), "kind": "email"}),
        json.dumps({"id": 3, "path": str(good), "kind": "poem"}),
        json.dumps({"id": 4, "kind": "email"}),
        json.dumps({"id": 5, "path": str(html), "kind": "html_sanitize"}),
    ]
    done = run("\n".join(requests).encode() + b"\n\xff\xfe\n", "--batch")
    answers = [json.loads(line) for line in done.stdout.splitlines()]

    assert [answer["id"] for answer in answers] == [1, None, None, 2, 3, 4, 5, None]
    assert ["error" in answer for answer in answers] == [False, True, True, True, True, True, False, True]
    assert answers[6]["html"] == "<p>Hi</p>"


@pytest.mark.processes
def test_read_mail_points_embedded_images_at_their_attachments():
    raw = multipart(
        "related",
        text('<img src="cid:cup@x">', "html"),
        file("cup.png", b"PNG", "image/png", "Content-ID: <cup@x>\r\n"),
    )
    answer = json.loads(run(raw).stdout)

    assert (answer["html"], answer["attachments"][0]["inline"]) == ('<img src="attachments/1">', True)


@pytest.mark.processes
@pytest.mark.once
def test_read_mail_understands_the_mails_of_its_peers(tmp_path):
    if not (CORPUS / "score.py").is_file():
        pytest.skip(f"the peers' test mails are not at {CORPUS} (their licences keep them out of this project)")
    result = tmp_path / "score.json"
    subprocess.run(
        [sys.executable, CORPUS / "score.py", "--json", result, "--", *COMMAND, "--batch"],
        check=True,
        capture_output=True,
        env=NO_DATABASE,
    )
    fields = {
        name: counts for name, counts in json.loads(result.read_text())["fields"].items() if name != "ALL REPLY CASES"
    }
    good, bad = (sum(counts[key] for counts in fields.values()) for key in ("good", "bad"))

    assert good + bad > 1000
    assert 100 * good / (good + bad) >= LEAST
