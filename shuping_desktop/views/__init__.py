"""The window: pages and dialogs, one class per form."""

# Sets up what the classes of this room are made with, too.
from .. import models as models
