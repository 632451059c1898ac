"""Forms compiled from ui/ by tools/compile_forms.py. Not edited by hand."""
