"""Faces of people."""

import io

import pytest
from PIL import Image

from regulars.people import faces
from regulars.people.errors import NotLearned
from regulars.people.models import Person

pytestmark = pytest.mark.django_db(transaction=True)


def picture(size=(400, 300), kind="PNG", colour="tomato", **how):
    made = io.BytesIO()
    Image.new("RGB", size, colour).save(made, kind, **how)
    return io.BytesIO(made.getvalue())


def kept(person):
    with person.face.open("rb") as file:
        return file.read()


def history(person):
    return [(one.before, one.after, one.by, one.source) for one in person.changes.order_by("id")]


def test_picture_when_chosen_then_only_its_pixels_are_kept_square(maria, ada):
    told = Image.Exif()
    told[0x010E] = "taken at home"
    faces.choose(maria, picture((3000, 2000), "JPEG", exif=told), by=ada)
    maria.refresh_from_db()

    shown = Image.open(io.BytesIO(kept(maria)))
    assert (shown.format, shown.size) == ("JPEG", (faces.SIDE, faces.SIDE))
    assert b"taken at home" not in kept(maria) and not shown.getexif()


def test_picture_when_chosen_replaced_and_taken_away_then_history_says_so_and_files_go(maria, ada):
    faces.choose(maria, picture(), by=None, source="vcard")
    storage, first = maria.face.storage, maria.face.name
    faces.choose(maria, picture(colour="teal"), by=ada)
    second = maria.face.name
    faces.take_away(maria, by=ada)

    assert [storage.exists(name) for name in (first, second)] == [False, False]
    assert history(maria) == [
        ("", "a picture", None, "vcard"),
        ("a picture", "a picture", ada, "desk"),
        ("a picture", "", ada, "desk"),
    ]
    assert faces.take_away(maria, by=ada) is None


def test_picture_when_another_person_has_the_same_then_its_file_stays(maria, ada):
    faces.choose(maria, picture(), by=ada)
    twin = Person.objects.create(name="M. Lopes", face=maria.face.name)
    faces.take_away(maria, by=ada)

    assert Image.open(io.BytesIO(kept(twin))).size == (faces.SIDE, faces.SIDE)


def test_file_when_it_is_no_picture_then_is_refused_in_words_and_the_old_one_stays(maria, ada):
    faces.choose(maria, picture(), by=ada)
    before = maria.face.name

    with pytest.raises(NotLearned, match="no picture we can show"):
        faces.choose(maria, io.BytesIO(b"<svg><script>1</script></svg>"), by=ada)
    maria.refresh_from_db()
    assert (maria.face.name, maria.changes.count()) == (before, 1)


def test_face_when_asked_for_then_is_shown_to_those_who_work_here_alone(maria, ada, client):
    faces.choose(maria, picture(), by=ada)
    outside = client.get(maria.picture)
    client.force_login(ada)
    inside = client.get(maria.picture)

    assert outside.status_code == 302
    assert (inside.status_code, inside["Content-Type"]) == (200, "image/jpeg")
    assert inside["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert client.get(f"/people/{maria.pk}/face/other.jpg").status_code == 404


def test_face_when_there_is_one_then_stands_wherever_they_do(question, ada, client):
    maria = question.person
    faces.choose(maria, picture(), by=ada)
    client.force_login(ada)

    pages = ["/inbox/?list=everyone", "/people/", "/search/?q=Maria", f"/people/{maria.pk}/"]
    assert [page for page in pages if maria.picture not in client.get(page).content.decode()] == []
