"""What becomes of a life when somebody is forgotten, through the real doors."""

from datetime import timedelta

import pytest

from regulars.conversation import separating, speaking
from regulars.conversation.incoming import File
from regulars.conversation.models import Attachment, Delivery, Draft, Entry, Participant, Promise, Request
from regulars.conversation.models.promise import promise
from regulars.conversation.separating import Parcel
from regulars.conversation.speaking import Recipient
from regulars.kit import clock
from regulars.people import forgetting, merging, undoing
from regulars.people.errors import StaysAsItIs
from regulars.people.models import Change, Connection, ConnectionKind, Identifier, Person

pytestmark = pytest.mark.django_db

MARIA = Recipient("maria@example.com", "Maria Lopes")
RUI = Recipient("rui@example.com", "Rui Costa")


@pytest.fixture
def rui(hear):
    return hear("Do you sell beans?", by="rui@example.com", name="Rui Costa", subject="Beans").person


def forget(person, by, called):
    with called(execute=True):
        return forgetting.forget(person, by=by, ground="They asked us by phone")


@pytest.fixture
def called(django_capture_on_commit_callbacks):
    return django_capture_on_commit_callbacks


def test_forget_when_they_wrote_then_how_much_and_when_stays_without_a_word(question, maria, ada, called):
    before = question.entries.get()
    speaking.reply(question, by=ada, html="<p>Bring it by, Maria.</p>", to=[MARIA], channel="email")
    proof = forget(maria, ada, called)

    letters = list(Entry.objects.filter(person=maria, kind=Entry.Kind.MESSAGE).order_by("id"))
    assert next((one.at, one.by_person_id, one.said, one.subject, one.html) for one in letters) == (
        before.at, maria.pk, "", "", "",
    )  # fmt: skip
    assert [one.by_teammate for one in letters] == [None, ada]
    assert ["Letters", 2, "silent"] in proof.lines
    question.refresh_from_db()
    assert (question.subject, question.state, question.waiting_since) == ("", Request.State.DONE, None)


def test_forget_when_a_letter_waits_to_leave_then_it_does_not(question, maria, ada, called):
    speaking.reply(question, by=ada, html="<p>Bring it by.</p>", to=[MARIA], channel="email")
    forget(maria, ada, called)

    delivery = Delivery.objects.get()
    assert (delivery.state, delivery.due_at, delivery.name) == (Delivery.State.STOPPED, None, "")
    assert "maria" not in delivery.address


def test_forget_when_another_spoke_in_it_then_their_words_stay_without_the_name(
    question, maria, rui, ada, hear, called
):
    said = "Maria told me: mine is loud too! Ask maria@example.com, or Maria Lopes’s banana."
    theirs = hear(said, by="rui@example.com", name="Rui Costa", answering=("1@maria.example",))
    Entry.objects.filter(pk=theirs.pk).update(person=maria, request=question, html="<p>On Monday Maria wrote…</p>")
    forget(maria, ada, called)

    theirs.refresh_from_db()
    assert theirs.said == "[…] told me: mine is loud too! Ask […], or […]’s banana."
    assert (theirs.by_person, theirs.html) == (rui, "")


def test_forget_when_they_spoke_in_anothers_conversation_then_only_their_words_go(rui, maria, ada, hear, called):
    beans = rui.requests.get()
    theirs = hear("I want some too.", answering=())
    Entry.objects.filter(pk=theirs.pk).update(person=rui, request=beans)
    forget(maria, ada, called)

    assert [one.said for one in beans.entries.order_by("id")] == ["Do you sell beans?", ""]
    beans.refresh_from_db()
    assert (beans.subject, beans.state) == ("Beans", Request.State.OPEN)


def test_forget_when_a_letter_went_to_others_too_then_ours_stays_for_them(question, maria, rui, ada, called):
    letter = speaking.reply(
        question, by=ada, html="<p>Dear Maria, dear Rui, come by.</p>", to=[MARIA, RUI], channel="email"
    )
    forget(maria, ada, called)

    letter.refresh_from_db()
    assert letter.said == "Dear […], dear Rui, come by."
    assert sorted(Delivery.objects.values_list("address", flat=True))[1] == "rui@example.com"
    assert sorted(Participant.objects.filter(entry=letter, role="to").values_list("address", flat=True)) == [
        "forgotten", "rui@example.com",
    ]  # fmt: skip


