"""A Word document with tables: merged cells, what is crossed out or deleted, a comment, text around."""

import io

import docx
from docx.document import Document
from docx.oxml import parse_xml

_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def document() -> bytes:
    """Return the document as a file."""
    word = docx.Document()
    word.add_paragraph("关于填写评分表的通知。")
    word.add_paragraph("一、时间")
    word.add_paragraph("述职评议评分表")
    word.add_paragraph("评委组：教师代表　票号：T01")
    _fill(word)
    word.add_paragraph("填表人签名：")
    written = io.BytesIO()
    word.save(written)
    return written.getvalue()


def _fill(word: Document) -> None:
    table = word.add_table(rows=4, cols=4)
    for row in range(4):
        for column in range(4):
            table.cell(row, column).text = f"{row}{column}"
    for first, last in (((0, 0), (0, 1)), ((1, 3), (3, 3)), ((2, 0), (3, 1))):
        joined = table.cell(*first).merge(table.cell(*last))
        joined.text = "合并"
    table.cell(1, 0).paragraphs[0].runs[0].font.strike = True
    deleted = f"<w:del {_WORD}><w:r><w:delText>19</w:delText></w:r></w:del>"
    table.cell(1, 1).paragraphs[0]._p.append(parse_xml(deleted))
    word.add_comment(table.cell(1, 2).paragraphs[0].runs, text="看不清", author="王老师")
    row = table.rows[3]._tr
    row.get_or_add_trPr().append(parse_xml(f"<w:hidden {_WORD}/>"))
