"""Draw the program's icon into resources/icons, and pack it as .ico and .icns.

The icon is an SVG and PNGs. Small sizes show the seal alone, larger ones a score sheet with the seal on it.
"""

import os
import struct
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ICONS = ROOT / "resources" / "icons"
FONTS = ROOT / "resources" / "fonts"
NAME = "shuping-desktop"
TICKS = {"light": "#ffffff", "dark": "#000000"}
TICK_SIZE = 56
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
SEAL_ALONE = 32  # pixels, and below
MARK = "评"
SEAL, PAPER, EDGE, RULE, HEAD = "#b3261e", "#ffffff", "#5a6577", "#aeb7c5", "#dfe6f2"
# Apple's name for a PNG of each size.
_ICNS = {16: b"icp4", 32: b"icp5", 64: b"icp6", 128: b"ic07", 256: b"ic08", 512: b"ic09"}


def main() -> None:
    """Draw every icon."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415

    application = QGuiApplication([])
    ICONS.mkdir(exist_ok=True)
    sheet, seal = drawing(_on_sheet()), drawing(_seal(0, 0, 256, "NotoSansSC_700Bold.ttf", 214))
    (ICONS / f"{NAME}.svg").write_text(sheet, "utf-8")
    for size in SIZES:
        _paint(seal if size <= SEAL_ALONE else sheet, size, png(size))
    for name, colour in TICKS.items():
        _paint(drawing(_tick(colour)), TICK_SIZE, ICONS / f"tick-{name}.png")
    application.quit()


def png(size: int) -> Path:
    """Return the path of the PNG with sides of `size` pixels."""
    return ICONS / f"{NAME}-{size}.png"


def drawing(body: str) -> str:
    """Return an SVG of 256 by 256 with the given body."""
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 256 256">\n{body}</svg>\n'


def _tick(colour: str) -> str:
    """Return the tick of a checked box."""
    line = 'fill="none" stroke-width="36" stroke-linecap="round" stroke-linejoin="round"'
    return f'<path d="M48 136 L104 192 L208 72" stroke="{colour}" {line}/>\n'


def _on_sheet() -> str:
    """Return a score sheet with its table, and the seal on its lower right."""
    parts = [
        f'<rect x="28" y="12" width="176" height="228" rx="14" fill="{PAPER}" stroke="{EDGE}" '
        'stroke-width="8"/>',
        f'<rect x="72" y="36" width="88" height="14" rx="7" fill="{EDGE}"/>',
        f'<rect x="52" y="68" width="128" height="28" fill="{HEAD}"/>',
        f'<path d="M52 68H180V208H52ZM52 96H180M52 124H180M52 152H180M52 180H180M98 68V208M139 68V208" '
        f'fill="none" stroke="{RULE}" stroke-width="5"/>',
        # A white rim separates the seal from the table.
        f'<rect x="114" y="120" width="136" height="136" rx="24" fill="{PAPER}"/>',
    ]
    return "\n".join([*parts, _seal(122, 128, 120, "NotoSerifSC_700Bold.ttf", 98)])


def _seal(left: float, top: float, side: float, face: str, height: float) -> str:
    square = f'<rect x="{left}" y="{top}" width="{side}" height="{side}" rx="{side / 7:.0f}" fill="{SEAL}"/>'
    outline = _outline(face, height, left + side / 2, top + side / 2)
    return f'{square}\n<path d="{outline}" fill="{PAPER}"/>\n'


def _outline(face: str, size: float, x: float, y: float) -> str:
    """Return the character as an SVG path centred on (x, y), so that showing it needs no font."""
    from PySide6.QtGui import QFont, QFontDatabase, QPainterPath  # noqa: PLC0415

    number = QFontDatabase.addApplicationFont(str(FONTS / face))
    font = QFont(QFontDatabase.applicationFontFamilies(number)[0])
    font.setBold(True)
    font.setPixelSize(round(size))
    path = QPainterPath()
    path.addText(0, 0, font, MARK)
    middle = path.boundingRect().center()
    path.translate(x - middle.x(), y - middle.y())
    return _path_data(path)


def _path_data(path: object) -> str:
    from PySide6.QtGui import QPainterPath  # noqa: PLC0415

    assert isinstance(path, QPainterPath)
    kinds = QPainterPath.ElementType
    letters = {kinds.MoveToElement: "M", kinds.LineToElement: "L", kinds.CurveToElement: "C"}
    elements = [path.elementAt(at) for at in range(path.elementCount())]
    return "".join(f"{letters.get(point.type, ' ')}{point.x:.1f} {point.y:.1f}" for point in elements)


def _paint(svg: str, size: int, target: Path) -> None:
    from PySide6.QtCore import Qt  # noqa: PLC0415
    from PySide6.QtGui import QImage, QPainter  # noqa: PLC0415
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(svg.encode()).render(painter)
    painter.end()
    image.save(str(target))


def write_ico(target: Path, sizes: tuple[int, ...] = (16, 24, 32, 48, 64, 128, 256)) -> Path:
    """Write a Windows icon: a directory, then the PNGs; return its path."""
    pictures = [png(size).read_bytes() for size in sizes]
    place = 6 + 16 * len(sizes)
    head = struct.pack("<HHH", 0, 1, len(sizes))
    for size, picture in zip(sizes, pictures, strict=True):
        # The side is one byte; 0 stands for 256.
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), place)
        place += len(picture)
    return _written(target, head + b"".join(pictures))


def write_icns(target: Path) -> Path:
    """Write a macOS icon: each PNG after its kind and length; return its path."""
    pictures = [(kind, png(size).read_bytes()) for size, kind in _ICNS.items()]
    blocks = b"".join(kind + struct.pack(">I", 8 + len(picture)) + picture for kind, picture in pictures)
    return _written(target, b"icns" + struct.pack(">I", 8 + len(blocks)) + blocks)


def _written(target: Path, data: bytes) -> Path:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)
    return target


if __name__ == "__main__":
    main()
