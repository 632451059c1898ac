"""What the steps of the history are called, and the way back from a label in the journal to its parts.

Every label that is written is made here, so that one that was stored can be read again: the journal
keeps the Chinese text alone, and the window may speak another language.
"""

from collections.abc import Mapping, Sequence
from enum import Enum
from functools import cache, lru_cache
from string import Formatter

from ..messages import LIST_MARK, Said, say

_LONGEST, _DEEPEST = 10_000, 20
"""More characters, or more steps that take back each other, no label of ours has that is worth reading."""
_fill_in = say


class Label(Enum):
    """The kinds of steps; calling one with what is to be filled in makes the label."""

    CREATED = say("新建评议")
    REVERTED = say("撤回：{label}")
    FINALISED = say("{track}定稿（第 {version} 版）：{first}、{second}")
    REOPENED = say("{track}重新开放（第 {version} 版作废）：{reason}")

    SETTINGS = say("修改评议信息")
    FILES = say("导入 {files}")
    ROSTER = say("导入名单 {file}")
    EVALUATOR_LIST = say("导入评委名单 {file}")

    PERSON_ADDED = say("添加述职对象 {name}")
    PERSON_EDITED = say("修改述职对象 {name}")
    PERSON_MOVED = say("移动述职对象 {name}")
    PERSON_REMOVED = say("删除述职对象 {name}")
    PERSON_REMOVED_WITH_MARKS = say("删除述职对象 {name}（连同 {ballots} 份评分表里的分）")
    REPORT = say("登记 {name} 的述职报告")
    OPINION = say("综合评价意见 {name}")

    GROUP_ADDED = say("添加评委组 {group}")
    GROUP_EDITED = say("修改评委组 {group}")
    GROUP_REMOVED = say("删除评委组 {group}")
    ISSUED = say("{group}发出份数改为 {issued}")
    WEIGHT = say("{category}的{group}权重改为 {weight}%")
    QUOTA = say("“{grade}”的名额改为 {quota}")
    EVALUATOR_ADDED = say("添加评委 {name}")
    EVALUATOR_RENAMED = say("评委 {old} 改名为 {new}")
    EVALUATOR_REMOVED = say("删除评委 {name}")

    BALLOT_RECEIVED = say("收到评分表 {number}")
    BALLOT_EDITED = say("修改评分表 {number}")
    BALLOT_VOIDED = say("评分表 {number} 作废：{reason}")
    BALLOT_RESTORED = say("评分表 {number} 恢复有效")
    BALLOT_REMOVED = say("删除评分表 {number}")

    CELL = say("录入 {number} {name} {column} {value}")
    TOTAL = say("录入 {number} {name} 手写{column} {value}")
    CELL_CLEARED = say("清空 {number} {name} {column}")
    TOTAL_CLEARED = say("清空 {number} {name} 手写{column}")
    CELLS = say("录入 {number} 的 {count} 格")
    PASTED = say("粘贴 {count} 格")
    CUT = say("剪切 {count} 格")
    CLEARED = say("清空 {count} 格")
    REMARK = say("{number} {name} 备注 {remark}")
    ABSTAINED = say("{number} {name} 弃评")
    AS_ON_PAPER = say("{number} {name} 按纸面")
    NOT_AS_ON_PAPER = say("{number} {name} 取消按纸面")
    BLOCK_UP = say("{number} {name}等 {count} 行整块上移一行")
    BLOCK_DOWN = say("{number} {name}等 {count} 行整块下移一行")

    SECOND_SHARE = say("第二遍录入的比例改为 {share}%")
    SECOND_BEGUN = say("第二遍录入 {number}")
    SECOND_ROW = say("第二遍录入 {number} {name}")
    SECOND_FINISHED = say("核对 {number} 的两遍录入")
    SECOND_DISCARDED = say("放弃 {number} 的第二遍录入")
    REREAD = say("重读 {number} {name}")

    FLAG_ACCEPTED = say("已看过：{flag}（{reason}）")
    FLAG_REOPENED = say("重新留意：{flag}")
    RULED = say("裁定 {subject}")
    RULING_WITHDRAWN = say("撤回裁定 {subject}")

    def __call__(self, **values: object) -> Said:
        """The label of such a step."""
        return _fill_in(self.value.template, **values)


