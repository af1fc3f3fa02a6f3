"""Keep what stands in files, and take it and the subjects of requests into the index."""

import django.db.models.deletion
from django.db import migrations, models

import regulars.kit.clock
from regulars.search.engines import engine_of


def install(apps, schema_editor):
    engine_of(schema_editor.connection).install()


class Migration(migrations.Migration):
    dependencies = [
        ("conversation", "0016_be_together"),
        ("search", "0002_index_what_was_told"),
    ]

    operations = [
        migrations.CreateModel(
            name="FileText",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(blank=True, max_length=255)),
                ("words", models.TextField(blank=True)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "waits to be read"),
                            ("read", "read"),
                            ("empty", "holds no words"),
                            ("trouble", "could not be read"),
                            ("other", "is of a kind that is not read"),
                        ],
                        default="waiting",
                        max_length=8,
                    ),
                ),
                (
                    "trouble",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", ""),
                            ("locked", "is locked with a password"),
                            ("broken", "is damaged"),
                            ("large", "is too large"),
                            ("slow", "took too long"),
                            ("heavy", "unpacks to far more than it should"),
                            ("old", "is in an old format"),
                            ("gone", "is not there any more"),
                        ],
                        default="",
                        max_length=8,
                    ),
                ),
                ("reader", models.PositiveSmallIntegerField(default=0)),
                ("tries", models.PositiveSmallIntegerField(default=0)),
                ("due_at", models.DateTimeField(blank=True, default=regulars.kit.clock.now, null=True)),
                ("read_at", models.DateTimeField(blank=True, null=True)),
                (
                    "attachment",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="reading",
                        to="conversation.attachment",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("due_at__isnull", False)), fields=["due_at", "id"], name="file_text_due"
                    )
                ],
            },
        ),
        migrations.RunPython(install, migrations.RunPython.noop),
    ]
