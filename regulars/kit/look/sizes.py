"""Sizes as people say them."""


def file_size(size: int | str) -> str:
    """Bytes as "640 B", "83 KB" or "2.4 MB"; words are given back as they came."""
    if isinstance(size, str):
        return size
    if size < 1000:
        return f"{size} B"
    if size < 1_000_000:
        return f"{size / 1000:.0f} KB"
    return f"{size / 1_000_000:.1f} MB"
