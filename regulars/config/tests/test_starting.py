"""From an empty folder to somebody who can come in."""

import stat
from urllib.parse import parse_qs, urlsplit

import pytest

from regulars.config import starting
from regulars.config.starting import StartRefused
from regulars.team import founding, signing_in
from regulars.team.models import House


@pytest.fixture
def told():
    return []


def _mode(path):
    return stat.S_IMODE(path.stat().st_mode)


def test_make_home_when_new_then_is_for_its_owner_alone(settings, tmp_path):
    settings.REGULARS_HOME = tmp_path / "far" / "home"
    settings.MEDIA_ROOT = settings.REGULARS_HOME / "files"
    settings.STATIC_ROOT = settings.REGULARS_HOME / "static"

    home = starting.make_home()

    assert [_mode(path) for path in (home, home / "files", home / "static")] == [0o700] * 3


def test_make_home_when_a_file_is_in_the_way_then_says_what_to_do(settings, tmp_path):
    (tmp_path / "home").write_text("a file")
    settings.REGULARS_HOME = tmp_path / "home"

    with pytest.raises(StartRefused, match="REGULARS_HOME=FOLDER"):
        starting.make_home()


def test_begin_when_empty_is_wanted_then_nothing_is_loaded_now_or_later(db, told):
    starting.begin(empty=True, tell=told.append)
    starting.begin(empty=False, tell=told.append)

    assert (told, House.objects.exists()) == ([], False)


def test_begin_when_somebody_works_here_then_everything_stays(ada, told):
    starting.begin(empty=False, tell=told.append)

    assert (told, list(House.objects.values_list("name", flat=True))) == ([], ["Corner Roasters"])


def test_begin_when_empty_is_wanted_in_the_demo_then_refuses(house, told):
    House.objects.update(is_demo=True)

    with pytest.raises(StartRefused, match="remove_demo"):
        starting.begin(empty=True, tell=told.append)


def test_keeper_when_there_are_several_then_is_who_keeps_the_house(ada, jo):
    assert starting.keeper() == jo


def test_sign_in_address_when_used_then_lets_its_teammate_in_once(ada):
    secret = urlsplit(starting.sign_in_address(ada)).path.strip("/").rpartition("/")[2]

    assert signing_in.use(secret) == ada


def test_set_up_address_when_opened_then_its_key_opens_the_empty_house(db):
    (key,) = parse_qs(urlsplit(starting.set_up_address()).query)["key"]

    assert founding.opens(key)
    assert not founding.opens(key + "x")


def test_check_database_when_somebody_answers_then_is_content(db):
    starting.check_database()
