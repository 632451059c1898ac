"""Files in and out. What comes in is checked here to the cell before anything is written."""
