"""What lies in static/vendor is what was published, and every piece brings its licence."""

import importlib.util
import shutil
import sys

import pytest

from tests.house.rooms import ROOT

pytestmark = pytest.mark.once


@pytest.fixture
def vendor(monkeypatch):
    spec = importlib.util.spec_from_file_location("vendor", ROOT / "tools/vendor.py")
    module = importlib.util.module_from_spec(spec)
    # A dataclass looks its module up while it is made.
    monkeypatch.setitem(sys.modules, "vendor", module)
    spec.loader.exec_module(module)
    return module


def test_vendored_files_when_checked_then_are_as_published(vendor):
    assert vendor.complaints() == []


def test_vendored_files_when_changed_missing_or_strange_then_each_is_named(vendor, tmp_path, monkeypatch):
    monkeypatch.setattr(vendor, "ROOT", tmp_path)
    shelf = tmp_path / "vendor"
    shutil.copytree(vendor.SHELF, shelf)
    monkeypatch.setattr(vendor, "SHELF", shelf)
    htmx = next(shelf.glob("htmx-*"))
    (htmx / "htmx.min.js").write_text("changed")
    (htmx / "LICENSE").unlink()
    (htmx / "extra.js").write_text("strange")

    said = [line.split(": ")[0].split()[0] + " " + line.split("/")[-1] for line in vendor.complaints()]

    assert said == ["missing LICENSE", "named extra.js", "sha256 htmx.min.js"]


def test_parcels_when_read_then_every_one_brings_its_licence(vendor):
    assert [parcel.name for parcel in vendor.parcels() if "LICENSE" not in parcel.files] == []
