"""The kinds of steps that the journal records, and their description in words."""

from enum import Enum

from ..messages import Message, Text, msg
from ..store import Step


class StepKind(Enum):
    """Kinds of steps. Call one with the values of its template to make the step."""

    CREATED = msg("新建评议")
    REVERTED = msg("撤回：{label}")
    REVERSAL_REVERTED = msg("撤回：撤回：{label}")
    FINALISED = msg("{track}定稿（第 {version} 版）：{first}、{second}")
    REOPENED = msg("{track}重新开放（第 {version} 版作废）：{reason}")
    SALVAGED = msg(
        "从损坏的 {file} 抢救：修改记录证明 {proved} 格，只在数据表里 {tables} 处，"
        "只有较早的记录 {outdated} 处，没有救回 {gone} 处"
    )
    ORPHANS_REMOVED = msg("重建时去掉所属评分表或述职对象已删除的行")

    RESTORED = msg("从 {at} 的备份恢复（第 {entry} 步时的样子）")

    SETTINGS = msg("修改评议信息")
    FILES = msg("导入 {files}")
    FILES_REPLACING = msg("导入 {files}（替换 {ballots} 份评分表，改掉 {cells} 格）")
    ROSTER = msg("导入名单 {file}")
    EVALUATOR_LIST = msg("导入评委名单 {file}")

    PERSON_ADDED = msg("添加述职对象 {name}")
    PERSON_EDITED = msg("修改述职对象 {name}")
    PERSON_MOVED = msg("移动述职对象 {name}")
    PERSON_REMOVED = msg("删除述职对象 {name}")
    PERSON_REMOVED_WITH_MARKS = msg("删除述职对象 {name}（连同 {ballots} 份评分表里的分）")
    PERSON_REMOVED_WITH = msg("删除述职对象 {name}（连同 {held}）")
    REPORT = msg("登记 {name} 的述职报告")
    OPINION = msg("综合评价意见 {name}")

    GROUP_ADDED = msg("添加评委组 {group}")
    GROUP_EDITED = msg("修改评委组 {group}")
    GROUP_REMOVED = msg("删除评委组 {group}")
    GROUP_REMOVED_WITH_NAMES = msg("删除评委组 {group}（连同 {count} 位评委的名单）")
    ISSUED = msg("{group}发出份数改为 {issued}")
    WEIGHT = msg("{category}的{group}权重改为 {weight}%")
    QUOTA = msg("“{grade}”的名额改为 {quota}")
    EVALUATOR_ADDED = msg("添加评委 {name}")
    EVALUATOR_RENAMED = msg("评委 {old} 改名为 {new}")
    EVALUATOR_REMOVED = msg("删除评委 {name}")

    BALLOT_RECEIVED = msg("收到评分表 {number}")
    BALLOT_EDITED = msg("修改评分表 {number}")
    BALLOT_VOIDED = msg("评分表 {number} 作废：{reason}")
    BALLOT_RESTORED = msg("评分表 {number} 恢复有效")
    BALLOT_MOVED = msg("评分表 {group} {number} 移到{to_group}，票号 {to_number}")
    BALLOT_REMOVED = msg("删除评分表 {number}")
    BALLOT_REMOVED_WITH_MARKS = msg("删除评分表 {group} {number}（连同 {count}）")

    OWN_DECLARED = msg("评分表 {number} 的评委就是述职对象 {name}")
    OWN_DENIED = msg("评分表 {number} 的评委不是述职对象 {name}，只是同名")
    OWN_BY_NAME = msg("评分表 {number} 的本人一行按姓名认")

    COLUMN_ORDER = msg("栏目次序改为 {columns}")
    COLUMNS_EXCHANGED = msg("{ballots} 份评分表的“{first}”和“{second}”对调")

    CELL = msg("录入 {number} {name} {column} {value}")
    TOTAL = msg("录入 {number} {name} 手写{column} {value}")
    CELL_CLEARED = msg("清空 {number} {name} {column}")
    TOTAL_CLEARED = msg("清空 {number} {name} 手写{column}")
    CELLS = msg("录入 {number} 的 {count} 格")
    PASTED = msg("粘贴 {count} 格")
    CUT = msg("剪切 {count} 格")
    CLEARED = msg("清空 {count} 格")
    PASTED_IN = msg("粘贴 {number} 的 {count} 格")
    CUT_IN = msg("剪切 {number} 的 {count} 格")
    CLEARED_IN = msg("清空 {number} 的 {count} 格")
    REMARK = msg("{number} {name} 备注 {remark}")
    ABSTAINED = msg("{number} {name} 弃评")
    ABSTAINED_CLEARING = msg("{number} {name} 弃评（清去 {count} 格）")
    ROW_NOTE = msg("{number} {name} 附注 {note}")
    BALLOT_NOTE = msg("评分表 {number} 附注 {note}")
    AS_ON_PAPER = msg("{number} {name} 按纸面")
    NOT_AS_ON_PAPER = msg("{number} {name} 取消按纸面")
    BLOCK_UP = msg("{number} {name}等 {count} 行整块上移一行")
    BLOCK_DOWN = msg("{number} {name}等 {count} 行整块下移一行")

    SECOND_SHARE = msg("第二遍录入的比例改为 {share}%")
    SECOND_BEGUN = msg("第二遍录入 {number}")
    SECOND_ROW = msg("第二遍录入 {number} {name}")
    SECOND_ABSTAINED_CLEARING = msg("第二遍录入 {number} {name} 弃评（清去 {count} 格）")
    SECOND_FINISHED = msg("核对 {number} 的两遍录入")
    SECOND_DISCARDED = msg("放弃 {number} 的第二遍录入")
    SECOND_DISCARDED_WITH_MARKS = msg("放弃 {number} 的第二遍录入（{count}）")
    REREAD = msg("重读 {number} {name}")
    REREAD_AS_BLANK = msg("重读 {number} {name}：纸上空白，清去 {count} 格")

    FLAG_ACCEPTED = msg("已看过：{flag}（{reason}）")
    FLAG_REOPENED = msg("重新留意：{flag}")
    RULED = msg("裁定 {subject}")
    RULING_WITHDRAWN = msg("撤回裁定 {subject}")

    def __call__(self, **values: object) -> Step:
        """Return the step of this kind with the values of its template."""
        return Step(self.name, values)


def describe(step: Step) -> Text:
    """Return a step's description: the stored text of an older format, the name of an unknown kind."""
    kind = StepKind.__members__.get(step.name)
    if kind is None:
        return step.text or step.name
    try:
        kind.value.template.format_map(step.values)
    except (KeyError, AttributeError, IndexError, ValueError):
        # A forged journal may lack a value.
        return step.name
    return Message(kind.value.template, step.values)
