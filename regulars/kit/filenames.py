"""File names that strangers gave: as they can be shown, put into a header and saved under."""

LONGEST = 150
FALLBACK = "file"


def plain_name(name: str) -> str:
    """The name without folders, controls and marks that turn the direction of writing; never empty, never hidden, at
    most LONGEST letters with its ending kept."""
    clean = "".join(letter if letter.isprintable() else " " for letter in name.replace("\\", "/"))
    last = " ".join(clean.rpartition("/")[2].split()).strip(" .")
    return _shortened(last) or FALLBACK


def _shortened(name: str) -> str:
    if len(name) <= LONGEST:
        return name
    stem, dot, ending = name.rpartition(".")
    if not dot or len(ending) > 10:
        return name[:LONGEST].rstrip(" .")
    return f"{stem[: LONGEST - len(ending) - 2].rstrip(' .')}….{ending}"
