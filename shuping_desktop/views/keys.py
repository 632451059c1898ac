"""The keys, in one place for the help page."""

_KEYS = (
    ("录入一格", "直接打数字；再打不下一位时自动进到下一格，1、2 这样的按 Enter"),
    ("半分", "18+ 就是 18.5；刚进格时打 .5 也归前一格"),
    ("改一格", "直接重打；F2 接着改；Delete 清空；Esc 恢复"),
    ("退回上一格", "没打字时按 Backspace，或 Shift+Tab"),
    ("移动", "方向键、Home、End、Ctrl+方向键；按住 Shift 选一片"),
    ("复制、剪切、粘贴一片", "Ctrl+C、Ctrl+X、Ctrl+V，与 Excel、WPS 通用"),
    ("本行弃评（纸面空白）", "*"),
    ("未达到要求", "/，再按一次取消"),
    ("纸面的手写总分确实如此", "F4"),
    ("整块上移、下移一行", "Alt+↑、Alt+↓"),
    ("下一份、上一份评分表", "末格再按 Enter，或 PageDown；−，或 PageUp"),
    ("新建评分表", "Ctrl+N，再按 Enter"),
    ("第一遍、第二遍录入", "F6"),
    ("这份作废、恢复", "F9"),
    ("下一处问题；全部待处理", "F8；F7"),
    ("查找票号、姓名或拼音首字母", "Ctrl+F"),
    ("修改记录；朗读核对单", "Ctrl+H；Ctrl+L"),
    ("二级学院、校学生会", "Ctrl+1、Ctrl+2"),
    ("四个页面", "Alt+1 到 Alt+4"),
    ("撤销、重做", "Ctrl+Z、Ctrl+Y"),
    ("打印结果汇总表、公示", "Ctrl+P、Ctrl+Shift+P"),
)


def keys_text() -> str:
    """Every key, a line each."""
    return "\n".join(f"{what}：{keys}" for what, keys in _KEYS)
