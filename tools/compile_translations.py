"""Update resources/translations/shuping_en.ts from the sources and compile the .qm files.

With --check only report stale files. The number of texts not translated yet, which the window shows in
Chinese, is printed either way.
"""

import ast
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
from shuping_desktop.messages import SEPARATORS

PACKAGE = ROOT / "shuping_desktop"
TRANSLATIONS = ROOT / "resources" / "translations"
TS = TRANSLATIONS / "shuping_en.ts"
BY_HAND = TRANSLATIONS / "qt_zh.ts"
"""Strings missing from Qt's zh_CN catalogue; compiled only."""
WINDOW = ((PACKAGE / "views", "*.py"), (PACKAGE / "models", "*.py"), (ROOT / "ui", "*.ui"))
"""Folders and patterns of the sources that lupdate reads."""

MESSAGE_ROOMS = (
    "scoring",
    "store",
    "tables",
    "rosters",
    "workbooks",
    "papers",
    "operations",
    "reasons.py",
    "files.py",
    "file_names.py",
)
"""Rooms whose messages are made with `msg`, which lupdate does not recognise."""
CONTEXT = "messages"


def run(tool: str, *arguments: str) -> None:
    """Run one of Qt's tools, beside this Python or from PATH. Raises SystemExit if the tool fails."""
    beside = Path(sys.executable).with_name(tool)
    command = str(beside) if beside.exists() else shutil.which(tool) or tool
    done = subprocess.run([command, *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{tool}: {done.stdout}{done.stderr}")


def templates_in(source: str) -> Iterator[str]:
    """Yield the template of every `msg("…")` in a Python source."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "msg":
            template = node.args[0]
            if not (isinstance(template, ast.Constant) and isinstance(template.value, str)):
                raise SystemExit(f"line {node.lineno}: msg() needs a literal template")
            yield template.value


def message_source(folder: Path) -> Path:
    """Write a Python file that lupdate can read, with every template and separator once; return its path."""
    rooms = [PACKAGE / room for room in MESSAGE_ROOMS]
    sources = [path for room in rooms for path in (sorted(room.rglob("*.py")) if room.is_dir() else [room])]
    templates = dict.fromkeys(text for path in sources for text in templates_in(path.read_text("utf-8")))
    templates |= dict.fromkeys(SEPARATORS)
    found = folder / "messages.py"
    lines = [f'translate("{CONTEXT}", {json.dumps(text, ensure_ascii=False)})' for text in templates]
    found.write_text("\n".join(lines) + "\n", "utf-8")
    return found


def update(ts: Path) -> None:
    """Add new texts of the sources and drop obsolete ones, without guessing translations."""
    sources = [str(path) for folder, pattern in WINDOW for path in sorted(folder.rglob(pattern))]
    sources.append(str(message_source(ts.parent)))
    heuristics = [part for name in ("sametext", "similartext") for part in ("-disable-heuristic", name)]
    languages = ("-source-language", "zh_CN", "-target-language", "en_US")
    run(
        "pyside6-lupdate",
        "-locations",
        "none",
        "-no-obsolete",
        *heuristics,
        *languages,
        *sources,
        "-ts",
        str(ts),
    )


def main() -> int:
    """Write the stale files, or with --check list them; return the exit code."""
    check = "--check" in sys.argv[1:]
    TRANSLATIONS.mkdir(exist_ok=True)
    stale = 0
    with tempfile.TemporaryDirectory() as folder:
        ts, qm = Path(folder) / TS.name, Path(folder) / TS.with_suffix(".qm").name
        if TS.exists():
            shutil.copy(TS, ts)
        update(ts)
        hand = Path(folder) / BY_HAND.with_suffix(".qm").name
        for source, compiled in ((ts, qm), (BY_HAND, hand)):
            run("pyside6-lrelease", "-silent", str(source), "-qm", str(compiled))
        for made in (ts, qm, hand):
            target = TRANSLATIONS / made.name
            if target.exists() and target.read_bytes() == made.read_bytes():
                continue
            stale += 1
            print(f"{'stale' if check else 'compiled'}: {target.relative_to(ROOT)}")
            if not check:
                shutil.copy(made, target)
        text = ts.read_text("utf-8")
    left = text.count('type="unfinished"')
    print(f"{text.count('<message>')} texts, {left} not translated yet")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
