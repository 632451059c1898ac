"""Wording of papers: years, spaces around numbers, and days of a period."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from shuping_desktop.messages import msg
from shuping_desktop.papers import DOCUMENTS, find_document
from shuping_desktop.papers.content.announcement import announcement_closing
from shuping_desktop.papers.content.paper_text import official_years, paper_text
from shuping_desktop.papers.content.snapshot import Snapshot
from shuping_desktop.papers.content.texts import Texts, fill
from shuping_desktop.papers.pdf.blocks import TextBlock
from shuping_desktop.scoring.ballots import TrackData
from tests.papers import builders
from tests.snapshots import FINAL, FULL, PROVISIONAL, absent, ruled, snapshot

TEXTS = FULL._replace(year="2026-2027", title="2026-2027学年学生会述职评议", meeting_time="14:00")
TYPED = re.compile("同意 5 票，反对 1 票|纸表确实如此|评议小组发出 22 份评分表，收到 21 份。|校验码 ")
"""Texts that the tests typed, and the code, which is no number."""


def test_a_message_has_no_spaces_around_numbers_and_values_stay_as_typed() -> None:
    text = msg(
        "{group} {ballot} 号评分表收到 {count} 份，“{name}”",
        group="教师",
        ballot="T02",
        count=3,
        name="学院 7",
    )
    assert paper_text(text) == "教师T02号评分表收到3份，“学院 7”"
    assert paper_text("学院 7 号") == "学院 7 号"


@pytest.mark.parametrize("years", ["2026-2027", "2026－2027", "2026 – 2027", "2026~2027", "2026—2027"])
def test_years_are_joined_by_a_dash(years: str) -> None:
    assert official_years(f"{years}学年") == "2026—2027学年"
    assert Texts(year=years).school_year == "2026—2027学年"
    assert fill("{year}学年，{year}", Texts(year=years)) == "2026—2027学年，2026—2027"


@pytest.mark.parametrize("other", ["0571-85550123", "2026-12-05", "12026-20270", "2026-1"])
def test_other_hyphens_stay(other: str) -> None:
    assert official_years(other) == other


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2026年12月7日", "2026年12月11日", "2026年12月7日至12月11日（5个工作日）"),
        ("12月7日", "12月11日", "12月7日至12月11日"),
        ("2026年12月31日", "2027年1月6日", "2026年12月31日至2027年1月6日（5个工作日）"),
        ("12月7日", "", "12月7日至＿＿＿年＿＿月＿＿日"),
    ],
)
def test_the_period_is_written_without_spaces(start: str, end: str, expected: str) -> None:
    assert announcement_closing(Texts(period_start=start, period_end=end))[0] == f"公示期：{expected}"


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> Callable[[str, Snapshot], list[str]]:
    """Return a function that renders a document and returns the texts of its blocks."""
    blocks: list[str] = []
    make = TextBlock.__init__

    def note(block: TextBlock, words: str, *style: Any) -> None:
        blocks.append(words)
        make(block, words, *style)

    def render(name: str, shot: Snapshot) -> list[str]:
        document = find_document(name)
        assert document
        document.render(shot)
        return blocks

    monkeypatch.setattr(TextBlock, "__init__", note)
    return render


@pytest.mark.parametrize("name", [document.name for document in DOCUMENTS])
@pytest.mark.parametrize("data", [builders.sample("college"), ruled("college"), absent(ruled("officer"))])
def test_papers_are_worded_as_an_office_writes(
    printed: Callable[[str, Snapshot], list[str]], name: str, data: TrackData
) -> None:
    for stamp in (PROVISIONAL, FINAL):
        texts = [TYPED.sub("", words) for words in printed(name, snapshot(data, TEXTS, stamp))]
        assert [words for words in texts if re.search("[一-鿿（）] [0-9]|[0-9%] [一-鿿（）]", words)] == []
        assert [words for words in texts if re.search("2026-2027|SHA|college|officer|纸表|轨道", words)] == []
