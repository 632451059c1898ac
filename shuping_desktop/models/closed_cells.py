"""Reasons why a key does nothing in a cell of the grid, each with what to do instead."""

from ..scoring.ballots import Ballot
from ..scoring.second_entry import Cell
from .cell_looks import READ, CellKind, Place
from .desk import Desk
from .readings import Reading
from .translation import translate


def ballot_lock(desk: Desk, ballot: Ballot) -> str:
    """Return why nothing can be typed on a ballot; empty where it can."""
    if desk.locked:
        return desk.locked
    if ballot.void_reason:
        text = translate("closed_cells", "这份评分表已作废（{}），不能录入；要恢复有效，请按 F9。")
        return text.format(ballot.void_reason)
    return ""


def cell_lock(
    ballot: Ballot, place: Place, kind: CellKind, *, is_own_row: bool, open_cells: set[Cell] | None
) -> str:
    """Return why one cell of a ballot that can be typed on is closed."""
    if kind is CellKind.SUM:
        return translate("closed_cells", "各项和由程序计算，不用录入。")
    if kind not in READ:
        return translate("closed_cells", "职务和姓名在“1 述职对象”里改，这里不录。")
    if is_own_row:
        text = translate(
            "closed_cells", "第 {} 行是评委{}本人，不给自己打分；只是同名，请按下面的“不是同一个人”。"
        )
        return text.format(place[0] + 1, ballot.evaluator)
    if open_cells:
        return translate("closed_cells", "这一格两遍一致，不用重读；要重读的是没有灰底的格子。")
    if open_cells is not None:
        return translate("closed_cells", "两遍录入已经一致，只能查看；要改，请按 F6 回到第一遍。")
    return translate("closed_cells", "这一格不能填写。")


def unconfirmable_text(row: int, *, is_own_row: bool, is_blank: bool) -> str:
    """Return why a row cannot be noted as agreeing with the paper."""
    if is_own_row:
        text = translate("closed_cells", "第 {} 行是评委本人，不用按 F4 确认。")
    elif is_blank:
        text = translate("closed_cells", "第 {} 行还没有录，没有要确认的；纸面整行空白请按 *。")
    else:
        text = translate("closed_cells", "第 {} 行没有问题，不用按 F4 确认；按 F8 到下一处问题。")
    return text.format(row + 1)


def remark_hint(reading: Reading, open_cells: set[Cell] | None, *, takes_unmet: bool) -> str:
    """Return which keys the remark column takes."""
    key = translate("closed_cells", "备注栏按 / 标“未达到要求”，再按一次取消") if takes_unmet else ""
    note = translate("closed_cells", "其他说明按 F2 再写") if reading.is_first else ""
    if open_cells is not None:
        key = translate("closed_cells", "纸上写着“未达到要求”的按 /")
        note = translate("closed_cells", "没有写的按 Delete")
    separator, end = translate("closed_cells", "；"), translate("closed_cells", "。")
    return separator.join(filter(None, (key, note))) + end
