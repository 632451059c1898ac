#!/bin/sh
# Install the program for the current user, with its menu entry and the file type .shuping; or uninstall it.
#   ./install.sh              install
#   ./install.sh uninstall    remove; reviews are never touched
set -eu
here=$(cd -- "$(dirname -- "$0")" && pwd -P)
data=${XDG_DATA_HOME:-$HOME/.local/share}
home=$data/shuping-desktop
link=$HOME/.local/bin/shuping-desktop
sizes="16 24 32 48 64 128 256 512"

update_caches() {
    # The desktop's caches of file types, programs and icons.
    if command -v update-mime-database >/dev/null; then
        update-mime-database "$data/mime" >/dev/null 2>&1 || true
    fi
    if command -v update-desktop-database >/dev/null; then
        update-desktop-database "$data/applications" >/dev/null 2>&1 || true
    fi
    if command -v gtk-update-icon-cache >/dev/null; then
        gtk-update-icon-cache -q -t "$data/icons/hicolor" >/dev/null 2>&1 || true
    fi
}

remove() {
    rm -rf "$home"
    rm -f "$data/applications/shuping-desktop.desktop" "$data/mime/packages/shuping-desktop.xml"
    for size in $sizes; do
        rm -f "$data/icons/hicolor/${size}x$size/apps/shuping-desktop.png"
    done
    rm -f "$data/icons/hicolor/scalable/apps/shuping-desktop.svg"
    # Only if the link is ours.
    if [ "$(readlink "$link" 2>/dev/null || true)" = "$home/shuping-desktop" ]; then rm -f "$link"; fi
}

if [ "${1:-}" = uninstall ]; then
    # In braces, so that the shell reads it before this file is deleted.
    { remove; update_caches; echo "述评已移除（removed）"; exit 0; }
fi
if [ $# -gt 0 ]; then
    echo "用法（usage）：$0 [uninstall]" >&2
    exit 2
fi
if [ "$here" = "$home" ]; then
    echo "已经装在 $home（already installed）"
    exit 0
fi

# Copy first; remove the old copy only when the new one is complete.
mkdir -p "$data"
rm -rf "$home.new"
cp -R -- "$here" "$home.new"
remove
mv -- "$home.new" "$home"

icons=$home/_internal/shuping_desktop/resources/icons
for size in $sizes; do
    mkdir -p "$data/icons/hicolor/${size}x$size/apps"
    cp "$icons/shuping-desktop-$size.png" "$data/icons/hicolor/${size}x$size/apps/shuping-desktop.png"
done
mkdir -p "$data/icons/hicolor/scalable/apps" "$data/mime/packages" "$data/applications" "${link%/*}"
cp "$icons/shuping-desktop.svg" "$data/icons/hicolor/scalable/apps/"
cp "$home/shuping-desktop.xml" "$data/mime/packages/"
# Quote for a desktop entry: backslash before \ " ` $, then every backslash doubled; % doubled.
quoted=$(printf '%s' "$home/shuping-desktop" | sed -e 's/[\\"`$]/\\&/g' -e 's/\\/\\\\/g' -e 's/%/%%/g')
escaped=$(printf '"%s"' "$quoted" | sed -e 's/[\\&|]/\\&/g')
sed "s|@PROGRAM@|$escaped|" "$home/shuping-desktop.desktop" >"$data/applications/shuping-desktop.desktop"
[ -e "$link" ] || ln -s "$home/shuping-desktop" "$link"
update_caches
echo "述评已装好：$home（installed；移除 / remove：\"$home/install.sh\" uninstall）"
