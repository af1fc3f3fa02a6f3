"""Make the index of every word said, every name and every identifier."""

from django.db import migrations

from regulars.search.engines import engine_of


def install(apps, schema_editor):
    engine_of(schema_editor.connection).install()


def remove(apps, schema_editor):
    engine_of(schema_editor.connection).remove()


class Migration(migrations.Migration):
    dependencies = [("conversation", "0001_set_up_conversation"), ("people", "0001_set_up_people")]
    operations = [migrations.RunPython(install, remove)]
