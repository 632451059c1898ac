"""What comes in: files and folders, CSV or workbooks, each told by what is in it, as tables of one shape."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from ..messages import msg
from ..rosters.proposal import Proposal, propose_best
from ..store import Review
from ..tables.csv_table import Line, Table, read_table
from ..tables.errors import InputError, in_file
from ..tables.xlsx import Workbook, read_workbook
from ..workbooks.layouts import CATEGORY, POSITION, Layout, layouts_of, recognise, roster_layout
from ..workbooks.returned_templates import column_tables, is_template, template_tables
from ..workbooks.template import Origin, origin_of
from .roster_import import wanted_participants

WORKBOOK = ".xlsx"
_READ = (WORKBOOK, ".csv")
_ASK = msg("请在窗口的“述职对象”页用“导入名单”打开它，看过再导入。")


def incoming_tables(review: Review, paths: Sequence[Path]) -> list[tuple[Table, Layout]]:
    """The tables of all inputs, each with its layout. Raises InputError for whatever is no such input."""
    return [found for path in expanded(paths) for found in tables_in(review, path)]


def expanded(paths: Sequence[Path]) -> Iterator[Path]:
    """Files as they are; for a folder the workbooks and CSV files in it, by name."""
    for path in paths:
        found = _inside(path)
        if found is not None:
            if not found:
                raise InputError(msg("文件夹 {path} 里没有 .xlsx 或 .csv 文件，请检查位置。", path=path))
            yield from found
        else:
            yield path


def _inside(path: Path) -> list[Path] | None:
    """What is to be read in a folder; None where the path is none, which its reader then tells."""
    try:
        return sorted(it for it in path.iterdir() if _is_meant(it)) if path.is_dir() else None
    except OSError:
        return None


def _is_meant(path: Path) -> bool:
    """Not what Excel puts beside a workbook while it is open."""
    return path.suffix.lower() in _READ and not path.name.startswith(("~$", "."))


def tables_in(review: Review, path: Path) -> list[tuple[Table, Layout]]:
    """The tables of one file."""
    book = workbook_at(path)
    if book is not None:
        return tables_of(review, book)
    table = read_table(path)
    return [(table, recognise(table, _layouts(review)))]


def workbook_at(path: Path) -> Workbook | None:
    """The workbook that a file is; None for a CSV file."""
    return read_workbook(path) if path.suffix.lower() == WORKBOOK else None


def tables_of(review: Review, book: Workbook) -> list[tuple[Table, Layout]]:
    """The tables of a workbook."""
    layouts = _layouts(review)
    if is_template(book):
        return template_tables(book, layouts, origins_of(review))
    return column_tables(book, layouts) or [_roster(review, book)]


def origins_of(review: Review) -> list[Origin]:
    """The origins of this review's own templates."""
    return [origin_of(review.identity, layout.track) for layout in _layouts(review) if layout.is_roster]


def _layouts(review: Review) -> list[Layout]:
    tracks = (review.contents.track_data(track.id).track for track in review.contents.scheme.tracks)
    return layouts_of(tracks)


def _roster(review: Review, book: Workbook) -> tuple[Table, Layout]:
    """The roster that a workbook holds, where there is but one way to read it."""
    found = list(_readings(review, book))
    if not found:
        fault = msg("里没有认得的评分表或名单；评分表请用模板填写，名单{ask}", ask=_ASK)
        raise in_file(book.file, fault)
    track, proposal = found[0]
    if len(found) > 1 or proposal.problems:
        fault = msg("像是名单，但不止一种读法或有要处理的行；{ask}", ask=_ASK)
        raise in_file(book.file, fault)
    return _as_table(review, track, proposal)


def _readings(review: Review, book: Workbook) -> Iterator[tuple[str, Proposal]]:
    for track in review.contents.scheme.tracks:
        for proposal in propose_best(book, wanted_participants(review, track.id)):
            if proposal.header and proposal.people:
                yield track.id, proposal


def _as_table(review: Review, track: str, proposal: Proposal) -> tuple[Table, Layout]:
    """A roster's people under the columns of the CSV file; a blank position leaves what is entered."""
    data = review.contents.track_data(track)
    layout = roster_layout(data.track)
    entered = {person.name: person.position for person in data.participants}
    lines = []
    for row in proposal.people:
        position = row.position or entered.get(row.name, "")
        values = {CATEGORY: row.category, POSITION: position, data.track.participant_heading: row.name}
        kept = {column: values[column] for column in layout.columns}
        lines.append(Line(row.number, kept, proposal.sheet.name))
    return Table(proposal.file, layout.columns, tuple(lines)), layout
