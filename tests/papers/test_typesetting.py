"""Line breaking, cleaning of text, and ToUnicode maps."""

from shuping_desktop.papers.pdf import fonts
from shuping_desktop.papers.pdf.typesetting import break_lines, break_title, clean, width

SIZE = 10.0


def lines(text: str, ems: float, indent: float = 0) -> list[str]:
    return [line.text for line in break_lines(text, fonts.SERIF, SIZE, ems * SIZE, indent * SIZE)]


def test_no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one() -> None:
    assert lines("一二三四，五六", 4) == ["一二三", "四，五六"]
    assert lines("一二三（四五）", 4) == ["一二三", "（四五）"]


def test_numbers_and_words_are_not_broken() -> None:
    assert lines("共2022-2023学年", 5) == ["共", "2022-2023", "学年"]


def test_a_name_is_broken_at_its_dot() -> None:
    assert lines("阿依古丽·买买提", 6) == ["阿依古丽·", "买买提"]


def test_a_piece_longer_than_a_line_is_broken_anywhere() -> None:
    assert "".join(lines("W" * 30, 5)) == "W" * 30


def test_the_first_line_is_indented() -> None:
    assert lines("一二三四五六", 4, indent=2) == ["一二", "三四五六"]


def test_a_title_is_broken_before_the_first_phrase_that_fits() -> None:
    title = break_title("二级学院学生会述职评议结果的公示", fonts.SERIF, SIZE, 120, ("述职评议", "学生会"))
    assert [line.text for line in title] == ["二级学院学生会", "述职评议结果的公示"]


def test_the_width_is_that_of_the_drawing_face() -> None:
    assert width("卫𬭎", fonts.SERIF, SIZE) == 20


def test_cleaning_keeps_drawable_characters() -> None:
    assert clean("  卫𬭎 <b>\t&amp; \u200b𰻝\ud800 ", fonts.SERIF) == "卫𬭎 <b> &amp; 𰻝□"


def test_code_points_beyond_the_first_plane_are_mapped_as_surrogates() -> None:
    written = fonts.to_unicode_map("F", [0, ord("卫"), ord("𬭎")])
    assert "<01> <536B>\n<02> <D872DF4E>" in written


def test_no_block_of_a_map_is_longer_than_the_standard_allows() -> None:
    written = fonts.to_unicode_map("F", range(0x4E00, 0x4F00))
    counts = [int(line.split()[0]) for line in written.splitlines() if line.endswith(" beginbfchar")]
    assert counts == [100, 100, 56]
