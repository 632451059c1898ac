"""The window: pages and dialogs, one class per form."""
