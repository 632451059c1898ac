"""Last choices in the print dialog, stored in the user's settings."""

from PySide6.QtCore import QSettings
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

_DOCUMENT, _PRINTER, _COPIES, _DUPLEX = "print/document", "print/printer", "print/copies", "print/duplex"
FIRST = "results"


class PrintChoice:
    """The document, printer, copies and duplex mode used last."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    @property
    def document(self) -> str:
        """The name of the document shown last."""
        return str(self._settings.value(_DOCUMENT, FIRST))

    @document.setter
    def document(self, name: str) -> None:
        self._settings.setValue(_DOCUMENT, name)

    @property
    def printer(self) -> str:
        """The name of the printer used last; empty if it is gone."""
        name = str(self._settings.value(_PRINTER, ""))
        return name if name and not QPrinterInfo.printerInfo(name).isNull() else ""

    def remember(self, printer: QPrinter) -> None:
        """Store printer, copies and duplex mode."""
        self._settings.setValue(_PRINTER, printer.printerName())
        self._settings.setValue(_COPIES, printer.copyCount())
        self._settings.setValue(_DUPLEX, printer.duplex().value)

    def propose_to(self, printer: QPrinter) -> None:
        """Set up a printer with the stored choices."""
        if not self.printer:
            return
        printer.setPrinterName(self.printer)
        printer.setCopyCount(max(1, int(str(self._settings.value(_COPIES, 1)))))
        printer.setDuplex(QPrinter.DuplexMode(int(str(self._settings.value(_DUPLEX, 0)))))
