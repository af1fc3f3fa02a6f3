"""The recap stands above the conversation: each phrase leads to its row, and nothing is told that its reader may not
read now."""

from datetime import timedelta
from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regulars.care import deciding, told_again
from regulars.care.models import Recap, Recapping, ToldAgain
from regulars.care.recapping import keeping
from regulars.conversation import mourning, relating
from regulars.conversation.models import Entry
from regulars.conversation.models.promise import promise
from regulars.desk.person.finding import find
from regulars.desk.recap import reading
from regulars.kit import clock
from regulars.people import connecting, facts
from regulars.people.models import Fact, Person, Sensitivity

PART = {"HX-Request": "true"}


@pytest.fixture
def page_of(desk):
    """A function: what stands above somebody's conversation, in HTML."""

    def ask(person, **more):
        html = unescape(desk.get(f"/people/{person.pk}/", **more).content.decode())
        begins = html.index('<div class="before"')
        return html[begins : html.index("</div>\n", begins)]

    return ask


@pytest.fixture
def told(maria, ada):
    """A function: the sentences as Ada may read them now, gathered a while ago."""

    def read(by=None):
        found = find(maria.pk, None, seen_by=by or ada)
        return ["".join(piece.words for piece in sentence) for sentence in reading.of(found, seen_by=by or ada)]

    return read


def tie(person, other, word):
    connecting.lay_down()
    return connecting.connect(person, other, connecting.way_called(word), by=None)


def test_page_tells_what_was_gathered_and_each_phrase_leads_to_its_row(page_of, maria, ada, question):
    fact = facts.remember(maria, "Likes it dark", by=ada)
    facts.remember(maria, "Lost her job", by=ada, sensitivity=Sensitivity.CAREFUL)
    given = promise(
        person_id=maria.pk, request_id=question.pk, by=ada, words="A call", due=clock.now() + timedelta(days=2)
    )
    word = Entry.objects.get(promise=given)
    keeping.make(maria.pk)
    html = page_of(maria)

    assert f'<a href="/requests/{question.pk}/" dir="auto">“Loud grinder”</a>' in html
    assert f'<a href="/entries/{word.pk}/" dir="auto">“A call”</a>' in html
    assert f'<a href="/people/{maria.pk}/facts/" dir="auto">“{fact.words}”</a>' in html
    assert "something we mention only if they do</a>" in html
    assert "job" not in html


def test_every_address_of_a_recap_can_be_opened(desk, page_of, maria, rui, ada, question, offered):
    entry = Entry.objects.of(maria).get()
    offered(entry, "loud", kind="complaint")
    ToldAgain.objects.create(entry=entry, begins=0, ends=2, words="My", in_words="1")
    tie(maria, rui, "husband")
    facts.remember(maria, "Likes it dark", by=ada)
    relating.limit(maria, "writing", by=ada, why="So")
    relating.part(maria, by=ada, why="So")
    keeping.make(maria.pk)
    places = [piece.split('"')[0] for piece in page_of(maria).split('<a href="')[1:]]

    assert len(places) >= 5
    assert {desk.get(place).status_code for place in places} <= {200, 302}


def test_words_of_others_are_escaped(desk, maria, hear):
    hear("Hello", subject="<script>alert(1)</script> & “so”")
    keeping.make(maria.pk)
    html = desk.get(f"/people/{maria.pk}/").content.decode()

    assert "<script>alert(1)" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; “so”" in html[html.index('class="before"') :]


def test_recap_when_gathered_costs_the_page_one_question(desk, maria, ada, question, offered, rui):
    desk.get(f"/people/{maria.pk}/")
    with CaptureQueriesContext(connection) as without:
        desk.get(f"/people/{maria.pk}/")
    tie(maria, rui, "husband")
    tie(Person.objects.create(name="Leo"), maria, "introduced by")
    keeping.make(maria.pk)
    recap = Recap.objects.get(person=maria)
    Recap.objects.all().delete()
    with CaptureQueriesContext(connection) as without:
        desk.get(f"/people/{maria.pk}/")
    recap.save(force_insert=True)
    Recapping.objects.all().delete()
    with CaptureQueriesContext(connection) as along:
        desk.get(f"/people/{maria.pk}/")

    assert len(along) <= len(without) + 1


