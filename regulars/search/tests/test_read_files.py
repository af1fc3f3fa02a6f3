"""Reading what stands in files, each in a process of its own."""

import io
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryFile

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command

from regulars.conversation.incoming import File
from regulars.conversation.models import Attachment
from regulars.search.files import opening, taking
from regulars.search.files.kinds import is_read, kind_of
from regulars.search.files.reading import Unreadable, decoded, words_of
from regulars.search.models import FileText
from regulars.search.tests import files

LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")


def read(data, name="file", content_type=""):
    kind = kind_of(data[:1024], name, content_type)
    return words_of(io.BytesIO(data), kind)


@pytest.mark.once
@pytest.mark.parametrize(
    ("data", "name", "words"),
    [
        (files.pdf("Invoice for the grinder"), "a.pdf", "Invoice for the grinder"),
        (files.document("Dear Ada", "the grinder"), "a.docx", "Dear Ada\nthe grinder\nIn a table\nLetterhead"),
        (files.sheet(["Beans", 3], [None, "Guji"]), "a.xlsx", "Sheet\nBeans 3\nGuji"),
        (files.open_document("the <s>old</s> grinder"), "a.odt", "Title\nthe old grinder"),
        ("Käse;3\n".encode("cp1252"), "a.csv", "Käse;3"),
        ("Grüße".encode("utf-16"), "a.txt", "Grüße"),
        (b"<style>x</style><p>the <b>grinder</b></p><script>no</script>", "a.html", "the grinder"),
        (rb"{\rtf1{\fonttbl Arial;}{\*\generator x;}the \b gr\'fcn\u233?\par grinder}", "a.rtf", "the grüné\ngrinder"),
    ],
)
def test_words_of_a_file_when_read_then_are_those_that_stand_in_it(data, name, words):
    assert read(data, name) == words


@pytest.mark.once
@pytest.mark.parametrize(
    ("data", "name", "trouble"),
    [
        (b"%PDF-1.4 and then nothing", "a.pdf", "broken"),
        (b"PK\x03\x04 and then nothing", "a.docx", "broken"),
        (files.zip_bomb(), "a.docx", "heavy"),
        (files.open_document("x", manifest="<m><encryption-data/></m>"), "a.odt", "locked"),
        (LOCKED, "a.docx", "locked"),
        (LOCKED[:8] + b"Word.Document.8", "a.doc", "old"),
        (b"binary\x00rubbish", "a.txt", "broken"),
    ],
)
def test_file_that_cannot_be_read_says_which_trouble_it_is(data, name, trouble):
    with pytest.raises(Unreadable, match=trouble):
        read(data, name)


@pytest.mark.once
@pytest.mark.parametrize("name", ["a.odt", "a.docx", "a.xlsx"])
def test_entities_of_strangers_are_never_unfolded(name):
    bomb = files.BOMB + "]>"
    data = {
        "a.odt": files.open_document("&i;", before=bomb),
        "a.docx": files.archive(word__document_xml=bomb + "<d>&i;</d>"),
        "a.xlsx": files.archive(xl__workbook_xml=bomb + "<d>&i;</d>"),
    }[name]

    outcome = apart(data, name)
    assert (outcome.state, outcome.trouble, outcome.words) == ("trouble", "broken", "")


def apart(data, name, content_type="", patience=60):
    with TemporaryFile() as file:
        file.write(data)
        file.flush()
        return opening.open_apart(file, name, content_type, patience=patience)


@pytest.mark.once
def test_file_read_apart_gives_its_words_and_pictures_none():
    assert apart(files.document("the grinder"), "a.docx").words.startswith("the grinder")
    assert apart(files.picture(), "picture").state == "other"


@pytest.mark.once
def test_file_that_takes_for_ever_is_stopped():
    rows = [["endless"] * 20] * 2_000
    assert apart(files.sheet(*rows), "a.xlsx", patience=0.01).trouble == "slow"


