"""Proposals: a roster read from any sheet, row by row, for the user to check and correct.

proposal = propose("名单.xlsx", sheet, spec)
proposal = propose("名单.xlsx", sheet, spec, Choices(header=3, columns={4: Meaning.POSITION}))
proposal.problems       # rows to be corrected before the people can be entered
proposal.people         # rows to be entered, in the sheet's order
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ..messages import Message, Text, msg
from ..tables.sheets import Sheet, Workbook, column_name
from .columns import find_header, guess_columns, headings_of, second_names
from .row_reader import Choices, RosterRow, RowKind, read_rows
from .spec import Meaning, RosterSpec


@dataclass(frozen=True, slots=True)
class Proposal:
    """A sheet read as a roster: its heading row, the meanings of its columns, and every row."""

    file: Text
    sheet: Sheet
    spec: RosterSpec
    choices: Choices
    header: int
    meanings: tuple[Meaning, ...]
    rows: tuple[RosterRow, ...]
    note: Message | None = None

    @property
    def people(self) -> tuple[RosterRow, ...]:
        """The rows to be entered, in their order."""
        return self._of_kind(RowKind.TAKEN)

    @property
    def skipped(self) -> tuple[RosterRow, ...]:
        """The rows without a person or unit."""
        return self._of_kind(RowKind.SKIPPED)

    @property
    def problems(self) -> tuple[RosterRow, ...]:
        """The rows to be corrected first."""
        return self._of_kind(RowKind.PROBLEM)

    @property
    def memory(self) -> dict[str, Meaning]:
        """The meanings of headings that the user chose, now or earlier."""
        headings = headings_of(self.sheet, self.header)
        chosen = {
            headings[column - 1]: meaning
            for column, meaning in self.choices.columns.items()
            if 0 < column <= len(headings) and headings[column - 1]
        }
        return {**self.choices.remembered, **chosen}

    def _of_kind(self, kind: RowKind) -> tuple[RosterRow, ...]:
        return tuple(row for row in self.rows if row.kind is kind)


def propose_best(book: Workbook, spec: RosterSpec, choices: Choices | None = None) -> list[Proposal]:
    """Return a proposal for every sheet that holds anything: visible ones first, then by number of people."""
    sheets = [sheet for sheet in book.sheets if sheet.rows]
    proposals = [propose(book.file, sheet, spec, choices) for sheet in sheets]
    return sorted(proposals, key=lambda proposal: (proposal.sheet.hidden, -len(proposal.people)))


def propose(file: Text, sheet: Sheet, spec: RosterSpec, choices: Choices | None = None) -> Proposal:
    """Read a sheet as a roster; what `choices` leave open is guessed."""
    choices = choices or Choices()
    shown = sheet if choices.hidden else _shown_columns(sheet)
    header = choices.header
    if header is None:
        header = find_header(shown, spec, choices.remembered)
    guessed = guess_columns(shown, header, spec, choices.remembered)
    ignored = [Meaning.IGNORED] * (sheet.columns - len(guessed))
    meanings = _with_chosen([*guessed, *ignored], choices.columns)
    rows = tuple(read_rows(sheet, spec, choices, header, meanings))
    return Proposal(file, sheet, spec, choices, header, meanings, rows, _note(sheet, header, spec, meanings))


def _shown_columns(sheet: Sheet) -> Sheet:
    """Return a sheet with empty hidden columns, whose meanings are not guessed."""
    if not sheet.hidden_columns:
        return sheet
    rows = (
        tuple("" if column in sheet.hidden_columns else text for column, text in enumerate(row.texts, 1))
        for row in sheet.rows
    )
    return replace(
        sheet, rows=tuple(replace(row, texts=texts) for row, texts in zip(sheet.rows, rows, strict=True))
    )


def _with_chosen(guessed: Sequence[Meaning], chosen: Mapping[int, Meaning]) -> tuple[Meaning, ...]:
    """Return the guessed meanings with the user's choices; a meaning chosen for a column leaves any other."""
    taken = set(chosen.values()) - {Meaning.IGNORED}
    meanings = [Meaning.IGNORED if meaning in taken else meaning for meaning in guessed]
    for column, meaning in chosen.items():
        if 0 < column <= len(meanings):
            meanings[column - 1] = meaning
    return tuple(meanings)


def _note(sheet: Sheet, header: int, spec: RosterSpec, meanings: Sequence[Meaning]) -> Message | None:
    """Return a note on columns of names that are missing or not read; None if there is none."""
    if Meaning.NAME not in meanings:
        return msg("没有识别出哪一列是{heading}，请在列名上方的框里选“{heading}”。", heading=spec.heading)
    more = second_names(sheet, header, spec, meanings)
    if sheet.hidden:
        return msg("这是一张隐藏的工作表，请核对是不是要导入的名单。")
    if more:
        return msg(
            "{columns} 列也像{heading}，这次没有读；导入后可以再导入一次，改选那一列。",
            columns=[column_name(column) for column in more],
            heading=spec.heading,
        )
    return None
