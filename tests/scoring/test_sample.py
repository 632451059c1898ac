"""Sample review: equal results of the program, the oracle and the published file."""

import json
from typing import Any

from shuping_desktop.scoring.tally import tally
from tests import oracle
from tests.oracle import Person, Rules

from .builders import COLLEGE, OFFICER, RESOURCES, shown, track_data

SAMPLE = RESOURCES / "sample"


def text(name: str) -> str:
    return (SAMPLE / name).read_text("utf-8-sig")


def expected(track: str) -> Any:
    return json.loads(text("expected.json"))["tracks"][track]


def test_the_oracle_finds_the_published_results() -> None:
    found = oracle.of_files(text("college-ballots.csv"), text("officers.csv"), text("officer-ballots.csv"))
    assert found == json.loads(text("expected.json"))["tracks"]


def test_the_tally_finds_the_published_results_of_the_colleges() -> None:
    rules: Rules = oracle.COLLEGE
    entered = oracle.read_rows(text("college-ballots.csv"), rules)
    assert shown(tally(track_data(COLLEGE, rules, oracle.COLLEGES, entered))) == expected("college")


def test_the_tally_finds_the_published_results_of_the_officers() -> None:
    rules: Rules = oracle.OFFICER
    roster: list[Person] = oracle.read_officers(text("officers.csv"))
    entered = oracle.read_rows(text("officer-ballots.csv"), rules)
    assert shown(tally(track_data(OFFICER, rules, roster, entered))) == expected("officer")


def test_the_oracle_and_the_scheme_state_the_same_rules() -> None:
    for track, rules in ((COLLEGE, oracle.COLLEGE), (OFFICER, oracle.OFFICER)):
        assert {item.name: item.maximum for item in track.criteria} == {
            name: 100 * int(maximum) for name, maximum in rules["criteria"].items()
        }
        assert {item.name: dict(item.weights) for item in track.categories} == {
            category: {group: 100 * int(share) for group, share in shares.items()}
            for category, shares in rules["weights"].items()
        }
        bounds = {item.name: item.lowest // 100 for item in track.bands} or {
            item.name: item.quota for item in track.quotas
        }
        assert bounds == {name: int(bound) for name, bound in rules["grading"]["grades"].items()}
        assert track.unmet_remark == rules["unmet"]
