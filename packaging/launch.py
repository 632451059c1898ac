"""What the bundle starts: the package's own entry point, which a script of its own must call."""

import sys

from shuping_desktop.__main__ import main

sys.exit(main())
