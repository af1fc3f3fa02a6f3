"""People in and out, by the pages."""

import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from regulars.bringing import working
from regulars.bringing.models import Export, Import
from regulars.people.models import Person

pytestmark = pytest.mark.django_db
PAGE = "/settings/bringing/"
FILE = "Vorname;Nachname;E-Mail;Handy\nRui;Leão;rui@example.com;912 345 678\nAna;;;12\n;;nobody;\n"


@pytest.fixture
def keeper(jo):
    client = Client()
    client.force_login(jo)
    return client


@pytest.fixture
def desk(ada):
    client = Client()
    client.force_login(ada)
    return client


def bring(client, text=FILE, name="people.csv", encoding="cp1252"):
    return client.post(PAGE, {"file": SimpleUploadedFile(name, text.encode(encoding))})


def shown(client, path):
    return client.get(path).content.decode()


def test_table_when_brought_by_the_pages_then_its_people_are_in(keeper):
    answer = bring(keeper)
    brought = Import.objects.get()
    here = f"{PAGE}{brought.pk}/"
    assert (answer.status_code, answer["Location"]) == (303, here)

    page = shown(keeper, here)
    assert '<option value="first" selected>First name' in page
    assert "Rui Leão" in page and "912 345 678" in page

    keeper.post(here, {"meaning": ["first", "last", "email", "phone"], "region": "pt", "encoding": "cp1252"})
    brought.refresh_from_db()
    assert (brought.state, brought.region) == ("looking", "PT")
    assert "Looking it through" in shown(keeper, here)
    working.look_through(brought)
    page = shown(keeper, here)
    assert "2 new, 1 cannot be read" in page and "is too short for a number in Portugal" in page

    keeper.post(f"{here}bringing-in/")
    working.bring_in(Import.objects.get())
    assert "They are in" in shown(keeper, here)
    assert Person.objects.get(name="Rui Leão").identifiers.filter(value="+351912345678").exists()
    table = b"".join(keeper.get(f"{here}remarks.csv").streaming_content).decode("utf-8-sig")
    assert table.startswith("Row,What,In words,The row") and "nobody" in table

    keeper.post(f"{here}taking-back/")
    working.take_back(Import.objects.get())
    assert not Person.objects.exists()
    assert "2 of the new ones taken back" in shown(keeper, here)


def test_columns_when_shown_again_then_read_as_chosen_and_nothing_begins(keeper):
    bring(keeper)
    here = f"{PAGE}{Import.objects.get().pk}/"
    page = keeper.post(here, {"meaning": ["last", "first", "", ""], "show": "yes"}).content.decode()

    assert "Leão Rui" in page
    assert Import.objects.get().state == "naming"


@pytest.mark.parametrize("meaning", [["", "", "", ""], ["town", "x", "<b>", "tags"]])
def test_columns_when_none_names_anybody_then_says_so(keeper, meaning):
    bring(keeper)
    answer = keeper.post(f"{PAGE}{Import.objects.get().pk}/", {"meaning": meaning})

    assert answer.status_code == 422
    assert "Say which column holds their names" in answer.content.decode()


@pytest.mark.parametrize("text, said", [("", "There is nothing in this file"), (None, "Choose a file first")])
def test_file_when_there_is_none_then_says_so(keeper, text, said):
    answer = keeper.post(PAGE) if text is None else bring(keeper, text)

    assert answer.status_code == 422
    assert said in answer.content.decode() or "submitted file is empty" in answer.content.decode()


def test_pages_when_asked_by_who_does_not_keep_the_house_then_are_closed(desk, keeper):
    bring(keeper)
    number = Import.objects.get().pk
    deeds = ["bringing-in", "stopping", "naming", "taking-back"]

    assert [desk.get(path).status_code for path in (PAGE, f"{PAGE}{number}/", f"{PAGE}{number}/remarks.csv")] == [
        403
    ] * 3
    assert [desk.post(f"{PAGE}{number}/{deed}/").status_code for deed in deeds] == [403] * 4
    assert (desk.post(f"{PAGE}out/").status_code, Export.objects.count()) == (403, 0)
    assert Client().post("/people/1/bringing-out/").status_code == 302


def test_everybody_when_brought_out_then_it_is_written_down_and_shown(keeper, maria):
    answer = keeper.post(f"{PAGE}out/", {"as": "all"})
    data = b"".join(answer.streaming_content)

    assert "attachment" in answer["Content-Disposition"]
    assert zipfile.ZipFile(io.BytesIO(data)).testzip() is None
    assert "1 person, as everything" in shown(keeper, PAGE)
    assert "Jo Okafor" in shown(keeper, PAGE)


def test_one_person_when_brought_out_then_is_a_download_of_their_own(desk, maria):
    assert "Bring out everything about Maria" in shown(desk, f"/people/{maria.pk}/")
    answer = desk.post(f"/people/{maria.pk}/bringing-out/", {"as": "cards"})

    assert b"FN:Maria Lopes\r\n" in b"".join(answer.streaming_content)
    assert 'filename="Maria Lopes.vcf"' in answer["Content-Disposition"]
    assert Export.objects.get().person == maria
    assert desk.get(f"/people/{maria.pk}/bringing-out/").status_code == 405
    assert desk.post("/people/999/bringing-out/").status_code == 404
