"""No page of the back rooms walks a growing table from end to end."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

GROWING = ("conversation_delivery", "conversation_arrival", "conversation_entry", "conversation_request")
PAGES = ["/outbox/", "/outbox/?list=waiting", "/arrivals/", "/people/", "/people/?list=newest", "/settings/me/"]


@pytest.mark.sqlite
@pytest.mark.parametrize("path", PAGES)
def test_page_walks_no_growing_table(client, ada, question, path):
    client.force_login(ada)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(path).status_code == 200

    walked = [step for query in asked if query["sql"].startswith("SELECT") for step in _plan(query["sql"])]
    assert [step for step in walked if step.startswith(tuple(f"SCAN {table}" for table in GROWING))] == []
    assert [step for step in walked if step == "SCAN U0"] == []


def _plan(sql):
    with connection.cursor() as cursor:
        cursor.execute("EXPLAIN QUERY PLAN " + sql)
        return [row[3] for row in cursor.fetchall()]
