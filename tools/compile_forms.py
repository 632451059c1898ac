"""Compile ui/*.ui into shuping_desktop/forms/ui_*.py; with --check only report stale ones.

The output of pyside6-uic is changed in three ways. The two methods of each form get types, for mypy. The
line with the compiler's version is dropped, so that the output depends on the form alone. Unused imports are
dropped: PySide builds a class with all its enums when it is first named, which slows start-up.
"""

import re
import shutil
import subprocess
import sys
import textwrap
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "ui"
TARGETS = ROOT / "shuping_desktop" / "forms"


def compiled(source: Path) -> str:
    """Return the Python module of one form."""
    uic = Path(sys.executable).with_name("pyside6-uic")
    command = str(uic) if uic.exists() else shutil.which("pyside6-uic") or "pyside6-uic"
    done = subprocess.run([command, "-a", str(source)], check=True, capture_output=True, text=True)
    root = ET.parse(source).getroot().find("widget")
    assert root is not None
    name, kind = root.attrib["name"], root.attrib["class"]
    code = re.sub(r"## Created by:.*\n", "", done.stdout)
    typed = re.sub(rf"def (\w+)\(self, {name}\):", rf"def \1(self, {name}: {kind}) -> None:", code)
    return with_used_imports(typed)


def with_used_imports(code: str) -> str:
    """Return the module without unused imports."""
    body = code[code.index("class Ui_") :]

    def used(found: re.Match[str]) -> str:
        names = [name for name in re.findall(r"\w+", found[2]) if re.search(rf"\b{name}\b", body)]
        line = f"from {found[1]} import ({', '.join(names)})\n"
        return textwrap.fill(line, 100, subsequent_indent="    ") + "\n" if names else ""

    return re.sub(r"from ([\w.]+) import \(([^)]*)\)\n", used, code)


def main() -> int:
    """Write the stale modules, or with --check list them; return the exit code."""
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
