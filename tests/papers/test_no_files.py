"""Printing opens neither files nor connections once the fonts are loaded."""

from tests.helpers import child

_CODE = """
import sys
from shuping_desktop.papers import DOCUMENTS
from shuping_desktop.papers.content.snapshot import Snapshot
from shuping_desktop.scoring.tally import tally
from tests.papers import builders

data = builders.officers(6)
snapshot = Snapshot(data, tally(data))
for document in DOCUMENTS:  # loads the fonts, and what reportlab imports late
    document.render(snapshot)
seen = []
WATCHED = ("open", "os.", "socket.", "subprocess.", "shutil.", "urllib.", "tempfile.")

def look(event, arguments):
    if event.startswith(WATCHED):
        seen.append((event, *map(str, arguments)))

sys.addaudithook(look)
open(__import__("os").devnull).close()
watching = len(seen)
for document in DOCUMENTS:
    document.render(snapshot)
print(watching, seen[watching:])
"""


def test_no_document_opens_a_file_or_a_connection() -> None:
    process = child(_CODE)
    text, _ = process.communicate(timeout=80)
    assert text.strip() == "1 []"
