"""What background work does for itself by the clock."""

from regulars.kit.background import leasing
from regulars.kit.background.tasks import task


@task()
def sweep_jobs() -> int:
    """Forget the jobs that were done more than a day ago; how many."""
    return leasing.sweep()
