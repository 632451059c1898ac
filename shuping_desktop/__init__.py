"""述评: desktop program for the secretary of an appraisal by duty report."""

from pathlib import Path

__version__ = "0.1.0"

_INSTALLED = Path(__file__).parent / "resources"
# The wheel and the bundle put the resources inside the package; a checkout has them beside it. Not by
# `importlib.resources`, which is slow to import; the package is never installed zipped.
RESOURCES = _INSTALLED if _INSTALLED.is_dir() else Path(__file__).parent.with_name("resources")
