"""Stub of `PIL.Image` that reads no picture."""

from typing import NoReturn

from . import UnidentifiedImageError


class Image:
    """Type of an opened picture, for `isinstance`; has no instances."""


def open(*_arguments: object, **_options: object) -> NoReturn:
    """Raise UnidentifiedImageError."""
    raise UnidentifiedImageError("this bundle reads no pictures")
