"""Reading of the tables of Word documents (.docx) of unknown origin, within limits.

Each table is a sheet. The paragraphs just before it, its title for instance, are rows above it; all other
text is left out, with a line. (python-docx reads a part whole, with lxml, before anything can be counted.)
"""

from collections.abc import Iterator
from contextlib import suppress

from ..messages import Message, msg
from .archive import Archive
from .docx_content import DocumentComments, DocumentTables
from .parts import Budget, PartError, parse_part
from .sheets import FileKind, Workbook
from .shown import header_text

_DOCUMENT, _COMMENTS = "word/document.xml", "word/comments.xml"
_SHOWN = 40


def read_document(file: str, archive: Archive) -> Workbook:
    """Return every table of a document as a sheet. Raises PartError, also for one without tables."""
    budget = Budget()
    comments = DocumentComments(Budget())
    left_out: list[Message] = []
    if _COMMENTS in archive:
        try:
            parse_part(archive.unpacked(_COMMENTS), comments)
        except PartError:
            left_out.append(msg("里面的批注无法读取"))
    tables = DocumentTables(budget, comments.texts)
    parse_part(archive.unpacked(_DOCUMENT), tables)
    if not tables.sheets:
        if tables.has_blank:
            raise PartError(msg("是 Word 文件，里面的表格都是空的；请填好再导入。"))
        fault = msg("是 Word 文件，里面没有表格；请把内容做成表格，或用 Excel、WPS 表格填好再导入。")
        raise PartError(fault)
    if tables.boxes:
        left_out.append(msg("文本框里的文字没有读：“{text}”", text=_short(tables.boxes)))
    if tables.other_text:
        left_out.append(msg("表格以外的文字没有读：“{text}”", text=_short(tables.other_text)))
    if tables.pictures:
        left_out.append(msg("里面的 {count} 张图片没有读", count=tables.pictures))
    header = header_text(" ".join(_headers(archive)))
    if header:
        left_out.append(msg("页眉页脚没有读：“{text}”", text=_short([header])))
    if any(name.startswith("word/embeddings/") for name in archive.names):
        left_out.append(msg("里面嵌入的对象（如 Excel 表格）没有读"))
    if "word/vbaproject.bin" in archive:
        left_out.append(msg("里面的宏没有运行，也没有读"))
    return Workbook(file, tuple(tables.sheets), FileKind.WORD, tuple(left_out))


def _headers(archive: Archive) -> Iterator[str]:
    """Yield the texts of headers and footers; those that cannot be read are passed over."""
    for name in archive.names:
        if name.startswith(("word/header", "word/footer")):
            texts = DocumentComments(Budget())
            with suppress(PartError):
                parse_part(archive.unpacked(name), texts)
                yield from texts.texts.values()


def _short(texts: list[str]) -> str:
    text = " ".join(texts)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
