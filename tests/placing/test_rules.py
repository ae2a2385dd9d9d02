"""Every rule of reading has a name, can be switched off, and is followed in some known report."""

from collections import Counter
from pathlib import Path

import pytest

from etl import rule
from etl.catalogue.files import read_catalogue
from etl.faults import Faults
from etl.language.tokens import find_tokens
from etl.placing.place import assign
from etl.raw.folder import read_raw
from etl.weigh import known_reports, read_all, run_rules
from tests.support.small_raw import FOSTER, figure, write_document

PHONE, PLAN = "phone: telephone", "plan"


def test_a_rule_that_nobody_knows_cannot_be_switched_off() -> None:
    with pytest.raises(KeyError, match="no such rule"), rule.without("no such rule"):
        pass


def test_two_rules_cannot_bear_one_name() -> None:
    with pytest.raises(ValueError, match="give one of them another name"):
        rule.known_rule(PLAN, __name__, "", "")


def test_a_rule_is_followed_again_once_it_is_no_longer_switched_off() -> None:
    text = "58 551 17 10 - numer ośrodka"
    with rule.without(PHONE):
        assert [token.kind for token in find_tokens(text)] != ["phone"]
    assert [token.kind for token in find_tokens(text)] == ["phone"]


def test_without_the_rule_of_plans_a_plan_is_taken_for_a_value(tmp_path: Path) -> None:
    name = "proba-2020"
    write_document(tmp_path / name, [figure(name, "II", 1, FOSTER, 2020, 1, "12", "skorzysta 12 rodzin")])

    def placed() -> list[str]:
        return [item.disposition for item in assign(read_raw(tmp_path), read_catalogue())]

    assert placed() == ["unassigned"]
    with rule.without(PLAN):
        assert placed() == ["assigned"]


def test_without_the_tests_the_command_says_where_it_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("etl.weigh._KNOWN_REPORTS", "tests.no_such_room")
    with pytest.raises(Faults, match="run it in the repository"):
        run_rules(tmp_path, weigh=False)


def test_every_rule_is_followed_in_some_known_report(tmp_path: Path) -> None:
    kinds = ("text", "sources", "samples")
    known = [report for report in known_reports(tmp_path) if report.kind in kinds]
    _, fired = read_all(known)
    followed = sum(fired.values(), Counter())
    assert [name for name in rule.RULES if not followed[name]] == []


def test_the_command_prints_one_line_for_each_rule(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("etl.weigh.known_reports", lambda _: iter(()))
    name = "proba-2020"
    write_document(tmp_path / name, [figure(name, "II", 1, FOSTER, 2020, 1, "12", "planowane 12 rodzin")])
    assert run_rules(tmp_path, weigh=True) == 0
    header, *lines = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert header == ["rule", "room", "documents", "figures", "right", "wrong", "example", "what it says"]
    assert [line[0] for line in lines] == list(rule.RULES)
    plan = next(line for line in lines if line[0] == PLAN)
    assert plan[2:4] == ["1", "2"], "it fired once; off, the figure is told with a place in place of none"
