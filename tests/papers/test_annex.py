"""Annex: every score follows from the printed figures, and every decision is listed."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

import pypdfium2
import pytest

from shuping_desktop import RESOURCES
from shuping_desktop.messages import verbatim
from shuping_desktop.papers.content.paper_text import paper_text
from shuping_desktop.papers.pdf import annex, fonts
from shuping_desktop.scoring.ballots import Ballot, Row, TrackData
from shuping_desktop.scoring.rulings import BY_WRITTEN, CAPPED, ROW, VOID, Question, Ruling
from shuping_desktop.scoring.tally import tally
from tests.snapshots import FINAL, HOSTILE, PROVISIONAL, absent, answered, hostile, plain, ruled, snapshot

from . import builders
from .reading import READERS, by_pdfium, ink, pages

PERSON = re.compile(r"（\d+）(?=\S)")
GROUP = re.compile(r"（权重([\d.]+)%）：收到")
LINE = re.compile(r"[TZBP]\d\d((?: [\d.]+)+)")


def printed(data: TrackData) -> bytes:
    return annex.render(snapshot(data))


def spaced(pdf: bytes) -> str:
    """Return the text with line ends as spaces, which separate figures in a table."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())
    finally:
        document.close()


def worked_out(section: str) -> Fraction:
    """Compute a participant's exact score from the printed marks and weights alone."""
    _, *parts = GROUP.split(section)
    score = Fraction(0)
    for weight, rows in zip(parts[::2], parts[1::2], strict=True):
        figures = [[Fraction(result) for result in line[1].split()] for line in LINE.finditer(rows)]
        counted = [line for line in figures if len(line) == 8]  # six marks, their sum, what counts
        assert all(sum(line[:6]) == line[6] == line[7] for line in counted)
        score += Fraction(weight) / 100 * sum(line[7] for line in counted) / len(counted)
    return score


@pytest.mark.parametrize("track", ["college", "officer"])
def test_every_score_of_the_sample_follows_from_the_printed_figures(track: str) -> None:
    _, *sections = PERSON.split(spaced(printed(builders.sample(track))).split("二、逐人计算")[1])
    sample = RESOURCES / "sample" / "expected.json"
    people = json.loads(sample.read_text("utf-8"))["tracks"][track]["participants"]
    published = {person["name"]: person["score"] for person in people}
    assert len(sections) == len(published)
    for section in sections:
        name = re.split(r"[　 （]", section)[0]
        cents = (worked_out(section) * 200 + 1) // 2
        score = re.search(r"四舍五入为([\d.]+)。", section)
        assert score and score[1] == published[name] == f"{cents // 100}.{cents % 100:02d}"


def test_means_and_scores_are_exact_and_with_four_decimals() -> None:
    text = spaced(printed(builders.sample("officer")))
    assert "教师代表：合计469.5 ÷ 5行 = 939/10 = 93.9000；× 40% = 37.5600。" in text
    assert "工作部门负责人：合计532 ÷ 6行 = 266/3 ≈ 88.6667；× 30% = 26.6000。" in text
    assert "939/10 × 40% + 359/4 × 30% + 266/3 × 30% = 18217/200 = 91.0850，四舍五入为91.09。" in text


def one_officer(rows: dict[str, Row], **more: Ruling) -> TrackData:
    """Return one officer with a teacher's ballot for each row, and rulings on some of them."""
    data = builders.officers(1)
    ballots = [
        Ballot(n, "教师代表", number, "", {1: row}) for n, (number, row) in enumerate(rows.items(), 10)
    ]
    ruled_ones = [
        replace(result, ruled={1: more[result.number]}) if result.number in more else result
        for result in ballots
    ]
    return replace(data, ballots=(*ruled_ones, *data.ballots[2:]))


def decided(decision: str) -> Ruling:
    return Ruling(1, ROW, 0, 1, "", "", "", decision, "", "", "", "", "", "")


def test_a_text_in_a_mark_s_place_is_printed_with_its_ruling_and_notes() -> None:
    good = Row((1500, 800, 1500, 1500, 800, 1500), 8000)
    odd = good._replace(marks=(None, *good.marks[1:]), paper_marks=((0, "21"),), note="涂改")
    capped = replace(decided(CAPPED), points=8100)
    data = one_officer({"T01": good, "T02": odd, "T03": odd}, T03=capped)
    noted = tuple(
        replace(ballot, note="缺第二页") if ballot.number == "T01" else ballot for ballot in data.ballots
    )
    text = spaced(printed(replace(data, ballots=noted)))
    assert "T02 21 8 15 15 8 15 待裁定" in text and "T03 21 8 15 15 8 15 裁定81" in text
    assert "附注：T02号：涂改；T03号：涂改" in text and "评分表的附注 教师代表T01号：缺第二页" in text


