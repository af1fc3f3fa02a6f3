"""Faces of teammates."""

import io

import pytest
from PIL import Image

from regulars.team import faces
from regulars.team.errors import NotAFace

pytestmark = pytest.mark.django_db(transaction=True)


def picture(size=(400, 300), kind="PNG", colour="tomato", **how):
    made = io.BytesIO()
    Image.new("RGB", size, colour).save(made, kind, **how)
    return made.getvalue()


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_picture_when_chosen_then_is_kept_square_and_small(ada, kind):
    faces.choose(ada, io.BytesIO(picture(kind=kind)))
    ada.refresh_from_db()

    kept = Image.open(io.BytesIO(ada.face_for_mail()))
    assert (kept.format, kept.size) == ("JPEG", (faces.SIDE, faces.SIDE))
    assert ada.picture.startswith(f"/faces/{ada.pk}/")


def test_picture_when_it_tells_where_it_was_taken_then_that_is_left_behind(ada):
    told = Image.Exif()
    told[0x010E] = "taken at home"
    faces.choose(ada, io.BytesIO(picture(kind="JPEG", exif=told)))

    assert b"taken at home" not in ada.face_for_mail() and not Image.open(io.BytesIO(ada.face_for_mail())).getexif()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>", "no picture we can show"),
        (b"", "no picture we can show"),
        (picture(kind="GIF"), "no picture we can show"),
        (picture()[:200], "broken"),
        (picture((20, 400)), "too small"),
        (picture((9000, 9000), colour="white"), "more pixels"),
        (b"\x89PNG\r\n\x1a\n" + bytes(1_000_001), "larger than 1 MB"),
    ],
)
def test_file_when_it_is_no_face_then_is_refused_in_words_and_the_old_one_stays(ada, data, words):
    faces.choose(ada, io.BytesIO(picture()))
    before = ada.face.name

    with pytest.raises(NotAFace, match=words):
        faces.choose(ada, io.BytesIO(data))
    ada.refresh_from_db()
    assert ada.face.name == before


def test_picture_when_replaced_or_taken_away_then_its_file_goes_too(ada):
    faces.choose(ada, io.BytesIO(picture()))
    storage, first = ada.face.storage, ada.face.name
    faces.choose(ada, io.BytesIO(picture(colour="teal")))
    second = ada.face.name
    faces.take_away(ada)

    assert [storage.exists(name) for name in (first, second)] == [False, False]
    assert (ada.picture, ada.face_for_mail()) == ("", b"")


def test_face_when_asked_for_then_is_shown_to_those_who_work_here_alone(ada, client):
    faces.choose(ada, io.BytesIO(picture()))
    outside = client.get(ada.picture)
    client.force_login(ada)
    inside = client.get(ada.picture)

    assert outside.status_code == 302
    assert (inside.status_code, inside["Content-Type"]) == (200, "image/jpeg")
    assert client.get(f"/faces/{ada.pk}/other.jpg").status_code == 404
