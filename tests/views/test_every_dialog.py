"""No dialog is left in memory after it was closed."""

import inspect
import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial

import pytest
from PySide6.QtWidgets import QApplication

from shuping_desktop.views.dialogs import Dialogs
from tests.views.every_dialog import NAMES, live_objects, open_one, openings, window_on_sample

Calls = Mapping[str, Callable[[], object]]
METHODS = {name: method for name, method in vars(Dialogs).items() if not name.startswith("_")}
_OPENS = re.compile(r"_accepted\(|\.exec\(")


@pytest.fixture(scope="module")
def calls(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Calls]:
    """Return the calls that open each dialog on the sample; every dialog is answered."""
    folder = tmp_path_factory.mktemp("dialogs")
    with window_on_sample(folder) as window:
        yield openings(window, folder)


@pytest.mark.parametrize("name", sorted(METHODS))
def test_every_dialog_is_opened_by_the_one_way_that_frees_it(name: str) -> None:
    source = inspect.getsource(METHODS[name])
    assert not _OPENS.search(source) or "with freed(" in source


def grown(call: Callable[[], object]) -> bool:
    """Return whether a second call leaves more widgets or objects of Qt than the first."""
    call()
    before = live_objects()
    call()
    return any(now > then for now, then in zip(live_objects(), before, strict=True))


def test_closed_dialogs_are_freed(calls: Calls) -> None:
    def open_all() -> None:
        for name in NAMES:
            open_one(calls[name])

    # Each makes what is shared by later ones, such as the icons of a file dialog.
    open_all()
    if grown(open_all):
        assert [name for name in NAMES if grown(partial(open_one, calls[name]))] == []
        pytest.fail("together, the dialogs leave objects behind")
