"""Reader of the pages of a damaged SQLite file, without SQLite.

SQLite gives up at the first page that it cannot read; this reader goes on with the others. The format is
described at https://www.sqlite.org/fileformat.html.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

PAGE_SIZE = 4096
"""Bytes. The program has never written another size; the header that says so may be damaged."""
_FILE_HEADER = 100
_TABLE_LEAF, _TABLE_INTERIOR, _INDEX_LEAF, _INDEX_INTERIOR = 13, 5, 10, 2
_INTERIOR = (_TABLE_INTERIOR, _INDEX_INTERIOR)
_TABLE = (_TABLE_LEAF, _TABLE_INTERIOR)
_DEEPEST = 20
_LARGEST_RECORD = 1 << 28
_LONGEST_HEADER = 64
"""Bytes of a record's header; no table has so many columns."""
_MOST_READINGS = 8
"""Mean number of times that a page may be read as the continuation of a record; a sound file needs one."""
_SERIAL_SIZES = (0, 1, 2, 3, 4, 6, 8)
_ZERO, _ONE, _FIRST_BLOB = 8, 9, 12

Record = tuple[Any, ...]


class BadPageError(ValueError):
    """Bytes are not what the file format says."""


class Cell(NamedTuple):
    """A cell of a page: the child left of it, its rowid and its record.

    A record that goes on elsewhere is `spilled`: its first bytes, its size, and the page with the next ones.
    """

    child: int
    rowid: int
    record: Record | None
    spilled: tuple[bytes, int, int] | None = None


class Node(NamedTuple):
    """A page of a tree. `is_whole` is True if its cells account for every byte of it."""

    kind: int
    cells: tuple[Cell, ...]
    right: int
    is_whole: bool

    @property
    def has_rowids(self) -> bool:
        """True for a page of a table with rowids."""
        return self.kind in _TABLE

    @property
    def is_leaf(self) -> bool:
        """True for a page without children."""
        return self.kind not in _INTERIOR


class Hole(NamedTuple):
    """Keys that could not be read: those before and after them, None for no limit, and the page's depth."""

    low: Any
    high: Any
    depth: int


class Tree(NamedTuple):
    """The rows of a tree by key, and its faults.

    `pages` are the pages that were read as part of the tree, `leaf_depths` the depths of leaves among them.
    """

    rows: dict[Any, Record]
    holes: list[Hole]
    pages: set[int]
    leaf_depths: set[int]

    @property
    def is_whole(self) -> bool:
        """True if no row can be missing."""
        return not self.holes


def read_varint(data: bytes, at: int) -> tuple[int, int]:
    """Return a number of one to nine bytes, and the place behind it. Raises IndexError."""
    value = data[at]
    if value < 0x80:
        return value, at + 1
    value &= 0x7F
    for place in range(at + 1, at + 8):
        byte = data[place]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, place + 1
    value = value << 8 | data[at + 8]
    return value - (1 << 64) if value >> 63 else value, at + 9


def read_record(data: bytes) -> Record:
    """Return the values of a record. Raises BadPageError, IndexError or UnicodeDecodeError."""
    end, at = read_varint(data, 0)
    if end > _LONGEST_HEADER:
        raise BadPageError("a record has more columns than any table")
    place = end
    values: list[Any] = []
    while at < end:
        serial, at = read_varint(data, at)
        if serial >= _FIRST_BLOB:
            size = (serial - _FIRST_BLOB) >> 1
            part = data[place : place + size]
            if len(part) != size:
                raise BadPageError("a record is too short")
            values.append(part.decode("utf-8") if serial & 1 else part)
        elif serial in (_ZERO, _ONE):
            size = 0
            values.append(serial - _ZERO)
        elif 0 <= serial < len(_SERIAL_SIZES):
            size = _SERIAL_SIZES[serial]
            part = data[place : place + size]
            if len(part) != size:
                raise BadPageError("a record is too short")
            values.append(int.from_bytes(part, "big", signed=True) if serial else None)
        else:
            raise BadPageError("a record has a type that the program never writes")
        place += size
    if at != end or place != len(data):
        raise BadPageError("a record has another size than its header says")
    return tuple(values)


def read_node(page: bytes, start: int = 0) -> Node:
    """Return the readable cells of a page; `start` is the place of its header. Raises BadPageError."""
    kind = page[start]
    if kind not in (_TABLE_LEAF, _TABLE_INTERIOR, _INDEX_LEAF, _INDEX_INTERIOR):
        raise BadPageError("not a page of a tree")
    count = int.from_bytes(page[start + 3 : start + 5], "big")
    first = start + (12 if kind in _INTERIOR else 8)
    if first + 2 * count > PAGE_SIZE:
        raise BadPageError("too many cells")
    cells, used = [], first + 2 * count
    places = [int.from_bytes(page[place : place + 2], "big") for place in range(first, used, 2)]
    for at in dict.fromkeys(places):
        if used > 2 * PAGE_SIZE:
            # Cells made to overlap, which would cost more time and memory than any page has.
            break
        try:
            cell, end = read_cell(page, at, kind)
        except (ValueError, IndexError):
            continue
        cells.append(cell)
        used += max(end - at, 4)
    right = int.from_bytes(page[start + 8 : start + 12], "big") if kind in _INTERIOR else 0
    whole = len(cells) == count and used + page[start + 7] + _free_bytes(page, start) == PAGE_SIZE
    return Node(kind, tuple(cells), right, whole)


