"""What every test watches: all that the package refuses and journals remembers how it was put together.

The window says it in its own language, and the labels of steps only come back from the file as Chinese.
"""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest

from shuping_desktop.messages import Said
from shuping_desktop.operations.errors import RefusedError
from shuping_desktop.store import Label, Review, StoreError, journal, read_label
from shuping_desktop.tables.errors import InputError
from shuping_desktop.tables.xlsx_xml import SheetError

_KINDS = {kind.value.template for kind in Label}


@dataclass(slots=True)
class Watched:
    """The labels that were journalled, and what was refused or called in words that nobody can translate."""

    labels: set[str] = field(default_factory=set)
    unsaid: list[str] = field(default_factory=list)


@pytest.fixture(scope="session")
def watched() -> Iterator[Watched]:
    """The package with its errors and its write door watched."""
    found = Watched()
    append = journal.append

    def noted(connection: object, entry: journal.Entry) -> None:
        found.labels.add(entry.label)
        append(connection, entry)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(journal, "append", noted)
        for door in ("change", "seal"):
            patch.setattr(Review, door, _watching(getattr(Review, door), found.unsaid, _is_label))
        for kind in (RefusedError, InputError, SheetError, StoreError):
            patch.setattr(kind, "__init__", _watching(kind.__init__, found.unsaid, _is_said))
        yield found


def _watching(
    function: Callable[..., object], unsaid: list[str], is_right: Callable[[str], bool]
) -> Callable[..., object]:
    """The function, noting a first argument that is not right where the package itself gives it."""

    def call(self: object, text: str, *more: object, **named: object) -> object:
        caller = sys._getframe(1).f_globals["__name__"]
        if caller.startswith("shuping_desktop.") and not is_right(text):
            unsaid.append(f"{caller}: {text}")
        return function(self, text, *more, **named)

    return call


def _is_label(text: str) -> bool:
    return isinstance(text, Said) and text.template in _KINDS


def _is_said(text: str) -> bool:
    return isinstance(text, Said)


@pytest.fixture(autouse=True)
def all_is_said(watched: Watched) -> Iterator[None]:
    """Nothing was refused or journalled in words alone, and every label is read back as it was made."""
    yield
    made, unsaid = [label for label in watched.labels if isinstance(label, Said)], [*watched.unsaid]
    watched.labels.clear()
    watched.unsaid.clear()
    assert unsaid == []
    assert [label for label in made if not _is_made_so(label, read_label(str(label)[:]))] == []


def _is_made_so(made: object, read: object) -> bool:
    """Whether it is the same text, made from the same templates as far as its maker knew them."""
    if not isinstance(made, Said):
        return str(made) == str(read)
    if not isinstance(read, Said) or (made, made.template) != (read, read.template):
        return False
    return all(_is_made_so(value, read.values[name]) for name, value in made.values.items())
