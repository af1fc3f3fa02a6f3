"""What stands above their conversation is in somebody's own package, and in no package of the house."""

import json

from regulars.bringing.out.lines import Scope, lines
from regulars.care.recapping import keeping
from regulars.people import facts


def brought(scope):
    return [line for one in lines(scope) if (line := json.loads(one))["type"] == "recap"]


def test_package_of_somebody_tells_their_recap(maria, rui, ada):
    assert brought(Scope(maria)) == []

    facts.remember(maria, "Likes it dark", by=ada)
    keeping.make(maria.pk)
    (line,) = brought(Scope(maria))
    assert (line["id"], line["sentences"]) == (maria.pk, keeping.sentences(maria))
    assert "We remember “Likes it dark”." in line["sentences"]
    assert brought(Scope(rui)) == []
    assert brought(Scope()) == []