def test_forget_when_there_are_files_and_drafts_then_they_are_gone(question, maria, ada, hear, called):
    hear("Here it is.", files=(File("grinder.jpg", "image/jpeg", b"picture"),))
    file = Attachment.objects.get().file
    Draft.objects.create(by=ada, person=maria, request=question, html="<p>Dear Maria</p>")
    forget(maria, ada, called)

    assert not file.storage.exists(file.name)
    assert (Attachment.objects.count(), Draft.objects.count()) == (0, 0)


def test_forget_when_we_promised_then_what_was_kept_still_counts(question, maria, ada, called):
    due = clock.now() + timedelta(days=1)
    kept, open_ = (
        promise(person_id=maria.pk, request_id=question.pk, by=ada, words=f"Ring Maria {n}", due=due) for n in (1, 2)
    )
    kept.keep(by=ada)
    forget(maria, ada, called)

    assert [(one.outcome, one.words) for one in Promise.objects.all()] == [("kept", "")]
    assert open_.pk


def test_forget_when_they_write_again_then_they_are_somebody_new(question, maria, ada, hear, called):
    forget(maria, ada, called)
    entry = hear("Hello, it is me.", answering=("1@maria.example",))

    assert entry.person_id != maria.pk
    assert entry.request_id != question.pk
    assert Person.objects.known().filter(pk=maria.pk).count() == 0


def test_forget_when_done_twice_then_says_so(maria, ada, called):
    forget(maria, ada, called)
    with pytest.raises(StaysAsItIs, match="already"):
        forgetting.forget(maria, by=ada, ground="Again")


def test_forget_when_somebody_turned_out_to_be_them_then_both_are_forgotten(maria, rui, ada, called):
    Person.objects.filter(pk=rui.pk).update(merged_into=maria)
    forget(Person.objects.get(pk=rui.pk), ada, called)

    assert Identifier.objects.count() == 0
    assert {str(one) for one in Person.objects.all()} == {"somebody who was forgotten"}


def test_proof_for_when_asked_by_their_address_then_is_found_and_by_nothing_else(question, maria, ada, called):
    proof = forget(maria, ada, called)

    assert forgetting.proof_for("email", " Maria@Example.com") == proof
    assert forgetting.proof_for("email", "rui@example.com") is None
    assert "maria" not in f"{proof.lines} {proof.ground}".lower()


def test_forget_again_when_a_back_up_was_brought_back_then_only_those_who_were_meant(maria, rui, ada, called):
    copy = {one.attname: getattr(maria, one.attname) for one in Person._meta.fields}
    forget(maria, ada, called)
    Person.objects.filter(pk=maria.pk).update(**copy)
    with called(execute=True):
        assert forgetting.forget_again() == 1
    assert Person.objects.get(pk=maria.pk).name == ""
    # The back-up is older than Maria, and somebody else has got her number since.
    Person.objects.filter(pk=maria.pk).update(**copy | {"name": "Ana Paz", "since": clock.now()})

    assert forgetting.forget_again() == 0
    assert Person.objects.get(pk=maria.pk).name == "Ana Paz"


def test_foresee_when_a_child_is_known_only_through_them_then_is_named(maria, rui, ada):
    kind, _ = ConnectionKind.objects.get_or_create(name="child", defaults={"inverse": "parent"})
    leo = Person.objects.create(name="Leo Lopes")
    Connection.objects.create(person=maria, other=leo, kind=kind)
    Connection.objects.create(person=maria, other=rui, kind=kind)

    assert forgetting.foresee(maria).only_here == [leo]


def test_forget_when_they_were_merged_and_parted_again_then_the_others_history_says_no_word(maria, rui, ada, called):
    undoing.undo(merging.merge(maria, rui, by=ada, choices={"name": "Maria Lopes"}), by=ada)
    rui.refresh_from_db()
    forget(rui, ada, called)

    told = [f"{one.before} {one.after}" for one in Change.objects.all()]
    assert [words for words in told if "Rui" in words] == []
    assert Person.objects.get(pk=maria.pk).name == "Maria Lopes"


def test_forget_when_an_address_was_given_to_them_then_the_others_history_says_no_word(maria, rui, ada, hear, called):
    hear("Hello", by="maria@example.com")
    address = maria.identifiers.get()
    separating.separate(Parcel(maria, (address,)), to=rui, by=ada)
    forget(rui, ada, called)

    assert [one for one in Change.objects.all() if "Rui" in f"{one.before} {one.after}"] == []
