"""Labels of steps: read back from the Chinese that the journal keeps, and only what we wrote."""

import shutil
from pathlib import Path

import pytest

from shuping_desktop.messages import Message
from shuping_desktop.store import Label, read_label
from tests.helpers import ROOT, reading, sample_review

DOCUMENTS = sorted((ROOT / "tests" / "documents").glob("*.shuping"))


def template_of(label: str) -> str:
    return label.template if isinstance(label, Message) else ""


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.stem)
def test_what_older_versions_wrote_is_read(document: Path, tmp_path: Path) -> None:
    with reading(Path(shutil.copy(document, tmp_path))) as review:
        labels = [entry.label for entry in review.history()]
    assert len(labels) > 1 and [label for label in labels if not template_of(read_label(label))] == []


def test_the_window_gets_the_parts_of_what_it_would_undo(tmp_path: Path) -> None:
    with reading(sample_review(tmp_path)) as review:
        label = read_label(review.history()[-1].label)
    assert isinstance(label, Message)
    assert label.values == {"files": ["officers.csv", "college-ballots.csv", "officer-ballots.csv"]}


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("录入 P01 张三 服务思想成长 18.5", Label.CELL),
        ("录入 P01 Ali Khan 手写总分 92", Label.TOTAL),
        ("录入 P01 的 7 格", Label.CELLS),
        ("清空 7 格", Label.CLEARED),
        ("P01 张三 备注 清空", Label.REMARK),
        ("导入名单 a 弃评.xlsx", Label.ROSTER),
        ("添加评委组 甲", Label.GROUP_ADDED),
        ("撤回：撤回裁定 张三、李四", Label.REVERTED),
    ],
)
def test_the_most_particular_kind_is_taken(label: str, kind: Label) -> None:
    read = read_label(label)
    assert (template_of(read), str.__str__(read)) == (kind.value.template, label)


def test_what_is_filled_in_is_read_too() -> None:
    read = read_label("撤回：已看过：教师代表 T01 号评分表每行都是满分，请看一眼纸表。（看过）")
    assert isinstance(read, Message)
    inner = read.values["label"]
    assert isinstance(inner, Message) and isinstance(inner.values["flag"], Message)
    assert inner.values["flag"].values["seen"] == "每行都是满分"


@pytest.mark.parametrize("reason", ["看过", "看过（问过本人）", "不像。（再看）"])
def test_brackets_in_a_name_do_not_end_what_was_looked_at(reason: str) -> None:
    flag = "校外（企业）评委 T01 号评分表给张伟（大） 57 分，本组居中的是 95 分，相差较大，请看一眼纸表。"
    read = read_label(f"已看过：{flag}（{reason}）")
    assert isinstance(read, Message) and read.values == {"flag": flag, "reason": reason}
    inner = read.values["flag"]
    assert isinstance(inner, Message) and inner.values["name"] == "张伟（大）"


@pytest.mark.parametrize("label", ["Paste 3 cells", "新建评议吗", "", "撤回：" * 2_000, "录入 " * 50_000])
def test_what_no_kind_of_step_gives_stays_a_plain_text(label: str) -> None:
    assert (read_label(label), template_of(read_label(label))) == (label, "")


def test_no_two_kinds_are_called_the_same() -> None:
    # An Enum would take them for one.
    assert list(Label.__members__) == [kind.name for kind in Label]
