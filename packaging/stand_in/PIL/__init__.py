"""Stub of Pillow, which would add 9 MB to the bundle.

`reportlab.lib.utils` imports `PIL.Image` and uses it for pictures; our papers have none.
"""


class UnidentifiedImageError(OSError):
    """Pillow's error for an unreadable picture; openpyxl then leaves the picture out."""
