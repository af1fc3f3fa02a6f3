"""What was heard long ago is forgotten: no provider repeats a call after so long, and what a repeat would bring is
known by itself."""

from datetime import timedelta

from regulars.channels.email.models import Handed, Heard
from regulars.kit import clock
from regulars.kit.background.tasks import task

KEPT = timedelta(days=40)


@task()
def sweep_heard() -> int:
    """Forget calls and ids of letters older than forty days; how many."""
    before = clock.now() - KEPT
    heard, _ = Heard.objects.filter(at__lt=before).delete()
    handed, _ = Handed.objects.filter(delivery__settled_at__lt=before).delete()
    return heard + handed
