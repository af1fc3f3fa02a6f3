"""Files that somebody brings."""

import io

import pytest

from regulars.bringing import taking_in, working


@pytest.fixture
def begin(jo):
    """A function: Jo brings a file; gives the import, with its columns guessed."""

    def beginning(data, name="people.csv"):
        return taking_in.begin(io.BytesIO(data if isinstance(data, bytes) else data.encode()), name, by=jo)

    return beginning


@pytest.fixture
def look(begin):
    """A function: a file is brought and looked through; gives the import."""

    def looking(data, name="people.csv", **wishes):
        brought = begin(data, name)
        taking_in.look(brought, **({"region": "PT"} | wishes))
        working.look_through(brought)
        return brought

    return looking


@pytest.fixture
def bring(look):
    """A function: a file is brought, looked through and brought in; gives the import."""

    def bringing(data, name="people.csv", **wishes):
        brought = look(data, name, **wishes)
        taking_in.bring(brought)
        working.bring_in(brought)
        brought.refresh_from_db()
        return brought

    return bringing
