"""Reading of workbooks (.xlsx) of unknown origin, within limits checked before and during unpacking.

Numbers become the text of the decimal ("88.5", "18"), dates the text of the stored number. Macros, links,
pictures and styles are not read; formulas are not computed. Hidden sheets are read too.
"""

import io
import struct
import zipfile
import zlib
from pathlib import PurePosixPath

from ..messages import msg
from .errors import in_file
from .sheets import Sheet, SheetRow, Workbook
from .xlsx_xml import (
    Budget,
    PartHandler,
    Relations,
    SharedStrings,
    SheetCells,
    SheetError,
    SheetList,
    parse_part,
)

LARGEST_PART = 12 << 20
LARGEST_TOTAL = 64 << 20
MOST_MEMBERS = 1_000
MOST_SHEETS = 64
HIGHEST_RATIO = 300
_RATIO_MATTERS_FROM = 1 << 20
_CONTENT_TYPES = "[Content_Types].xml"
_ROOT_RELATIONS = "_rels/.rels"
_SAVE_AS = msg("请用 Excel 或 WPS 打开后另存为 .xlsx，再导入。")
_TOO_MANY = msg("里有太多文件，不是正常的工作簿，没有读取。")
# Raised by zipfile and zlib for a damaged or forged file, or later because of wrong sizes in it.
_UNPACKING = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
    ValueError,
    LookupError,
    ArithmeticError,
)


def workbook_from_bytes(file: str, data: bytes) -> Workbook:
    """Return every sheet of a workbook as texts; `file` is its name in messages. Raises InputError."""
    _refuse_other_kinds(file, data)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return Workbook(file, tuple(_Package(archive).sheets()))
    except SheetError as error:
        raise in_file(file, error.message) from None
    except _UNPACKING:
        raise in_file(file, msg("已损坏，打不开；{save_as}", save_as=_SAVE_AS)) from None


def _refuse_other_kinds(file: str, data: bytes) -> None:
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise in_file(file, msg("设了打开密码，请先取消密码，再导入。"))
        raise in_file(file, msg("是旧格式（.xls 或 .et），{save_as}", save_as=_SAVE_AS))
    if not data.startswith(b"PK\x03\x04"):
        raise in_file(file, msg("不是 .xlsx 工作簿，{save_as}", save_as=_SAVE_AS))
    # Count before opening: zipfile builds an object for every entry of the directory.
    if data.count(b"PK\x01\x02") > MOST_MEMBERS:
        raise in_file(file, _TOO_MANY)


