"""The crib: keys and course of the work on one page, for the wall."""

from pathlib import Path

from .documents import write_whole

CRIB_NAME = "述评一页纸说明.pdf"


def write_crib(target: Path) -> None:
    """Write the crib as a PDF file, complete or not at all. Raises RefusedError."""
    # reportlab is loaded when something is printed.
    from ..printing.crib import render  # noqa: PLC0415

    write_whole(None, target, render())
