"""The practice lines (README.md), and by which mark the weights know them."""

from hashlib import sha256
from pathlib import Path

FOLDER = Path(__file__).parent


def mark_of() -> str:
    """The mark of all lines as they are."""
    whole = sha256()
    for path in sorted(FOLDER.glob("*.tsv")):
        whole.update(path.name.encode() + b"\n" + path.read_bytes())
    return whole.hexdigest()
