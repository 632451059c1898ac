"""Test of opening a review while another process writes to it."""

import threading
from pathlib import Path

import pytest

from shuping_desktop.operations import rows
from shuping_desktop.store import journal
from tests.helpers import ballot_id, participant_id, reading, sample_review, writing


def test_a_commit_during_verification_is_not_reported_as_damage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = sample_review(tmp_path)
    combined = journal.combined
    with writing(path) as writer:
        cell = (ballot_id(writer, "P03"), participant_id(writer, "化工学院"), 0)
        typist = threading.Thread(target=rows.set_mark, args=(writer, *cell, 100))

        def replay_slowly(*arguments: object) -> object:
            typist.start()
            # Long enough for the commit, unless the reader's transaction prevents it.
            typist.join(timeout=0.05)
            return combined(*arguments)  # type: ignore[arg-type]

        monkeypatch.setattr(journal, "combined", replay_slowly)
        with reading(path) as reader:
            typist.join()
            assert reader.poll()
            assert reader.contents.ballot(cell[0]).rows[cell[1]].marks[0] == 100
