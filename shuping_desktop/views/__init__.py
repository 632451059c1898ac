"""The window: pages and dialogs, one class per form."""

# Importing `models` installs the exception guard before any class of the window is defined.
from .. import models as models
