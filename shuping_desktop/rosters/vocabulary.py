"""What offices write in rosters: headings, ranks, names; told apart by their words.

Nothing here names a category: a rank's words are looked for in the positions and in the scheme's own
category names alike, so a scheme with other categories is served by the same words.
"""

import re
from collections.abc import Sequence
from enum import Enum

LONGEST_NAME = 60


class Meaning(Enum):
    """What a column of a roster says."""

    IGNORED = "ignored"
    NAME = "name"
    POSITION = "position"
    DEPARTMENT = "department"
    CATEGORY = "category"


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PERSON_HEADINGS = _words(
    "姓名 名字 述职人 述职者 述职人员 述职人姓名 述职对象 汇报人 汇报人姓名 汇报人员 人员姓名 学生姓名 "
    "干部姓名 学生干部 负责人姓名 评委 评委姓名 评委名单 name"
)
WEAK_PERSON_HEADINGS = _words("负责人 成员 人员 名单 学生 主要负责人 部门负责人")
"""Names of people where another heading stands beside, else as likely a position."""
UNIT_HEADINGS = _words(
    "二级学院 学院 学院名称 院系 院系名称 院 系部 分院 二级单位 述职单位 汇报单位 述职对象 述职学院 参评单位 "
    "参评学院 单位名称 组织名称"
)
WEAK_UNIT_HEADINGS = _words("单位 部门 名称 组织 述职人 汇报人 学生会")
POSITION_HEADINGS = _words(
    "职务 职位 岗位 现任职务 担任职务 所任职务 任职 职务名称 岗位名称 职务/岗位 学生会职务 校学生会职务 "
    "在任职务 现职 职务职位 position title"
)
DEPARTMENT_HEADINGS = _words("部门 所在部门 工作部门 部门名称 所属部门 任职部门 中心 科室")
CATEGORY_HEADINGS = _words(
    "类别 类型 人员类别 述职类别 人员类型 组别 分组 身份 层级 级别 评委组 评委类别 评委身份 所属组别 category"
)
OTHER_HEADINGS = _words(
    "序号 编号 序 号 no no. 学号 工号 性别 民族 年级 班级 专业 专业班级 政治面貌 联系电话 电话 手机 手机号 "
    "qq 微信 邮箱 备注 签名 签字 签到 时间 述职时间 地点 照片 辅导员 指导老师 指导教师 联系人 籍贯 出生年月 "
    "成绩 述职顺序 顺序 出场顺序 抽签号 得分 总分 学院 所在学院 二级学院 院系"
)

RANKS = (
    ("主席",),
    ("部门", "部长", "主任", "负责人", "干事长"),
    ("教师", "老师", "辅导员"),
)
"""Ranks, each by the words that give it away; a department alone (学习部) speaks for the second."""
_DEPARTMENT_RANK = 1
_DEPARTMENT = re.compile(r"(部|中心|办公室|办)$")
_POSITION_END = re.compile(
    r"(部长|主席|主任|成员|负责人|干事|干事长|秘书长|书记|委员|组长|队长|会长|社长|团长|干部|部门|主席团)$"
)
_UNIT_END = re.compile(r"(学院|书院|分院|系|学部|院|中心)$")
_UNIT_TAIL = re.compile(r"(团委|团总支)?(学生会|学生分会)(主席团)?$")

_HAN = "〇\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_BETWEEN_HAN = re.compile(rf"(?<=[{_HAN}]) +(?=[{_HAN}])")
_ABOUT_DOT = re.compile(r" *[·•・‧∙] *")
_HAN_NAME = re.compile(rf"[{_HAN}]{{2,4}}")
_LONG_NAME = re.compile(rf"[{_HAN}]{{1,12}}(·[{_HAN}]{{1,12}}){{1,3}}")
_LATIN_NAME = re.compile(r"[A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f.'’\- ]{1,40}")
_REMARK = re.compile(r"[（(\[【].*?[)）\]】]")
_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if chr(code).isdigit() or chr(code).isalnum()}
_WIDE |= {ord(mark): ord(plain) for mark, plain in zip("．／－＊＃", "./-*#", strict=True)}
_SPACES = dict.fromkeys(map(ord, "\t\n\r\x0b\x0c\u00a0\u2002\u2003\u2009\u200a\u202f\u3000"), " ")
_UNSEEN = dict.fromkeys(
    [*range(0x20), 0x7F, *range(0x80, 0xA0), *range(0x200B, 0x2010), 0x2060, 0xFEFF, *range(0xD800, 0xE000)]
)
_PLAIN = {**_UNSEEN, **_SPACES, **_WIDE}
_BLANKS = _words("/ \\ - -- — —— ― 无 暂无 空 空缺 待定 待补 缺 拟定 暂缺")
_NOTE = re.compile(
    r"^([*※]|注|备注[:：]|说明|附件?[:：]|合计|总计|共计|小计|共 ?[0-9一二三四五六七八九十]+|填表|制表|审核|"
    r"联系(人|电话)|日期|报送|盖章|负责人签|签字|以上|单位[:：]|时间[:：]|地点[:：]|打印)"
)
_HEADING = re.compile(
    r"^[（(]?[一二三四五六七八九十0-9]+[)）、.]|(部|中心|团|会|组|室|处|院|系|类|人员|名单|负责人|成员|干部)$"
)
_SENTENCE = re.compile(r"[。；;：:？！?!]")
_SEVERAL = re.compile(r"[、,，/;；&\n]|(?<=..)和(?=.{2,4}$)")
_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈"
    "姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
    "温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍"
    "涂成苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑"
    "景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝"
)
_DOUBLE_SURNAMES = _words("欧阳 上官 司马 诸葛 司徒 东方 皇甫 尉迟 公孙 慕容 令狐 夏侯")