@pytest.mark.once
@pytest.mark.parametrize(
    ("deed", "code"), [("bytearray(2_000_000_000)", 1), ("open('big', 'wb').write(bytes(9_000_000))", 1)]
)
def test_process_that_reads_has_little_to_take(deed, code, tmp_path, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", str(Path.cwd()))
    said = f"from regulars.search.files.child import limit; limit(); {deed}"
    assert (
        subprocess.run([sys.executable, "-c", said], cwd=tmp_path, check=False, stderr=subprocess.DEVNULL).returncode
        == code
    )


@pytest.mark.once
def test_process_that_reads_knows_nothing_of_the_house():
    assert set(opening._little()) == {"PYTHONPATH", "PYTHONDONTWRITEBYTECODE", "LC_ALL"}


@pytest.mark.once
@pytest.mark.parametrize(
    ("name", "content_type", "expected"),
    [
        ("a.pdf", "", True),
        ("a", "text/plain", True),
        ("a.png", "image/png", False),
        ("a.zip", "application/zip", False),
    ],
)
def test_only_what_holds_words_is_opened(name, content_type, expected):
    assert is_read(name, content_type) is expected


def test_text_longer_than_is_kept_is_cut():
    assert len(read(b"word " * 100_000, "a.txt")) <= 200_000
    assert decoded(b"\xef\xbb\xbfmark") == "mark"


@pytest.fixture
def letter(hear):
    def write(data, name="menu.docx", content_type="application/octet-stream"):
        return hear(f"See {name}", external_id=f"{name}@maria.example", files=[File(name, content_type, data)])

    return write


def read_all():
    while taking.read_due():
        pass


@pytest.mark.django_db
def test_file_that_came_with_a_letter_waits_and_is_read(letter):
    letter(files.document("the grinder"))
    row = FileText.objects.get()
    assert (row.state, row.name) == ("waiting", "menu.docx")

    read_all()

    row.refresh_from_db()
    assert (row.state, row.words.split("\n")[0], row.reader, row.due_at) == ("read", "the grinder", taking.READER, None)


@pytest.mark.django_db
def test_file_that_cannot_be_read_costs_only_itself_and_says_why(letter, client, ada):
    entry = letter(LOCKED)
    letter(b"the second grinder", "a.txt")
    read_all()

    assert [row.state for row in FileText.objects.order_by("id")] == ["trouble", "read"]
    client.force_login(ada)
    page = client.get(f"/people/{entry.person_id}/").text
    assert "could not be read: is locked with a password" in page


@pytest.mark.django_db
def test_file_that_is_gone_or_keeps_dying_is_left(letter, settings):
    letter(b"gone", "a.txt")
    Attachment.objects.get().file.delete(save=False)
    Attachment.objects.update(file="attachments/nowhere")
    letter(b"deadly", "b.txt")
    FileText.objects.filter(name="b.txt").update(tries=taking.MOST_TRIES)
    read_all()

    assert [row.trouble for row in FileText.objects.order_by("id")] == ["gone", "broken"]


@pytest.mark.django_db
def test_old_files_are_read_by_the_command_which_goes_on_where_it_stopped(hear, capsys):
    entry = hear("Three files")
    for number in range(3):
        Attachment.objects.create(entry=entry, name=f"{number}.txt", content_type="text/plain", size=5,
                                  file=ContentFile(b"beans", name="file"))  # fmt: skip
    call_command("read_attachments", "--most", "2")
    assert FileText.objects.filter(state="read").count() == 2

    call_command("read_attachments")
    assert FileText.objects.filter(state="read", words="beans").count() == 3
    FileText.objects.update(reader=taking.READER - 1)
    call_command("read_attachments")
    assert FileText.objects.filter(reader=taking.READER).count() == 3


@pytest.mark.django_db
def test_file_on_its_way_is_not_read_twice(letter):
    letter(b"beans", "a.txt")
    row = FileText.objects.get()

    assert (taking._claim(row), taking._claim(row)) == (True, False)
    assert taking.read_due() is False