def read_cell(page: bytes, at: int, kind: int) -> tuple[Cell, int]:
    """Return the cell at a place, and the place behind it. Raises ValueError or IndexError."""
    child = 0
    if kind in _INTERIOR:
        child, at = int.from_bytes(page[at : at + 4], "big"), at + 4
        if kind == _TABLE_INTERIOR:
            rowid, at = read_varint(page, at)
            return Cell(child, rowid, None), at
    size, at = read_varint(page, at)
    rowid = 0
    if kind == _TABLE_LEAF:
        rowid, at = read_varint(page, at)
    if not 0 < size <= _LARGEST_RECORD:
        raise BadPageError("a record has an impossible size")
    local = _local_size(size, in_table=kind == _TABLE_LEAF)
    data = page[at : at + local]
    if len(data) != local:
        raise BadPageError("a cell reaches beyond its page")
    at += local
    if local == size:
        return Cell(child, rowid, read_record(data)), at
    following = int.from_bytes(page[at : at + 4], "big")
    return Cell(child, rowid, None, (data, size, following)), at + 4


def _local_size(size: int, *, in_table: bool) -> int:
    """Return how many bytes of a record of `size` bytes are on its own page."""
    most = PAGE_SIZE - 35 if in_table else (PAGE_SIZE - 12) * 64 // 255 - 23
    if size <= most:
        return size
    least = (PAGE_SIZE - 12) * 32 // 255 - 23
    local = least + (size - least) % (PAGE_SIZE - 4)
    return local if local <= most else least


def _free_bytes(page: bytes, start: int) -> int:
    """Return the free bytes between a page's cells; -1 if they make no sense."""
    used_from = int.from_bytes(page[start + 5 : start + 7], "big") or 65536
    count = int.from_bytes(page[start + 3 : start + 5], "big")
    free = used_from - (start + (12 if page[start] in _INTERIOR else 8) + 2 * count)
    at = int.from_bytes(page[start + 1 : start + 3], "big")
    while at:
        size = int.from_bytes(page[at + 2 : at + 4], "big")
        following = int.from_bytes(page[at : at + 2], "big")
        if size < 4 or at + size > PAGE_SIZE or (following and following <= at):
            return -1
        free, at = free + size, following
    return free if free >= 0 else -1


