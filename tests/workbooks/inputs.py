"""Small input files that are right, for tests to spoil."""

from pathlib import Path

OFFICERS = "类别,职务,汇报人\n主席团,执行主席,卫𬭎\n工作部门负责人,部长,冯䶮\n"
COLLEGE_HEAD = (
    "评委组,票号,评委,二级学院,引领思想成长,组织实践活动,服务广大学生,维护学生权益,持续深化改革,"
    "配合校学生会开展工作情况,总分"
)
COLLEGE = f"{COLLEGE_HEAD}\n评议小组,P01,,化工学院,18.5,17,16,8,15.5,9,84\n评议小组,P01,,智造学院,,,,,,,\n"
OFFICER_HEAD = (
    "评委组,票号,评委,汇报人,服务思想成长,组织实践活动,服务广大学生,维护学生权益,服务社会发展,"
    "持续深化改革,总评分,备注"
)
OFFICER = (
    f"{OFFICER_HEAD}\n教师代表,T01,王老师,卫𬭎,18,9,18,18,9,18,90,\n"
    "教师代表,T01,王老师,冯䶮,10,5,10,10,5,10,50,未达到要求\n"
)


def put(folder: Path, name: str, content: str | bytes) -> Path:
    """Return a file of that content, as UTF-8 where it is text."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def good_inputs(folder: Path) -> list[Path]:
    """Return a roster and the ballots of both tracks."""
    files = {"officers.csv": OFFICERS, "college.csv": COLLEGE, "officer.csv": OFFICER}
    return [put(folder, name, content) for name, content in files.items()]
