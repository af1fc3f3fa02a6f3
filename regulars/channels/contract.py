"""What a channel is and what it can do: a table of data, read by the composer and by everything that sends."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Channel:
    """A way to speak. `longest` is in characters, `largest_file` in bytes; `icon` is a name of the icon set."""

    name: str
    label: str
    icon: str
    can_send: bool
    rich_text: bool = False
    files: bool = False
    copies: bool = False
    longest: int = 1_000_000
    largest_file: int = 0


CHANNELS: dict[str, Channel] = {
    channel.name: channel
    for channel in (
        Channel(
            "email", "email", "mail", can_send=True, rich_text=True, files=True, copies=True, largest_file=20_000_000
        ),
        # People who used the form left an address: they are answered by email.
        Channel("webform", "web form", "globe", can_send=False, longest=20_000),
    )
}

ANSWERED_BY = {"email": "email", "webform": "email"}


def channel_of(name: str) -> Channel | None:
    """The channel of that name, or None for a channel that this house no longer has."""
    return CHANNELS.get(name)
