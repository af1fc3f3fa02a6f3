"""Lay down the ways in which people are connected. The house may add its own; what it uses stays when this is undone."""

from django.db import migrations

from regulars.people.first_kinds import KINDS


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
