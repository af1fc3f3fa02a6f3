"""The short automatic word that we have somebody's letter."""

from django.db import models
from django.db.models import Q

from regulars.kit import clock
from regulars.kit.prepared import Prepared

WORDS = """Hello {name},

thank you for writing. Your letter is with us, and one of us will read it and answer you. {usually}

{house}"""


class ReceiptRuleManager(models.Manager["ReceiptRule"]):
    """Finds the one rule."""

    def ours(self) -> "ReceiptRule":
        """The house's rule; one that is off and not kept anywhere, as long as nobody has said anything about it."""
        return _ours.first() or ReceiptRule(id=1)


class ReceiptRule(models.Model):
    """Whether first letters get an automatic answer, and its words. There is at most one row; without one it is off."""

    is_on = models.BooleanField("send it", default=False)
    words = models.TextField(default=WORDS, max_length=2000)

    objects = ReceiptRuleManager()

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(id=1), name="there_is_one_receipt_rule")]

    def __str__(self) -> str:
        return "on" if self.is_on else "off"


_ours: Prepared[ReceiptRule] = Prepared(lambda: ReceiptRule.objects.order_by("id")[:1])


class Receipt(models.Model):
    """What was decided about an automatic answer to a letter: the answer, or in words why there is none."""

    letter = models.OneToOneField("conversation.Entry", models.CASCADE, related_name="receipt")
    answer = models.OneToOneField(
        "conversation.Entry", models.SET_NULL, null=True, blank=True, related_name="receipt_given"
    )
    person = models.ForeignKey("people.Person", models.CASCADE, related_name="receipts")
    channel = models.CharField(max_length=32, help_text="How the letter came.")
    at = models.DateTimeField(default=clock.now)
    was_sent = models.BooleanField()
    why_not = models.CharField(max_length=200, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["person", "-at"], name="receipt_by_person", condition=Q(was_sent=True)),
            models.Index(fields=["-at"], name="receipt_sent", condition=Q(was_sent=True)),
        ]

    def __str__(self) -> str:
        return "sent" if self.was_sent else f"none: {self.why_not}"