# What is filled in as more than a name or a figure, by its place in the label.
_WITHIN = {
    "flag": (
        say(
            "{group} {number} 号评分表给{name} {total} 分，本组居中的是 {middle} 分，相差较大，请看一眼纸表。"
        ),
        say("{group} {number} 号与 {twin} 号评分表每一格都相同，是否同一份录了两次？"),
        # Last: it fits the first one too.
        say("{group} {number} 号评分表{seen}，请看一眼纸表。"),
    ),
    "seen": (say("每行都是满分"), say("每行的分都一样")),
    "subject": (say("{group} {number} 号评分表，{name}"), say("{values}")),
    "issued": (say("不详"),),
    "remark": (say("空白"),),
    "file": (say("剪贴板"),),
}

_LISTS = frozenset({"files", "values"})
_CLOSES = {"flag": ("。", "？")}
"""What a value's own last character is: names within it may hold the words that follow it in the label."""


def read_label(text: str) -> str:
    """A stored label as it was put together; one that no kind of step gives stays the text it is."""
    nested = text.count(_pieces(Label.REVERTED.value.template)[0][0])
    return text if len(text) > _LONGEST or nested > _DEEPEST else _read(text, _kinds(text[:2]))


@lru_cache(maxsize=256)
def _kinds(head: str) -> tuple[Said, ...]:
    """The templates of labels that can begin so, those with most words of their own first."""
    begins = {kind.value: _pieces(kind.value.template)[0][0] for kind in Label}
    found = [it for it, words in begins.items() if words.startswith(head) or head.startswith(words)]
    return tuple(sorted(found, key=lambda it: -sum(len(words) for words, _ in _pieces(it.template))))


@cache
def _pieces(template: str) -> tuple[tuple[str, str], ...]:
    """A template's own words in their order, each with the name of what follows it, empty at the end."""
    return tuple((words, name or "") for words, name, _, _ in Formatter().parse(template))


def _read(text: str, kinds: Sequence[Said]) -> str:
    for kind in kinds:
        values = _values(_pieces(kind.template), text)
        if values is not None:
            found = _fill_in(kind.template, **{name: _value(name, it) for name, it in values.items()})
            if found == text:
                return found
    return text


def _value(name: str, text: str) -> object:
    if name == "label":
        return read_label(text)
    return text.split(LIST_MARK) if name in _LISTS else _read(text, _WITHIN.get(name, ()))


def _values(pieces: Sequence[tuple[str, str]], text: str) -> Mapping[str, str] | None:
    """What was filled in, each as short as it can be; None where the text does not fit.

    A label may be anybody's: no part of it is gone through twice.
    """
    if not text.startswith(pieces[0][0]):
        return None
    at, found = len(pieces[0][0]), {}
    ends = [*(words for words, _ in pieces[1:]), ""]
    names = [name for _, name in pieces if name]
    for name, words in zip(names, ends, strict=False):
        is_last = name == names[-1]
        at_end = is_last and text.endswith(words)
        end = len(text) - len(words) if at_end else _end_of(name, text, at, words)
        if end < at:
            return None
        found[name], at = text[at:end], end + len(words)
    return found if at == len(text) else None


def _end_of(name: str, text: str, at: int, words: str) -> int:
    """Where a value ends that begins at `at` and has `words` behind it; less than `at` where nowhere."""
    if name not in _CLOSES:
        return text.find(words, at)
    found = (text.find(last + words, at) for last in _CLOSES[name])
    return min((end + 1 for end in found if end >= at), default=-1)
