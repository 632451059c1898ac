#!/bin/sh
# Set up .venv with the locked versions, and install the system libraries that Qt needs, if this user may.
set -eu
PYTHON=${PYTHON:-python3}

if ! "$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    echo "需要 Python 3.11 或更新的版本（$PYTHON 不是）。可用 make PYTHON=/路径/python3.11 指定。" >&2
    echo "Python 3.11 or newer is needed; name one with make PYTHON=/path/to/python3.11." >&2
    exit 1
fi

# Libraries and the Debian packages that contain them.
LIBRARIES="libEGL.so.1:libegl1 libGL.so.1:libgl1 libxkbcommon.so.0:libxkbcommon0 libdbus-1.so.3:libdbus-1-3
libfontconfig.so.1:libfontconfig1 libglib-2.0.so.0:libglib2.0-0 libxcb-cursor.so.0:libxcb-cursor0
libxcb-icccm.so.4:libxcb-icccm4 libxcb-keysyms.so.1:libxcb-keysyms1 libxcb-image.so.0:libxcb-image0
libxcb-render-util.so.0:libxcb-render-util0 libxcb-shape.so.0:libxcb-shape0
libxcb-randr.so.0:libxcb-randr0 libxcb-xkb.so.1:libxcb-xkb1 libxkbcommon-x11.so.0:libxkbcommon-x11-0"

missing=""
if [ "$(uname)" = Linux ]; then
    known=$( (ldconfig -p 2>/dev/null || /sbin/ldconfig -p 2>/dev/null) || true)
    for pair in $LIBRARIES; do
        case "$known" in
            *"${pair%%:*}"*) ;;
            *) missing="$missing ${pair##*:}" ;;
        esac
    done
    # Used by PyInstaller.
    command -v objdump >/dev/null || missing="$missing binutils"
    # PyInstaller needs libpython, which Debian's python3 does not depend on.
    missing="$missing$("$PYTHON" - "$known" <<'END' || true
import os, sys, sysconfig
name = sysconfig.get_config_var("INSTSONAME") or ""
beside = os.path.join(sysconfig.get_config_var("LIBDIR") or "", name)
if name.startswith("libpython") and name.count(".so") and name not in sys.argv[1] and not os.path.exists(beside):
    print(" libpython%d.%d" % sys.version_info[:2])
END
)"
    "$PYTHON" -c 'import ensurepip' 2>/dev/null || missing="$missing python3-venv"
fi

if [ -n "$missing" ]; then
    sudo=""
    [ "$(id -u)" = 0 ] || sudo="sudo -n"
    if command -v apt-get >/dev/null && { [ -z "$sudo" ] || $sudo true 2>/dev/null; }; then
        echo "安装系统库 / installing system libraries:$missing"
        $sudo apt-get update -qq
        # shellcheck disable=SC2086
        DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends $missing >/dev/null
    else
        echo "缺少系统库，请先安装 / please install first:" >&2
        echo "    apt-get install$missing" >&2
        case "$missing" in *python3-venv*) exit 1 ;; esac
    fi
fi

[ -x .venv/bin/python ] || "$PYTHON" -m venv .venv
.venv/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements.lock
.venv/bin/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
touch .venv/ready
