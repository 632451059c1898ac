"""Vocabulary of offices' rosters: headings, ranks, positions, names and notes.

No category is named here: the words of a rank are looked for both in positions and in the scheme's own
category names, so that other schemes work too.
"""

import re
from collections.abc import Iterable, Sequence

from ..scoring.names import HAN, name_key, ordinary_name, ordinary_text, ordinary_words

LONGEST_NAME = 60


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PERSON_HEADINGS = _words(
    "姓名 名字 述职人 述职者 述职人员 述职人姓名 述职对象 汇报人 汇报人姓名 汇报人员 人员姓名 学生姓名 "
    "干部姓名 学生干部 负责人姓名 评委 评委姓名 评委名单 name"
)
WEAK_PERSON_HEADINGS = _words("负责人 成员 人员 名单 学生 主要负责人 部门负责人")
"""Headings that may be of names or of positions; a stronger heading of names takes precedence."""
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
    "成绩 各项之和 述职顺序 顺序 出场顺序 抽签号 得分 总分 学院 所在学院 二级学院 院系"
)
TOTAL_HEADINGS = ("总分", "总评分", "述职评议总评分", "总得分", "合计", "合计得分", "总成绩")
"""Headings of written totals on forms."""

RANKS = (
    ("主席",),
    ("部门", "部长", "主任", "负责人", "干事长"),
    ("教师", "老师", "辅导员"),
)
"""Words of each rank. A department alone (学习部) implies the second."""
_DEPARTMENT_RANK = 1
_DEPARTMENT = re.compile(r"(部|中心|办公室|办)$")
_POSITION_END = re.compile(
    r"(部长|主席|主任|成员|负责人|干事|干事长|秘书长|书记|委员|组长|队长|会长|社长|团长|干部|部门|主席团)$"
)
_UNIT_END = re.compile(r"(学院|书院|分院|系|学部|院|中心)$")
_UNIT_TAIL = re.compile(r"(团委|团总支)?(学生会|学生分会)(主席团)?$")

_HAN_NAME = re.compile(rf"[{HAN}]{{2,4}}")
_LONG_NAME = re.compile(rf"[{HAN}]{{1,12}}(·[{HAN}]{{1,12}}){{1,3}}")
_LATIN_NAME = re.compile(r"[A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f.'’\- ]{1,40}")
_REMARK = re.compile(r"[（(\[【].*?[)）\]】]")
_LEFT = re.compile("离任|离职|离校|卸任|退出|辞职|辞任|退学|休学|毕业|免职|调离|已退")
_BLANKS = _words("/ \\ - -- — —— ― 无 暂无 空 空缺 待定 待补 缺 拟定 暂缺")
_NOTE = re.compile(
    r"^([*※]|注|备注[:：]|说明|附件?[:：]|合计|总计|共计|小计|共 ?[0-9一二三四五六七八九十]+|填表|制表|审核|"
    r"联系(人|电话)|日期|报送|盖章|负责人签|签字|以上|单位[:：]|时间[:：]|地点[:：]|打印)"
)
_SUMMARY = re.compile("(各项|总|去掉)?(合计|总计|小计|共计|平均|均分|最高|最低)")
_HEADING = re.compile(
    r"^[（(]?[一二三四五六七八九十0-9]+[)）、.]|(部|中心|团|会|组|室|处|院|系|类|人员|名单|负责人|成员|干部)$"
)
_SENTENCE = re.compile(r"[。；;：:？！?!]")
_SEVERAL = re.compile(r"[、,，/;；&\n]|(?<=..)和(?=.{2,4}$)")
_PARTS = re.compile(r"\s*[:：,，、/]\s*|\s+")
_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈"
    "姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
    "温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍"
    "涂成苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑"
    "景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝"
)
_DOUBLE_SURNAMES = _words("欧阳 上官 司马 诸葛 司徒 东方 皇甫 尉迟 公孙 慕容 令狐 夏侯")


def heading_of(text: str) -> str:
    """Return a heading as it is compared and remembered: without spaces, bracketed remarks and marks."""
    bare = ordinary_text(text).replace(" ", "")
    return (_REMARK.sub("", bare).strip(":：*※") or bare).lower()


def person_name(text: str) -> str:
    """Return a person's name: 张　三 becomes 张三; Ali Khan and 买买提·艾力 stay unchanged."""
    return ordinary_name(text)


def unit_name(text: str) -> str:
    """Return a unit's name without the ending that all such names have (学生会)."""
    name = ordinary_name(text)
    shorter = _UNIT_TAIL.sub("", name)
    return shorter if len(shorter) > 1 else name


