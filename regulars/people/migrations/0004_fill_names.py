"""Give everybody their place by name, and those without a name the address they are called by."""

from django.db import migrations
from django.db.models import OuterRef, Subquery

from regulars.people.sorting import sort_key

AT_ONCE = 2000


def fill(apps, schema_editor):
    person, identifier = apps.get_model("people", "Person"), apps.get_model("people", "Identifier")
    spoken = identifier.objects.filter(person=OuterRef("pk"), kind__in=["email", "phone", "handle"])
    first = Subquery(spoken.order_by("id").values("raw")[:1])
    known = identifier.objects.filter(kind__in=["email", "phone", "handle"]).values("person")
    person.objects.filter(known_by="", id__in=known).update(known_by=first)
    last = 0
    while rows := list(person.objects.filter(id__gt=last).order_by("id").only("id", "name")[:AT_ONCE]):
        for row in rows:
            row.sort_name = sort_key(row.name)
        person.objects.bulk_update(rows, ["sort_name"], batch_size=400)
        last = rows[-1].id


class Migration(migrations.Migration):
    dependencies = [("people", "0003_call_everybody_by_something")]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
