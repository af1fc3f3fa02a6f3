"""Everybody's last words and usual gaps, read once from what was said; from now on each deed keeps them."""

from typing import Any

from django.db import migrations

from regulars.conversation import closeness


def reckon(apps: Any, _: object) -> None:
    closeness.fill(apps.get_model("people", "Person"), apps.get_model("conversation", "Entry"))


class Migration(migrations.Migration):
    # A few thousand people at a time: stopped halfway, it begins again and does no harm.
    atomic = False

    dependencies = [
        ("conversation", "0011_wonder_in_drafts"),
        ("people", "0005_remember_people"),
    ]

    operations = [migrations.RunPython(reckon, migrations.RunPython.noop)]
