"""Recognition of files by their content, and the reasons for which other kinds are not read."""

from pathlib import PurePath

from ..messages import Message, msg
from .archive import ENTRY
from .compound import SIGNATURE, entry_names

ARCHIVE = b"PK\x03\x04"
_EMPTY_ARCHIVE = b"PK\x05\x06"
_SQLITE = b"SQLite format 3\0"
_REVIEW = 0x53505956
"""The application id of a review file (`store/schema.py`)."""
_REVIEW_ENDING = ".shuping"
_HEAD = 4_096
_AS_TABLE = msg("请用 Excel 或 WPS 打开后另存为 .xlsx，再导入。")
_PICTURE = msg("是图片，里面的字无法读取；请照着录入，或向填表人要表格文件。")
_PACKED = msg("是压缩文件，请先解压，再导入其中的表格。")
_SOUND = msg("是音频或视频文件，不是表格。")
_REVIEW_FILE = msg(
    "是述评的评议文件，不是表格，现在还不能并入另一份评议；看它请用“打开评议”，"
    "用其中的名单或评分，请先用命令行 export --csv 把它导出成表格，再导入。"
)
_SIGNATURES: tuple[tuple[bytes, Message], ...] = (
    (_SQLITE, msg("是数据库文件，不是表格。")),
    (b"%PDF", msg("是 PDF 文件，不能当表格读；请向填表人要 Excel 或 WPS 的表格文件，或照着录入。")),
    (b"\x89PNG", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF8", _PICTURE),
    (b"BM", _PICTURE),
    (b"II*\0", _PICTURE),
    (b"MM\0*", _PICTURE),
    (b"RIFF", _SOUND),
    (b"ID3", _SOUND),
    (b"OggS", _SOUND),
    (b"Rar!", _PACKED),
    (b"7z\xbc\xaf\x27\x1c", _PACKED),
    (b"\x1f\x8b", _PACKED),
    (b"BZh", _PACKED),
    (b"\xfd7zXZ", _PACKED),
    (b"{\\rtf", msg("是 RTF 文件；请用 Word 或 WPS 打开后另存为 .docx，再导入。")),
    (b"L\0\0\0\x01\x14\x02\0", msg("是 Windows 的快捷方式，不是文件本身；请导入它指向的那个文件。")),
    (b"[InternetShortcut]", msg("是网址的快捷方式，不是表格文件。")),
    (b"MZ", msg("是程序，不是表格。")),
    (b"\x7fELF", msg("是程序，不是表格。")),
)
_OLD_WORKBOOK = {b"\x09\0\x04\0", b"\x09\x02\x06\0", b"\x09\x04\x06\0"}
"""Beginnings of workbooks of Excel 2 to 4, which are not in a compound file."""
_OLE_KINDS: tuple[tuple[str, Message], ...] = (
    ("EncryptedPackage", msg("设了打开密码，请先取消密码，再导入。")),
    (
        "WordDocument",
        msg("是旧格式的 Word 文件（.doc 或 .wps），请用 Word 或 WPS 打开后另存为 .docx，再导入。"),
    ),
    ("PowerPoint Document", msg("是演示文稿，不是表格。")),
    ("Catalog", msg("是 Windows 的缩略图缓存，不是表格。")),
)
_ZIP_KINDS: tuple[tuple[str, Message], ...] = (
    ("xl/workbook.bin", msg("是二进制工作簿（.xlsb），{save_as}", save_as=_AS_TABLE)),
    ("ppt/presentation.xml", msg("是演示文稿，不是表格。")),
    ("ofd.xml", msg("是 OFD 版式文件，不能当表格读；请向填表人要 Excel 或 WPS 的表格文件，或照着录入。")),
    ("encrypted-package", msg("设了打开密码，请先取消密码，再导入。")),
)


def is_old_workbook(data: bytes) -> bool:
    """Return whether a file is a workbook in a compound file (.xls, .et)."""
    return data.startswith(SIGNATURE) and bool(entry_names(data) & {"Workbook", "Book", "WORKBOOK", "BOOK"})


def refusal_of(name: str, data: bytes) -> Message | None:
    """Return why a file is not read, as a predicate of it; None for a table or for what may be text."""
    head = data[:_HEAD]
    if not head:
        return msg("是空的（0 字节），没有内容；可能没有传完，请重新拿一份。")
    if head.startswith(_SQLITE) and int.from_bytes(head[68:72], "big") == _REVIEW:
        return _REVIEW_FILE
    if f"{_REVIEW_ENDING}-" in name.lower():
        return msg("是评议文件打开时的临时文件，不是表格。")
    if PurePath(name).suffix.lower() == _REVIEW_ENDING:
        return msg("像是评议文件，但内容读不出来，可能加了密或已损坏；请找它的备份。")
    for signature, fault in _SIGNATURES:
        if head.startswith(signature):
            return fault
    if head[4:8] == b"ftyp":
        return _PICTURE if head[8:12] in (b"heic", b"heix", b"mif1", b"avif") else _SOUND
    if head.startswith(SIGNATURE):
        return _compound(data)
    if head[:4] in _OLD_WORKBOOK:
        return msg("是很旧的 Excel 格式（4.0 以前），{save_as}", save_as=_AS_TABLE)
    return None if head.startswith(b"PK") else _marked_text(head)


def _compound(data: bytes) -> Message | None:
    names = entry_names(data)
    for entry, fault in _OLE_KINDS:
        if entry in names or (not names and entry.encode("utf-16-le") in data):
            return fault
    if names & {"Workbook", "Book", "WORKBOOK", "BOOK"}:
        return None
    if not names:
        return msg("已损坏，无法打开；{save_as}", save_as=_AS_TABLE)
    return msg("是 Office 的旧格式文件，里面没有表格。")


def package_refusal(names: list[str]) -> Message | None:
    """Return why an archive with these members is not read as a document; None for one that may be read."""
    for part, fault in _ZIP_KINDS:
        if part in names:
            return fault
    return None


def is_document(names: list[str]) -> bool:
    """Return whether the members of an archive are those of a document, not files packed by a user."""
    parts = {name.replace("\\", "/").lower() for name in names}
    known = {"[content_types].xml", "mimetype", "content.xml", "ofd.xml", "encrypted-package"}
    return bool(known & parts) or any(part.startswith(("xl/", "word/")) for part in parts)


def _marked_text(head: bytes) -> Message | None:
    """Return why a text with marks is not read: a web page, XML; None for any other text."""
    text = head.decode("utf-16" if head[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8", "replace")
    text = text.lstrip("\ufeff \t\r\n").lower()
    if "urn:schemas-microsoft-com:office:spreadsheet" in text:
        return msg("是 XML 电子表格（2003），{save_as}", save_as=_AS_TABLE)
    if "urn:oasis:names:tc:opendocument" in text:
        return msg("是未压缩的 OpenDocument 文件，{save_as}", save_as=_AS_TABLE)
    if text.startswith("mime-version:") or "\nmime-version:" in text:
        return msg("其实是存成单个文件的网页，{save_as}", save_as=_AS_TABLE)
    if text.startswith("<?xml") and "<html" not in text:
        return msg("是 XML 文件，不是认得的表格；{save_as}", save_as=_AS_TABLE)
    if text.startswith("<"):
        return msg("其实是网页，{save_as}", save_as=_AS_TABLE)
    return None


def is_archive(data: bytes) -> bool:
    """Return whether a file is a ZIP archive; it may be a document."""
    return data.startswith((ARCHIVE, _EMPTY_ARCHIVE)) or (data[:2] == b"PK" and ENTRY in data)
