"""Names in their ordinary visible form, and the key by which they are compared."""

import re
import unicodedata
from functools import lru_cache

from ..messages import LIST_MARK, Message, joined, msg

_SPACES = dict.fromkeys(map(ord, "\t\n\r\x0b\x0c\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ue5e5"), " ")
_SPACES |= dict.fromkeys(range(0x2000, 0x200B), " ")
_CONTROLS = (*range(0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000))
_FORMATS = (
    *(0x00AD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFEFF, 0xFFA0),
    *(*range(0x180B, 0x1810), *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070)),
    *(*range(0xFE00, 0xFE10), *range(0xFFF0, 0xFFFD), *range(0xE0000, 0xE1000)),
)
_UNSEEN: dict[int, int | str | None] = dict.fromkeys(_FORMATS)
_INVISIBLE = dict.fromkeys((*_CONTROLS, *_FORMATS))
_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if chr(code).isalnum()}
_WIDE |= {ord(wide): ord(narrow) for wide, narrow in zip("．／－＊＃", "./-*#", strict=True)}
_RADICALS: dict[int, int | str] = {
    code: unicodedata.normalize("NFKC", chr(code))
    for code in (*range(0x2F00, 0x2FD6), 0x2E9F, 0x2EF3)
    if unicodedata.normalize("NFKC", chr(code)) != chr(code)
}
# The radicals supplement has no normal form of its own; PDF files give it for whole characters. From
# U+4E59 (SECOND THREE) to U+9F9F, as in Unicode's EquivalentUnifiedIdeograph.txt.
_RADICALS |= {
    **{0x2E84: 0x4E59, 0x2E8A: 0x535C, 0x2E8E: 0x5140, 0x2E8F: 0x5C23, 0x2E90: 0x5C22},
    **{0x2E92: 0x5DF3, 0x2E93: 0x5E7A, 0x2E99: 0x6535, 0x2E9B: 0x65E1, 0x2E9C: 0x65E5},
    **{0x2E9D: 0x6708, 0x2E9E: 0x6B7A, 0x2EA0: 0x6C11, 0x2EA7: 0x725B, 0x2EA9: 0x738B},
    **{0x2EAC: 0x793A, 0x2EB6: 0x7F8A, 0x2EBB: 0x807F, 0x2EC1: 0x864E, 0x2EC4: 0x897F},
    **{0x2EC5: 0x89C1, 0x2EC6: 0x89D2, 0x2EC9: 0x8D1D, 0x2ECB: 0x8F66, 0x2ED1: 0x9577},
    **{0x2ED2: 0x9578, 0x2ED3: 0x957F, 0x2ED4: 0x95E8, 0x2ED7: 0x96E8, 0x2ED8: 0x9752},
    **{0x2ED9: 0x97E6, 0x2EDA: 0x9875, 0x2EDB: 0x98CE, 0x2EDC: 0x98DE, 0x2EDD: 0x98DF},
    **{0x2EE2: 0x9A6C, 0x2EE3: 0x9AA8, 0x2EE4: 0x9B3C, 0x2EE5: 0x9C7C, 0x2EE6: 0x9E1F},
    **{0x2EE7: 0x5364, 0x2EE8: 0x9EA6, 0x2EE9: 0x9EC4, 0x2EEA: 0x9EFE, 0x2EEB: 0x6589},
    **{0x2EEC: 0x9F50, 0x2EED: 0x6B6F, 0x2EEE: 0x9F7F, 0x2EEF: 0x7ADC, 0x2EF0: 0x9F99},
    **{0x2EF1: 0x9F9C, 0x2EF2: 0x4E80},
}
# Older GBK fonts kept the characters of bytes FE50 to FEA0 at private-use code points, in the same order.
_TRAIL_BYTES = (trail for trail in range(0x50, 0xA1) if trail != 0x7F)
_PRIVATE_USE: dict[int, int | str] = {
    0xE815 + place: bytes((0xFE, trail)).decode("gb18030") for place, trail in enumerate(_TRAIL_BYTES)
}
# Python's codec is GB 18030-2000, in which these were still private; the 2005 and 2022 editions place them.
_PRIVATE_USE |= {
    **{0xE816: 0x20087, 0xE817: 0x20089, 0xE818: 0x200CC, 0xE81E: 0x9FB4, 0xE826: 0x9FB5},
    **{0xE82B: 0x9FB6, 0xE82C: 0x9FB7, 0xE831: 0x215D7, 0xE832: 0x9FB8, 0xE83B: 0x2298F},
    **{0xE843: 0x9FB9, 0xE854: 0x9FBA, 0xE855: 0x241FE, 0xE864: 0x9FBB},
    **{0xE76C: 0x20AC, 0xE7C7: 0x1E3F, 0xE7C8: 0x01F9, 0xE7E7: 0x303E},
    **{0xE7E8 + place: 0x2FF0 + place for place in range(12)},
    **{0xE78D: 0xFE10, 0xE78E: 0xFE12, 0xE78F: 0xFE11, 0xE790: 0xFE13, 0xE791: 0xFE14, 0xE792: 0xFE15},
    **{0xE793: 0xFE16, 0xE794: 0xFE17, 0xE795: 0xFE18, 0xE796: 0xFE19},
}
_UNSEEN |= {**_RADICALS, **_PRIVATE_USE}
_ORDINARY = {**_INVISIBLE, **_SPACES, **_WIDE, **_RADICALS, **_PRIVATE_USE}

