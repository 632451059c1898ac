"""Renew resources/translations/shuping_en.ts from the program's texts and compile it to .qm.

With --check only say whether both are fresh. What is not translated yet shows in Chinese; how much
that is, is said either way.
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
sys.path.insert(0, str(ROOT))

from shuping_desktop.messages import SEPARATORS

PACKAGE = ROOT / "shuping_desktop"
TRANSLATIONS = ROOT / "resources" / "translations"
TS = TRANSLATIONS / "shuping_en.ts"
BY_HAND = TRANSLATIONS / "qt_zh.ts"
"""What Qt's own Chinese leaves out; it is only compiled."""
WINDOW = ((PACKAGE / "views", "*.py"), (PACKAGE / "models", "*.py"), (ROOT / "ui", "*.ui"))
"""Folders and patterns of the sources that Qt's own tools read."""

MESSAGE_ROOMS = ("scoring", "store", "tables", "rosters", "workbooks", "papers", "operations")
"""Rooms whose messages are made with `msg`, which Qt's tools do not know."""
CONTEXT = "messages"


def run(tool: str, *arguments: str) -> None:
    """Run one of Qt's tools, from where this Python is or else from the path."""
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
    """Write every template and separator, once each, where Qt's tools find them; return the file."""
    sources = [path for room in MESSAGE_ROOMS for path in sorted((PACKAGE / room).rglob("*.py"))]
    templates = dict.fromkeys(text for path in sources for text in templates_in(path.read_text("utf-8")))
    templates |= dict.fromkeys(SEPARATORS)
    found = folder / "messages.py"
    lines = [f'translate("{CONTEXT}", {json.dumps(text, ensure_ascii=False)})' for text in templates]
    found.write_text("\n".join(lines) + "\n", "utf-8")
    return found


def renew(ts: Path) -> None:
    """Take in what is new in the sources, and drop what is gone; a translation is never guessed."""
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
    """Write what is stale, or with --check name it and fail."""
    check = "--check" in sys.argv[1:]
    TRANSLATIONS.mkdir(exist_ok=True)
    stale = 0
    with tempfile.TemporaryDirectory() as folder:
        ts, qm = Path(folder) / TS.name, Path(folder) / TS.with_suffix(".qm").name
        if TS.exists():
            shutil.copy(TS, ts)
        renew(ts)
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
