"""Limits of what is read from files of unknown origin."""

LARGEST_FILE = 24 << 20
LONGEST_PASTE = 4_000_000
MOST_CHARACTERS = 4_000_000
"""Characters of a CSV file, and of all cells of a workbook together."""
MOST_LINES, MOST_VALUES = 50_000, 600_000
"""Lines and cells of a CSV file: 200 ballots of 200 participants have 40,000 lines of twelve cells."""
MOST_ROWS, MOST_COLUMNS = 10_000, 256
"""Rows of a worksheet or roster, and columns of any table."""
MOST_CELLS = 100_000
LONGEST_TEXT = 32_767
"""Characters that a spreadsheet program lets a cell hold."""
LONGEST_VALUE = 200
"""Characters of a value in a table of named columns."""
