"""Compile ui/*.ui into shuping_desktop/forms/ui_*.py; with --check only say whether they are fresh.

The compiler writes untyped code; the two methods of each form get their types here, so that the
whole package passes the strict type check. Its version line is dropped: it says nothing of the form.
"""

import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "ui"
TARGETS = ROOT / "shuping_desktop" / "forms"


def compiled(source: Path) -> str:
    """The Python module for one form."""
    uic = Path(sys.executable).with_name("pyside6-uic")
    command = str(uic) if uic.exists() else shutil.which("pyside6-uic") or "pyside6-uic"
    done = subprocess.run([command, "-a", str(source)], check=True, capture_output=True, text=True)
    root = ET.parse(source).getroot().find("widget")
    assert root is not None
    name, kind = root.attrib["name"], root.attrib["class"]
    code = re.sub(r"## Created by:.*\n", "", done.stdout)
    return re.sub(rf"def (\w+)\(self, {name}\):", rf"def \1(self, {name}: {kind}) -> None:", code)


def main() -> int:
    """Write what is stale, or with --check name it and fail."""
    check = "--check" in sys.argv[1:]
    stale = 0
    for source in sorted(SOURCES.glob("*.ui")):
        target, code = TARGETS / f"ui_{source.stem}.py", compiled(source)
        if target.exists() and target.read_text("utf-8") == code:
            continue
        stale += 1
        print(f"{'stale' if check else 'compiled'}: {target.relative_to(ROOT)}")
        if not check:
            target.write_text(code, "utf-8")
    orphans = {path.stem for path in TARGETS.glob("ui_*.py")} - {
        f"ui_{path.stem}" for path in SOURCES.glob("*.ui")
    }
    for orphan in sorted(orphans):
        print(f"no form for: {orphan}.py")
    return 1 if (check and stale) or orphans else 0


if __name__ == "__main__":
    sys.exit(main())
