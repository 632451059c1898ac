"""Chinese texts for the headings, help and errors of argparse itself."""

import argparse

_TEXTS = {
    "usage: ": "用法：",
    "positional arguments": "参数",
    "options": "选项",
    "show this help message and exit": "显示这份说明",
    "%(prog)s: error: %(message)s\n": "%(prog)s：%(message)s。\n",
    "the following arguments are required: %s": "缺少 %s",
    "unrecognized arguments: %s": "不认识 %s",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s %(message)s",
    "expected one argument": "后面要跟一个值",
    "expected at least one argument": "后面至少要跟一个值",
    "invalid %(type)s value: %(value)r": "的值 %(value)r 不对",
    "invalid choice: %(value)r (choose from %(choices)s)": "没有 %(value)r，可用的是 %(choices)s",
    "ambiguous option: %(option)s could match %(matches)s": "%(option)s 不明确，可能是 %(matches)s",
    "ignored explicit argument %r": "不带值，多了 %r",
}


def install_chinese() -> None:
    """Patch argparse so that its own messages are in Chinese."""
    # A gettext catalogue would depend on the system's language; the shell is Chinese on every system.
    vars(argparse)["_"] = _chinese
    vars(argparse)["ngettext"] = lambda one, _many, _count: _chinese(one)


def _chinese(text: str) -> str:
    return _TEXTS.get(text, text)
