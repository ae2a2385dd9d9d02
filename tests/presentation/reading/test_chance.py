"""Whether chance explains a change: the exact test against a second computation, and when nothing is said."""

from dataclasses import replace
from fractions import Fraction
from math import comb
from pathlib import Path

import pytest

from presentation.figure.observation import in_time_order
from presentation.language.bilingual import Bilingual
from presentation.reading.chance import chance_clause, is_within_chance, why_not_said, within_chance
from presentation.reading.change import Comparison, latest_change
from queries import catalogue
from tests.support.hand_made import COUNT, facts, rows
from tests.support.words.every_view import every_view


def by_the_binomial(earlier: int, later: int) -> bool:
    """Count the ways of every split at most as likely as this one, of all there are."""
    total = earlier + later
    ways = [1]
    for taken in range(total):
        ways.append(ways[-1] * (total - taken) // (taken + 1))
    assert ways[earlier] == comb(total, earlier)
    assert sum(ways) == 2**total
    return Fraction(sum(way for way in ways if way <= ways[earlier]), 2**total) > Fraction(1, 20)


def change(values: dict[int, str | int | None], **columns: object) -> Comparison | None:
    return latest_change(in_time_order(rows(COUNT, values, **{"varies": "events", **columns})), COUNT)


def test_both_computations_agree_for_small_counts() -> None:
    pairs = [(earlier, later) for earlier in range(26) for later in range(26)]
    assert [pair for pair in pairs if is_within_chance(*pair) != by_the_binomial(*pair)] == []
    assert {is_within_chance(*pair) for pair in pairs} == {True, False}


@pytest.mark.parametrize(
    ("earlier", "later", "is_within"),
    [(0, 0, True), (0, 5, True), (0, 6, False), (428, 454, True), (462, 391, False), (332, 300, True)],
)
def test_known_pairs(earlier: int, later: int, is_within: bool) -> None:
    assert is_within_chance(earlier, later) is is_within
    assert is_within_chance(later, earlier) is is_within
    assert by_the_binomial(earlier, later) is is_within


@pytest.mark.parametrize(
    "columns",
    [{"varies": "register"}, {"varies": ""}, {"qualifier": "about"}],
)
def test_nothing_is_said_of_what_is_no_exact_count_of_events(columns: dict[str, object]) -> None:
    assert chance_clause(change({2019: 428, 2020: 454}))
    assert chance_clause(change({2019: 428, 2020: 454}, **columns)) == ""


def test_nothing_is_said_without_a_change_or_of_what_is_no_whole_number() -> None:
    assert chance_clause(None) == ""
    assert chance_clause(change({2019: 428, 2020: 428})) == ""
    assert chance_clause(change({2019: "42.5", 2020: 454})) == ""


def test_a_change_that_is_not_checked_says_why_once() -> None:
    known = replace(facts(COUNT), variation={"register": Bilingual("To stan rejestru.")})
    found = [change({2019: 83, 2020: 87}, varies="register"), change({2019: 428, 2020: 454})]
    told = why_not_said([item for item in [*found, found[0]] if item], known)
    assert told == ("To stan rejestru.",)


def test_every_comparable_count_has_the_clause_or_a_reason(warehouse: Path) -> None:
    checked = set()
    for view in every_view():
        for picture in view.pictures:
            readings = [picture.reading, *(other.reading for other in picture.other_readings)]
            for reading in readings:
                found = reading.comparison if reading else None
                if found is None or not found.difference:
                    continue
                code = found.later.varies
                if within_chance(found) is None:
                    assert code != "events", found.later
                    assert str(catalogue.variation()[code]) in picture.why_no_chance, found.later
                else:
                    assert reading
                    ends = int(found.earlier.value or 0), int(found.later.value or 0)
                    assert is_within_chance(*ends) is by_the_binomial(*ends)
                    assert chance_clause(found) in reading.sentences[0]
                    checked.add(found.later.series_id)
    assert checked >= {"city_guard_reports", "crimes_confirmed", "crimes_opened", "threat_map_reports"}
