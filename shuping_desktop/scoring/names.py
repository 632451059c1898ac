"""Names in their ordinary visible form, and the key by which they are compared."""

import unicodedata
from functools import lru_cache

_SPACES = dict.fromkeys(map(ord, "\t\n\r\x0b\x0c\u00a0\u1680\u202f\u205f\u3000"), " ")
_SPACES |= dict.fromkeys(range(0x2000, 0x200B), " ")
_CONTROLS = (*range(0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000))
_FORMATS = (
    *(0x00AD, 0x034F, 0x061C, 0x115F, 0x1160, 0x180E, 0x2800, 0x3164, 0xFEFF, 0xFFA0),
    *(*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), *range(0xFFF9, 0xFFFC)),
    *(*range(0xFE00, 0xFE10), *range(0xE0001, 0xE0080), *range(0xE0100, 0xE01F0)),
)
_INVISIBLE = dict.fromkeys((*_CONTROLS, *_FORMATS))
_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if chr(code).isalnum()}
_WIDE |= {ord(wide): ord(narrow) for wide, narrow in zip("．／－＊＃", "./-*#", strict=True)}
_RADICALS: dict[int, int | str] = {
    code: unicodedata.normalize("NFKC", chr(code))
    for code in (*range(0x2F00, 0x2FD6), 0x2E9F, 0x2EF3)
    if unicodedata.normalize("NFKC", chr(code)) != chr(code)
}
# The radicals supplement has no normal form of its own. PDF files give these for simplified characters,
# from U+6C11 (CIVILIAN) to U+9F99 (DRAGON).
_RADICALS |= {
    **{0x2EA0: 0x6C11, 0x2EC1: 0x864E, 0x2EC4: 0x897F, 0x2EC5: 0x89C1, 0x2EC6: 0x89D2},
    **{0x2EC9: 0x8D1D, 0x2ECB: 0x8F66, 0x2ED3: 0x957F, 0x2ED4: 0x95E8, 0x2ED8: 0x9752},
    **{0x2ED9: 0x97E6, 0x2EDA: 0x9875, 0x2EDB: 0x98CE, 0x2EDC: 0x98DE, 0x2EDD: 0x98DF},
    **{0x2EE2: 0x9A6C, 0x2EE4: 0x9B3C, 0x2EE5: 0x9C7C, 0x2EE6: 0x9E1F, 0x2EE7: 0x5364},
    **{0x2EE8: 0x9EA6, 0x2EE9: 0x9EC4, 0x2EEC: 0x9F50, 0x2EF0: 0x9F99},
}
# Older GBK fonts kept the characters of bytes FE50 to FEA0 at private-use code points, in the same order.
_TRAIL_BYTES = (trail for trail in range(0x50, 0xA1) if trail != 0x7F)
_PRIVATE_USE = {
    0xE815 + place: bytes((0xFE, trail)).decode("gb18030") for place, trail in enumerate(_TRAIL_BYTES)
}
_ORDINARY = {**_INVISIBLE, **_SPACES, **_WIDE, **_RADICALS, **_PRIVATE_USE}


def ordinary_text(text: str) -> str:
    """Return a text as it looks: ordinary characters and digits, nothing invisible, single spaces."""
    if text.isascii() and text.isprintable() and " " not in text:
        return text
    return " ".join(text.translate(_ORDINARY).split())


@lru_cache(maxsize=65536)
def name_key(text: str) -> str:
    """Return the key that is equal for names that look alike.

    Invisible characters, all spaces, width, case and compatibility forms (Kangxi radicals) do not count.
    """
    plain = unicodedata.normalize("NFKC", ordinary_text(text)).casefold()
    return "".join(plain.translate(_ORDINARY).split())
