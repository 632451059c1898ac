#!/bin/sh
# Open the window on a copy of the sample; without a display write documents and screenshots into out/.
set -eu
if [ "$(uname)" != Linux ] || [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec .venv/bin/shuping-desktop --sample
fi
echo "没有显示器，改为不开窗口完成同样的事，结果在 out/ 里（no display: documents and screenshots in out/）"
exec .venv/bin/python -m tools.screenshots out
