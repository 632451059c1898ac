"""Export of templates, workbooks that the evaluators fill in."""

from collections.abc import Iterator
from itertools import chain, islice
from itertools import count as numbers_from
from pathlib import Path

from ..messages import msg
from ..scoring.ballots import TrackData
from ..scoring.names import name_key
from ..scoring.register import Expected, missing_ballots, next_number, number_of, number_taken
from ..scoring.scheme import EvaluatorGroup
from ..store import Review
from ..workbooks.template import template
from ..workbooks.template_form import origin_of
from .errors import RefusedError
from .exporting import WORKBOOK_SUFFIX
from .output import write_output
from .settings import texts_of

MOST_BALLOTS = 50
"""Ballots in one workbook. More sheets are hard to navigate, and the reader accepts at most 64."""
MOST_ROWS = 6_000
"""Rows of all ballots in a workbook, within the reader's limits."""


def export_template(
    review: Review, target: Path, track: str, group: str = "", count: int | None = None
) -> int:
    """Write a workbook for the ballots not received yet and return their number. Raises RefusedError.

    `group` limits it to one group; `count` is the number of ballots for each group, if it is unknown how
    many were issued.
    """
    if target.suffix.lower() != WORKBOOK_SUFFIX:
        raise RefusedError(msg("{file} 不是 .xlsx 文件名，请换成以 .xlsx 结尾的名字。", file=target.name))
    data = review.contents.track_data(track)
    groups = [each for each in data.track.groups if not group or name_key(each.name) == name_key(group)]
    if not groups:
        known = [each.name for each in data.track.groups]
        raise RefusedError(msg("没有叫“{group}”的评委组，应为{known}之一。", group=group, known=known))
    forms = [form for each in groups for form in forms_of(data, each, count)]
    if not forms:
        raise RefusedError(msg("发出的评分表都已收到，没有要填的；要另加几份请说明份数（--count）。"))
    if len(forms) > MOST_BALLOTS:
        refusal = msg(
            "要填的评分表多于 {most} 份，一个工作簿最多 {most} 份，请分组或分批导出。", most=MOST_BALLOTS
        )
        raise RefusedError(refusal)
    if len(forms) * len(data.participants) > MOST_ROWS:
        refusal = msg(
            "要填的有 {ballots} 份、每份 {rows} 行，请分组或分批导出。",
            ballots=len(forms),
            rows=len(data.participants),
        )
        raise RefusedError(refusal)
    if not data.participants:
        raise RefusedError(msg("还没有述职对象，请先录入或导入名单。"))
    content = template(data, texts_of(review), forms, origin_of(review.identity, data.track))
    write_output(review, target, content)
    return len(forms)


def forms_of(data: TrackData, group: EvaluatorGroup, count: int | None = None) -> list[Expected]:
    """Return the ballots of a group to be filled in: those missing, or `count` from the first missing on.

    If it is unknown how many were issued, return the next one.
    """
    missing = missing_ballots(data, group)
    if count is not None:
        most = max(0, min(count, MOST_BALLOTS + 1))
        return list(islice(chain(missing, _further(data, group, missing)), most))
    unknown = data.issued(group.name) is None
    return missing or ([Expected(group.name, next_number(data, group))] if unknown else [])


def _further(data: TrackData, group: EvaluatorGroup, missing: list[Expected]) -> Iterator[Expected]:
    taken = {form.number for form in missing}
    for place in numbers_from(1):
        number = number_of(group, place)
        if number not in taken and not number_taken(data, group.name, number):
            yield Expected(group.name, number)
