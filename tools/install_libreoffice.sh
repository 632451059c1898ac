#!/bin/sh
# Install LibreOffice Calc, with which the tests recalculate the exported workbooks, if this user may.
set -eu
command -v soffice >/dev/null && exit 0
sudo=""
[ "$(id -u)" = 0 ] || sudo="sudo -n"
if command -v apt-get >/dev/null && { [ -z "$sudo" ] || $sudo true 2>/dev/null; }; then
    echo "安装 LibreOffice Calc（测试用）/ installing LibreOffice Calc for the tests"
    $sudo apt-get update -qq
    DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends \
        libreoffice-calc-nogui >/dev/null
    exit 0
fi
echo "测试要用 LibreOffice 核对导出的工作簿，请先安装 libreoffice-calc-nogui（或任何带 soffice 的 LibreOffice）。" >&2
echo "The tests need LibreOffice (soffice); please install it first." >&2
exit 1
