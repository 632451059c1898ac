"""Recognition of a file's layout by its columns."""

import pytest

from shuping_desktop.scoring.scheme_reading import read_scheme
from shuping_desktop.tables.errors import InputError
from shuping_desktop.tables.named_table import Table
from shuping_desktop.workbooks.layouts import Layout, layouts_of, recognise
from tests.helpers import ROOT
from tests.workbooks.inputs import COLLEGE_HEAD, OFFICER_HEAD

LAYOUTS = layouts_of(read_scheme((ROOT / "resources/schemes/notice.toml").read_text("utf-8")).tracks)


def layout_of(columns: str) -> Layout:
    return recognise(Table("a.csv", tuple(columns.split(",")), ()), LAYOUTS)


@pytest.mark.parametrize(
    ("columns", "track", "is_roster"),
    [
        ("类别,职务,汇报人", "officer", True),
        ("二级学院", "college", True),
        (COLLEGE_HEAD, "college", False),
        (OFFICER_HEAD, "officer", False),
    ],
)
def test_recognises_track_and_kind_in_any_column_order(columns: str, track: str, is_roster: bool) -> None:
    for order in (columns, ",".join(reversed(columns.split(",")))):
        layout = layout_of(order)
        assert (layout.track.id, layout.is_roster) == (track, is_roster)


@pytest.mark.parametrize("head", ["类别,职务,汇报人", COLLEGE_HEAD, OFFICER_HEAD])
def test_names_a_missing_unknown_or_repeated_column(head: str) -> None:
    columns = head.split(",")
    for name in columns:
        missing = ",".join(column for column in columns if column != name)
        with pytest.raises(InputError, match=r"a\.csv 第 1 行列名“.*”(缺少|不认得)"):
            layout_of(missing)
        with pytest.raises(InputError, match=f"a\\.csv 第 1 行列名“{name}”重复出现"):
            layout_of(f"{head},{name}")
    with pytest.raises(InputError, match=r"a\.csv 第 1 行列名“学号”不认得"):
        layout_of(f"{head},学号")


def test_names_a_missing_criterion() -> None:
    with pytest.raises(InputError, match="列名“服务社会发展”缺少"):
        layout_of(OFFICER_HEAD.replace("服务社会发展,", ""))


def test_names_a_criterion_of_the_other_form() -> None:
    with pytest.raises(InputError, match="列名“引领思想成长”不认得"):
        layout_of(OFFICER_HEAD.replace("服务思想成长", "引领思想成长"))


def test_refuses_unknown_columns_and_lists_the_known() -> None:
    with pytest.raises(InputError, match=r"a\.csv 第 1 行.*可以识别的列：二级学院；"):
        layout_of("学号,姓名")
