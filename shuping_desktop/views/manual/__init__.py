"""Manual window and help menu."""
