"""Tables of Word documents as sheets."""

import io

import docx
import pytest

from shuping_desktop.tables.errors import InputError
from shuping_desktop.tables.sheets import FileKind, NoteKind, Sheet, Span
from shuping_desktop.tables.table_file import workbook_of
from tests.tables.documents import document


@pytest.fixture(scope="module")
def sheet() -> Sheet:
    (read,) = workbook_of("评分.docx", document()).sheets
    return read


def test_reads_a_table_under_the_paragraphs_before_it(sheet: Sheet) -> None:
    texts = [row.texts for row in sheet.rows]
    assert texts[:3] == [("一、时间",), ("述职评议评分表",), ("评委组：教师代表　票号：T01",)]
    assert texts[3:5] == [("合并", "", "02", "03"), ("10", "11", "12", "合并")]


def test_reads_merged_cells(sheet: Sheet) -> None:
    cells = {Span(4, 1, 4, 2), Span(5, 4, 7, 4), Span(6, 1, 7, 2)}
    assert set(sheet.merged) == cells | {Span(row, 1, row, 4) for row in (1, 2, 3)}


def test_notes_what_is_crossed_out_deleted_or_commented_on(sheet: Sheet) -> None:
    notes = {place: (note.kind, str(note.text)) for place, note in sheet.notes.items()}
    assert notes == {
        (5, 1): (NoteKind.STRUCK, "划掉了"),
        (5, 2): (NoteKind.OTHER, "有没有接受的修订，删去了“19”"),
        (5, 3): (NoteKind.COMMENT, "批注：看不清"),
    }


def test_knows_hidden_rows(sheet: Sheet) -> None:
    assert sheet.hidden_rows == {7}


def test_names_the_text_outside_tables() -> None:
    book = workbook_of("评分.docx", document())
    assert book.kind is FileKind.WORD
    assert [str(line) for line in book.left_out] == [
        "表格以外的文字没有读：“关于填写评分表的通知。 填表人签名：”"
    ]


@pytest.mark.parametrize(("rows", "wrong"), [(0, "里面没有表格"), (1, "里面的表格都是空的")])
def test_refuses_a_document_without_a_filled_table(rows: int, wrong: str) -> None:
    word, written = docx.Document(), io.BytesIO()
    if rows:
        word.add_table(rows, 2)
    word.save(written)
    with pytest.raises(InputError, match=rf"a\.docx 是 Word 文件，{wrong}"):
        workbook_of("a.docx", written.getvalue())
