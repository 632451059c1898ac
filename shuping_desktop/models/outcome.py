"""Outcome of an operation that may be refused."""

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """Returned value of an operation, or its refusal in the language of the screen.

    False if the operation was refused, or cancelled by the user, which needs no words.
    """

    returned: T | None = None
    refusal: str = ""
    is_cancelled: bool = False

    def __bool__(self) -> bool:
        return not (self.refusal or self.is_cancelled)

    @property
    def value(self) -> T:
        """The returned value. Only for an operation that was carried out."""
        assert self
        return self.returned  # type: ignore[return-value]
