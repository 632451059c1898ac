"""Tests of steps: described, stored and read back; older and forged labels."""

import shutil
from pathlib import Path
from string import Formatter

import apsw
import pytest

from shuping_desktop.messages import Listing, Message, joined, msg
from shuping_desktop.operations import flags, history
from shuping_desktop.operations.steps import StepKind, describe
from shuping_desktop.store import Step
from shuping_desktop.store.step import decode, encode
from tests.helpers import ROOT, reading, sample_review, typed_review, writing

DOCUMENTS = ROOT / "tests" / "documents"
VALUES = [1, "张三", "{name}", '"、\n', msg("手写{column}", column="总分"), Listing(("a.csv", "b.csv"))]


def values_of(kind: StepKind) -> dict[str, object]:
    """Return a value of some type for each field of a kind's template."""
    fields = [name for _, name, _, _ in Formatter().parse(kind.value.template) if name]
    return {name: VALUES[at % len(VALUES)] for at, name in enumerate(fields, len(kind.name))}


@pytest.mark.parametrize("kind", StepKind, ids=lambda kind: kind.name)
def test_a_step_of_every_kind_is_read_back_and_described(kind: StepKind) -> None:
    step = kind(**values_of(kind))
    assert decode(encode(step)) == step
    assert (step.name, describe(step)) == (kind.name, Message(kind.value.template, step.values))
    words = str(describe(step))
    assert all(str(value) in words for value in step.values.values() if not isinstance(value, Listing))


@pytest.mark.parametrize(
    ("step", "words"),
    [
        (StepKind.CREATED(), "新建评议"),
        (
            StepKind.CELL(number="P01", name="张三", column="服务思想成长", value="18.5"),
            "录入 P01 张三 服务思想成长 18.5",
        ),
        (
            StepKind.TOTAL(number="P01", name="Ali Khan", column="总分", value="92"),
            "录入 P01 Ali Khan 手写总分 92",
        ),
        (StepKind.CELLS(number="P01", count=7), "录入 P01 的 7 格"),
        (StepKind.CLEARED(count=7), "清空 7 格"),
        (StepKind.REMARK(number="P01", name="张三", remark="清空"), "P01 张三 备注 清空"),
        (StepKind.ROSTER(file="a 弃评.xlsx"), "导入名单 a 弃评.xlsx"),
        (StepKind.GROUP_ADDED(group="甲"), "添加评委组 甲"),
        (
            StepKind.REVERTED(label=describe(StepKind.RULING_WITHDRAWN(subject=msg("{a}", a="张三")))),
            "撤回：撤回裁定 张三",
        ),
        (
            StepKind.FLAG_ACCEPTED(flag=msg("看。"), reason="看过（问过本人）"),
            "已看过：看。（看过（问过本人））",
        ),
    ],
)
def test_a_step_in_words(step: Step, words: str) -> None:
    assert str(describe(step)) == str(describe(decode(encode(step)))) == words


def test_no_two_kinds_have_the_same_template() -> None:
    # An Enum makes equal values aliases of one member.
    assert list(StepKind.__members__) == [kind.name for kind in StepKind]


def test_an_import_is_journalled_with_its_files(tmp_path: Path) -> None:
    with reading(sample_review(tmp_path)) as review:
        step = review.history()[-1].step
    assert step.name == StepKind.FILES.name
    files = joined(["officers.csv", "college-ballots.csv", "officer-ballots.csv"])
    assert step.values == {"files": files}


def test_an_accepted_flag_reverted_keeps_its_parts(tmp_path: Path) -> None:
    with writing(sample_review(tmp_path)) as review:
        flag = flags.flags_of(review, review.contents.track_data("college"))[0][0]
        flags.accept_flag(review, flag, "看过")
        history.revert(review, review.history()[-1].id)
        step = review.history()[-1].step
    inner = StepKind.FLAG_ACCEPTED(flag=flag.text, reason="看过")
    assert step == StepKind.REVERTED(label=describe(inner))


def labels_in(path: Path) -> list[str]:
    """Return the labels of a file's journal as they are stored."""
    connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
    try:
        return [label for (label,) in connection.execute("SELECT label FROM journal ORDER BY id")]
    finally:
        connection.close()


@pytest.mark.parametrize("version", [1, 2])
def test_a_label_of_an_older_format_is_shown_as_it_was_stored(version: int, tmp_path: Path) -> None:
    path = Path(shutil.copy(DOCUMENTS / f"version-{version}.shuping", tmp_path))
    stored = labels_in(path)
    with reading(path) as review:
        steps = [entry.step for entry in review.history()]
    assert len(stored) > 1 and steps == [Step("", {}, label) for label in stored]
    assert [describe(step) for step in steps] == stored
    assert [encode(step) for step in steps] == stored


def test_every_step_of_the_present_format_is_of_a_known_kind(tmp_path: Path) -> None:
    with reading(typed_review(tmp_path)) as review:
        steps = [entry.step for entry in review.history()]
    assert len(steps) > 10
    assert [step for step in steps if step.name not in StepKind.__members__] == []
    assert [step for step in steps if describe(step) == step.name] == []


@pytest.mark.parametrize(
    "label",
    [
        "录入 P01 张三 服务思想成长 18.5",
        "撤回：" * 2_000,
        "",
        "{",
        "{}",
        "[]",
        '{"step": "CREATED"}',
        '{"step": "", "values": {}}',
        '{"step": 1, "values": {}}',
        '{"step": "CREATED", "values": []}',
        '{"step": "CREATED", "values": {}, "more": 1}',
        '{"step": "CLEARED", "values": {"count": null}}',
        '{"step": "CLEARED", "values": {"count": {"template": 1}}}',
        '{"step": "REVERTED", "values": {"label": {"template": "{x}", "values": {"y": 1}}}}',
        '{"step": ' + "[" * 100_000,
        '{"step": "CLEARED", "values": {"count": 1.5}}',
        '{"step": "CLEARED", "values": {"count": 1e999}}',
        '{"step": "CLEARED", "values": {"count": ' + "9" * 5_000 + "}}",
        r'{"step": "CLEARED", "values": {"count": "\ud800"}}',
        '{"step": "REVERTED", "values": {"label": '
        + '{"template": "{x}", "values": {"x": ' * 101
        + "1"
        + "}}" * 103,
    ],
    ids=lambda label: label[:60],
)
def test_a_label_that_is_not_a_step_is_a_text(label: str) -> None:
    assert decode(label) == Step("", {}, label)
    assert describe(decode(label)) == encode(decode(label)) == label


@pytest.mark.parametrize(
    "step",
    [
        Step("OF_A_LATER_VERSION", {"count": 7}),
        Step("CLEARED", {}),
        Step("CLEARED", {"other": 7}),
        Step("name", {}),
        Step("__class__", {}),
    ],
)
def test_an_unknown_or_forged_step_is_shown_by_its_name(step: Step) -> None:
    assert describe(decode(encode(step))) == step.name
