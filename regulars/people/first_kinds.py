"""The ways in which people are connected that a house begins with. It may add its own.

A word may carry "…" where the other's name belongs; any other is a noun.
"""

# What the other is to the person, what the person is to the other, whether it makes them relatives.
KINDS = (
    ("spouse", "spouse", True),
    ("partner", "partner", True),
    ("child", "parent", True),
    ("sibling", "sibling", True),
    ("grandchild", "grandparent", True),
    ("niece or nephew", "aunt or uncle", True),
    ("cousin", "cousin", True),
    ("stepchild", "step-parent", True),
    ("son- or daughter-in-law", "parent-in-law", True),
    ("godchild", "godparent", True),
    ("friend", "friend", False),
    ("neighbour", "neighbour", False),
    ("flatmate", "flatmate", False),
    ("introduced by …", "introduced …", False),
    ("colleague", "colleague", False),
    ("manager", "works for …", False),
    ("assistant", "is assisted by …", False),
    ("business partner", "business partner", False),
    ("teacher", "pupil", False),
    ("carer", "cared for by …", False),
    ("writes on behalf of …", "has … write for them", False),
    ("pet sitter", "has … mind the pets", False),
)
