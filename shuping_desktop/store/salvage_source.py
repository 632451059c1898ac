"""Reader of a damaged review: its tables page by page, and its journal entries."""

from collections.abc import Iterator, Mapping
from contextlib import closing
from functools import cache
from typing import NamedTuple

import apsw

from . import schema
from .journal import Entry
from .salvage_journal import SoundEntries, prove
from .salvage_pages import FitsTable, Hole, PageFile, Tree, TreeReader

_JOURNAL, _FIRST_ENTRY = "journal", 1
_SCHEMA = FitsTable([(str, False), (str, False), (str, False), (int, False), (str, True)])
_TYPES = {"INTEGER": int, "TEXT": str, "BLOB": bytes}


class TableShape(NamedTuple):
    """The columns of a table; `width` of them are its key, 0 if that is the rowid."""

    columns: tuple[str, ...]
    width: int
    fits: FitsTable


class Layout(NamedTuple):
    """The tables of a version, and the pages on which their trees begin in a new file and in a copy."""

    shapes: Mapping[str, TableShape]
    roots: tuple[Mapping[str, int], ...]


class Source(NamedTuple):
    """Readable parts of a damaged file: trees by table, entries, and the number of unreadable parts."""

    version: int
    shapes: Mapping[str, TableShape]
    tables: Mapping[str, Tree]
    journal: SoundEntries
    unreadable: int


@cache
def layout(version: int) -> Layout:
    """Return the layout of the files of a version, which the program has made alike ever since."""
    with closing(apsw.Connection(":memory:")) as connection:
        schema.create_tables(connection, version)
        shapes = {table: _shape(connection, table) for table in (*schema.tables_of(version), _JOURNAL)}
        roots = [_roots(connection)]
        connection.execute("VACUUM")
        roots.append(_roots(connection))
    return Layout(shapes, tuple(roots))


def _shape(connection: apsw.Connection, table: str) -> TableShape:
    rows = list(connection.execute(f"PRAGMA table_info({table})"))
    (sql,) = next(connection.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (table,)))
    names = tuple(str(row[1]) for row in rows)
    columns = [(_TYPES[str(row[2])], not row[3] and not row[5]) for row in rows]
    width = sum(bool(row[5]) for row in rows) if "WITHOUT ROWID" in str(sql) else 0
    return TableShape(names, width, FitsTable(columns))


def _roots(connection: apsw.Connection) -> dict[str, int]:
    found = connection.execute(
        "SELECT name, rootpage FROM sqlite_schema WHERE name <> 'sqlite_sequence' ORDER BY name"
    )
    return {str(name): int(page) for name, page in found}


def read_source(data: bytes, known: int = 0) -> Source:
    """Read all that can be read of a damaged file; `known` is the id of the last entry that was ever seen."""
    file = PageFile(data)
    declared = TreeReader(file, 0, _SCHEMA, named=False).read(1)
    version = _version(data, declared)
    shapes, roots = layout(version).shapes, _found_roots(file, declared, version)
    readers = {name: TreeReader(file, shape.width, shape.fits) for name, shape in shapes.items()}
    trees = {name: reader.read(roots[name]) for name, reader in readers.items()}
    used = set[int]().union(*(tree.pages for tree in trees.values()))
    others = [file.pages_below(roots[name]) for name in roots.keys() - shapes.keys()]
    free, spare = file.free_pages(), set[int]()
    if free is not None and None not in others:
        # A page of an index can look like one of a table.
        spare = set(range(2, file.count + 1)) - used - free - set[int]().union(*filter(None, others))
        _doubt_roots(spare, readers, trees)
    entries = list(_entries(file, readers[_JOURNAL], trees[_JOURNAL], used))
    is_cut = _is_cut(file, readers[_JOURNAL], trees[_JOURNAL], used) or known > max(
        (entry.id for entry in entries), default=0
    )
    unreadable = sum(len(tree.holes) for tree in trees.values())
    _fill_holes(spare, readers, trees)
    del trees[_JOURNAL]
    return Source(version, shapes, trees, prove(entries, is_cut=is_cut), unreadable)


def declared_version(data: bytes) -> int:
    """Return the format with exactly the declarations of a file; 0 if there is none."""
    declared = TreeReader(PageFile(data), 0, _SCHEMA, named=False).read(1)
    texts = {(record[1], record[4]) for record in declared.rows.values() if record[4]}
    for version in range(1, schema.VERSION + 1):
        if texts == {(row[1], row[3]) for row in schema.expected_schema(version) if row[3]}:
            return version
    return 0


def _version(data: bytes, declared: Tree) -> int:
    """Return the format whose declarations the file has; else the one that its header says."""
    texts = {(record[1], record[4]) for record in declared.rows.values()}
    stated = int.from_bytes(data[60:64], "big")
    versions = range(1, schema.VERSION + 1)
    fitting = {
        version: len({(row[1], row[3]) for row in schema.expected_schema(version)} & texts)
        for version in versions
    }
    best = max(fitting.values())
    return max(versions, key=lambda version: (fitting[version] == best, version == stated, version))


def _found_roots(file: PageFile, declared: Tree, version: int) -> dict[str, int]:
    """Return the first page of each table and index: as declared, else as in other files of the version."""
    stated = {record[1]: record[3] for record in declared.rows.values()}
    shapes, usual = layout(version).shapes, layout(version).roots

    def agrees(roots: Mapping[str, int], name: str) -> bool:
        node = file.node(roots.get(name, 0))
        return node is not None and node.has_rowids == (name in shapes and not shapes[name].width)

    def likeness(roots: Mapping[str, int]) -> tuple[int, int]:
        same = sum(roots[name] == stated.get(name) for name in roots)
        return same, sum(agrees(roots, name) for name in roots)

    likely = max(usual, key=likeness)
    return {name: stated[name] if agrees(stated, name) else likely[name] for name in likely}


def _entries(file: PageFile, reader: TreeReader, tree: Tree, used: set[int]) -> Iterator[Entry]:
    """Yield the journal entries of the whole file; digests prove them wherever they are."""
    yield from (Entry(*record) for record in tree.rows.values())
    if tree.is_whole and _FIRST_ENTRY in tree.rows:
        return
    for number in range(2, file.count + 1):
        if number not in used:
            yield from (Entry(*record) for record in reader.rows_on(number).values())


def _is_cut(file: PageFile, reader: TreeReader, tree: Tree, used: set[int]) -> bool:
    """Return whether entries may be missing behind the last one."""
    if _FIRST_ENTRY not in tree.rows and tree.is_whole:
        # Empty, or a page from another place stands where the tree begins.
        return True
    ends = [hole for hole in tree.holes if hole.high is None]
    # A page above the leaves may have had several of them.
    if any(hole.low is None or hole.depth not in tree.leaf_depths for hole in ends):
        return True
    # A leaf that lost its place may be the last one: ids have no gaps.
    found = {min(reader.whole_page(number), default=0) for number in set(range(2, file.count + 1)) - used}
    return not {hole.low + 1 for hole in ends} <= found


def _doubt_roots(spare: set[int], readers: Mapping[str, TreeReader], trees: Mapping[str, Tree]) -> None:
    """Note that a tree of one leaf is not all of its table if another page has rows of it.

    A leaf may stand where the tree began.
    """
    doubtful: set[str] = set()
    for number in spare:
        owners = [name for name, reader in readers.items() if reader.whole_page(number)]
        if all(trees[name].is_whole for name in owners):
            doubtful |= {name for name in owners if trees[name].rows and trees[name].leaf_depths == {0}}
    for name in doubtful:
        trees[name].holes.append(Hole(None, None, 0))


def _fill_holes(spare: set[int], readers: Mapping[str, TreeReader], trees: Mapping[str, Tree]) -> None:
    """Add the rows of pages that lost their place in a tree, if it is certain whose they are."""
    damaged = [name for name, tree in trees.items() if not tree.is_whole and name != _JOURNAL]
    for number in sorted(spare):
        owners = [(name, rows) for name in damaged if (rows := readers[name].whole_page(number))]
        if len(owners) == 1:
            name, rows = owners[0]
            trees[name].rows.update({key: row for key, row in rows.items() if key not in trees[name].rows})
