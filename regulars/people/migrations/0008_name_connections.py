"""Lay down the ways in which people are connected. The house may add its own; what it uses stays when this is undone."""

from django.db import migrations

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


def lay_down(apps, schema_editor):
    kinds = apps.get_model("people", "ConnectionKind")
    known = {name.casefold() for name in kinds.objects.values_list("name", flat=True)}
    kinds.objects.bulk_create(
        kinds(name=name, inverse=inverse, family=family) for name, inverse, family in KINDS if name not in known
    )


def take_up(apps, schema_editor):
    kinds = apps.get_model("people", "ConnectionKind")
    kinds.objects.filter(name__in=[name for name, _, _ in KINDS], connections=None).delete()


class Migration(migrations.Migration):
    dependencies = [("people", "0007_give_circles_a_history")]
    operations = [migrations.RunPython(lay_down, take_up)]
