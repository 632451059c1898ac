"""Entry point: a sub-command goes to the shell, anything else opens the window."""

import builtins
import gc
import sys
from contextlib import suppress

COMMANDS = ("new", "import", "results", "check", "print", "export", "template", "verify", "rebuild")


def main() -> int:
    """Run the program; returns the process's exit code."""
    for stream in (sys.stdout, sys.stderr):
        # Chinese must come out whatever the machine's locale; a file name may hold undecodable bytes.
        with suppress(AttributeError, ValueError):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    arguments = sys.argv[1:]
    if arguments and arguments[0] in (*COMMANDS, "-h", "--help"):
        # The window does without what the sub-commands load, and is there sooner.
        from . import cli  # noqa: PLC0415

        return cli.run(arguments)
    # Nothing that is made on the way to the window is garbage: it is looked for once the window stands.
    gc.disable()
    _load_qt()
    # Qt is loaded only where a window is wanted: the shell works without it.
    from . import app  # noqa: PLC0415

    return app.run(arguments)


def _load_qt() -> None:
    """Load Qt, and keep Python's own `import`.

    PySide6 puts another in its place, which reads the source of every module that is imported later in
    search of a `from __feature__`. Nothing here asks for one.
    """
    plain = builtins.__import__
    import PySide6.QtWidgets  # noqa: F401, PLC0415

    builtins.__import__ = plain


if __name__ == "__main__":
    sys.exit(main())
