"""Keys of the program, in one table that the window shows and the crib prints.

Text between backticks is a key. The table exists in Chinese and in English, with the same keys in both.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Key:
    """A purpose and the keys that serve it."""

    purpose: str
    keys: str


@dataclass(frozen=True, slots=True)
class Section:
    """A group of keys with a title."""

    title: str
    keys: tuple[Key, ...]


_CHINESE = (
    Section(
        "对照纸质评分表录入",
        (
            Key("录一格", "直接输入数字，填满自动跳到下一格；1、2 和总分里的 10 再按 `Enter`"),
            Key("半分", "输入整数后按 `+`：18+ 就是 18.5；也可以直接输入 18.5"),
            Key("下一格、上一格", "`Enter` 或 `Tab`；`Shift+Tab`，没有输入时也可按 `Backspace`"),
            Key("这一行纸上空白（弃评）", "`*`"),
            Key("标“未达到要求”", "`/`，再按一次取消"),
            Key("改一格", "直接重新输入；`F2` 修改，`Delete` 清空，`Esc` 恢复"),
            Key("走动", "方向键、`Home`、`End`；按住 `Ctrl` 到头，按住 `Shift` 选一片；`Ctrl+Tab` 离开"),
            Key("选中整份；复制、剪切、粘贴", "`Ctrl+A`；`Ctrl+C`、`Ctrl+X`、`Ctrl+V`，也可按右键"),
        ),
    ),
    Section(
        "一份接一份",
        (
            Key("下一份、上一份评分表", "末格再按 `Enter`，或 `PageDown`；`-`，或 `PageUp`"),
            Key("新建评分表", "`Ctrl+N`，再按 `Enter`"),
            Key("这份作废、恢复；本行附注", "`F9`；`F3`"),
            Key("查找票号、姓名或拼音首字母", "`Ctrl+F`"),
        ),
    ),
    Section(
        "核对",
        (
            Key("纸上确实这样写（总分算错、漏项）；照录 21、“看不清”", "`F4`；`Ctrl+Enter`"),
            Key("整块上移、下移一行", "`Alt+↑`、`Alt+↓`"),
            Key("下一处问题；全部待处理", "`F8`；`F7`"),
            Key("第一遍、第二遍录入", "`F6`"),
            Key("修改记录；朗读核对单", "`Ctrl+H`；`Ctrl+L`"),
        ),
    ),
    Section(
        "随时可用",
        (
            Key("二级学院、校学生会", "`Ctrl+1`、`Ctrl+2`"),
            Key("四个页面", "`Alt+1`、`Alt+2`、`Alt+3`、`Alt+4`"),
            Key("撤销、重做", "`Ctrl+Z`、`Ctrl+Y`"),
            Key("打印；打印公示", "`Ctrl+P`；`Ctrl+Shift+P`"),
            Key("使用说明；按键一览", "`F1`；`Ctrl+F1`"),
        ),
    ),
)

_ENGLISH = (
    Section(
        "Typing from the paper",
        (
            Key(
                "A mark",
                "Type it; a full cell moves on by itself. Press `Enter` after 1, 2, or 10 in a total",
            ),
            Key("A half", "`+` after the whole number: 18+ is 18.5; typing 18.5 does as well"),
            Key(
                "Next cell, previous cell",
                "`Enter` or `Tab`; `Shift+Tab`, or `Backspace` where nothing is typed",
            ),
            Key("Row blank on paper (abstained)", "`*`"),
            Key("Mark the row 未达到要求", "`/`, once more to unmark it"),
            Key("Change a cell", "Type over it; `F2` to go on with it, `Delete` to clear, `Esc` to restore"),
            Key(
                "Move about",
                "Arrows, `Home`, `End`; `Ctrl`: to the end, `Shift`: select; `Ctrl+Tab`: leave",
            ),
            Key("Select all; copy, cut, paste", "`Ctrl+A`; `Ctrl+C`, `Ctrl+X`, `Ctrl+V`, or right-click"),
        ),
    ),
    Section(
        "Ballot after ballot",
        (
            Key("Next, previous ballot", "`Enter` in the last cell, or `PageDown`; `-`, or `PageUp`"),
            Key("New ballot", "`Ctrl+N`, then `Enter`"),
            Key("Void, restore; note on the row", "`F9`; `F3`"),
            Key("Find a number or a name", "`Ctrl+F`"),
        ),
    ),
    Section(
        "Checking",
        (
            Key("As on paper; record 21 or a word", "`F4`; `Ctrl+Enter`"),
            Key("Move a block up, down by one row", "`Alt+↑`, `Alt+↓`"),
            Key("Next problem; all open problems", "`F8`; `F7`"),
            Key("First entry, second entry", "`F6`"),
            Key("History; reading list", "`Ctrl+H`; `Ctrl+L`"),
        ),
    ),
    Section(
        "At any time",
        (
            Key("Colleges, student union", "`Ctrl+1`, `Ctrl+2`"),
            Key("The four pages", "`Alt+1`, `Alt+2`, `Alt+3`, `Alt+4`"),
            Key("Undo, redo", "`Ctrl+Z`, `Ctrl+Y`"),
            Key("Print; print the announcement", "`Ctrl+P`; `Ctrl+Shift+P`"),
            Key("Manual; all keys", "`F1`; `Ctrl+F1`"),
        ),
    ),
)

SECTIONS = {"zh": _CHINESE, "en": _ENGLISH}
"""Table of keys by language."""
