"""Handing a request to a colleague who is away, by the menu above the conversation."""

from datetime import date

from regulars.team import away


def test_hand_over_when_the_colleague_is_away_then_says_until_when_and_keeps_the_sentence(
    client, ada, jo, question, morning
):
    client.force_login(ada)
    away.take_off(jo, first=date(2026, 3, 2), last=date(2026, 3, 4))

    answer = client.post(f"/requests/{question.pk}/assignment/", {"to": jo.pk, "why": "knows the grinder"})

    page = answer.content.decode()
    assert (answer.status_code, "Jo is away until 4 March." in page, "knows the grinder" in page) == (422, True, True)
    question.refresh_from_db()
    assert question.owner is None
