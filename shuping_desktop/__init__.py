"""述评: the review secretary's desk for appraisal by duty report."""

from pathlib import Path

__version__ = "0.1.0"

# Not by importlib.resources, which loads much: whatever installs the package leaves its files as files.
RESOURCES = Path(__file__).parent / "resources"
