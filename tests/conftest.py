"""What every test of the window needs: no screen, and no file of the user's touched."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
