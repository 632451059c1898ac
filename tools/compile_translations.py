"""Renew resources/translations/shuping_en.ts from the window's texts and compile it to .qm.

With --check only say whether both are fresh. What is not translated yet shows in Chinese; how much
that is, is said either way.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "shuping_desktop"
TRANSLATIONS = PACKAGE / "resources" / "translations"
TS = TRANSLATIONS / "shuping_en.ts"
SOURCES = ((PACKAGE / "views", "*.py"), (PACKAGE / "models", "*.py"), (ROOT / "ui", "*.ui"))


def run(tool: str, *arguments: str) -> None:
    """Run one of Qt's tools, from where this Python is or else from the path."""
    beside = Path(sys.executable).with_name(tool)
    command = str(beside) if beside.exists() else shutil.which(tool) or tool
    done = subprocess.run([command, *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{tool}: {done.stdout}{done.stderr}")


def renew(ts: Path) -> None:
    """Take in what is new in the sources, and drop what is gone; a translation is never guessed."""
    sources = [str(path) for folder, pattern in SOURCES for path in sorted(folder.glob(pattern))]
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
        run("pyside6-lrelease", "-silent", str(ts), "-qm", str(qm))
        for made in (ts, qm):
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
