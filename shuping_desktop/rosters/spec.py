"""Meanings of a roster's columns, and the specification of a roster that is to be read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from ..messages import Text


class Meaning(Enum):
    """Meaning of a column of a roster."""

    IGNORED = "ignored"
    NAME = "name"
    POSITION = "position"
    DEPARTMENT = "department"
    CATEGORY = "category"


@dataclass(frozen=True, slots=True)
class RosterSpec:
    """Specification of a roster: its names, and the categories (or evaluator groups) to choose from.

    `heading` is the heading of the names; `people` is true where they are persons; `listed` maps the names
    that the review has already to their categories; `once` is true where a person can be in only one
    category; `as_written` is true where every row must have a name and the name of a category, and neither
    is derived from anything else.
    """

    heading: Text
    people: bool
    has_positions: bool
    categories: tuple[str, ...]
    listed: Mapping[str, str] = field(default_factory=dict)
    once: bool = True
    as_written: bool = False

    @property
    def meanings(self) -> tuple[Meaning, ...]:
        """The meanings that a column can have."""
        position = (Meaning.POSITION, Meaning.DEPARTMENT) if self.has_positions else ()
        category = (Meaning.CATEGORY,) if len(self.categories) > 1 else ()
        return (Meaning.IGNORED, Meaning.NAME, *position, *category)