def position_text(text: str) -> str:
    """Return a position in one line; empty if the cell only marks that there is none."""
    words = ordinary_words(text)
    return "" if words in _BLANKS else words


def is_vacant(text: str) -> bool:
    """Return whether a cell is blank or says that the post is vacant."""
    return ordinary_text(text).replace(" ", "") in _BLANKS


def looks_like_person(text: str) -> bool:
    """Return whether a text can be one person's name and is no position."""
    name = without_remarks(person_name(text))
    if _POSITION_END.search(name) or _UNIT_END.search(name):
        return False
    return any(pattern.fullmatch(name) for pattern in (_HAN_NAME, _LONG_NAME, _LATIN_NAME))


def has_common_surname(text: str) -> bool:
    """Return whether a text begins with a common surname or is a name of another language."""
    return "·" in text or text.isascii() or text[:1] in _SURNAMES or text[:2] in _DOUBLE_SURNAMES


def looks_like_position(text: str) -> bool:
    """Return whether a text ends as positions do."""
    return bool(_POSITION_END.search(position_text(text)))


def looks_like_unit(text: str) -> bool:
    """Return whether a text ends as names of colleges do."""
    return bool(_UNIT_END.search(unit_name(text)))


def looks_like_note(text: str, longest: int) -> bool:
    """Return whether a text is a note on the table; a text longer than `longest` is."""
    bare = without_remarks(text)
    return begins_like_note(text) or bool(_SENTENCE.search(bare)) or len(bare) > longest


def looks_like_heading(text: str) -> bool:
    """Return whether a text alone in its row can be a heading of the rows below."""
    return bool(_HEADING.search(without_remarks(text)))


def begins_like_note(text: str) -> bool:
    """Return whether a text begins as notes on a table do (注：, 合计, 填表人)."""
    return bool(_NOTE.search(ordinary_text(text)))


def leaving_word(name: str) -> str:
    """Return the bracketed remark of a name that says that the person left; empty if there is none."""
    found = _REMARK.search(ordinary_text(name))
    return found[0].strip("（(【[]】)）") if found and _LEFT.search(found[0]) else ""


def is_summary(texts: Iterable[str]) -> bool:
    """Return whether one of a row's first texts says that it is a sum or a mean of other rows."""
    return any(_SUMMARY.match(ordinary_text(text).replace(" ", "")) for text in texts)


def without_remarks(text: str) -> str:
    """Return a text without bracketed remarks."""
    return _REMARK.sub("", ordinary_text(text)).strip()


def several_people(text: str) -> bool:
    """Return whether a cell seems to hold more than one person's name."""
    bare = without_remarks(text)
    parts = bare.split(" ")
    if len(parts) > 1 and all(_HAN_NAME.fullmatch(part) for part in parts):
        return len(parts) > 2 or parts[0] not in _DOUBLE_SURNAMES
    return bool(_SEVERAL.search(bare))


def category_named(text: str, categories: Sequence[str]) -> str:
    """Return the category that has this name; empty if there is none."""
    key = name_key(text)
    return next((name for name in categories if name_key(name) == key), "")


def split_category(text: str, categories: Sequence[str]) -> tuple[str, str]:
    """Return the category that a text begins with, apart from the rest, and the rest.

    工作部门负责人 礼仪队队长 has both; 主席团成员 is a position. The category is empty without one.
    """
    first, *rest = _PARTS.split(ordinary_text(text), maxsplit=1)
    category = category_named(first, categories)
    return (category, rest[0]) if category and rest and rest[0] else ("", text)


def matching_category(text: str, categories: Sequence[str]) -> str:
    """Return the one category that a text names wholly or in part; empty if there is none or several."""
    exact = category_named(text, categories)
    words = ordinary_text(text).replace(" ", "")
    if exact or len(words) < 2:
        return exact
    alike = [name for name in categories if words in name or name in words]
    return alike[0] if len(alike) == 1 else ""


def category_of_rank(text: str, categories: Sequence[str]) -> str:
    """Return the one category that shares a rank with a position; empty if there is none or several."""
    ranks = _ranks(ordinary_text(text).replace(" ", ""))
    alike = [name for name in categories if ranks & _ranks(name)]
    return alike[0] if len(alike) == 1 else ""


def _ranks(text: str) -> set[int]:
    ranks = {index for index, words in enumerate(RANKS) if any(word in text for word in words)}
    return ranks or ({_DEPARTMENT_RANK} if _DEPARTMENT.search(text) else set())
