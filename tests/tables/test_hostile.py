"""Refusal of hostile files that are no .xlsx, in little time and memory."""

import subprocess
import sys
from pathlib import Path

from tests.helpers import environment
from tests.tables.hostile import HOSTILE
from tests.workbooks.inputs import put

MOST_MEGABYTES, MOST_SECONDS = 150, 5
_MEASURED = """
import sys, time
from pathlib import Path
from shuping_desktop.tables.errors import InputError
from shuping_desktop.tables.table_file import read_file
for path in sorted(Path(sys.argv[1]).iterdir()):
    began = time.perf_counter()
    try:
        outcome = f"read {len(read_file(path).sheets)}"
    except InputError as error:
        outcome = str(error)
    print(f"{path.name}\t{time.perf_counter() - began:.2f}\t{outcome}")
print(int(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0]) // 1024)
"""


def test_refuses_hostile_files_in_little_time_and_memory(tmp_path: Path) -> None:
    for kind, make in HOSTILE.items():
        put(tmp_path, kind, make())
    command = [sys.executable, "-c", _MEASURED, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, check=True, text=True, env=environment())
    *lines, megabytes = done.stdout.splitlines()
    outcomes = [line.split("\t") for line in lines]
    assert len(outcomes) == len(HOSTILE)
    assert [line for line in outcomes if not line[2].startswith(line[0]) or not line[2].endswith("。")] == []
    assert [line for line in outcomes if float(line[1]) > MOST_SECONDS] == []
    assert int(megabytes) < MOST_MEGABYTES