def plain(text: str) -> str:
    """A cell's text with ordinary spaces, digits and letters, nothing unseen, one space between words."""
    return " ".join(text.translate(_PLAIN).split())


def heading_of(text: str) -> str:
    """A heading as it is compared and remembered: without spaces, remarks in brackets and marks."""
    bare = plain(text).replace(" ", "")
    return (_REMARK.sub("", bare).strip(":：*※") or bare).lower()


def person_name(text: str) -> str:
    """A person's name: 张　三 becomes 张三; Ali Khan and 买买提·艾力 stay what they are."""
    name = _ABOUT_DOT.sub("·", plain(text))
    return _BETWEEN_HAN.sub("", name)


def unit_name(text: str) -> str:
    """A unit's name without what every such name ends with."""
    name = _BETWEEN_HAN.sub("", plain(text))
    shorter = _UNIT_TAIL.sub("", name)
    return shorter if len(shorter) > 1 else name


def position_text(text: str) -> str:
    """A position in one line; empty where the cell only says that there is none."""
    words = _BETWEEN_HAN.sub("", plain(text))
    return "" if words in _BLANKS else words


def is_vacant(text: str) -> bool:
    """Whether a cell says in so many words that nobody stands there."""
    return plain(text).replace(" ", "") in _BLANKS


def looks_like_person(text: str) -> bool:
    """Whether a text can be one person's name and is no position."""
    name = without_remarks(person_name(text))
    if _POSITION_END.search(name) or _UNIT_END.search(name):
        return False
    return any(pattern.fullmatch(name) for pattern in (_HAN_NAME, _LONG_NAME, _LATIN_NAME))


def has_common_surname(text: str) -> bool:
    """Whether a text begins as most names do, or is a name of another language."""
    return "·" in text or text.isascii() or text[:1] in _SURNAMES or text[:2] in _DOUBLE_SURNAMES


def looks_like_position(text: str) -> bool:
    """Whether a text ends as positions do."""
    return bool(_POSITION_END.search(position_text(text)))


def looks_like_unit(text: str) -> bool:
    """Whether a text ends as names of colleges do."""
    return bool(_UNIT_END.search(unit_name(text)))


def looks_like_note(text: str, longest: int) -> bool:
    """Whether a text is something said about the table, and no name."""
    bare = without_remarks(text)
    return begins_like_note(text) or bool(_SENTENCE.search(bare)) or len(bare) > longest


def looks_like_heading(text: str) -> bool:
    """Whether a text that stands alone in its row reads like what is said of the rows below it."""
    return bool(_HEADING.search(without_remarks(text)))


def begins_like_note(text: str) -> bool:
    """Whether a text begins as what is said about a table does (注：, 合计, 填表人)."""
    return bool(_NOTE.search(plain(text)))


def without_remarks(text: str) -> str:
    """A text without what stands in brackets."""
    return _REMARK.sub("", plain(text)).strip()


def several_people(text: str) -> bool:
    """Whether one cell seems to hold more than one person's name."""
    bare = without_remarks(text)
    parts = bare.split(" ")
    if len(parts) > 1 and all(_HAN_NAME.fullmatch(part) for part in parts):
        return len(parts) > 2 or parts[0] not in _DOUBLE_SURNAMES
    return bool(_SEVERAL.search(bare))


def matching_category(text: str, categories: Sequence[str]) -> str:
    """The category that a text names, wholly or in part; empty where none or more than one."""
    words = plain(text).replace(" ", "")
    if words in categories:
        return words
    if len(words) < 2:
        return ""
    alike = [name for name in categories if words in name or name in words]
    return alike[0] if len(alike) == 1 else ""


def category_of_rank(text: str, categories: Sequence[str]) -> str:
    """The one category that has a rank in common with a position; empty where none or more than one."""
    ranks = _ranks(plain(text).replace(" ", ""))
    alike = [name for name in categories if ranks & _ranks(name)]
    return alike[0] if len(alike) == 1 else ""


def _ranks(text: str) -> set[int]:
    ranks = {at for at, words in enumerate(RANKS) if any(word in text for word in words)}
    return ranks or ({_DEPARTMENT_RANK} if _DEPARTMENT.search(text) else set())
