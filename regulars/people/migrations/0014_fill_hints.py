"""Write down of every mail address how its provider may spell it otherwise."""

from django.db import migrations

from regulars.people.aliases import hint_for

AT_ONCE = 2000


def fill(apps, schema_editor):
    identifier = apps.get_model("people", "Identifier")
    addresses = identifier.objects.filter(kind="email", hint="")
    last = 0
    while rows := list(addresses.filter(id__gt=last).order_by("id").only("id", "value")[:AT_ONCE]):
        for row in rows:
            row.hint = hint_for(row.value)
        identifier.objects.bulk_update(rows, ["hint"], batch_size=400)
        last = rows[-1].id


class Migration(migrations.Migration):
    dependencies = [("people", "0013_choose_first_identifier")]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
