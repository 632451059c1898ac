"""Outcome of an operation that may be refused."""

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """What an operation returned, or the refusal in the language of the screen; true where it was done."""

    returned: T | None = None
    refusal: str = ""

    def __bool__(self) -> bool:
        return not self.refusal

    @property
    def value(self) -> T:
        """What the operation returned; only for one that was done."""
        assert not self.refusal
        return self.returned  # type: ignore[return-value]