class PageFile:
    """The pages of a file, numbered from 1."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.count = max(1, -(-len(data) // PAGE_SIZE))
        self._nodes: dict[int, Node | None] = {}
        self._readings = _MOST_READINGS * self.count

    def page(self, number: int) -> bytes:
        """Return a page, which is shorter if the file ends inside it. Raises BadPageError."""
        if not 1 <= number <= self.count:
            raise BadPageError("no such page")
        return self._data[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]

    def node(self, number: int) -> Node | None:
        """Return a page of a tree; None if the page is not one."""
        if number not in self._nodes:
            try:
                node = read_node(self.page(number), _FILE_HEADER if number == 1 else 0)
                self._nodes[number] = self._joined(node)
            except (ValueError, IndexError):
                self._nodes[number] = None
        return self._nodes[number]

    def _joined(self, node: Node) -> Node:
        """Return a page with the records that go on elsewhere read to their end."""
        if not any(cell.spilled for cell in node.cells):
            return node
        cells = []
        for cell in node.cells:
            try:
                cells.append(cell if cell.spilled is None else self._unspilled(cell, cell.spilled))
            except (ValueError, IndexError):
                continue
        return node._replace(cells=tuple(cells), is_whole=node.is_whole and len(cells) == len(node.cells))

    def _unspilled(self, cell: Cell, spilled: tuple[bytes, int, int]) -> Cell:
        data, size, following = spilled
        parts, missing = [data], size - len(data)
        seen: set[int] = set()
        while missing:
            if following in seen:
                raise BadPageError("a record goes round in circles")
            seen.add(following)
            if not self._readings:
                raise BadPageError("records share their pages")
            self._readings -= 1
            page = self.page(following)
            part = page[4 : 4 + min(missing, PAGE_SIZE - 4)]
            if not part:
                raise BadPageError("the file ends before a record does")
            parts.append(part)
            missing -= len(part)
            following = int.from_bytes(page[:4], "big")
        return cell._replace(record=read_record(b"".join(parts)), spilled=None)

    def pages_below(self, root: int) -> set[int] | None:
        """Return the pages of a tree, whatever it holds; None if one of them cannot be read."""
        found: set[int] = set()
        waiting = [root]
        while waiting:
            number = waiting.pop()
            node = self.node(number)
            if node is None or not node.is_whole or number in found:
                return None
            found.add(number)
            if not node.is_leaf:
                waiting += [*(cell.child for cell in node.cells), node.right]
        return found

    def free_pages(self) -> set[int] | None:
        """Return the pages that hold nothing any more; None if the list of them is damaged."""
        header = self.page(1)[:_FILE_HEADER]
        trunk, count = (int.from_bytes(header[at : at + 4], "big") for at in (32, 36))
        found: set[int] = set()
        while trunk:
            if trunk in found or not 1 < trunk <= self.count:
                return None
            page = self.page(trunk)
            leaves = int.from_bytes(page[4:8], "big")
            if leaves > PAGE_SIZE // 4 - 2:
                return None
            found |= {
                trunk,
                *(int.from_bytes(page[at : at + 4], "big") for at in range(8, 8 + 4 * leaves, 4)),
            }
            trunk = int.from_bytes(page[:4], "big")
        return found if len(found) == count else None


class FitsTable:
    """Tells whether a row has the columns of a table: `columns` are (type, may be NULL)."""

    def __init__(self, columns: Sequence[tuple[type, bool]]) -> None:
        self._columns = tuple(columns)

    def __call__(self, record: Record) -> bool:
        """Return True if the row has as many columns, and of these types."""
        if len(record) != len(self._columns):
            return False
        pairs = zip(record, self._columns, strict=True)
        # No text of the program has a NUL, but a page of zeros gives one.
        return all(
            (type(value) is kind and not (isinstance(value, str) and "\0" in value))
            or (value is None and null)
            for value, (kind, null) in pairs
        )


class TreeReader:
    """Reads the tree of one table: `width` columns of the key, 0 for a table with rowids.

    `fits` tells a row of the table from one of another. In most tables with rowids the first column is the
    rowid (`named`).
    """

    def __init__(self, file: PageFile, width: int, fits: FitsTable, *, named: bool = True) -> None:
        self._file, self._width, self._fits, self._named = file, width, fits, named

    def read(self, root: int) -> Tree:
        """Return the rows of the tree that begins at a page."""
        tree = Tree({}, [], set(), set())
        self._visit(tree, root, None, None, 0)
        return tree

    def rows_on(self, number: int) -> dict[Any, Record]:
        """Return the rows of this table that a page has, wherever it is; nothing for another page.

        Pages above the leaves have rows too in a table without rowids.
        """
        node = self._file.node(number)
        has_rows = node is not None and self._is_ours(node) and (node.is_leaf or self._width > 0)
        return dict(self._rows(node)) if node is not None and has_rows else {}

    def whole_page(self, number: int) -> dict[Any, Record]:
        """Return the rows of a page that is undamaged and wholly of this table; nothing for another page."""
        node, rows = self._file.node(number), self.rows_on(number)
        return rows if node is not None and node.is_whole and len(rows) == len(node.cells) else {}

    def _is_ours(self, node: Node) -> bool:
        return node.has_rowids != bool(self._width)

    def _visit(self, tree: Tree, number: int, low: Any, high: Any, depth: int) -> None:
        node = self._file.node(number)
        # Only the root of an empty table has no cells.
        usable = node is not None and self._is_ours(node) and bool(node.cells or not depth)
        if node is None or not usable or number in tree.pages or depth > _DEEPEST:
            tree.holes.append(Hole(low, high, depth))
            return
        rows: dict[Any, Record] = {} if node.kind == _TABLE_INTERIOR else dict(self._rows(node))
        keys = [cell.rowid for cell in node.cells] if node.kind == _TABLE_INTERIOR else list(rows)
        is_foreign = node.kind != _TABLE_INTERIOR and bool(node.cells) and not rows
        if is_foreign or not _ascends(keys, low, high, touches=node.kind == _TABLE_LEAF):
            # A page of another table, or from another place of this one.
            tree.holes.append(Hole(low, high, depth))
            return
        tree.pages.add(number)
        if node.is_leaf:
            tree.leaf_depths.add(depth)
        tree.rows.update(rows)
        complete = node.is_whole and len(keys) == len(node.cells)
        if not complete:
            tree.holes.append(Hole(low, high, depth))
        if complete and not node.is_leaf:
            edges = [low, *keys, high]
            for at, child in enumerate([*(cell.child for cell in node.cells), node.right]):
                self._visit(tree, child, edges[at], edges[at + 1], depth + 1)

    def _rows(self, node: Node) -> Iterator[tuple[Any, Record]]:
        for cell in node.cells:
            record = cell.record
            if record and not self._width and self._named:
                # The rowid itself is stored as NULL in its column.
                record = (cell.rowid, *record[1:]) if record[0] is None else None
            if record and self._fits(record):
                yield (record[: self._width] if self._width else cell.rowid), record


def _ascends(keys: Sequence[Any], low: Any, high: Any, *, touches: bool) -> bool:
    """Return True if keys ascend between two limits, of which leaves of rowids may touch the upper one."""
    if not all(before < after for before, after in pairwise(keys)):
        return False
    if not keys:
        return True
    below = high is None or keys[-1] < high or (touches and keys[-1] == high)
    return below and (low is None or low < keys[0])
