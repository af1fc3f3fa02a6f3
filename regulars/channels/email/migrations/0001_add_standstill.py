from django.db import migrations, models

import regulars.kit.clock


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Standstill",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("words", models.TextField(help_text="What is wrong, with the server's own words where it said any.")),
                ("since", models.DateTimeField(default=regulars.kit.clock.now)),
                ("attempts", models.PositiveIntegerField(default=0)),
                ("again_at", models.DateTimeField(help_text="When the server is asked next.")),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("id", 1)), name="there_is_one_standstill"),
                ],
            },
        ),
    ]
