"""Two who are one: what follows, what leads there, what stands aside, and what goes to whom when they are two again."""

import threading

import pytest
from django.core.files.base import ContentFile
from django.db import connection

from regulars.conversation import drafting, moving, speaking
from regulars.conversation.models import Attachment, Draft, Entry, Hearing, Participant, Request
from regulars.conversation.tokens import request_token
from regulars.people import facts, merging, recognising, undoing
from regulars.people.errors import StaysAsItIs
from regulars.people.models import Change, Connection, ConnectionKind, Identifier, Merge, Person, SetAside, Tag, Tagging

pytestmark = pytest.mark.django_db

WORK = "mia@work.example"


@pytest.fixture
def mia(hear):
    """The same Maria, as she wrote from work."""
    return hear("Do you roast on Mondays?", by=WORK, name="Mia L.", subject="Mondays", external_id="m1@work").by_person


def test_letter_when_it_comes_from_either_address_then_is_in_the_one_conversation(maria, mia, hear, ada):
    merging.merge(maria, mia, by=ada)
    entry = hear("And on Tuesdays?", by=WORK, name="Mia", answering=("m1@work",))

    assert (entry.person, entry.by_person) == (maria, maria)
    assert entry.request.subject == "Mondays"
    assert recognising.find("email", WORK) == maria


def test_letter_when_it_answers_an_old_token_then_finds_its_matter(maria, mia, hear, ada):
    matter = Request.objects.get(subject="Mondays")
    letter = speaking.reply(matter, by=ada, html="<p>Yes</p>", to=[speaking.Recipient(WORK)], channel="email")
    merging.merge(maria, mia, by=ada)
    by_id = hear("Good", by=WORK, answering=(letter.external_id,))
    by_address = hear("Very good", by="maria@example.com", tokens=(request_token(matter.pk),))

    assert by_id.request_id == by_address.request_id == matter.pk
    assert by_id.person == by_address.person == maria


def test_merge_when_both_have_something_that_is_there_once_then_it_stands_aside_and_comes_back(maria, mia, ada):
    tag = Tag.objects.create(name="wedding", key="wedding")
    Tagging.objects.bulk_create(Tagging(tag=tag, person=one) for one in (maria, mia))
    kind = ConnectionKind.objects.create(name="colleague-of", inverse="colleague-of")
    Connection.objects.create(person=maria, other=mia, kind=kind)
    drafting.save(by=ada, person=maria, request=None, html="<p>Dear Maria</p>")
    theirs = drafting.save(by=ada, person=mia, request=None, html="<p>Dear Mia</p>")
    file = Attachment.objects.create(draft=theirs, file=ContentFile(b"menu", name="x"), name="menu.pdf", size=4)
    made = merging.merge(maria, mia, by=ada)

    assert [draft.html for draft in Draft.objects.all()] == ["<p>Dear Maria</p>"]
    assert (Connection.objects.count(), Tagging.objects.count(), Attachment.objects.count()) == (0, 1, 0)
    assert file.file.storage.exists(file.file.name)

    undoing.undo(made, by=ada)
    back = Attachment.objects.get(pk=file.pk)
    with back.file.open() as kept:
        assert (back.draft.html, back.draft.person, kept.read()) == ("<p>Dear Mia</p>", mia, b"menu")
    assert (Connection.objects.get().other, Tagging.objects.count()) == (mia, 2)
    assert SetAside.objects.count() == 0


def test_foresee_when_asked_then_says_what_merge_does_and_does_nothing(maria, mia, ada):
    tag = Tag.objects.create(name="wedding", key="wedding")
    Tagging.objects.bulk_create(Tagging(tag=tag, person=one) for one in (maria, mia))
    for one in (maria, mia):
        drafting.save(by=ada, person=one, request=None, html="<p>Dear</p>")
    seen = merging.foresee(maria, mia)
    made = merging.merge(maria, mia, by=ada)

    foretold = {one.relation.name: one.count - len(one.aside) for one in seen.following}
    came = {}
    for row in made.followed.all():
        came[row.relation] = came.get(row.relation, 0) + len(row.ids)
    assert came == {name: count for name, count in foretold.items() if count}
    assert made.set_aside.count() == sum(len(one.aside) for one in seen.following)
    assert any("Ada has begun a letter to each of them" in words for words in seen.warnings)


def test_merge_when_values_differ_then_both_stand_in_the_history(maria, mia, ada):
    merging.merge(maria, mia, by=ada, why="She said so", choices={"name": "Mia L."})

    assert Person.objects.get(pk=maria.pk).name == "Mia L."
    told = Change.objects.get(person=maria, what="name", source="merging")
    assert (told.before, told.after, told.by, told.why) == ("Maria Lopes", "Mia L.", ada, "She said so")


def test_undo_when_somebody_changed_the_name_since_then_theirs_stays(maria, mia, ada):
    made = merging.merge(maria, mia, by=ada, choices={"name": "Mia L."})
    maria.refresh_from_db()
    maria.call("Maria da Luz")
    undoing.undo(made, by=ada)

    assert Person.objects.get(pk=maria.pk).name == "Maria da Luz"
    assert Person.objects.get(pk=mia.pk).name == "Mia L."
    assert list(Entry.objects.filter(kind="merged")) == []


