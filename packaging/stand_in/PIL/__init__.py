"""Stands in the bundle for Pillow, which takes 10 MB and is asked for nothing.

reportlab names it when it is imported, and would use it for pictures; the sheets have none.
"""


class UnidentifiedImageError(OSError):
    """What Pillow says of a picture that it cannot read; openpyxl then leaves the picture out."""
