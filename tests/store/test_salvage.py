"""Tests of salvage: whatever is damaged, all that a file still proves is brought into a new one."""

import itertools
import os
import random
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from shuping_desktop.operations import finalising, recovery, roster, rows
from shuping_desktop.operations.steps import StepKind
from shuping_desktop.operations.witness import Witnesses
from shuping_desktop.store import SALVAGED, DamagedError, Recovery, StoreError, examine, is_damaged_header
from shuping_desktop.store.salvage_pages import PageFile, read_node
from tests.helpers import (
    ballot_id,
    behind_its_back,
    changed_behind_its_back,
    contents_in,
    forge,
    names_in,
    participant_id,
    reading,
    sample_review,
    sha256,
    typed_review,
    writing,
)
from tests.store import damages

PAGE = 4096


def salvage(path: Path) -> tuple[Recovery, Path]:
    """Salvage a file that is refused; return what was found and the new file."""
    with pytest.raises(StoreError):
        reading(path)
    before, target = sha256(path), path.with_name("抢救.shuping")
    found = recovery.look_into(path)
    recovery.salvage(found, target)
    assert sha256(path) == before
    return found, target


def salvaged_contents(target: Path) -> tuple[Any, ...]:
    """Return the contents of a salvaged file without the setting that it gets."""
    settings, *tracks = contents_in(target)
    return ({name: value for name, value in settings.items() if name != SALVAGED}, *tracks)


def damage(path: Path, change: Callable[[bytearray], object]) -> None:
    data = bytearray(path.read_bytes())
    change(data)
    path.write_bytes(data)


def page_of(path: Path, text: str, which: int = 0) -> int:
    """Return the number, from 0, of the page on which a text stands."""
    data, at = path.read_bytes(), -1
    for _ in range(which + 1):
        at = data.index(text.encode(), at + 1)
    return at // PAGE


def test_a_damaged_entry_costs_no_mark(tmp_path: Path) -> None:
    path = typed_review(tmp_path)
    before = contents_in(path)
    behind_its_back(path, "UPDATE journal SET label = '别的' WHERE id = 9")
    found, target = salvage(path)
    assert salvaged_contents(target) == before
    assert (found.losses.lost_steps, len(found.prefix), found.rebuilt and found.rebuilt.marks) == (1, 8, 3)
    (only,) = found.losses.only_in_tables
    assert (only.table, only.after["value"]) == ("mark", 900)


def test_a_damaged_first_entry_gives_a_new_chain_with_the_same_contents(tmp_path: Path) -> None:
    path = typed_review(tmp_path)
    before = contents_in(path)
    behind_its_back(path, "UPDATE journal SET at = '2000' WHERE id = 1")
    found, target = salvage(path)
    assert (salvaged_contents(target), found.rebuilt) == (before, None)
    with writing(target) as review:
        (step,) = review.history()
        assert (step.step.name, step.step.values["file"], review.next_undo) == ("SALVAGED", path.name, None)


def test_a_salvage_keeps_the_history_and_cannot_be_undone(tmp_path: Path) -> None:
    path = typed_review(tmp_path)
    with reading(path) as review:
        identity, first = review.identity, review.history()[:8]
    behind_its_back(path, "UPDATE journal SET who = '别人' WHERE id = 9")
    _, target = salvage(path)
    with writing(target) as review:
        assert (review.identity, review.history()[:8], review.next_undo) == (identity, first, None)
        mark = rows.set_mark
        mark(review, ballot_id(review, "P01"), participant_id(review, "化工学院"), 0, 1000)
        assert review.undo() and not review.next_undo


@pytest.mark.parametrize("table", ["mark", "ballot", "participant", "setting", "evaluator_group"])
def test_a_page_of_a_table_is_restored_from_the_journal(tmp_path: Path, table: str) -> None:
    path = typed_review(tmp_path)
    before = contents_in(path)
    root = {"mark": 15, "ballot": 12, "participant": 3, "setting": 2, "evaluator_group": 6}[table]
    damage(path, lambda data: data.__setitem__(slice((root - 1) * PAGE, root * PAGE), bytes(PAGE)))
    found, target = salvage(path)
    assert (salvaged_contents(target), found.losses.is_nothing, found.is_whole) == (before, True, True)


def test_no_page_is_needed(tmp_path: Path) -> None:
    """Zero every seventh page of the sample: the journal gives what tables lost, and the tables the rest."""
    path = sample_review(tmp_path)
    good, before = path.read_bytes(), contents_in(path)
    for place in range(0, len(good), 7 * PAGE):
        path.write_bytes(good[:place] + bytes(PAGE) + good[place + PAGE :])
        try:
            found = recovery.look_into(path)
        except StoreError as error:
            pytest.fail(f"page {place // PAGE + 1}: {error}")
        target = tmp_path / f"{place}.shuping"
        recovery.salvage(found, target)
        assert salvaged_contents(target) == before, place // PAGE + 1


