"""The conversation's background work."""

from regulars.kit.background.tasks import task


@task(attempts=2)
def hand_on_for_the_away() -> None:
    """What waits for somebody whose days off have begun goes on."""
    from regulars.conversation import sharing  # noqa: PLC0415 (who only calls for it needs none of this)

    sharing.hand_on_for_the_away()
