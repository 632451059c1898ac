"""A workbook with every part that a reader has to know, in three formats.

`files/everything.xls` and `.ods` were converted by LibreOffice 7.4 from the .xlsx that `everything` writes.
"""

import io
from pathlib import Path

import xlsxwriter

FILES = Path(__file__).parent / "files"
FORMATTED: tuple[tuple[float, str], ...] = (
    (88.4, "0"),
    (0.5, "0%"),
    (46024, "yyyy-m-d"),
    (46024, 'm"月"d"日"'),
    (88, '0"分"'),
    (3, '"P"00'),
    (77, ";;;"),
    (18, "General"),
    (0.354166666666667, "h:mm"),
    (90.5, "General"),
    (-5, "0;[Red]0"),
    (1234.5, "#,##0.00"),
)
"""The numbers of column B from row 3 on, with their formats; the eighth is crossed out."""


def everything(kind: str) -> bytes:
    """Return the workbook as .xlsx, .xls or .ods."""
    return _xlsx() if kind == "xlsx" else (FILES / f"everything.{kind}").read_bytes()


def _xlsx() -> bytes:
    written = io.BytesIO()
    book = xlsxwriter.Workbook(written)
    sheet = book.add_worksheet("评分")
    sheet.merge_range("A1:D1", "述职评议评分表")
    sheet.write_row(1, 0, ["票号", "得分", "备注", "隐藏列"])
    for at, (number, code) in enumerate(FORMATTED, 2):
        style = book.add_format({"num_format": code, "font_strikeout": number == 18})
        sheet.write(at, 0, f"P{at - 1:02}")
        sheet.write_number(at, 1, number, style)
        sheet.write(at, 3, f"藏{at}")
    _write_odd_cells(book, sheet, len(FORMATTED) + 2)
    sheet.set_column("D:D", None, None, {"hidden": True})
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": "='评分'!$B$3:$B$5"})
    sheet.insert_textbox("F3", "请看文本框")
    sheet.set_header("&C请看页眉")
    sheet.insert_chart("F10", chart)
    hidden = book.add_worksheet("藏起来")
    hidden.write(0, 0, "隐藏的表")
    hidden.hide()
    pie = book.add_chart({"type": "pie"})
    pie.add_series({"values": "='评分'!$B$3:$B$5"})
    book.add_chartsheet("图").set_chart(pie)
    filtered = book.add_worksheet("筛选")
    for row in range(5):
        filtered.write_row(row, 0, [f"姓{row}", row])
    filtered.autofilter(0, 0, 4, 1)
    filtered.filter_column(1, "x > 2")
    for row in (1, 2):
        filtered.set_row(row, None, None, {"hidden": True})
    book.close()
    return written.getvalue()


def _write_odd_cells(book: xlsxwriter.Workbook, sheet: "xlsxwriter.workbook.Worksheet", first: int) -> None:
    plain, struck = book.add_format(), book.add_format({"font_strikeout": True})
    for row in range(first, first + 8):
        sheet.write(row, 0, f"P{row - 1:02}")
    sheet.write_formula(first, 1, "=1/0", None, "#DIV/0!")
    sheet.write_formula(first + 1, 1, "=B3*2", None, 176.8)
    sheet.write_number(first + 2, 1, 70)
    sheet.write_comment(first + 2, 1, "王老师：改过")
    sheet.write_rich_string(first + 3, 1, struck, "18", plain, "20")
    sheet.write_number(first + 4, 1, 61)
    sheet.write_number(first + 5, 1, 62)
    sheet.write_boolean(first + 6, 1, True)
    sheet.set_row(first + 4, None, None, {"hidden": True})
    sheet.set_row(first + 5, 0.0)
    sheet.merge_range(first + 7, 0, first + 8, 0, "P20")
    sheet.write_number(first + 7, 1, 60)
    sheet.write_number(first + 8, 1, 59)
