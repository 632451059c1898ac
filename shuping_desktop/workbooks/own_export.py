"""Recognition of workbooks that this program exported with a review's results."""

from ..tables.sheets import Workbook

_SHEETS = ("结果", "评分表", "计算")


def is_own_export(book: Workbook) -> bool:
    """Return whether a workbook has the sheets that `export.workbook` gives every track."""
    kinds = {str(sheet.name).partition("·")[0] for sheet in book.sheets if "·" in str(sheet.name)}
    return set(_SHEETS) <= kinds
