"""What the window says in the language of the screen, where no object of Qt's is at hand.

Written `translate("context", "text")` with both spelt out, so that the texts are found when the
translations are renewed.
"""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate
