"""Take what people told us into the index."""

from django.db import migrations

from regulars.search.engines import engine_of


def install(apps, schema_editor):
    engine_of(schema_editor.connection).install()


class Migration(migrations.Migration):
    dependencies = [("search", "0001_index_every_word"), ("people", "0005_remember_people")]
    operations = [migrations.RunPython(install, migrations.RunPython.noop)]
