"""Reading of workbooks (.xlsx, .xlsm) of unknown origin, within limits checked before and during unpacking.

Numbers become the text of the decimal ("88.5", "18"), dates and percentages the text that is shown, with a
note. Macros, links and pictures are not read; formulas are not computed. Hidden parts are read and marked.
python-calamine and openpyxl do not replace this reader: the one gives neither hidden rows nor formats nor
comments, the other reads a part whole before anything can be counted.
"""

from pathlib import PurePosixPath

from ..messages import Message, msg
from .archive import Archive, opened_archive
from .errors import in_file
from .parts import SAVE_AGAIN, Budget, PartError, PartHandler, parse_part, refuse_many_sheets
from .sheet_builder import SheetBuilder
from .sheets import Sheet, Workbook
from .shown import comment_note
from .xlsx_extras import Comments, Drawing, header_lines, left_out_of, object_line, unread_line
from .xlsx_styles import CellStyle, Styles
from .xlsx_xml import Relations, SharedStrings, SheetCells, SheetList

_CONTENT_TYPES = "[Content_Types].xml"
_ROOT_RELATIONS = "_rels/.rels"
_OTHER_SHEETS = {
    "chartsheet": msg("图表"),
    "dialogsheet": msg("对话框"),
    "xlMacrosheet": msg("宏"),
    "xlIntlMacrosheet": msg("宏"),
}


def workbook_from_bytes(file: str, data: bytes) -> Workbook:
    """Return every sheet of a workbook as texts; `file` is its name in messages. Raises InputError."""
    if not data.startswith(b"PK\x03\x04"):
        raise in_file(file, msg("不是 .xlsx 工作簿，{save_again}", save_again=SAVE_AGAIN))
    with opened_archive(file, data) as archive:
        return read_workbook(file, archive)


def read_workbook(file: str, archive: Archive) -> Workbook:
    """Return every sheet of a workbook as texts. Raises PartError."""
    if _CONTENT_TYPES not in archive:
        raise PartError(msg("缺少工作簿应有的内容，不是完整的 .xlsx；{save_again}", save_again=SAVE_AGAIN))
    package = _Package(archive)
    sheets = package.sheets()
    return Workbook(file, tuple(sheets), left_out=tuple(package.left_out))


class _Package:
    """The parts of a workbook."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._budget, self._extra_budget = Budget(), Budget()
        self._shared = SharedStrings(self._budget)
        self._styles: list[CellStyle] = []
        self.left_out: list[Message] = []

    def sheets(self) -> list[Sheet]:
        """Return every worksheet. Raises PartError."""
        book = self._target(_ROOT_RELATIONS, "", "officeDocument") or "xl/workbook.xml"
        names, base = SheetList(self._budget), str(PurePosixPath(book).parent)
        self._parse(book, names)
        relations = self._relations(book, self._budget)
        refuse_many_sheets(len(names.sheets))
        for kind, target in relations.values():
            if kind == "sharedStrings" and _resolved(base, target) in self._archive:
                # A workbook without texts may lack the part that it names.
                self._parse(_resolved(base, target), self._shared)
            elif kind == "styles":
                self._read_styles(_resolved(base, target))
            elif kind == "vbaProject":
                self.left_out.append(msg("里面的宏没有运行，也没有读"))
            elif kind == "cellImage":
                self.left_out.append(msg("嵌在单元格里的图片没有读"))
        sheets: list[Sheet] = []
        for name, relation, hidden in names.sheets:
            kind, target = relations.get(relation, ("", ""))
            if kind in _OTHER_SHEETS:
                line = msg("工作表“{sheet}”是{kind}，不是表格，没有读", sheet=name, kind=_OTHER_SHEETS[kind])
                self.left_out.append(line)
                continue
            part = _resolved(base, target)
            cells = SheetCells(self._budget, self._shared.texts, self._styles, from_1904=names.from_1904)
            self._parse(part, cells)
            self._read_extras(name, part, cells.builder)
            self.left_out += header_lines(name, "".join(cells.header))
            sheets.append(cells.builder.sheet(name, hidden=hidden))
        if not sheets:
            raise PartError(msg("里没有工作表。"))
        return sheets

    def _read_styles(self, part: str) -> None:
        """Read the styles; without them a workbook is still read, with a line."""
        styles = Styles(Budget())
        try:
            self._parse(part, styles)
        except PartError:
            self.left_out.append(msg("单元格的数字格式无法读取，日期和百分数会显示成原数"))
        self._styles = styles.styles()

    def _read_extras(self, name: str, part: str, builder: SheetBuilder) -> None:
        """Read the comments and drawings of a sheet; those that cannot be read get a line."""
        base = str(PurePosixPath(part).parent)
        comments, drawing = Comments(self._extra_budget), Drawing(self._extra_budget)
        try:
            relations = self._relations(part, self._extra_budget).values()
            for kind, target in relations:
                if kind in ("comments", "threadedComment"):
                    self._parse(_resolved(base, target), comments)
                elif kind == "drawing":
                    self._parse(_resolved(base, target), drawing)
            if any(kind in ("oleObject", "package") for kind, _ in relations):
                self.left_out.append(object_line(name))
        except PartError:
            self.left_out.append(unread_line(name))
        for (row, column), texts in comments.texts.items():
            builder.note(row, column, comment_note("；".join(texts)))
        self.left_out += left_out_of(name, drawing)

    def _target(self, part: str, base: str, kind: str) -> str:
        """Return the part that `part` relates to by a relation of that kind; empty if there is none."""
        if part not in self._archive:
            return ""
        relations = Relations(self._budget)
        self._parse(part, relations)
        targets = [target for known, target in relations.targets.values() if known == kind]
        return _resolved(base, targets[0]) if targets else ""

    def _relations(self, part: str, budget: Budget) -> dict[str, tuple[str, str]]:
        """Return the relations of a part; none if it has no file of them."""
        path = PurePosixPath(part)
        file = _resolved("", f"{path.parent}/_rels/{path.name}.rels")
        relations = Relations(budget)
        if file in self._archive:
            self._parse(file, relations)
        return relations.targets

    def _parse(self, name: str, handler: PartHandler) -> None:
        parse_part(self._archive.unpacked(name), handler)


def _resolved(base: str, target: str) -> str:
    """Return the member that a relation's target names, from the root or from the folder `base`."""
    parts: list[str] = [] if target.startswith("/") or base in ("", ".") else base.split("/")
    for part in target.split("/"):
        if part == "..":
            parts = parts[:-1]
        elif part not in ("", "."):
            parts.append(part)
    return "/".join(parts)
