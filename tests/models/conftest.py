"""Fixtures with a desk on a temporary review, without a window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from shuping_desktop.models.desk import Desk
from tests.helpers import ROOT, new_review, sample_review, writing

TRANSLATIONS = ROOT / "resources" / "translations"


@pytest.fixture
def desk(tmp_path: Path, qapp: QApplication) -> Iterator[Desk]:
    """Return a desk on the sample review."""
    desk = Desk(writing(sample_review(tmp_path)))
    yield desk
    desk.close()


@pytest.fixture
def blank_desk(tmp_path: Path, qapp: QApplication) -> Iterator[Desk]:
    """Return a desk on a review with the seven colleges and nothing else."""
    desk = Desk(writing(new_review(tmp_path)))
    yield desk
    desk.close()


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    """Set the application to English for one test."""
    translator = QTranslator()
    assert translator.load("shuping_en.qm", str(TRANSLATIONS)) and qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)
