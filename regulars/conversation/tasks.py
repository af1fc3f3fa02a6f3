"""The conversation's background work."""

from regulars.kit.background.tasks import task


@task(attempts=2)
def hand_on_for_the_away() -> None:
    """What waits for somebody whose days off have begun goes on."""
    from regulars.conversation import sharing  # noqa: PLC0415 (who only calls for it needs none of this)

    sharing.hand_on_for_the_away()


@task(attempts=5)
def reckon_due(since: str = "", request_id: int = 0) -> None:
    """Reckon anew until when people should hear from us, some hundred at a time; goes on by itself."""
    from regulars.conversation import expecting  # noqa: PLC0415 (who only calls for it needs none of this)

    expecting.reckon_on(since, request_id)


@task(attempts=2)
def warn_of_goals() -> int:
    """Tell, once, whoever looks after a request that it is time to answer; how many requests."""
    from regulars.conversation import expecting  # noqa: PLC0415 (who only calls for it needs none of this)

    return expecting.warn()


@task(attempts=2)
def sweep_presences() -> int:
    """Clear away who looked at something and said no goodbye; how many."""
    from regulars.conversation import being_here  # noqa: PLC0415 (who only calls for it needs none of this)

    return being_here.sweep()
