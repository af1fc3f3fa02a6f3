#!/usr/bin/env python3
"""Fetch the browser files named in vendor.toml, or check that nobody changed them.

    tools/vendor.py           pack each package with npm and copy its files and licence
    tools/vendor.py --check   only compare every vendored file with the sha256 in vendor.toml

Both end with 1 and one line per file when something differs; after a change of version, paste the
printed hashes into vendor.toml. npm is needed only for fetching, and where it finds packages is its own affair.
"""

import argparse
import hashlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
import tomllib
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MANIFEST = ROOT / "vendor.toml"
SHELF = ROOT / "regulars/kit/look/static/vendor"


@dataclass(frozen=True)
class Parcel:
    """One package and the files we take from it, each with its sha256."""

    name: str
    package: str
    version: str
    files: dict[str, str]

    @property
    def folder(self) -> Path:
        return SHELF / f"{self.name}-{self.version}"

    def place_of(self, source: str) -> Path:
        return self.folder / Path(source).name


def parcels() -> list[Parcel]:
    listed = tomllib.loads(MANIFEST.read_text())
    return [Parcel(name, row["package"], row["version"], row["files"]) for name, row in listed.items()]


def fetch(parcel: Parcel) -> None:
    """Replace the parcel's folder with files fresh from its package."""
    with tempfile.TemporaryDirectory() as scratch:
        packed = pack(parcel, Path(scratch))
        shutil.rmtree(parcel.folder, ignore_errors=True)
        parcel.folder.mkdir(parents=True)
        with tarfile.open(packed) as tar:
            for source in parcel.files:
                parcel.place_of(source).write_bytes(read_member(tar, f"package/{source}"))


def pack(parcel: Parcel, scratch: Path) -> Path:
    subprocess.run(  # noqa: S603
        ["npm", "pack", "--silent", f"{parcel.package}@{parcel.version}"],  # noqa: S607
        cwd=scratch,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return next(scratch.glob("*.tgz"))


def read_member(tar: tarfile.TarFile, name: str) -> bytes:
    member = tar.extractfile(name)
    if member is None:
        raise SystemExit(f"{name} is not a file in this package.")
    return member.read()


def complaints() -> list[str]:
    """One line per file that is missing, changed, or named by no parcel."""
    wanted = {parcel.place_of(source): sha for parcel in parcels() for source, sha in parcel.files.items()}
    found = {path: digest(path) for path in SHELF.rglob("*") if path.is_file()}
    missing = [f"missing: {shown(path)}" for path in wanted.keys() - found.keys()]
    strange = [f"named by no parcel: {shown(path)}" for path in found.keys() - wanted.keys()]
    changed = [f"sha256 {found[path]}: {shown(path)}" for path in wanted.keys() & found if found[path] != wanted[path]]
    return sorted(missing + strange + changed)


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--check", action="store_true", help="compare instead of fetching")
    if not options.parse_args().check:
        for parcel in parcels():
            fetch(parcel)
    found = complaints()
    sys.stdout.write(("\n".join(found) or "Every vendored file is as published.") + "\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
