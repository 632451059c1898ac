"""Warnings on documents, the same in the window and in the shell."""

from pathlib import Path

import pytest

from shuping_desktop.operations import documents, finalising, roster, settings
from shuping_desktop.operations.document_warnings import warnings_of
from shuping_desktop.papers.content.texts import Texts
from shuping_desktop.store import Review
from tests.helpers import participant_id, sample_review, shell, writing

RARE = "\U0002a700"  # of an extension that none of the bundled fonts covers
COMMANDS = {
    "results": ["print", "results", "--track", "officer", "-o", "出.pdf"],
    "register": ["print", "register", "--track", "officer", "-o", "出.pdf"],
    "Word": ["print", "announcement", "--track", "officer", "-o", "出.docx"],
    "template": ["template", "出.xlsx", "--track", "officer", "--count", "1"],
    "workbook": ["export", "出.xlsx"],
}


def rename(review: Review, name: str) -> None:
    """Rename an officer of the sample."""
    person = participant_id(review, "施彧")
    roster.edit_participant(review, person, name=name, position="副主席", category="主席团")


@pytest.mark.parametrize("command", COMMANDS)
def test_the_shell_names_characters_that_fonts_lack(tmp_path: Path, command: str) -> None:
    path = sample_review(tmp_path)
    with writing(path) as review:
        rename(review, f"施{RARE}")
    verb, *rest = COMMANDS[command]
    done = shell([verb, path, *(tmp_path / word if word.startswith("出") else word for word in rest)])
    assert done.returncode == 0, done.stderr
    warned = [line for line in done.stderr.decode().splitlines() if RARE in line]
    assert warned and all(line.startswith("提醒：") and "□" in line for line in warned)


def test_the_shell_says_that_a_paper_is_provisional_and_what_is_blank(tmp_path: Path) -> None:
    path = sample_review(tmp_path)
    done = shell(["print", path, "announcement", "--track", "college", "-o", tmp_path / "a.pdf"])
    words = done.stderr.decode()
    assert "二级学院学生会：暂定：还有 5 项待处理问题，处理完毕前请勿张贴。" in words
    assert "发布单位、发布日期、受理部门、联系电话、公示期没有填写" in words


def warned(review: Review, name: str) -> str:
    """Return the warnings on a document of the officers."""
    document = documents.find_document(name)
    assert document is not None
    return "\n".join(map(str, warnings_of(documents.snapshot_of(review, "officer"), document)))


def test_a_final_version_with_all_texts_has_no_warning_but_opinions(tmp_path: Path) -> None:
    with writing(sample_review(tmp_path)) as review:
        points = finalising.open_points(review, "officer")
        finalising.finalise(review, "officer", "周子涵", "吴一诺", points)
        texts = settings.texts_of(review)._replace(issuer="校团委", issue_date="2022年12月5日")
        texts = texts._replace(office="校团委", telephone="1")
        settings.set_texts(review, texts._replace(period_start="2022年12月5日", period_end="2022年12月9日"))
        assert warned(review, "announcement") == ""
        assert "综合评价意见还没有写完" in warned(review, "feedback")


def test_dates_are_hinted_at_on_the_papers_that_print_them(tmp_path: Path) -> None:
    with writing(sample_review(tmp_path)) as review:
        texts: Texts = settings.texts_of(review)._replace(meeting_date="2022-12-1", issue_date="2022-12-5")
        settings.set_texts(review, texts)
        assert "会议日期" in warned(review, "agenda") and "发布日期" not in warned(review, "agenda")
        assert "发布日期" in warned(review, "feedback") and "会议日期" not in warned(review, "feedback")
        assert "日期" not in warned(review, "results")
