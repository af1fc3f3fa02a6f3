"""File names of strangers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regulars.kit.filenames import LONGEST, plain_name

# It asks no database.
pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("given_name", "shown"),
    [
        ("menu.pdf", "menu.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\maria\\Preços 2026.xlsx", "Preços 2026.xlsx"),
        ("bill\u202efdp.exe", "bill fdp.exe"),
        ('a\r\nContent-Type: text\r\n".html', 'a Content-Type: text ".html'),
        (".htaccess", "htaccess"),
        ("", "file"),
        ("..", "file"),
        ("/", "file"),
    ],
)
def test_name_when_shown_has_no_folders_and_no_controls(given_name, shown):
    assert plain_name(given_name) == shown


def test_long_name_keeps_its_ending():
    name = plain_name("x" * 400 + ".pdf")

    assert (len(name) <= LONGEST, name[-5:]) == (True, "….pdf")


@given(st.text(max_size=300))
def test_any_name_is_harmless(name):
    plain = plain_name(name)

    assert plain.isprintable()
    assert not set(plain) & {"/", "\\"}
    assert 0 < len(plain) <= LONGEST
    assert plain_name(plain) == plain