def test_swapped_pages_are_both_read(tmp_path: Path) -> None:
    path = sample_review(tmp_path)
    good, before = path.read_bytes(), contents_in(path)
    count, chance = len(good) // PAGE, random.Random(3)
    for number in range(12):
        first, second = chance.sample(range(count), 2)
        pages = [good[at * PAGE : (at + 1) * PAGE] for at in range(count)]
        pages[first], pages[second] = pages[second], pages[first]
        path.write_bytes(b"".join(pages))
        target = tmp_path / f"{number}.shuping"
        recovery.salvage(recovery.look_into(path), target)
        assert salvaged_contents(target) == before, (first + 1, second + 1)


def test_an_alteration_of_a_table_is_listed_and_the_journal_decides(tmp_path: Path) -> None:
    path = typed_review(tmp_path)
    before = contents_in(path)
    behind_its_back(path, "UPDATE mark SET value = 100 WHERE criterion = 2")
    found, target = salvage(path)
    assert salvaged_contents(target) == before
    (change,) = found.losses.contradictions
    assert (change.before["value"], change.after["value"]) == (1900, 100)


def test_a_removed_mark_does_not_come_back(tmp_path: Path) -> None:
    path = sample_review(tmp_path)
    with writing(path) as review:
        roster.remove_participant(review, participant_id(review, "化工学院"))
    before = contents_in(path)
    behind_its_back(path, "UPDATE journal SET label = '别的' WHERE id = (SELECT max(id) FROM journal)")
    _, target = salvage(path)
    assert salvaged_contents(target) == before


def test_what_was_typed_after_the_journal_was_cut_is_kept_if_it_is_known_to_be_cut(tmp_path: Path) -> None:
    path = typed_review(tmp_path)
    before = contents_in(path)
    behind_its_back(path, "DELETE FROM journal WHERE id > 10")
    with pytest.raises(DamagedError):
        reading(path)
    assert examine(path, "我").salvaged.marks < examine(path, "我", known=16).salvaged.marks
    assert examine(path, "我", known=16).salvaged.ballots == len(before[1][0][0].ballots) + 1


def test_salvage_knows_the_last_entry_that_was_seen_on_this_computer(tmp_path: Path) -> None:
    path = typed_review(tmp_path)
    with reading(path) as review:
        last = review.last_entry
        assert Witnesses().note(review)
    behind_its_back(path, "DELETE FROM journal WHERE id > 10")
    found = recovery.look_into(path)
    assert found.losses.is_cut and found.known == last
    assert found.salvaged == examine(path, "我", known=last).salvaged
    assert any(f"第 {last} 步" in str(line) for line in recovery.report(found))


def test_records_that_share_their_pages_are_not_all_read() -> None:
    pages, leaves = 20, 60
    size = pages * (PAGE - 4) + 489
    record = bytes([4]) + _varint(12 + 2 * (size - 4))
    cell = (_varint(size) + bytes([1]) + record).ljust(4 + 489, b"\0") + (2).to_bytes(4, "big")
    leaf = _leaf([PAGE - len(cell)], cell)
    chain = b"".join(number.to_bytes(4, "big").ljust(PAGE, b"\0") for number in range(3, pages + 3))
    file = PageFile(bytes(PAGE) + chain + leaf * leaves)
    nodes = [file.node(number) for number in range(pages + 2, file.count + 1)]
    read = sum(len(node.cells) for node in nodes if node)
    assert 0 < read <= 8 * file.count // pages < leaves


def test_cells_that_overlap_are_not_all_read() -> None:
    record = bytes([2, 13 + 2 * 40]) + b"x" * 40
    cell = bytes([len(record), 1]) + record
    overlapping = read_node(_leaf([PAGE - len(cell)] * 2000, cell))
    assert len(overlapping.cells) == 1 and not overlapping.is_whole


def _varint(value: int) -> bytes:
    """Return a number as three bytes of the file format."""
    return bytes([value >> 14 | 0x80, value >> 7 & 0x7F | 0x80, value & 0x7F])


def _leaf(places: list[int], end: bytes) -> bytes:
    """Return a leaf with cells at these places, and bytes at its end."""
    head = bytes([13, 0, 0, *len(places).to_bytes(2, "big"), *places[-1].to_bytes(2, "big"), 0])
    pointers = b"".join(place.to_bytes(2, "big") for place in places)
    return (head + pointers).ljust(PAGE - len(end), b"\0") + end


def test_a_final_track_stays_final_only_if_its_contents_are_the_same(tmp_path: Path) -> None:
    path = sample_review(tmp_path)
    with writing(path) as review:
        for track in ("college", "officer"):
            points = finalising.open_points(review, track)
            finalising.finalise(review, track, "周子涵", "吴一诺", points)
        code = finalising.stamp_of(review, "college").code
    behind_its_back(
        path,
        "UPDATE journal SET label = '别的' WHERE id = 4",
        "UPDATE mark SET value = 0 WHERE ballot = (SELECT max(id) FROM ballot) AND criterion = 0",
    )
    _, target = salvage(path)
    with reading(target) as review:
        final = {key: finalising.final_version(review, key) for key in ("college", "officer")}
    assert final["college"] and final["college"].code == code
    assert final["officer"] is None


