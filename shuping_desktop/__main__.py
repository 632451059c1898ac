"""Entry point: a sub-command goes to the shell, anything else opens the window."""

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
    # Qt is loaded only where a window is wanted: the shell works without it.
    from . import app  # noqa: PLC0415

    return app.run(arguments)


if __name__ == "__main__":
    sys.exit(main())
