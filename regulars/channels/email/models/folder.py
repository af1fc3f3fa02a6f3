"""How far a folder of a mailbox has been read."""

from django.db import models


class Folder(models.Model):
    """One folder that is fetched.

    A server numbers the mails of a folder upwards (UID) as long as `uidvalidity` stays. Every mail after `last_uid`
    is new. Those up to `old_until` lay there before us, or before the server numbered its mails anew; of these we
    have looked at all up to `old_uid`.
    """

    mailbox = models.ForeignKey("email.Mailbox", models.CASCADE, related_name="folders")
    name = models.CharField(max_length=255)
    uidvalidity = models.BigIntegerField(null=True, blank=True, help_text="Empty before the first look.")
    last_uid = models.BigIntegerField(default=0)
    old_until = models.BigIntegerField(default=0)
    old_uid = models.BigIntegerField(default=0)
    old_mails = models.PositiveIntegerField(default=0, help_text="How many lay there before us.")
    old_brought = models.PositiveIntegerField(default=0)
    renumbered = models.BooleanField(default=False, help_text="Whether we may know the old mails already.")
    stuck_uid = models.BigIntegerField(default=0, help_text="The mail at which the connection broke.")
    stuck_times = models.PositiveSmallIntegerField(default=0)
    since = models.DateTimeField(null=True, blank=True, help_text="When we first looked; what is older is old mail.")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["mailbox", "name"], name="folder_once_a_mailbox")]

    def __str__(self) -> str:
        return self.name

    @property
    def brings_old(self) -> bool:
        """Whether mail that was there before us is still to be brought in."""
        return self.old_uid < self.old_until


class FetchedMail(models.Model):
    """A mail of a folder that we have, so that it is known again when the server numbers its mails anew."""

    folder = models.ForeignKey(Folder, models.CASCADE, related_name="mails")
    uid = models.BigIntegerField()
    digest = models.CharField(max_length=64, help_text="Of its head and its size.")
    untidied = models.BooleanField(default=False, help_text="Whether it is still to be marked or moved there.")

    class Meta:
        indexes = [
            models.Index(fields=["folder", "digest"], name="fetched_mail_known"),
            models.Index(fields=["folder", "uid"], name="fetched_mail_untidied", condition=models.Q(untidied=True)),
        ]

    def __str__(self) -> str:
        return f"{self.folder} {self.uid}"
