"""What is written down about letters somebody did not ask for."""

from regulars.kit import clock
from regulars.people import consenting
from regulars.people.models import Consent, Identifier


def test_page_when_they_want_none_then_says_since_when_and_how_we_know(desk, maria):
    consenting.refuse("email", "maria@example.com", how=Consent.How.ONE_CLICK)

    page = desk.get(f"/people/{maria.id}/").content.decode()
    assert "No letters they did not ask for" in page and "button of their mail program" in page


def test_wish_when_told_to_us_then_is_written_down_with_who_and_how(desk, maria, ada):
    number = maria.identifiers.get().id
    consenting.refuse("email", "maria@example.com", how=Consent.How.PAGE)
    desk.post(f"/identifiers/{number}/wish/", {"welcome": "yes", "why": " At the\n counter "})
    desk.post(f"/identifiers/{number}/wish/", {"welcome": "no", "why": "By telephone"})

    said = [(one.given, one.how, one.by, one.why) for one in Consent.objects.order_by("id")]
    assert said == [
        (False, "page", None, ""),
        (True, "told", ada, "At the counter"),
        (False, "told", ada, "By telephone"),
    ]


def test_wish_when_nobody_says_how_then_is_refused_beside_its_field(desk, maria):
    answer = desk.post(f"/identifiers/{maria.identifiers.get().id}/wish/", {"welcome": "yes", "why": " "})

    assert answer.status_code == 422 and "Only their own wish counts" in answer.content.decode()
    assert Consent.objects.count() == 0


def test_address_when_somebody_knows_that_it_works_then_is_marked_no_more(desk, maria):
    Identifier.objects.update(bouncing_since=clock.now())
    desk.post(f"/identifiers/{maria.identifiers.get().id}/working/")

    assert Identifier.objects.get().bouncing_since is None


def test_wishes_when_a_stranger_asks_then_are_behind_the_sign_in(client, maria):
    number = maria.identifiers.get().id

    assert client.post(f"/identifiers/{number}/wish/", {"why": "x"}).status_code == 302
    assert Consent.objects.count() == 0


def test_column_when_there_are_two_addresses_then_one_opener_names_each(desk, maria):
    maria.identifiers.create(kind="email", value="m.lopes@example.com", raw="m.lopes@example.com")

    page = desk.get(f"/people/{maria.id}/").content.decode()
    opener = page[page.index("No more letters unasked") : page.index("All about these addresses")]

    assert page.count("No more letters unasked") == 1
    assert "maria@example.com" in opener and "m.lopes@example.com" in opener


def test_column_when_one_address_wants_none_then_only_the_other_is_offered(desk, maria):
    maria.identifiers.create(kind="email", value="m.lopes@example.com", raw="m.lopes@example.com")
    consenting.refuse("email", "m.lopes@example.com", how=Consent.How.PAGE)

    page = desk.get(f"/people/{maria.id}/").content.decode()
    opener = page[page.index("No more letters unasked") : page.index("All about these addresses")]

    assert "Such letters may come again" in page
    assert "maria@example.com" in opener and "m.lopes@example.com" not in opener
