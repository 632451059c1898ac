"""What every test of the window needs: no screen, and no file of the user's touched."""

import os
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from shuping_desktop.scoring.said import Said
from shuping_desktop.store import Edit, Label, Review, journal, read_label

# A screen as large as most, so that no window is made smaller to fit it.
SCREEN = os.path.relpath(Path(__file__).parent.parent / "tools" / "screen.json")
os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={SCREEN}")
os.environ.setdefault("SHUPING_ONLY_BUNDLED_FONTS", "1")  # the same bytes and pages on every machine

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@pytest.fixture(scope="session")
def qapp() -> "QApplication":
    """The one application object, dressed as `app.run` dresses it."""
    # Imported here, so that the rooms without a window are tested without Qt.
    from shuping_desktop.app import make_application  # noqa: PLC0415

    return make_application(["shuping-desktop"])


@pytest.fixture(scope="session")
def labels() -> Iterator[set[str]]:
    """Every label that was journalled and not looked at yet; what the package writes is made by `Label`."""
    found: set[str] = set()
    kinds = {kind.value.template for kind in Label}
    append, doors = journal.append, {"change": Review.change, "seal": Review.seal}

    def noted(connection: object, entry: journal.Entry) -> None:
        found.add(entry.label)
        append(connection, entry)  # type: ignore[arg-type]

    def door(name: str) -> object:
        def opened(review: Review, label: str) -> AbstractContextManager[Edit]:
            caller = sys._getframe(1).f_globals["__name__"]
            ours = not caller.startswith("shuping_desktop.")
            assert ours or (isinstance(label, Said) and label.template in kinds), f"{caller}: {label}"
            return doors[name](review, label)

        return opened

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(journal, "append", noted)
        for name in doors:
            patch.setattr(Review, name, door(name))
        yield found


@pytest.fixture(autouse=True)
def every_label_can_be_read(labels: set[str]) -> Iterator[None]:
    """The labels of the steps that a test took are read back as they were put together."""
    yield
    made = [label for label in labels if isinstance(label, Said)]
    labels.clear()
    assert [(label, read_label(str.__str__(label))) for label in made if not _is_read(label)] == []


def _is_read(made: object, read: object = None) -> bool:
    """Whether it is the same text, made from the same templates as far as the maker knew them."""
    read = read_label(str(made)[:]) if read is None else read
    if not isinstance(made, Said):
        return str(made) == str(read)
    if not isinstance(read, Said) or (made, made.template) != (read, read.template):
        return False
    return all(_is_read(value, read.values[name]) for name, value in made.values.items())
