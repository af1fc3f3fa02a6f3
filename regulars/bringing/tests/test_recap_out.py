"""What stands above their conversation is in somebody's own package, and in no package of the house."""

import json

from regulars.bringing.out.lines import Scope, lines
from regulars.care.recapping import keeping
from regulars.people import facts
from regulars.people.models import Fact, Sensitivity


def brought(scope):
    return [line for one in lines(scope) if (line := json.loads(one))["type"] == "recap"]


def test_package_of_somebody_tells_their_recap(maria, rui, ada):
    keeping.make(maria.pk)
    facts.remember(maria, "Likes it dark", by=ada)
    (line,) = brought(Scope(maria))
    assert (line["id"], line["sentences"]) == (maria.pk, keeping.sentences(maria))
    assert "We remember “Likes it dark”." in line["sentences"]
    assert "Likes it dark" not in str(brought(Scope(rui)))
    assert brought(Scope()) == []


def test_package_of_somebody_tells_nothing_that_became_a_secret_a_moment_ago(maria, ada):
    facts.remember(maria, "Likes it dark", by=ada)
    keeping.make(maria.pk)
    Fact.objects.update(sensitivity=Sensitivity.SECRET)

    (line,) = brought(Scope(maria))
    assert "Likes it dark" not in str(line["sentences"])
