"""Outcome of an operation that may be refused."""

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """Returned value of an operation, or its refusal in the language of the screen; true unless refused."""

    returned: T | None = None
    refusal: str = ""

    def __bool__(self) -> bool:
        return not self.refusal

    @property
    def value(self) -> T:
        """The returned value. Only for an operation that was not refused."""
        assert not self.refusal
        return self.returned  # type: ignore[return-value]
