"""What the bringing room refuses.

NotBrought     a file, or a deed on an import, is refused; its words can be shown to a teammate
"""


class NotBrought(Exception):
    """A file cannot be read as what it should be, or a deed comes too late or too early."""