def test_a_row_that_does_not_count_has_its_reason() -> None:
    good = Row((1500, 800, 1500, 1500, 800, 1500), 8000)
    none = Row((None,) * 6)
    partial = good._replace(marks=(None, *good.marks[1:]))
    rows = {"T01": good, "T02": none, "T03": none._replace(abstained=True), "T04": partial}
    data = one_officer(
        {**rows, "T05": good, "T06": good, "T07": good, "T08": good},
        T05=decided(VOID),
        T06=decided(BY_WRITTEN),
    )
    special = {"T07": {"void_reason": "涂改"}, "T08": {"evaluator": "述职人01", "own": 1}}
    data = replace(
        data,
        ballots=tuple(replace(result, **special.get(result.number, {})) for result in data.ballots),  # type: ignore[arg-type]
    )
    text = spaced(printed(data))
    figures = "15 8 15 15 8 15 76"
    for line in (
        *(f"T01 {figures} 76", "T02 空白", "T03 弃评", "T04 8 15 15 8 15 未录全", f"T05 {figures} 裁定作废"),
        *(f"T06 {figures} 手写80", f"T07 {figures} 整份作废", f"T08 {figures} 本人"),
    ):
        assert line in text
    assert "收到8份，不计入：空白1份、弃评1份、未录全1份、裁定作废1份、整份作废1份、本人1份" in text
    assert "合计156 ÷ 2行 = 78" in text


def test_equal_scores_have_the_reason_of_their_order() -> None:
    data = builders.officers(3)
    same = tuple(
        replace(result, rows={**result.rows, 2: result.rows[1], 3: result.rows[1]}) for result in data.ballots
    )
    text = spaced(printed(replace(data, ballots=same)))
    assert "名次：工作部门负责人有得分的3人中第1名，与述职人02并列，与述职人03并列。" in text
    halves = [Ballot(n, "教师代表", f"T{n}", "", same[0].rows) for n in range(50, 250)]
    less = replace(halves[0], rows={**same[0].rows, 2: Row((1900, *same[0].rows[1].marks[1:]))})
    found = tally(replace(data, ballots=(*same, less, *halves[1:]))).participants
    assert found[0].official_score == found[1].official_score
    text = plain(by_pdfium(printed(replace(data, ballots=(*same, less, *halves[1:])))))
    assert re.search(r"与述职人02得分相同，舍入前199/2大于\d+/\d+，排在其前", text)
    assert re.search(r"与述职人01得分相同，舍入前\d+/\d+小于199/2，排在其后", text)


@pytest.mark.parametrize("read", READERS)
def test_every_ruling_is_listed_with_its_state(read: Callable[[bytes], str]) -> None:
    data = absent(ruled("college"))
    text = plain(read(printed(data)))
    for number, ruling in enumerate(data.rulings, 1):
        assert re.search(rf"裁定{number}〔[^〕]*〕[^：]*：{plain(paper_text(ruling.subject))}", text)
        assert plain(f"裁定前：{paper_text(ruling.before)}") in text
    assert "裁定：按手写总分计分" in text and "评议小组表决（同意5票，反对1票）" in text
    assert "〔已撤回〕" in text and "撤回：吴一诺，2022年12月1日17:00，理由：录错了人" in text
    assert "〔依据已变，不再有效〕" in text
    assert re.search(r"得分：无。缺席，不参加评定。等次：无。有关的裁定：[\d、]+（见第三部分）", text)


def test_a_ruled_grade_names_its_rulings() -> None:
    text = spaced(printed(ruled("college")))
    number = len(ruled("college").rulings)
    assert re.search(rf"按规则为一般及以下；经裁定为差。有关的裁定：[\d、]*{number}（见第三部分）", text)


def test_lists_flags_void_ballots_and_accepted_points() -> None:
    data = builders.sample("college")
    void = replace(data.ballots[0], void_reason="涂改无法辨认")
    printed_snapshot = snapshot(replace(data, ballots=(void, *data.ballots[1:])))
    text = plain(by_pdfium(annex.render(printed_snapshot)))
    assert "评议小组P01号：涂改无法辨认（吴一诺，2022年12月1日15:03）" in text
    assert all(plain(paper_text(flag.text)) in text for flag, _ in printed_snapshot.flags)
    assert "认可：周子涵，理由：纸表确实如此" in text
    assert "定稿时认可：评议小组发出22份评分表，收到21份。" in text
    assert (
        "第2版，带1项认可的未处理事项定稿，周子涵、吴一诺，2022年12月1日18:00，校验码7K3M-9Q2D-4FHT。" in text
    )


def test_problems_are_listed_with_their_participant() -> None:
    problems = tally(builders.sample("college")).problems
    for stamp, label in ((PROVISIONAL, "待处理"), (FINAL, "定稿时认可")):
        text = plain(by_pdfium(annex.render(snapshot(builders.sample("college"), stamp=stamp))))
        assert problems and all(plain(f"{label}：{problem.text!s}") in text for problem in problems)


