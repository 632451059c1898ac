"""Refusal of an operation."""

from ..messages import MessageError


class RefusedError(MessageError):
    """The operation was refused and nothing was changed; the message says why and what to do."""
