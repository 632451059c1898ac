"""Export of a review for other programs: a workbook with formulas, and CSV tables."""

from pathlib import Path

from ..file_names import FreeNames
from ..files import make_folder
from ..messages import msg
from ..papers.content.snapshot import Snapshot
from ..reasons import reason
from ..store import Review
from ..workbooks.csv_export import tables
from ..workbooks.export import workbook
from .documents import snapshot_of
from .errors import RefusedError
from .output import write_output

WORKBOOK_SUFFIX = ".xlsx"


def workbook_of(review: Review) -> bytes:
    """Return the whole review as a workbook whose formulas recompute the results."""
    return workbook(_snapshots(review), review.identity)


def export_workbook(review: Review, target: Path) -> None:
    """Write the workbook, complete or not at all. Raises RefusedError."""
    if target.suffix.lower() != WORKBOOK_SUFFIX:
        raise RefusedError(msg("{file} 不是 .xlsx 文件名，请换成以 .xlsx 结尾的名字。", file=target.name))
    write_output(review, target, workbook_of(review))


def export_tables(review: Review, folder: Path) -> list[Path]:
    """Write roster, ballots and results of every track as CSV and return the files. Raises RefusedError."""
    try:
        make_folder(folder)
    except OSError as error:
        refusal = msg("文件夹 {folder} 无法建立（{why}），请换一个位置。", folder=folder, why=reason(error))
        raise RefusedError(refusal) from error
    written, names = [], FreeNames()
    for snapshot in _snapshots(review):
        for name, content in tables(snapshot):
            target = folder / names.name(f"{name} {snapshot.data.track.short_name}", ".csv")
            write_output(review, target, content)
            written.append(target)
    return written


def _snapshots(review: Review) -> list[Snapshot]:
    return [snapshot_of(review, track.id) for track in review.contents.scheme.tracks]
