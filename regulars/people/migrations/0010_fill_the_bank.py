"""Give the house its first questions."""

from django.db import migrations

from regulars.people.first_questions import QUESTIONS


def fill(apps, schema_editor):
    question = apps.get_model("people", "Question")
    if question.objects.exists():
        return
    question.objects.bulk_create(
        question(when=when, topic=topic, words=words, reminder=reminder, after_days=days, signs=signs, place=place)
        for place, (when, topic, words, reminder, days, signs) in enumerate(QUESTIONS, 1)
    )


class Migration(migrations.Migration):
    dependencies = [("people", "0009_order_questions")]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
