"""Files of other kinds: each is recognised by its content and refused with one sentence."""

from pathlib import Path

import pytest

from shuping_desktop.tables.errors import InputError
from shuping_desktop.tables.sheets import FileKind
from shuping_desktop.tables.table_file import read_file, workbook_of
from tests.helpers import ROOT
from tests.tables.bombs import members_of, ordinary, packed
from tests.tables.everything import everything
from tests.tables.old_workbooks import compound
from tests.workbooks.inputs import put

REVIEW = (ROOT / "tests" / "documents" / "version-1.shuping").read_bytes()
_XML = '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'
REFUSED: dict[str, tuple[str, bytes, str]] = {
    "a review": ("甲.shuping", REVIEW, "述评的评议文件"),
    "a review with another ending": ("甲.xlsx", REVIEW, "述评的评议文件"),
    "a review that is encrypted": ("甲.shuping", bytes(range(1, 200)) * 30, "加了密或已损坏"),
    "a damaged review": ("甲.shuping", REVIEW[:68] + bytes(500), "加了密或已损坏"),
    "beside an open review": ("甲.shuping-wal", b"7\x7f\x06\x82", "临时文件"),
    "another database": ("a.db", b"SQLite format 3\0" + bytes(100), "数据库文件"),
    "nothing": ("a.xlsx", b"", "0 字节"),
    "a PDF": ("a.xls", b"%PDF-1.7", "PDF"),
    "a picture": ("a.xlsx", b"\xff\xd8\xff\xe0", "是图片"),
    "a photo of a phone": ("a.heic", b"\0\0\0\x18ftypheic", "是图片"),
    "RAR": ("a.rar", b"Rar!\x1a\x07", "先解压"),
    "a shortcut": ("名单.xlsx", b"L\0\0\0\x01\x14\x02\0" + bytes(80), "快捷方式"),
    "a web page": ("a.xls", b"\xef\xbb\xbf<html><table>", "其实是网页"),
    "a web page with a heading of XML": ("a.xls", b'<?xml version="1.0"?><html>', "其实是网页"),
    "a web page in one file": ("a.xls", b"MIME-Version: 1.0\r\nContent-Type: multipart/related", "网页"),
    "XML of 2003": ("a.xls", _XML.encode(), "XML 电子表格（2003）"),
    "RTF": ("a.docx", b"{\\rtf1", "RTF"),
    "an old document": ("a.doc", compound({"WordDocument": b""}), "旧格式的 Word"),
    "a document called .xls": ("a.xls", compound({"WordDocument": b""}), "旧格式的 Word"),
    "thumbnails": ("Thumbs.db", compound({"Catalog": b""}), "缩略图"),
    "a password": ("a.xlsx", compound({"EncryptedPackage": b""}), "打开密码"),
    "an old presentation": ("a.ppt", compound({"PowerPoint Document": b""}), "演示文稿"),
    "a presentation": ("a.pptx", packed({"[Content_Types].xml": b"", "ppt/presentation.xml": b""}), "演示"),
    "a binary workbook": ("a.xlsb", packed({"[Content_Types].xml": b"", "xl/workbook.bin": b""}), "xlsb"),
    "an encrypted .ods": (
        "a.ods",
        packed({"mimetype": b"", "META-INF/manifest.xml": b"encryption-data"}),
        "密码",
    ),
    "an archive": ("a.zip", packed({"a.txt": b"a"}), "先解压"),
    "Excel 4": ("a.xls", b"\x09\x04\x06\0" + bytes(20), "很旧的 Excel"),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_refuses_another_kind_of_file_with_one_sentence(kind: str) -> None:
    name, data, wrong = REFUSED[kind]
    with pytest.raises(InputError) as caught:
        workbook_of(name, data)
    sentence = str(caught.value)
    assert wrong in sentence and sentence.startswith(f"{name} ") and sentence.endswith("。")


def test_names_the_kind_of_a_file_that_is_too_large(tmp_path: Path) -> None:
    path = put(tmp_path, "a.pdf", b"%PDF-1.7")
    with path.open("r+b") as file:
        file.truncate(40 << 20)
    with pytest.raises(InputError, match=r"a\.pdf 是 PDF"):
        read_file(path)


@pytest.mark.parametrize("name", ["a.et", "a.xlsx", "a.csv", "a"])
def test_reads_a_workbook_of_any_name(name: str, tmp_path: Path) -> None:
    for data in (ordinary(), everything("xls")):
        assert read_file(put(tmp_path, name, data)).kind is FileKind.SPREADSHEET


def test_reads_an_uncompressed_archive_as_one() -> None:
    members = members_of(everything("ods"))
    assert workbook_of("a", packed({"content.xml": members["content.xml"], **members}, 0)).sheets


def test_reads_text_of_any_name(tmp_path: Path) -> None:
    assert read_file(put(tmp_path, "a.xls", "姓名\t职务\n卫红\t主席\n")).is_text
