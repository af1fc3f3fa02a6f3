"""A house in which there is something to see."""

import pytest

from regulars.conversation import hearings, outbox, speaking
from regulars.conversation.incoming import File, Voice
from regulars.conversation.models.promise import promise
from regulars.kit import clock
from regulars.people import facts


@pytest.fixture
def busy(ada, jo, question, hear, offered):
    """Maria's request with one of everything on its page."""
    hear(
        "Look at this.",
        html="<p>Look</p><img data-remote-src='https://x.example/y.png'>",
        answering=("1@maria.example",),
        files=(File("plan.pdf", "application/pdf", b"%PDF"),),
        cc=(Voice("email", "rui@example.com", "Rui Costa"),),
    )
    question.refresh_from_db()
    question.assign(to=ada, by=jo)
    to = speaking.recipients_of(question)
    refused = speaking.reply(question, by=jo, html="<b>On it</b>", to=to, channel="email")
    outbox.refused(refused.deliveries.get(), "550 no such user")
    speaking.note(question, by=jo, html="A friend of Rui's.")
    speaking.note(question, by=jo, html="Between us.", withheld_because="a surprise")
    promise(person_id=question.person_id, request_id=question.id, by=ada, words="A new one", due=clock.now())
    question.person.note_look(by=jo)
    first = question.entries.earliest("id")
    offered(first, "since Monday", when="2031-05-12")
    hearings.remember(first, "Her grinder is loud", by=ada, quote="grinder is loud")
    facts.remember(question.person, "Lost her father", by=jo, sensitivity="careful")
    speaking.reply(question, by=ada, html="Today.", to=to, channel="email")
    return question
