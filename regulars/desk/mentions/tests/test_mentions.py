"""Where a teammate sees who called them, and whom one can call."""

from regulars.conversation import handing, speaking
from regulars.conversation.models import Entry, Mention
from regulars.team.models import Team


def test_mentions_when_called_are_listed_marked_and_seen_on_the_page(desk, question, ada, jo):
    note = speaking.note(question, by=jo, html="<div>@Ada, you know <b>grinders</b></div>")
    page = desk.get("/mentions/").content.decode()
    way = "Mentions" in desk.get("/inbox/").content.decode()
    desk.get(f"/entries/{note.id}/")

    assert f"/entries/{note.id}/#entry-{note.id}" in page
    assert "you know grinders" in page
    assert "I have seen them all" in page
    assert way
    assert list(Mention.objects.unseen_by(ada)) == []
    assert "I have seen them all" not in desk.get("/mentions/").content.decode()


def test_mentions_when_all_are_seen_at_once_leaves_those_of_others(desk, question, ada, jo, house):
    speaking.note(question, by=jo, html="<div>@Ada</div>")
    speaking.note(question, by=ada, html="<div>@Jo</div>")
    desk.post("/mentions/seen/")

    assert [one.teammate for one in Mention.objects.filter(seen_at=None)] == [jo]


def test_names_when_asked_are_colleagues_and_teams(desk, ada, jo):
    Team.objects.create(name="Repairs")
    jo.title = "Owner"
    jo.save()

    assert desk.get("/mentions/names/").json() == {
        "names": [{"name": "Jo Okafor", "is": "Owner"}, {"name": "Repairs", "is": "team"}]
    }


def test_hand_over_when_a_sentence_is_typed_stands_on_the_page(desk, question, ada, jo):
    response = desk.post(f"/requests/{question.id}/assignment/", {"to": jo.id, "why": "knows the grinder"})

    page = desk.get(response["Location"]).content.decode()
    assert "Ada handed this to Jo: “knows the grinder”" in page


def test_hand_over_when_to_nobody_is_refused_and_keeps_the_sentence(desk, question):
    for to, because, until in [("?", "", ""), ("999", "", ""), ("", "gift", "soon")]:
        fields = {"to": to, "why": "kept words", "because": because, "until": until}
        response = desk.post(f"/requests/{question.id}/assignment/", fields)
        assert response.status_code == 422
        assert "kept words" in response.content.decode()
    assert not Entry.objects.filter(kind="assigned").exists()


def test_hand_over_when_withheld_says_so_and_can_be_opened(desk, question, jo):
    entry = handing.hand_over(question, to=jo, by=jo, why="a gift", withheld_because="a surprise")
    page = desk.get(f"/people/{question.person_id}/").content.decode()

    assert "Maria does not see this: a surprise" in page
    assert desk.get(f"/entries/{entry.id}/openness/").status_code == 200
