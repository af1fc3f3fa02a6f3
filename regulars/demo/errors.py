"""What the demo may refuse."""


class DemoError(Exception):
    """A refusal of this room; its words can be shown as they are."""


class HouseHasBegun(DemoError):
    """Somebody lives here already, so the demo would mix with real people."""


class NothingToRemove(DemoError):
    """There is no demo here."""
