"""Papers as Word files, made with python-docx."""
