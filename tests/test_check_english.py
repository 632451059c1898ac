"""Tests of tools/check_english.py."""

import pytest

from tools.check_english import faults


@pytest.mark.parametrize(
    "source",
    [
        '"""What the module holds."""',
        'def f():\n    """Whether there is one."""',
        "x = 1  # there sooner",
        'LIMIT = 1\n"""Where reading stops."""',
        "for it in range(3): print(it)",
        "def test_nobody_is_asked(): pass",
        "def f(told): pass",
    ],
)
def test_finds_a_fault(source: str) -> None:
    assert len(list(faults(source))) == 1


def test_ignores_texts_of_the_screen() -> None:
    assert not list(faults('"""Module."""\nprint("Nobody told us sooner")\n'))


def test_accepts_plain_english() -> None:
    assert not list(faults('def f():\n    """Return the rows."""\n    return 1  # Qt 6.9 needs it\n'))