def test_open_problems_of_participants_are_counted_among_the_open_points() -> None:
    text = plain(by_pdfium(annex.render(snapshot(builders.sample("college"), stamp=PROVISIONAL))))
    assert "未处理事项述职对象的待处理问题5项，见第二部分。" in text and "未处理事项无" not in text


def many() -> TrackData:
    """Return sixty participants on a hundred ballots."""
    data = builders.officers(60)
    first = {ballot.group: ballot for ballot in data.ballots}
    counts = zip(data.track.groups, (34, 33, 33), strict=True)
    ballots = [
        replace(first[group.name], id=100 * at + n, number=f"{group.number_prefix}{n:02d}")
        for at, (group, count) in enumerate(counts)
        for n in range(1, count + 1)
    ]
    return replace(data, ballots=tuple(ballots))


def test_sixty_participants_on_a_hundred_ballots_are_complete() -> None:
    pdf = printed(many())
    text = spaced(pdf)
    lines = [line for line in LINE.finditer(text) if len(line[1].split()) == 8]
    assert len(lines) == 6000
    assert len(pages(pdf)) < 90
    for page in pages(pdf):
        assert "评分项（满分）：1 服务思想成长（20）" in page
        assert "T0" not in page or "票号" in page


EDGES = {
    "empty": builders.officers(0),
    "one": builders.colleges("㛃"),
    "long names": builders.officers(6, lambda number: f"{number:02d}" + "阿卜杜热合曼·" * 4),
    "eight groups": builders.officers(5, groups=8),
    "ruled": absent(ruled("officer")),
    "number": replace(
        builders.officers(1), ballots=(replace(builders.officers(1).ballots[0], number="号" * 90),)
    ),
}


@pytest.mark.parametrize("case", EDGES)
def test_nothing_leaves_the_margins_and_no_page_is_blank(case: str) -> None:
    pdf = printed(EDGES[case])
    assert len(ink(pdf)) == len(pages(pdf))
    for left, top, right, foot in ink(pdf):
        assert left >= 45 - 1 and top >= 45 - 2
        assert right <= 595.3 - 45 + 1.5 and foot <= 841.9 - 25


@pytest.mark.parametrize("case", EDGES)
def test_no_character_is_drawn_without_a_glyph(case: str) -> None:
    text = by_pdfium(printed(EDGES[case]))
    assert {char for char in text if not fonts.for_char(fonts.SERIF, char)} == set()
    assert "□" not in text


@pytest.mark.parametrize("count", [1, 2, 3, 7, 13, 20])
def test_more_criteria_than_the_notice_has_are_all_shown(count: int) -> None:
    data = builders.officers(1)
    criteria = tuple(data.track.criteria[0] for _ in range(count))
    marks = tuple(range(100, 100 + 100 * count, 100))
    ballots = tuple(replace(result, rows={1: Row(marks)}) for result in data.ballots)
    data = replace(data, track=data.track._replace(criteria=criteria), ballots=ballots)
    figures = " ".join(str(mark // 100) for mark in marks)
    assert f" {figures} {sum(marks) // 100} {sum(marks) // 100} " in spaced(printed(data))
    assert all(box[2] <= 595.3 - 45 + 1.5 for box in ink(printed(data)))


@pytest.mark.parametrize("read", READERS)
def test_hostile_words_are_printed_as_typed(read: Callable[[bytes], str]) -> None:
    text = plain(read(annex.render(hostile(HOSTILE))))
    # Heading of two, the ruling's seven, the flag's three, the void ballot's, and what was sealed open.
    assert text.count("<b>R&D</b>&#x41;{year}{name}%s□") >= 16


def test_every_page_is_marked_provisional_until_final() -> None:
    found = pages(annex.render(snapshot(builders.sample("officer"), stamp=PROVISIONAL)))
    assert len(found) > 1
    assert all("暂　定" in page and "暂定　校验码 AAAA-BBBB-CCCC" in page for page in found)
    assert "尚未定稿。" in found[-1]
    assert all("第2版　校验码" in page for page in pages(printed(builders.officers(9))))


def test_the_same_snapshot_gives_the_same_bytes() -> None:
    assert printed(ruled("officer")) == printed(ruled("officer"))


def test_a_track_without_participants_has_a_page() -> None:
    assert "尚无述职对象" in by_pdfium(printed(EDGES["empty"]))


def test_a_ruling_on_a_removed_participant_is_listed() -> None:
    data = builders.officers(1)
    question = Question("grade", "已离任者", "", verbatim("等次 良好"), participant_id=99)
    data = answered(data, question, "graded", {99: "合格"})
    assert "（已删除）合格" in plain(by_pdfium(printed(data)))
