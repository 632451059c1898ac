"""Reads no picture, and says so in the way that those who ask understand."""

from typing import NoReturn

from . import UnidentifiedImageError


class Image:
    """No picture is ever one of these."""


def open(*_arguments: object, **_options: object) -> NoReturn:
    """Raises UnidentifiedImageError."""
    raise UnidentifiedImageError("this bundle reads no pictures")
