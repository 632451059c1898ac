"""Reading of OpenDocument spreadsheets (.ods) of unknown origin, within limits.

python-calamine does not replace this reader: it gives no hidden rows, formats or comments of such files, and
allocates every repeated cell that a file declares.
"""

from ..messages import msg
from .archive import Archive
from .ods_content import OdsContent
from .ods_styles import OdsStyles
from .parts import Budget, PartError, parse_part
from .sheets import Workbook

_CONTENT, _STYLES, _MANIFEST = "content.xml", "styles.xml", "META-INF/manifest.xml"


def read_open_document(file: str, archive: Archive) -> Workbook:
    """Return every sheet of a spreadsheet as texts. Raises PartError."""
    if _MANIFEST in archive and b"encryption-data" in archive.unpacked(_MANIFEST):
        raise PartError(msg("设了打开密码，请先取消密码，再导入。"))
    budget = Budget()
    named = OdsStyles(Budget())
    if _STYLES in archive:
        parse_part(archive.unpacked(_STYLES), named)
    content = OdsContent(budget, named)
    parse_part(archive.unpacked(_CONTENT), content)
    if not content.sheets:
        raise PartError(
            msg("是 OpenDocument 文件，但里面没有工作表；请用 WPS 打开后另存为 .xlsx 或 .docx，再导入。")
        )
    left_out = list(content.left_out)
    if any(name.startswith("basic/") for name in archive.names):
        left_out.append(msg("里面的宏没有运行，也没有读"))
    return Workbook(file, tuple(content.sheets), left_out=tuple(left_out))