class _Package:
    """The parts of a workbook's archive, whose sizes and names were checked."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._members = _checked_members(archive)
        self._budget = Budget()
        self._read: set[str] = set()

    def sheets(self) -> list[Sheet]:
        """Return every worksheet. Raises SheetError."""
        self._refuse_other_packages()
        book = self._target(_ROOT_RELATIONS, "", "officeDocument") or "xl/workbook.xml"
        names, base = SheetList(self._budget), PurePosixPath(book).parent
        self._parse(book, names)
        relations = Relations(self._budget)
        self._parse(f"{base}/_rels/{PurePosixPath(book).name}.rels", relations)
        if len(names.sheets) > MOST_SHEETS:
            raise SheetError(
                msg("有 {count} 张工作表，请只留下要导入的，另存后再导入。", count=len(names.sheets))
            )
        shared = SharedStrings(self._budget)
        for kind, target in relations.targets.values():
            if kind == "sharedStrings":
                self._parse(_resolved(str(base), target), shared)
        sheets: list[Sheet] = []
        for name, relation, hidden in names.sheets:
            kind, target = relations.targets.get(relation, ("", ""))
            if kind in ("chartsheet", "dialogsheet", "xlMacrosheet"):
                continue
            cells = SheetCells(self._budget, shared.texts)
            self._parse(_resolved(str(base), target), cells)
            sheets.append(_as_sheet(name, cells, hidden=hidden))
        if not sheets:
            raise SheetError(msg("里没有工作表。"))
        return sheets

    def _refuse_other_packages(self) -> None:
        if "mimetype" in self._members or "content.xml" in self._members:
            raise SheetError(msg("是 OpenDocument 文件（.ods），{save_as}", save_as=_SAVE_AS))
        if any(name.startswith("word/") for name in self._members):
            raise SheetError(msg("是 Word 文件；请把其中的表格复制后粘贴，或贴进 Excel 另存为 .xlsx。"))
        if "xl/workbook.bin" in self._members:
            raise SheetError(msg("是二进制工作簿（.xlsb），{save_as}", save_as=_SAVE_AS))
        if _CONTENT_TYPES not in self._members:
            raise SheetError(msg("缺少工作簿应有的内容，不是完整的 .xlsx；{save_as}", save_as=_SAVE_AS))

    def _target(self, part: str, base: str, kind: str) -> str:
        """Return the part that `part` relates to by a relation of that kind; empty if there is none."""
        if part not in self._members:
            return ""
        relations = Relations(self._budget)
        self._parse(part, relations)
        targets = [target for known, target in relations.targets.values() if known == kind]
        return _resolved(base, targets[0]) if targets else ""

    def _parse(self, name: str, handler: PartHandler) -> None:
        parse_part(self._unpacked(name), handler)

    def _unpacked(self, name: str) -> bytes:
        info = self._members.get(name)
        if info is None:
            fault = msg("缺少工作簿应有的内容（{part}），{save_as}", part=name[:60], save_as=_SAVE_AS)
            raise SheetError(fault)
        if name in self._read:
            raise SheetError(msg("的内容已损坏（两处用了同一个部分），没有读取。"))
        self._read.add(name)
        if info.file_size > LARGEST_PART:
            most = LARGEST_PART >> 20
            raise SheetError(msg("的内容展开后超过 {most} MB，不像是名单或评分表。", most=most))
        with self._archive.open(info) as member:
            data = member.read(info.file_size + 1)
        if len(data) != info.file_size:
            raise SheetError(msg("的内容与所写的大小不符，已损坏；{save_as}", save_as=_SAVE_AS))
        return data


def _checked_members(archive: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    """Return the members by name. Raises SheetError for sizes, compression or names that are not normal."""
    members: dict[str, zipfile.ZipInfo] = {}
    infos = archive.infolist()
    if len(infos) > MOST_MEMBERS:
        raise SheetError(_TOO_MANY)
    if sum(info.file_size for info in infos) > LARGEST_TOTAL:
        most = LARGEST_TOTAL >> 20
        raise SheetError(msg("的内容展开后超过 {most} MB，可能是恶意文件，没有读取。", most=most))
    for info in infos:
        if info.flag_bits & 0x1:
            raise SheetError(msg("设了密码，请先取消密码，再导入。"))
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise SheetError(msg("用了工作簿不用的压缩方法，{save_as}", save_as=_SAVE_AS))
        large = info.file_size > _RATIO_MATTERS_FROM
        if large and info.file_size > HIGHEST_RATIO * max(1, info.compress_size):
            raise SheetError(msg("的压缩比高得不正常，可能是恶意文件，没有读取。"))
        if info.filename in members:
            raise SheetError(msg("里有两个同名的部分，不是正常的工作簿，没有读取。"))
        members[info.filename] = info
    return members


def _resolved(base: str, target: str) -> str:
    """Return the member that a relation's target names, from the root or from the folder `base`."""
    parts: list[str] = [] if target.startswith("/") or base in ("", ".") else base.split("/")
    for part in target.split("/"):
        if part == "..":
            parts = parts[:-1]
        elif part not in ("", "."):
            parts.append(part)
    return "/".join(parts)


def _as_sheet(name: str, cells: SheetCells, *, hidden: bool) -> Sheet:
    by_row: dict[int, dict[int, str]] = {}
    for (row, column), text in cells.texts.items():
        by_row.setdefault(row, {})[column] = text
    for row, _ in cells.unsaved:
        by_row.setdefault(row, {})
    rows = tuple(
        SheetRow(number, tuple(texts.get(column, "") for column in range(1, max(texts, default=0) + 1)))
        for number, texts in sorted(by_row.items())
    )
    return Sheet(name, rows, tuple(cells.merged), frozenset(cells.unsaved), hidden)
