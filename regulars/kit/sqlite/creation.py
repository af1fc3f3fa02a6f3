"""Test databases are files too: the shared memory of Django's default has other locks than the real thing."""

import shutil
import tempfile
from pathlib import Path

from django.db.backends.sqlite3 import creation


class DatabaseCreation(creation.DatabaseCreation):
    """Makes and removes test databases."""

    _folder: str | None = None

    def _get_test_db_name(self) -> str:
        """TEST["NAME"] if it is a whole path, else a file in a temporary folder of this process alone."""
        given = self.connection.settings_dict["TEST"]["NAME"]
        if given and Path(given).is_absolute():
            return str(given)
        if not self._folder:
            self._folder = tempfile.mkdtemp(prefix="regulars-test-")
        return str(Path(self._folder) / "regulars.sqlite3")

    def _destroy_test_db(self, test_database_name: str, verbosity: int) -> None:
        self.connection.close()
        for leftover in ("", "-wal", "-shm"):
            Path(f"{test_database_name}{leftover}").unlink(missing_ok=True)
        if self._folder:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None
