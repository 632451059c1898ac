"""Texts of users never become formulas in any export."""

import csv
import html
import io
import itertools
import re
import zipfile
from random import Random

from shuping_desktop.tables.formula_guard import begins_like_a_formula, guarded, unguarded
from shuping_desktop.tables.xlsx import workbook_from_bytes
from shuping_desktop.workbooks.csv_export import tables
from shuping_desktop.workbooks.export import workbook
from tests.tables.payloads import payloads, review_of

TEXTS = payloads()
KNOWN = re.compile(r"[A-Z]{2,}(?=\()")
ALLOWED = {
    *("ABS", "AND", "COUNT", "COUNTA", "COUNTIFS", "EXACT", "IF", "INDEX", "INT", "ISNUMBER", "MATCH", "MOD"),
    *("NOT", "OR", "ROUND", "SUM", "SUMIFS", "SUMPRODUCT", "TRIM"),
}


def test_there_are_200_payloads() -> None:
    assert len(set(TEXTS)) >= 200


def test_no_text_is_part_of_a_formula() -> None:
    content = workbook(review_of(itertools.cycle(TEXTS), Random(1)))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist() if "worksheets/" in name}
    formulas = [part for data in parts.values() for part in re.findall(rb"<f>(.*?)</f>", data, re.DOTALL)]
    assert len(formulas) > 100
    names = "|".join(re.escape(str(each.name)) for each in workbook_from_bytes("a.xlsx", content).sheets)
    for formula in {re.sub(names, "", html.unescape(each.decode())) for each in formulas}:
        assert set(KNOWN.findall(formula)) <= ALLOWED, formula
        assert not any(word in formula for word in ("cmd", "calc'", "http", "DDE", "A1:A9"))


def test_every_text_reads_back_unchanged() -> None:
    shots = review_of(itertools.cycle(TEXTS), Random(1))
    found = {
        text
        for sheet in workbook_from_bytes("a.xlsx", workbook(shots)).sheets
        for row in sheet.rows
        for text in row.texts
    }
    texts = {
        text
        for shot in shots
        for ballot in shot.data.ballots
        for text in (ballot.number, ballot.evaluator, *(row.remark for row in ballot.rows.values()))
    }
    texts |= {each.name for shot in shots for each in shot.data.participants}
    texts |= {each.position for each in shots[1].data.participants}
    assert len(texts) > 60
    assert texts - {""} <= found


def test_no_text_in_a_csv_begins_like_a_formula() -> None:
    for shot in review_of(itertools.cycle(TEXTS), Random(2)):
        for _, content in tables(shot):
            for line in csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")):
                assert not [value for value in line if begins_like_a_formula(value) and value[0] != "'"]
    assert [unguarded(guarded(text)) for text in TEXTS] == TEXTS


def test_other_apostrophes_stay() -> None:
    assert unguarded("'甲") == "'甲"
    assert guarded("甲-乙") == "甲-乙"
