"""Parts of a Word file that python-docx has no API for: fonts, fields, rules, properties."""

from typing import Any

from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

_LONGEST_PROPERTY = 255
_KEPT_PARTS = {
    RELATIONSHIP_TYPE.STYLES,
    RELATIONSHIP_TYPE.SETTINGS,
    RELATIONSHIP_TYPE.FONT_TABLE,
    RELATIONSHIP_TYPE.THEME,
}
_KEPT_OF_PACKAGE = {RELATIONSHIP_TYPE.OFFICE_DOCUMENT, RELATIONSHIP_TYPE.CORE_PROPERTIES}
_RULES = ("top", "left", "bottom", "right", "insideH", "insideV")
# Name, fallback if it is not installed, family and character set of each font.
_FONTS = (
    ("Times New Roman", "", "roman", "00"),
    ("仿宋_GB2312", "仿宋", "modern", "86"),
    ("方正小标宋简体", "宋体", "roman", "86"),
    ("黑体", "微软雅黑", "modern", "86"),
    ("楷体_GB2312", "楷体", "modern", "86"),
    ("宋体", "Noto Serif SC", "roman", "86"),
)


def strip(document: Any) -> None:
    """Remove the styles, properties, picture and parts of python-docx's own template."""
    _drop(document.part.rels, _KEPT_PARTS)
    _drop(document.part.package.rels, _KEPT_OF_PACKAGE)
    styles = document.styles.element
    for style in styles.findall(qn("w:style")):
        if style.get(qn("w:default")) != "1":
            styles.remove(style)
    for child in list(document.core_properties._element):
        document.core_properties._element.remove(child)
    settings = document.settings.element
    for name in ("w:savePreviewPicture", "w:rsids", "w:shapeDefaults", "w14:docId"):
        for element in settings.findall(_qualified(name)):
            settings.remove(element)
    for setting in settings.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")
    for language in settings.findall(qn("w:themeFontLang")):
        language.set(qn("w:eastAsia"), "zh-CN")


def _qualified(name: str) -> str:
    prefix, _, local = name.partition(":")
    return f"{{http://schemas.microsoft.com/office/word/2010/wordml}}{local}" if prefix == "w14" else qn(name)


def _drop(relationships: Any, allowed: set[str]) -> None:
    for key, relationship in list(relationships.items()):
        if relationship.reltype not in allowed:
            del relationships[key]


def set_properties(document: Any, title: str, author: str) -> None:
    """Set title and author; no dates, so that the same content gives the same bytes."""
    document.core_properties.title = title[:_LONGEST_PROPERTY]
    document.core_properties.author = author[:_LONGEST_PROPERTY]


def set_default_fonts(document: Any, latin: str, chinese: str, size: float) -> None:
    """Set the fonts of text without a style, and write the font table."""
    defaults = document.styles.element.find(qn("w:docDefaults"))
    for old in list(defaults):
        defaults.remove(old)
    defaults.append(parse_xml(f"<w:rPrDefault {nsdecls('w')}><w:rPr/></w:rPrDefault>"))
    defaults.append(parse_xml(f"<w:pPrDefault {nsdecls('w')}><w:pPr/></w:pPrDefault>"))
    properties = defaults[0][0]
    set_fonts(properties, latin, chinese)
    for tag, attributes in (
        ("w:sz", {"w:val": str(round(size * 2))}),
        ("w:szCs", {"w:val": str(round(size * 2))}),
        ("w:lang", {"w:val": "en-US", "w:eastAsia": "zh-CN", "w:bidi": "ar-SA"}),
    ):
        properties.append(_element(tag, attributes))
    set_fonts(document.styles["Normal"].element.get_or_add_rPr(), latin, chinese)
    _write_font_table(document)


def _write_font_table(document: Any) -> None:
    fonts = "".join(
        f'<w:font w:name="{name}">'
        + (f'<w:altName w:val="{other}"/>' if other else "")
        + f'<w:charset w:val="{charset}"/><w:family w:val="{family}"/><w:pitch w:val="variable"/></w:font>'
        for name, other, family, charset in _FONTS
    )
    table = document.part.part_related_by(RELATIONSHIP_TYPE.FONT_TABLE)
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    table._blob = f"{head}<w:fonts {nsdecls('w')}>{fonts}</w:fonts>".encode()


def set_fonts(properties: Any, latin: str, chinese: str) -> None:
    """Set the fonts of a style or run; without `w:eastAsia` Chinese is set in the default face."""
    fonts = properties.get_or_add_rFonts()
    fonts.attrib.clear()
    for name, value in (("ascii", latin), ("hAnsi", latin), ("cs", latin), ("eastAsia", chinese)):
        fonts.set(qn(f"w:{name}"), value)
    fonts.set(qn("w:hint"), "eastAsia")


def set_closer(properties: Any, points: float) -> None:
    """Reduce the space between characters by `points`."""
    spacing = _element("w:spacing", {"w:val": str(round(-20 * points))})
    size = properties.find(qn("w:sz"))
    (properties.append if size is None else size.addprevious)(spacing)


def indent_first_line(properties: Any, characters: int, size: float) -> None:
    """Indent by characters, and by points for programs that do not support characters."""
    indent = properties.get_or_add_ind()
    indent.set(qn("w:firstLineChars"), str(100 * characters))
    indent.set(qn("w:firstLine"), str(round(20 * characters * size)))


def close_up_numbers(properties: Any) -> None:
    """Remove the space that Word adds between Chinese and Latin letters or numbers."""
    spacing = properties.find(qn("w:spacing"))
    for tag in ("w:autoSpaceDE", "w:autoSpaceDN"):
        element = _element(tag, {"w:val": "0"})
        (properties.append if spacing is None else spacing.addprevious)(element)


def number_from_one(section: Any) -> None:
    """Set the section's first page number to 1, and remove its grid of lines and characters."""
    properties = section._sectPr
    for grid in properties.findall(qn("w:docGrid")):
        properties.remove(grid)
    numbering = _element("w:pgNumType", {"w:start": "1"})
    columns = properties.find(qn("w:cols"))
    columns.addprevious(numbering)


def add_field(run: Any, instruction: str) -> None:
    """Add a field that Word evaluates, such as the page number."""
    for kind in ("begin", "", "separate", "shown", "end"):
        if kind in ("begin", "separate", "end"):
            run._element.append(_element("w:fldChar", {"w:fldCharType": kind}))
        else:
            text = _element("w:t" if kind else "w:instrText", {})
            text.text = "1" if kind else f" {instruction} "
            run._element.append(text)


def rule(table: Any) -> None:
    """Add rules around the table and between its cells."""
    borders = OxmlElement("w:tblBorders")
    for side in _RULES:
        size = "4" if side.startswith("inside") else "8"
        borders.append(
            _element(f"w:{side}", {"w:val": "single", "w:sz": size, "w:space": "0", "w:color": "000000"})
        )
    properties = table._tbl.tblPr
    layout = properties.find(qn("w:tblLayout"))
    (properties.append if layout is None else layout.addprevious)(borders)


def keep_whole(row: Any, *, repeated: bool) -> None:
    """Keep a row on one page; a `repeated` one is at the head of each page."""
    properties = row._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:cantSplit"))
    if repeated:
        properties.append(OxmlElement("w:tblHeader"))


def centre(cell: Any) -> None:
    """Centre a cell's text vertically."""
    cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER


def _element(tag: str, attributes: dict[str, str]) -> Any:
    element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(name), value)
    return element
