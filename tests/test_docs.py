"""Tests that the documentation names files that exist."""

import re
from pathlib import Path

import pytest

from tests.helpers import ROOT

PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
BASES = (ROOT, ROOT / "shuping_desktop")
# Files to add in examples, and files that are made.
EXAMPLES = re.compile(r"attendance|overview|out/|dist/|\./install\.sh")
pages = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)


@pages
def test_links_lead_to_files(page: Path) -> None:
    text = page.read_text("utf-8")
    targets = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text) + re.findall(r'src="([^"]+)"', text)
    assert [target for target in targets if not (page.parent / target).exists()] == []


@pages
def test_named_files_exist(page: Path) -> None:
    names = re.findall(r"`([\w./-]+/[\w-]+\.\w+)`", page.read_text("utf-8"))
    missing = [name for name in names if not any((base / name).exists() for base in BASES)]
    assert [name for name in missing if not EXAMPLES.search(name)] == []
