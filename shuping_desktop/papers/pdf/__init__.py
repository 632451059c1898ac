"""Papers as PDF, made with reportlab."""
