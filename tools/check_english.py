"""Check the English of comments, docstrings and names; list every fault and fail if there is one.

Texts of the screen and of messages are string literals and are not checked, nor are the compiled forms.
"""

import ast
import io
import re
import sys
import tokenize
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("shuping_desktop", "tests", "tools")
GENERATED = ROOT / "shuping_desktop" / "forms"
BANNED = re.compile(
    r"\b(sooner|hush\w*|dress(es|ed|ing)?|whoever|told|somebody|nobody|anew|ma[dk]es? up|comes? by|came by"
    r"|lets? go of|put away|taken? (in|away))\b",
    re.IGNORECASE,
)
"""Words and idioms to replace by the literal term."""
CLAUSE = re.compile(r"(what|who|whose|whether|how|why|where|which|when)\b", re.IGNORECASE)
"""Beginnings of a clause; a docstring begins with an imperative or a noun phrase."""
VAGUE_NAMES = {"it", "told", "said", "kept", "wanted"}
DOCUMENTED = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


class Fault(NamedTuple):
    """One fault: the line, and what is wrong with it."""

    line: int
    text: str


def main() -> int:
    """Check the files named on the command line, or all; return the exit code."""
    paths = [Path(name) for name in sys.argv[1:]] or [
        path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*.py"))
    ]
    count = 0
    for path in paths:
        if GENERATED in path.resolve().parents:
            continue
        for fault in sorted(set(faults(path.read_text("utf-8")))):
            count += 1
            print(f"{path.resolve().relative_to(ROOT)}:{fault.line}: {fault.text}")
    if count:
        print(f"{count} faults; see CONTRIBUTING.md, English")
    return 1 if count else 0


def faults(source: str) -> Iterator[Fault]:
    """Yield the faults of a Python source."""
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            yield from _banned_words(token.start[0], token.string)
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, DOCUMENTED):
            yield from _docstring_faults(node)
        for line, name in _names(node):
            if name in VAGUE_NAMES:
                yield Fault(line, f"vague name: {name}")
        yield from _attribute_docstring_faults(node)


def _docstring_faults(node: DOCUMENTED) -> Iterator[Fault]:
    docstring = ast.get_docstring(node)
    line = node.body[0].lineno if docstring else 0
    if not isinstance(node, ast.Module):
        yield from _banned_words(node.lineno, node.name.replace("_", " "))
    if docstring:
        yield from _text_faults(line, docstring)


def _attribute_docstring_faults(node: ast.AST) -> Iterator[Fault]:
    """Yield the faults of strings that follow an assignment."""
    body = getattr(node, "body", None)
    for before, statement in pairwise(body) if isinstance(body, list) else ():
        match before, statement:
            case ast.Assign() | ast.AnnAssign(), ast.Expr(value=ast.Constant(value=str(text))):
                yield from _text_faults(statement.lineno, text)


def _text_faults(line: int, text: str) -> Iterator[Fault]:
    if CLAUSE.match(text):
        yield Fault(line, f"begins with a clause: {text.splitlines()[0]}")
    for number, part in enumerate(text.splitlines()):
        yield from _banned_words(line + number, part)


def _banned_words(line: int, text: str) -> Iterator[Fault]:
    for found in BANNED.finditer(text):
        yield Fault(line, f"“{found[0]}”: {text.strip()}")


def _names(node: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield the variable or parameter that a node introduces, with its line."""
    match node:
        case ast.Name(id=name, ctx=ast.Store()) | ast.arg(arg=name):
            yield node.lineno, name


if __name__ == "__main__":
    sys.exit(main())
