"""The keys, in one place for the help page."""

_KEYS = (
    ("录入一格", "直接打数字，Enter 或 Tab 到下一格"),
    ("改一格", "直接重打；F2 接着改；Delete 清空；Esc 恢复"),
    ("退回上一格", "空格子里按 Backspace，或 Shift+Tab"),
    ("移动", "方向键、Home、End、Ctrl+方向键"),
    ("本行弃评", "*（空白行不计，不当零分）"),
    ("未达到要求", "/（再按一次取消）"),
    ("下一份 / 上一份评分表", "+ / −，或 PageDown / PageUp"),
    ("新建评分表", "Ctrl+N，再按 Enter"),
    ("下一处问题", "F8"),
    ("待处理问题", "F7"),
    ("二级学院 / 校学生会", "Ctrl+1 / Ctrl+2"),
    ("四个页面", "Alt+1 到 Alt+4"),
    ("撤销 / 重做", "Ctrl+Z / Ctrl+Y"),
    ("打印结果汇总表 / 公示", "Ctrl+P / Ctrl+Shift+P"),
)


def keys_text() -> str:
    """Every key, a line each."""
    return "\n".join(f"{what}：{keys}" for what, keys in _KEYS)
