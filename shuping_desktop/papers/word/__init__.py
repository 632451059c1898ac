"""Papers as Word files, made with python-docx; each module has `render(snapshot) -> bytes`."""
