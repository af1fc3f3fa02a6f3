"""Secrets at rest: sealed with a key, bound to a place, never written bare."""

import pickle
import uuid

import pytest
from django.db import models
from django.test.utils import isolate_apps

from regulars.kit import secrets
from regulars.kit.secrets import CannotOpen, Sealed, SecretField, seal, unseal

pytestmark = pytest.mark.once


@pytest.fixture
def safe():
    """A model with a secret that is bound to its row."""
    with isolate_apps("regulars.kit"):

        class Safe(models.Model):
            mark = models.UUIDField(default=uuid.uuid4)
            word = SecretField(bound_to="mark")
            other = SecretField(bound_to="mark")

            class Meta:
                app_label = "kit"

            def __str__(self):
                return str(self.mark)

        yield Safe


def lying(row, name="word"):
    """What would go into the database."""
    return row._meta.get_field(name).pre_save(row, add=False)


def test_seal_when_opened_at_its_place_then_gives_the_words():
    sealed = seal("grüne Bohnen", place="a")

    assert "Bohnen" not in sealed
    assert unseal(sealed, place="a") == "grüne Bohnen"
    assert seal("grüne Bohnen", place="a") != sealed


@pytest.mark.parametrize("wrong", ["", "grinder", "sealed-1:", "sealed-1:AAAA", "sealed-1:é", "sealed-1:" + "A" * 80])
def test_unseal_when_it_is_no_seal_then_refuses_in_words(wrong):
    with pytest.raises(CannotOpen, match="another key"):
        unseal(wrong, place="a")


def test_unseal_when_moved_to_another_place_then_refuses():
    with pytest.raises(CannotOpen):
        unseal(seal("word", place="a"), place="b")


def test_unseal_when_the_key_is_another_then_refuses_and_an_old_key_still_opens(settings):
    settings.REGULARS_SECRETS_KEYS = ["old"]
    sealed = seal("word", place="a")
    settings.REGULARS_SECRETS_KEYS = ["new", "old"]
    assert unseal(sealed, place="a") == "word"
    settings.REGULARS_SECRETS_KEYS = ["new"]
    with pytest.raises(CannotOpen):
        unseal(sealed, place="a")


def test_unseal_when_a_key_is_named_later_then_what_was_sealed_before_still_opens(settings):
    sealed = seal("word", place="a")
    settings.REGULARS_SECRETS_KEYS = ["named later"]

    assert unseal(sealed, place="a") == "word"


def test_field_when_set_then_only_the_seal_is_kept(safe):
    row = safe(word="open sesame")

    assert row.word == "open sesame"
    assert "sesame" not in repr(row) + repr(vars(row)) + str(pickle.dumps(vars(row)))
    assert isinstance(lying(row), Sealed)
    assert safe._meta.get_field("word").value_from_object(row) == lying(row)


def test_field_when_empty_then_stays_empty(safe):
    assert (safe().word, safe(word="").word, lying(safe())) == ("", "", "")


def test_field_when_a_seal_is_copied_to_another_row_or_column_then_cannot_be_opened(safe):
    row, thief = safe(word="open sesame"), safe()
    vars(thief)["word"] = lying(row)
    with pytest.raises(CannotOpen):
        _ = thief.word
    vars(row)["other"] = lying(row)
    with pytest.raises(CannotOpen):
        _ = row.other


def test_field_when_a_query_brings_a_bare_secret_then_refuses(safe):
    field = safe._meta.get_field("word")

    with pytest.raises(TypeError, match="is a secret"):
        field.get_prep_value("open sesame")
    assert field.get_prep_value(lying(safe(word="x"))).startswith(secrets.MARK)


def test_field_when_migrated_then_keeps_what_it_is_bound_to(safe):
    assert safe._meta.get_field("word").deconstruct()[3]["bound_to"] == "mark"
