"""The crib: keys and course of the work on one page, for the wall."""

from pathlib import Path

from .documents import write_whole

CRIB_NAMES = {"zh": "述评一页纸说明.pdf", "en": "述评 on one page.pdf"}
"""What the file is called, by language."""


def write_crib(target: Path, language: str) -> None:
    """Write the crib in a language as a PDF file, complete or not at all. Raises RefusedError."""
    # reportlab is loaded when something is printed.
    from ..papers.pdf.crib import render  # noqa: PLC0415

    write_whole(None, target, render(language))
