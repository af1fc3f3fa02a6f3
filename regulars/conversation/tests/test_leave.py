"""When a teammate leaves, what they looked after waits for somebody else."""

from regulars.conversation.models import Entry
from regulars.team import leaving


def test_open_requests_of_somebody_who_leaves_are_put_back(question, ada, jo):
    question.assign(to=ada, by=jo)

    leaving.leave(ada, by=jo)

    question.refresh_from_db()
    assert question.owner is None
    last = question.entries.order_by("-id").first()
    assert (last.kind, last.by_teammate) == (Entry.Kind.UNASSIGNED, jo)


def test_requests_of_others_and_settled_ones_stay_where_they_are(question, hear, ada, jo):
    other = hear("Do you sell kettles?", by="rui@example.com", name="Rui Costa").request
    question.assign(to=jo, by=jo)
    other.assign(to=ada, by=jo)
    other.finish(by=ada)

    leaving.leave(ada, by=jo)

    question.refresh_from_db()
    other.refresh_from_db()
    assert (question.owner, other.owner) == (jo, ada)
