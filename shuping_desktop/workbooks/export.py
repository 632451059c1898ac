"""A review as a workbook that recomputes itself: change a mark in it, and the results follow.

    content = workbook(snapshots)               # one snapshot for each track, in the scheme's order

Sheets: each track's results; 核对, where every result of the formulas stands beside the program's; each
track's ballots row by row, the sums worked out from them, the register and the rules; and the rulings.
Only functions that Excel 2010, WPS and LibreOffice have in common are used.
"""

from collections.abc import Sequence

from ..papers.content.snapshot import Snapshot
from .ballots_sheet import write_ballots
from .check_sheet import NAME, write_check
from .layout_plan import plan_of
from .results_sheets import write_register, write_results
from .rulings_sheet import write_rulings
from .scheme_sheet import write_scheme
from .sums_sheet import write_sums
from .writer import Book


def workbook(snapshots: Sequence[Snapshot]) -> bytes:
    """The workbook's bytes."""
    book = Book()
    check = book.free_name(NAME)
    plans = [plan_of(book, snapshot) for snapshot in snapshots]
    for plan in plans:
        write_results(book, plan)
    write_check(book, check, plans)
    for plan in plans:
        write_ballots(book, plan)
    for plan in plans:
        write_sums(book, plan)
    write_rulings(book, plans)
    for plan in plans:
        write_register(book, plan)
        write_scheme(book, plan)
    texts = snapshots[0].texts
    book.set_properties(f"{texts.school_year}{texts.title}", "　".join(it.stamp.text for it in snapshots))
    return book.to_bytes()
