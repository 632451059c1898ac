"""Sheet of the rulings of all tracks: in force, lapsed or withdrawn."""

from collections.abc import Iterator, Sequence

from ..messages import Text
from ..scoring.rulings import KINDS, Ruling, decision_words, method_words
from .layout_plan import FIRST_ROW, HEAD_ROW, TrackPlan
from .writer import LEFT, NOTE, TITLE, Book, column_letter

_HEADS = ("部分", "事项", "对象", "裁定前", "裁定", "办法", "裁定人", "理由", "录入人", "时间", "状态")
_WIDTHS = (12, 14, 22, 30, 22, 18, 14, 30, 10, 17, 24)
_LAST = column_letter(len(_HEADS))


def write_rulings(book: Book, plans: Sequence[TrackPlan]) -> None:
    """Write every ruling, in the order of time."""
    sheet = book.add_sheet(book.free_name("裁定"), _WIDTHS)
    sheet.freeze(f"A{FIRST_ROW}")
    sheet.repeat_rows(HEAD_ROW, HEAD_ROW)
    sheet.height(1, 28)
    sheet.append_across(sheet.text("裁定", TITLE), _LAST)
    note = "有效的裁定已算进结果；它所依据的评分改了，就不再起作用。"
    sheet.append_across(sheet.text(note, NOTE), _LAST)
    sheet.heads(*_HEADS)
    for plan in plans:
        for ruling in plan.data.rulings:
            short, *texts = _line(plan, ruling)
            sheet.append(sheet.text(str(short)), *(sheet.text(str(text), LEFT) for text in texts))


def _line(plan: TrackPlan, ruling: Ruling) -> Iterator[Text]:
    yield from (plan.track.short_name, KINDS.get(ruling.kind, ruling.kind), ruling.subject, ruling.before)
    yield from (decision_words(ruling, plan.data.names), method_words(ruling), ruling.decided_by)
    yield from (ruling.reason, ruling.who, _minute(ruling.at), _state(plan, ruling))


def _state(plan: TrackPlan, ruling: Ruling) -> str:
    if ruling.is_withdrawn:
        return f"{ruling.withdrawn_by} {_minute(ruling.withdrawn_at)} 撤回：{ruling.withdrawn_why}"
    return "有效" if ruling.id in plan.snapshot.results.in_force else "依据已变，不再起作用"


def _minute(at: str) -> str:
    return at[:16].replace("T", " ")
