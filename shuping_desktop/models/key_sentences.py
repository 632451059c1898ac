"""Sentences about the keys of the grid: why one does nothing, and what one took away."""

from ..scoring.ballots import Ballot
from ..scoring.second_entry import Cell
from .cell_looks import READ, CellKind, Place
from .desk import Desk
from .readings import Reading
from .status_text import absence_text
from .translation import translate


def ballot_lock(desk: Desk, ballot: Ballot) -> str:
    """Return why nothing can be typed on a ballot; empty where it can."""
    final = desk.review.contents.final_version(desk.track_id)
    if final is not None and not desk.review.read_only:
        text = translate("key_sentences", "已定稿（第 {} 版），不能修改；要改，请先在“结果”页重新开放。")
        return text.format(final.version)
    if desk.locked:
        return desk.locked
    if ballot.void_reason:
        text = translate("key_sentences", "这份评分表已作废（{}），不能录入；要恢复有效，请按 F9。")
        return text.format(ballot.void_reason)
    return ""


def cell_lock(
    ballot: Ballot, place: Place, kind: CellKind, *, is_own_row: bool, open_cells: set[Cell] | None
) -> str:
    """Return why one cell of a ballot that can be typed on is closed."""
    if kind is CellKind.SUM:
        return translate("key_sentences", "各项和由程序计算，不用录入。")
    if kind not in READ:
        return translate("key_sentences", "职务和姓名在“1 述职对象”里改，这里不录。")
    if is_own_row:
        text = translate(
            "key_sentences", "第 {} 行是评委{}本人，不给自己打分；只是同名，请按下面的“不是同一个人”。"
        )
        return text.format(place[0] + 1, ballot.evaluator)
    if open_cells:
        return translate("key_sentences", "这一格两遍一致，不用重读；要重读的是没有灰底的格子。")
    if open_cells is not None:
        return translate("key_sentences", "两遍录入已经一致，只能查看；要改，请按 F6 回到第一遍。")
    return translate("key_sentences", "这一格不能填写。")


def unconfirmable_text(row: int, *, is_own_row: bool, is_blank: bool) -> str:
    """Return why a row cannot be noted as agreeing with the paper."""
    if is_own_row:
        text = translate("key_sentences", "第 {} 行是评委本人，不用按 F4 确认。")
    elif is_blank:
        text = translate("key_sentences", "第 {} 行还没有录，没有要确认的；纸上整行空白的请按 *。")
    else:
        text = translate("key_sentences", "第 {} 行没有问题，不用按 F4 确认；按 F8 到下一处问题。")
    return text.format(row + 1)


def remark_hint(reading: Reading, open_cells: set[Cell] | None, *, takes_unmet: bool) -> str:
    """Return which keys the remark column takes."""
    key = translate("key_sentences", "备注栏按 / 标“未达到要求”，再按一次取消") if takes_unmet else ""
    note = translate("key_sentences", "其他说明按 F2 再写") if reading.is_first else ""
    if open_cells is not None:
        key = translate("key_sentences", "纸上写着“未达到要求”的按 /")
        note = translate("key_sentences", "没有写的按 Delete")
    separator, end = translate("key_sentences", "；"), translate("key_sentences", "。")
    return separator.join(filter(None, (key, note))) + end


def cleared_text(text: str) -> str:
    """Say that a cell was cleared."""
    return translate("key_sentences", "已清空这一格的 {}；要恢复，请按 Ctrl+Z。").format(text)


def unconfirmed_text(row: int) -> str:
    """Say that a confirmed row was changed."""
    text = translate("key_sentences", "第 {} 行改动了，先前按 F4 的确认已取消；请再与纸质评分表核对。")
    return text.format(row + 1)


def absent_row_text(row: int, decision: str) -> str:
    """Say that a row does not count, since its participant was ruled absent or withdrawn."""
    text = translate("key_sentences", "第 {} 行已裁定{}，录入的分不计；要计入，请先在“结果”页撤回裁定。")
    return text.format(row + 1, absence_text(decision))