def test_a_salvaged_review_has_an_open_point_until_it_is_accepted(tmp_path: Path) -> None:
    path = typed_review(tmp_path)
    behind_its_back(path, "UPDATE journal SET label = '别的' WHERE id = 9")
    _, target = salvage(path)
    with reading(target) as review:
        first = finalising.open_points(review, "college")[0]
    assert first.code == finalising.SALVAGED and "1 处只在数据表里" in str(first.message)


def test_an_orphan_in_the_journal_is_left_out_of_the_rebuilt_file(tmp_path: Path) -> None:
    """A broken index once let a removed participant leave a row of marks behind."""
    path, target = typed_review(tmp_path), tmp_path / "重建.shuping"
    forge(path, changed_behind_its_back(path, "DELETE FROM participant WHERE name = '化工学院'"))
    with pytest.raises(StoreError):
        reading(path)
    recovery.rebuild_whole(path, target)
    with reading(target) as review:
        assert review.history()[-1].step == StepKind.ORPHANS_REMOVED()
    found, target = salvage(path)
    assert (len(found.losses.gone), contents_in(target)[1][0][0].ballots[0].rows) == (7, {})


def test_without_a_journal_the_tables_remain(tmp_path: Path) -> None:
    path = typed_review(tmp_path)
    before = contents_in(path)
    behind_its_back(path, "DELETE FROM journal")
    found, target = salvage(path)
    assert (salvaged_contents(target), found.losses.proved, found.salvaged.last_at) == (before, 0, "")
    assert "最后一步" not in str(next(recovery.report(found)))


@pytest.mark.parametrize("data", [b"", b"SQLite format 3\0", bytes(8 * PAGE), "不是评议".encode() * 5000])
def test_a_file_that_proves_nothing_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "评议.shuping"
    path.write_bytes(data)
    with pytest.raises(StoreError, match="没有能证明的内容"):
        recovery.look_into(path)
    assert names_in(tmp_path) == [path.name]


def test_random_damages_are_refused_and_salvaged_or_harmless(tmp_path: Path) -> None:
    trial = damages.Trial(damages.typed_mark_by_mark(tmp_path, every=20))
    kinds = (damages.flips, damages.page_damages, damages.cuts)
    total = trial.run(itertools.chain(*(kind(trial.good, 5, 4) for kind in kinds))).total
    assert (total.files, total.invented) == (15, 0)
    assert total.recovered >= 0.6 * total.marks


def test_a_damaged_number_of_the_format_is_known_as_damage(tmp_path: Path) -> None:
    path = typed_review(tmp_path)
    before = contents_in(path)
    assert not is_damaged_header(path)
    damage(path, lambda data: data.__setitem__(63, 0x84))
    assert is_damaged_header(path)
    _, target = salvage(path)
    assert salvaged_contents(target) == before


def test_a_leaf_in_the_place_of_a_root_hides_nothing(tmp_path: Path) -> None:
    """Swap the page above the leaves of the journal with every leaf of a table with rowids."""
    trial = damages.Trial(damages.typed_mark_by_mark(tmp_path, every=12))
    pages = [trial.good[at : at + PAGE] for at in range(0, len(trial.good), PAGE)]
    (root,) = (place for place, page in enumerate(pages) if page[0] == 5 and place)
    leaves = [place for place, page in enumerate(pages) if page[0] == 13]

    def swapped() -> Iterator[tuple[str, bytes]]:
        for leaf in leaves:
            changed = pages[:]
            changed[root], changed[leaf] = pages[leaf], pages[root]
            yield "swapped", b"".join(changed)

    total = trial.run(swapped()).total
    assert total.refused == len(leaves) > 20
    assert (total.invented, total.recovered) == (0, total.marks)


def test_nothing_proved_is_refused(tmp_path: Path) -> None:
    path = sample_review(tmp_path)
    data = bytearray(path.read_bytes())
    # The lengths of all records are impossible, but for those of the declarations and the settings.
    for place in range(2 * PAGE, len(data), PAGE):
        first = 8 + 2 * int.from_bytes(data[place + 3 : place + 5], "big")
        if data[place] in (10, 13) and first < PAGE:
            data[place + first : place + PAGE] = b"\xff" * (PAGE - first)
    path.write_bytes(data)
    with pytest.raises(StoreError, match="没有能证明的内容"):
        recovery.look_into(path)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes in folders")
def test_a_pipe_beside_a_damaged_file_is_not_waited_for(tmp_path: Path) -> None:
    path = typed_review(tmp_path)
    behind_its_back(path, "DELETE FROM journal WHERE id > 10")
    os.mkfifo(path.with_name(f"{path.name}-journal"))
    assert recovery.look_into(path).salvaged.steps == 10