def test_undo_when_one_got_into_the_others_matter_by_chance_then_it_is_parted(maria, mia, question, hear, ada):
    Request.objects.get(subject="Mondays").finish(by=ada)
    made = merging.merge(maria, mia, by=ada)
    chance = hear("My boss must not know: is Friday free?", by=WORK, subject="Friday")
    answer = speaking.reply(chance.request, by=ada, html="<p>It is</p>", to=[speaking.Recipient(WORK)], channel="email")
    assert chance.request == question
    undoing.undo(made, by=ada)

    for entry in (chance, answer):
        entry.refresh_from_db()
        assert (entry.person, entry.request.person, entry.request.subject) == (mia, mia, "Friday")
    assert [entry.said for entry in question.entries.order_by("id")] == ["My grinder is loud since Monday."]
    question.refresh_from_db()
    assert question.waiting_since == question.entries.get().at
    assert list(Participant.objects.filter(entry=chance, role="from").values_list("person", flat=True)) == [mia.pk]


def test_undo_when_a_fact_was_heard_in_a_letter_since_then_goes_with_its_speaker(maria, mia, ada, hear):
    old = facts.remember(mia, "She has a dog", by=ada)
    made = merging.merge(maria, mia, by=ada)
    old.refresh_from_db()
    new = facts.replace(old, "She has two dogs", by=ada)
    ours = facts.remember(maria, "She likes tea", by=ada)
    undoing.undo(made, by=ada)

    assert [row.person for row in type(new).objects.filter(pk__in=(old.pk, new.pk))] == [mia, mia]
    assert type(ours).objects.get(pk=ours.pk).person == maria


def test_undo_when_a_fact_from_a_letter_since_was_replaced_then_both_go_with_its_speaker(maria, mia, ada, hear):
    made = merging.merge(maria, mia, by=ada)
    letter = hear("My dog is fine.", by=WORK, name="Mia", answering=("m1@work",))
    old = facts.remember(letter.person, "She has a dog", by=ada)
    Hearing.objects.create(fact=old, entry=letter, quote="My dog", begins=0, ends=6)
    new = facts.replace(old, "She has two dogs", by=ada)
    undoing.undo(made, by=ada)

    assert {row.person for row in type(new).objects.filter(pk__in=(old.pk, new.pk))} == {mia}


def test_undo_when_something_was_moved_from_one_to_the_other_since_then_says_what_to_undo_first(
    maria, mia, question, ada
):
    made = merging.merge(maria, mia, by=ada)
    theirs = Request.objects.get(subject="Mondays")
    moving.join(theirs, into=question, by=ada)

    assert undoing.why_not(made) == (
        "Ada moved everything from one to the other since, to “Loud grinder”. Undo that first."
    )
    with pytest.raises(StaysAsItIs):
        undoing.undo(made, by=ada)
    assert Entry.objects.filter(person=mia).count() == 0


def test_merges_when_in_a_chain_then_lead_to_the_last_and_are_undone_from_there(maria, mia, ada, hear):
    lena = hear("Hello", by="lena@example.com", name="Lena", subject="Hello").by_person
    first = merging.merge(mia, lena, by=ada)
    second = merging.merge(maria, mia, by=ada)

    assert Person.objects.get(pk=lena.pk).merged_into == maria
    first = Merge.objects.get(pk=first.pk)
    assert undoing.why_not(first) == "Mia L. was merged into Maria Lopes since. Undo that first."
    undoing.undo(second, by=ada)
    assert Person.objects.get(pk=lena.pk).merged_into == mia
    undoing.undo(Merge.objects.get(pk=first.pk), by=ada)
    assert [Entry.objects.get(said="Hello").person, Identifier.objects.get(value=WORK).person] == [lena, mia]


@pytest.mark.parametrize("again", ["kept", "gone"])
def test_merge_when_one_was_merged_before_then_is_refused_in_words(maria, mia, ada, hear, again):
    lena = hear("Hello", by="lena@example.com", name="Lena").by_person
    merging.merge(maria, mia, by=ada)
    pair = (mia, lena) if again == "kept" else (lena, mia)

    with pytest.raises(StaysAsItIs, match=r"Mia L\. was merged into Maria Lopes already"):
        merging.merge(*pair, by=ada)
    with pytest.raises(StaysAsItIs, match="one already"):
        merging.merge(maria, maria, by=ada)
    assert Merge.objects.count() == 1


def test_merge_when_there_is_more_then_asks_no_more(maria, mia, ada, hear, django_assert_max_num_queries):
    with django_assert_max_num_queries(300) as few:
        undoing.undo(merging.merge(maria, mia, by=ada), by=ada)
    for number in range(12):
        hear(f"Word {number}", by=WORK, subject=f"Matter {number}", answering=(f"unknown-{number}",))
    with django_assert_max_num_queries(len(few.captured_queries)):
        undoing.undo(merging.merge(maria, mia, by=ada), by=ada)


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_merge_when_two_merge_and_mail_comes_at_once_then_all_is_with_one_of_them(maria, mia, ada, hear):
    refused, start = [], threading.Barrier(3)

    def at_once(deed):
        start.wait(60)
        try:
            deed()
        except StaysAsItIs as refusal:
            refused.append(str(refusal))
        finally:
            connection.close()

    deeds = (
        lambda: merging.merge(maria, mia, by=ada),
        lambda: merging.merge(mia, maria, by=ada),
        lambda: [hear(f"Word {number}", by=WORK, answering=(f"u{number}",)) for number in range(5)],
    )
    threads = [threading.Thread(target=at_once, args=(deed,)) for deed in deeds]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)

    made = Merge.objects.get()
    assert refused == [f"{made.gone} was merged into {made.kept} already. Start from there."]
    assert set(Entry.objects.values_list("person", flat=True)) == {made.kept_id}
    assert set(Entry.objects.filter(kind="message").values_list("by_person", flat=True)) == {made.kept_id}
    assert set(Participant.objects.values_list("person", flat=True)) == {made.kept_id}
