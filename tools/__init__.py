"""Programs for developers: build steps, measurements, screenshots. Run each as `python -m tools.NAME`."""
