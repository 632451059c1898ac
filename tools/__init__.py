"""Build steps, measurements and screenshots; none of them uses the data of the user who runs it."""

import os
import tempfile

_USER_DATA = tempfile.TemporaryDirectory(prefix="shuping-tools-")
os.environ["SHUPING_DATA"] = _USER_DATA.name
