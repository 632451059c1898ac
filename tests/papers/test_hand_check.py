"""Hand-check record: a random sample of rows, added up by hand, then compared."""

import re
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256

import pytest

from shuping_desktop.papers.content.hand_check_sample import SampleRow, draw_sample, rows_by_marks
from shuping_desktop.papers.content.snapshot import Snapshot, Stamp
from shuping_desktop.papers.content.texts import Texts
from shuping_desktop.scoring.ballots import Ballot, TrackData
from shuping_desktop.scoring.numbers import format_hundredths
from shuping_desktop.scoring.ruled_grades import attendance_question
from shuping_desktop.scoring.rulings import ABSENT, ATTENDANCE, BY_WRITTEN, ROW, Ruling
from shuping_desktop.scoring.tally import tally

from . import builders
from .handing_out import FULL
from .reading import FINAL, READERS, by_pdfium, ink, pages, printed

HOSTILE = "<b>R&D</b>&#x41;&lt;"


def rows_of(data: TrackData) -> list[SampleRow]:
    return rows_by_marks(Snapshot(data, tally(data)))


def drawn(data: TrackData, code: str = "AAAA") -> list[SampleRow]:
    return draw_sample(rows_of(data), code)


def first_part(found: list[str]) -> str:
    return "".join(found).split("第二部分　")[0]


def test_draws_a_tenth_between_ten_and_a_hundred() -> None:
    assert len(drawn(builders.officers(1))) == 6
    assert len(drawn(builders.officers(11))) == 10
    assert len(drawn(builders.officers(25))) == 15
    assert len(drawn(builders.officers(60, groups=9))) == 100


@pytest.mark.parametrize("code", ["AAAA", "BBBB", "CCCC", ""])
def test_draws_each_group_and_as_many_participants_as_possible(code: str) -> None:
    for data in (builders.sample("college"), builders.sample("officer"), builders.officers(60)):
        some = drawn(data, code)
        assert {row.ballot.group for row in some} == {group.name for group in data.track.groups}
        assert len({row.participant.id for row in some}) == min(len(some), len(data.participants))


def test_the_code_determines_the_sample() -> None:
    data = builders.sample("officer")
    assert drawn(data, "AAAA") == drawn(data, "AAAA") != drawn(data, "AAAB")


def test_the_sample_follows_from_the_printed_rule() -> None:
    data = builders.officers(40)
    keys = {f"AAAA/{row.ballot.group}/{row.ballot.number}/{row.participant.name}" for row in rows_of(data)}
    first = min(keys, key=lambda key: sha256(key.encode()).hexdigest())
    some = drawn(data)
    assert first in {f"AAAA/{row.ballot.group}/{row.ballot.number}/{row.participant.name}" for row in some}


def test_samples_only_rows_that_count_by_their_marks() -> None:
    data = builders.officers(4, groups=1)
    ballot, other = data.ballots
    ruling = Ruling(1, ROW, 1, 1, "", "", "", BY_WRITTEN, "", "", "甲", "", "甲", "2022-12-01")
    marked = ballot.rows[1]._replace(written_total=5000)
    partial = ballot.rows[2]._replace(marks=(None, *ballot.rows[2].marks[1:]))
    rows = {**ballot.rows, 1: marked, 2: partial}
    mended = replace(ballot, rows=rows, ruled={1: ruling}, evaluator="述职人03", own=3)
    data = replace(data, ballots=(mended, replace(other, void_reason="重复")))
    assert [row.participant.name for row in rows_of(data)] == ["述职人04"]


def test_an_absent_participant_is_not_drawn() -> None:
    data = builders.officers(2)
    question = attendance_question(data.participants[0])
    ruling = Ruling(
        1, ATTENDANCE, 0, 1, "", question.ground, "", ABSENT, "", "", "甲", "", "甲", "2022-12-01"
    )
    data = replace(data, rulings=(ruling,))
    assert {row.participant.name for row in rows_of(data)} == {"述职人02"}


def test_marks_are_in_the_first_part_and_sums_in_the_second() -> None:
    data = builders.officers(11)
    found = pages(printed("hand-check", data))
    row = draw_sample(rows_of(data), FINAL.code)[0]
    marks = " ?".join(format_hundredths(mark or 0) for mark in row.row.marks)
    assert re.search(f"{row.participant.name} ?{marks}", found[0])
    assert "程序合计" not in found[0] and format_hundredths(row.total) not in first_part(found)
    assert re.search(f"{row.participant.name} ?{format_hundredths(row.total)} ?一致　／　不一致", found[1])


def test_prints_the_size_of_the_sample_and_the_rule() -> None:
    text = by_pdfium(printed("hand-check", builders.officers(25))).replace(" ", "")
    assert (
        "共150行，出自6份评分表；抽取15行（10%，不少于10行，不多于100行），涉及述职对象15人（共25人）" in text
    )
    assert "次序由校验码（7K3M-9Q2D-4FHT）确定" in text and "SHA" not in text


def test_signatures_are_under_both_parts_with_rows() -> None:
    for count in range(1, 100, 7):
        found = pages(printed("hand-check", builders.officers(min(count, 60), groups=1 + count % 9), FULL))
        signed = [page for page in found if "复核人一：" in page and "复核人二：" in page]
        assert len(signed) == 2
        assert all(re.search(r"述职人\d\d", page) for page in signed)
        assert all("序号" in page and "汇报人" in page for page in found)


def test_a_snapshot_without_code_uses_an_empty_code() -> None:
    assert "次序由校验码确定" in by_pdfium(printed("hand-check", builders.officers(3), stamp=Stamp()))


def test_draws_nothing_if_no_row_counts() -> None:
    data = replace(builders.officers(3), ballots=())
    found = pages(printed("hand-check", data))
    assert len(found) == 1 and "无法抽取" in found[0]


@pytest.mark.parametrize("read", READERS)
def test_hostile_words_are_printed_as_typed(read: Callable[[bytes], str]) -> None:
    data = builders.colleges(HOSTILE)
    ballot = Ballot(1, "评议小组", HOSTILE, "", data.ballots[0].rows)
    text = read(printed("hand-check", replace(data, ballots=(ballot,)), Texts(title=HOSTILE, school=HOSTILE)))
    assert text.replace(" ", "").count(HOSTILE) == 6


@pytest.mark.parametrize("name", ["张\ud83d三", "李🙂三", "张\U000e0100\x00三", "\u202e张\n三", "名" * 60])
def test_no_name_breaks_the_page(name: str) -> None:
    pdf = printed("hand-check", builders.officers(20, lambda _: name))
    assert by_pdfium(pdf).count(name[-1]) >= 20
    assert all(left >= 44 and right <= 595.3 - 44 for left, _, right, _ in ink(pdf))
