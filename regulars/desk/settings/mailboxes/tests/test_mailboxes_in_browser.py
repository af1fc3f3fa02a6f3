"""The settings of mailboxes in a real browser, read by axe."""

import pytest

from regulars.channels.email.models import Mailbox
from regulars.kit import clock

axe = pytest.importorskip("axe_playwright_python.sync_playwright")
pytestmark = pytest.mark.browser


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_pages_when_read_by_axe_have_no_violations(browse, jo, theme):
    mailbox = Mailbox(name="Hello", host="imap.example.com", user="hello@example.com", password="x")
    mailbox.trouble, mailbox.trouble_since, mailbox.tell_at = "Wrong password.", clock.now(), clock.now()
    mailbox.save()
    mailbox.folders.create(name="INBOX")
    page = browse(jo, "/settings/mailboxes/", color_scheme=theme, reduced_motion="reduce")
    found = {}
    for path in ("", "new/", "new/?address=hello@gmail.com", f"{mailbox.pk}/", "at/microsoft/"):
        page.goto(f"/settings/mailboxes/{path}")
        violations = axe.Axe().run(page).response["violations"]
        found |= {f"{path} {v['id']}": [node["html"][:160] for node in v["nodes"]] for v in violations}

    assert found == {}
    assert page.complaints == []
