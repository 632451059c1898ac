"""Entry point: a sub-command runs in the shell, anything else opens the window."""

import builtins
import gc
import sys
from contextlib import suppress

COMMANDS = ("new", "import", "results", "check", "rules", "print", "export", "template", "verify", "rebuild")


def main() -> int:
    """Run the program; return the process's exit code."""
    for stream in (sys.stdout, sys.stderr):
        # Independent of the locale; a file name may hold undecodable bytes.
        with suppress(AttributeError, ValueError):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    arguments = sys.argv[1:]
    if arguments and arguments[0] in (*COMMANDS, "-h", "--help"):
        # Imported lazily to keep start-up fast.
        from . import cli  # noqa: PLC0415

        return cli.run(arguments)
    # Start-up produces no cyclic garbage; later, the window's thread collects it.
    gc.disable()
    _load_qt()
    # The shell works without Qt.
    from . import app  # noqa: PLC0415

    return app.run(arguments)


def _load_qt() -> None:
    """Import Qt and keep Python's own `__import__`.

    PySide6 replaces it by one that reads the source of every later module for `from __feature__`, which
    this program does not use.
    """
    original = builtins.__import__
    import PySide6.QtWidgets  # noqa: F401, PLC0415

    builtins.__import__ = original


if __name__ == "__main__":
    sys.exit(main())