HAN = "〇\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Chinese characters, for a class of a regular expression."""
_BETWEEN_HAN = re.compile(rf"(?<=[{HAN}]) +(?=[{HAN}])")
_DOT = re.compile(r" *[·•‧∙⋅・･᛫⸱ᐧ․] *")
# A full stop is a dot of a name only between Chinese characters: J. Smith keeps it.
_STOP_BETWEEN_HAN = re.compile(rf"(?<=[{HAN}]) *[.．] *(?=[{HAN}])")
_ROUNDS = 4
_CHARACTERS: dict[int, Message] = {
    0x20: msg("空格"),
    0x3000: msg("全角空格"),
    0xA0: msg("不间断空格"),
    0x200B: msg("零宽空格"),
    0x200C: msg("零宽不连字"),
    0x200D: msg("零宽连字"),
    0x200E: msg("从左到右标记"),
    0x200F: msg("从右到左标记"),
    0x2060: msg("零宽连接符"),
    0xFEFF: msg("零宽不换行空格"),
    0xAD: msg("软连字符"),
}


def visible_text(text: str) -> str:
    """Return a text without unseen characters, radicals and private-use codes in their ordinary form.

    Width, spaces and control characters stay.
    """
    return text if text.isascii() else text.translate(_UNSEEN)


def ordinary_text(text: str) -> str:
    """Return a text as it looks: ordinary characters and digits, nothing invisible, single spaces."""
    if text.isascii() and text.isprintable() and " " not in text:
        return text
    return " ".join(unicodedata.normalize("NFC", text.translate(_ORDINARY)).split())


def ordinary_name(text: str) -> str:
    """Return a name as it is stored: 高　文 becomes 高文, 买买提•艾力 gets the one dot; Ali Khan stays."""
    return _without_han_spaces(_with_dots(ordinary_text(text)))


def ordinary_words(text: str) -> str:
    """Return a text of words, a position for example, without spaces between Chinese characters."""
    return _without_han_spaces(ordinary_text(text))


@lru_cache(maxsize=65536)
def name_key(text: str) -> str:
    """Return the key that is equal for names that look alike.

    Invisible characters, all spaces, width, case, the kind of dot and compatibility forms (Kangxi radicals)
    do not count.
    """
    key = text
    # Folding case or width may bring up a character that itself has another ordinary form.
    for _ in range(_ROUNDS):
        before = key
        plain = unicodedata.normalize("NFKC", ordinary_text(key)).casefold()
        key = _with_dots("".join(plain.translate(_ORDINARY).split()))
        if key == before:
            break
    return key


def unseen_difference(one: str, other: str) -> Message | None:
    """Name the characters in which two names that look the same differ; None if they do not differ so."""
    if one == other or ordinary_name(one) != ordinary_name(other):
        return None
    different = [char for text, rest in ((one, other), (other, one)) for char in text if char not in rest]
    different = [char for char in different if ordinary_name(char) != char] or different
    return joined([_character_name(char) for char in dict.fromkeys(different or one)], LIST_MARK)


def _character_name(char: str) -> Message:
    """Return a character with its code: 零宽空格（U+200B）, “⽂”（U+2F42）."""
    code = f"U+{ord(char):04X}"
    name = _CHARACTERS.get(ord(char))
    if name is None and ord(char) in _INVISIBLE:
        name = msg("看不见的字符")
    if name is None and ord(char) in _PRIVATE_USE:
        # Most fonts draw the code itself as a box.
        name = msg("私用区的“{char}”", char=ordinary_text(char))
    return msg("{name}（{code}）", name=msg("“{char}”", char=char) if name is None else name, code=code)


def _with_dots(text: str) -> str:
    return text if text.isascii() else _STOP_BETWEEN_HAN.sub("·", _DOT.sub("·", text))


def _without_han_spaces(text: str) -> str:
    return _BETWEEN_HAN.sub("", text) if " " in text else text
