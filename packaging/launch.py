"""Start script of the bundle: PyInstaller needs a script outside the package to call the entry point."""

import sys

from shuping_desktop.__main__ import main

sys.exit(main())
