#!/bin/sh
# Install LibreOffice Calc and Writer, if this user may: the tests recalculate the exported workbooks with the
# one and count the pages of the Word files with the other.
set -eu
if command -v soffice >/dev/null; then
    ls "$(dirname "$(readlink -f "$(command -v soffice)")")"/libsw*lo.* >/dev/null 2>&1 && exit 0
fi
sudo=""
[ "$(id -u)" = 0 ] || sudo="sudo -n"
if command -v apt-get >/dev/null && { [ -z "$sudo" ] || $sudo true 2>/dev/null; }; then
    echo "安装 LibreOffice Calc 和 Writer（测试用）/ installing LibreOffice Calc and Writer for the tests"
    $sudo apt-get update -qq
    DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends \
        libreoffice-calc-nogui libreoffice-writer-nogui >/dev/null
    exit 0
fi
echo "测试要用 LibreOffice 核对导出的工作簿和 Word 文件，请先安装 libreoffice-calc-nogui 和 libreoffice-writer-nogui。" >&2
echo "The tests need LibreOffice (soffice); please install it first." >&2
exit 1