@pytest.mark.parametrize(
    ("hide", "says"),
    [
        (lambda maria, ada: Fact.objects.update(sensitivity=Sensitivity.SECRET), "Likes it dark"),
        (lambda maria, ada: Fact.objects.update(sensitivity=Sensitivity.CAREFUL), "Likes it dark"),
        (lambda maria, ada: facts.end(Fact.objects.get(), by=ada), "Likes it dark"),
        (lambda maria, ada: maria.noticed_row.delete(), "complained"),
        (lambda maria, ada: deciding.wave_away(maria.noticed_row, by=ada), "complained"),
        (lambda maria, ada: told_again.wave_away(ToldAgain.objects.get(), by=ada), "second time"),
        (lambda maria, ada: maria.promises.get().keep(by=ada), "A call"),
        (lambda maria, ada: maria.requests.get().finish(by=ada), "They have waited"),
        (lambda maria, ada: relating.lift(maria.limits.get(), by=ada, why="So"), "limit"),
        (lambda maria, ada: maria.connections.get().delete(), "Rui"),
    ],
    ids=["secret", "careful", "ended", "gone", "waved", "not again", "kept", "done", "lifted", "apart"],
)
def test_phrase_when_its_row_may_not_be_told_any_more_is_left_out_before_it_is_gathered_anew(
    told, maria, rui, ada, question, offered, hide, says
):
    everything = {
        "Likes it dark": lambda: facts.remember(maria, "Likes it dark", by=ada),
        "complained": lambda: setattr(
            maria, "noticed_row", offered(question.entries.get(kind="message"), "loud", kind="complaint")
        ),
        "second time": lambda: ToldAgain.objects.create(
            entry=question.entries.get(kind="message"), begins=0, ends=2, words="My", in_words="1"
        ),
        "A call": lambda: promise(
            person_id=maria.pk, request_id=None, by=ada, words="A call", due=clock.now() + timedelta(days=2)
        ),
        "They have waited": lambda: relating.stand(maria, "friend", by=ada),
        "limit": lambda: relating.limit(maria, "writing", by=ada, why="So"),
        "Rui": lambda: tie(maria, rui, "husband"),
    }
    everything[says]()
    keeping.make(maria.pk)
    assert says in " ".join(told())

    hide(maria, ada)
    assert says not in " ".join(told())


def test_recap_when_its_reader_works_here_no_more_tells_none_of_its_rows(told, maria, ada, jo, question):
    facts.remember(maria, "Likes it dark", by=ada)
    keeping.make(maria.pk)
    found = find(maria.pk, None, seen_by=ada)
    assert "Likes it dark" in " ".join(told())

    jo.is_active = False
    sentences = reading.of(found, seen_by=jo)
    links = [piece.there for sentence in sentences for piece in sentence if piece.there]
    assert set(links) <= {f"/people/{maria.pk}/life/"}


def test_dead_who_were_taken_for_dead_are_not_told_so(told, maria, ada):
    mourning.record(maria, "", by=ada)
    keeping.make(maria.pk)
    assert told()[0] == "Maria has died."

    mourning.take_back(maria, by=ada, why="A mistake")
    assert "died" not in " ".join(told())


def test_recap_while_something_new_waits_to_be_gathered_never_says_that_there_is_nothing(told, maria, hear):
    keeping.make(maria.pk)
    assert "Nothing was said between us yet." in told()

    hear("Is the shop open on Sunday?")
    assert "Nothing" not in " ".join(told())


def test_page_of_somebody_never_gathered_lets_them_be_gathered_once(desk, page_of, maria):
    assert "recap__" not in page_of(maria)
    page_of(maria)
    assert list(Recapping.objects.values_list("number", flat=True)) == [maria.pk]

    while keeping.make_due():
        pass
    assert "Nothing was said between us yet" in page_of(maria)


def test_recap_when_gathered_anew_fetches_itself(desk, maria, question):
    keeping.make(maria.pk)
    html = desk.get(f"/people/{maria.pk}/").content.decode()
    assert f'data-live="recap:{maria.pk}"' in html
    assert ",recap," in html  # the page listens to it

    part = unescape(
        desk.get(f"/people/{maria.pk}/", {"recap": 1, "request": question.pk}, headers=PART).content.decode()
    )
    assert part.strip().startswith('<div class="before" id="recap"')
    assert "“Loud grinder”" in part
    assert "<html" not in part
