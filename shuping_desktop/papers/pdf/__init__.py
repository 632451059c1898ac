"""Papers as PDF, made with reportlab; each document's module has `render(snapshot) -> bytes`."""
