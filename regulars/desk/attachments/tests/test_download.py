"""Files come as downloads under a locked-down policy, and only to those who may see what they hang on."""

import pytest

from regulars.conversation import drafting
from regulars.conversation.incoming import File


@pytest.fixture
def evil(hear):
    """A file with everything a file can try: a page that runs script, under a name that ends a header line."""
    page = b"<script>alert(document.cookie)</script>"
    return hear(files=(File('evil"\r\nX-Bad: 1.html', "text/html", page),)).attachments.get()


def test_file_when_fetched_is_a_download_that_cannot_run(client, ada, evil):
    client.force_login(ada)
    response = client.get(f"/attachments/{evil.id}/anything")

    assert b"".join(response.streaming_content) == b"<script>alert(document.cookie)</script>"
    assert response["Content-Disposition"].startswith("attachment; ")
    assert "\n" not in response["Content-Disposition"]
    assert response["Content-Type"] == "application/octet-stream"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"
    response.close()


def test_name_when_it_has_other_letters_is_told_as_rfc_5987_says(client, ada, hear):
    client.force_login(ada)
    file = hear(files=(File("Größe €.pdf", "application/pdf", b"%PDF"),)).attachments.get()
    response = client.get(f"/attachments/{file.id}/x")

    assert response["Content-Disposition"] == "attachment; filename*=utf-8''Gr%C3%B6%C3%9Fe%20%E2%82%AC.pdf"
    response.close()


def test_file_when_a_stranger_asks_is_behind_the_sign_in(client, evil):
    assert client.get(f"/attachments/{evil.id}/x").status_code == 302


def test_file_when_it_hangs_on_somebody_elses_draft_is_not_found(client, ada, jo, question, django_file):
    draft = drafting.save(by=jo, person=question.person, request=question, html="x")
    file = drafting.attach(draft, django_file("secret.pdf"))
    client.force_login(ada)
    assert client.get(f"/attachments/{file.id}/secret.pdf").status_code == 404

    client.force_login(jo)
    response = client.get(f"/attachments/{file.id}/secret.pdf")
    assert response.status_code == 200
    response.close()


def test_file_when_it_is_gone_from_the_disk_is_not_found(client, ada, evil):
    evil.file.delete(save=False)
    client.force_login(ada)

    assert client.get(f"/attachments/{evil.id}/x").status_code == 404
