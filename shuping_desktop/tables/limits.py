"""Limits of what is read from files of unknown origin."""

LARGEST_FILE = 24 << 20
LONGEST_PASTE = 4_000_000
MOST_LINES = 200_000
"""Lines of a CSV file; a ballot of 200 participants has as many lines."""
MOST_ROWS, MOST_COLUMNS = 10_000, 256
"""Rows of a worksheet or roster, and columns of any table."""
MOST_CELLS = 100_000
LONGEST_TEXT = 32_767
"""Characters that a spreadsheet program lets a cell hold."""
LONGEST_VALUE = 200
"""Characters of a value in a table of named columns."""
