"""The rooms of the house and their order, read from the import contract in pyproject.toml, which alone states it."""

import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
HOUSE = ROOT / "regulars"


def layers() -> list[list[str]]:
    """The rooms from top to bottom; those beside each other share a layer. Planned rooms stand in brackets there."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    order = next(contract for contract in contracts if contract["type"] == "layers")["layers"]
    return [[room.strip(" ()") for room in layer.split("|")] for layer in order]


def rooms() -> list[str]:
    """The rooms that stand, from top to bottom."""
    return [room for layer in layers() for room in layer if (HOUSE / room).is_dir()]


def depth(room: str) -> int:
    """How far down a room lies: 0 is the top."""
    return next(number for number, layer in enumerate(layers()) if room in layer)


def our_files(*suffixes: str) -> list[Path]:
    """Our own files with these endings: neither vendored ones nor those git would not take."""
    folders = [ROOT / name for name in ("regulars", "tests", "tools", "bin", ".ci", "docs", "requirements")]
    found = [path for folder in folders for path in folder.rglob("*") if path.is_file() and path.suffix in suffixes]
    return sorted(path for path in found if not {"vendor", "__pycache__"} & set(path.parts))
