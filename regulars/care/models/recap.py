"""What there is to know about somebody before we answer, and who waits for it to be gathered."""

from django.db import models

from regulars.kit import clock


class Recap(models.Model):
    """What was gathered of somebody (care.recapping.life.Life), to be told in a few sentences when their page opens.
    Made from rows that stand elsewhere: it can be made anew at any time."""

    person = models.OneToOneField("people.Person", models.CASCADE, related_name="recap")
    life = models.JSONField(default=dict, blank=True)
    reader = models.PositiveSmallIntegerField(default=0, help_text="The version that gathered it.")
    at = models.DateTimeField(default=clock.now, help_text="When it was gathered.")

    # Whoever turns out to be somebody else is gathered anew, as that one: it does not follow, nor is it set aside.
    who_it_was = ("person",)

    def __str__(self) -> str:
        return f"recap of {self.person_id}"


class Recapping(models.Model):
    """Something about somebody changed: what there is to know of them is gathered anew. The row is the queue, written
    in the transaction of the change. Several may wait for one person."""

    # A number and no key: whatever is announced may write one, in any order and about somebody who goes in the same
    # transaction, and never waits for a lock.
    number = models.PositiveBigIntegerField(db_index=True, help_text="Whose, as their number.")
    due_at = models.DateTimeField(default=clock.now)
    tries = models.PositiveSmallIntegerField(default=0)

    class Meta:
        indexes = [models.Index(fields=["due_at", "id"], name="recapping_due")]

    def __str__(self) -> str:
        return f"of {self.number}"
