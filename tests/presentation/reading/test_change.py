"""May two figures be compared, and by how much do they differ: the rules of the method."""

from dataclasses import replace
from decimal import Decimal

import pytest

from presentation.figure.observation import in_time_order
from presentation.figure.unit import Unit
from presentation.language.language import using
from presentation.reading.change import Refusal, compare, latest_change
from presentation.reading.direction import judge
from presentation.reading.sentences import change_phrase
from tests.support.hand_made import (
    COUNT,
    FAMILIES,
    HOURS,
    NBSP,
    PERCENT,
    PERSONS,
    PLN,
    facts,
    plain,
    row,
    rows,
)


@pytest.mark.parametrize(
    ("earlier", "later", "refusal"),
    [
        ({"segment": 1}, {"segment": 2}, Refusal.OTHER_SEGMENT),
        ({"measure": "change"}, {}, Refusal.NOT_A_LEVEL),
        ({}, {"measure": "index"}, Refusal.NOT_A_LEVEL),
        ({"category": "schronisko"}, {}, Refusal.OTHER_SERIES),
        ({"series_id": "warming_room"}, {}, Refusal.OTHER_SERIES),
        ({"unit": "families"}, {}, Refusal.OTHER_UNIT),
        ({"qualifier": "at_least"}, {}, Refusal.BOUND),
        ({}, {"qualifier": "at_most"}, Refusal.BOUND),
        ({"value": None, "value_low": 2, "value_high": 11, "qualifier": "range"}, {}, Refusal.BOUND),
        ({"value": None, "status": "ambiguous"}, {}, Refusal.NO_NUMBER),
        ({}, {"value": None, "status": "missing"}, Refusal.NO_NUMBER),
        ({"period_label": "06.2017", "segment": 2}, {}, Refusal.MOMENT),
        ({"period_label": "2002-2016"}, {}, Refusal.MOMENT),
    ],
)
def test_what_may_not_be_compared_is_refused(
    earlier: dict[str, object], later: dict[str, object], refusal: Refusal
) -> None:
    found = compare(
        row(PERSONS, 2019, 62, **earlier),
        row(PERSONS, 2020, 50, **later),
        PERSONS,
    )
    assert found.refusal is refusal
    assert (found.difference, found.percent, found.times) == (None, None, None)
    assert change_phrase(found, PERSONS) == ""
    assert judge(found, facts(PERSONS)) is None


def test_moments_are_compared_in_a_series_of_moments() -> None:
    both = rows(PERSONS, {2016: 61, 2017: 58}, series_kind="moment")
    days = [replace(item, period_label=f"31.12.{item.year}") for item in both]
    comparison = latest_change(in_time_order(days), PERSONS)
    assert comparison is not None
    assert comparison.difference == -3
    assert plain(change_phrase(comparison, PERSONS)) == "o 3 osoby mniej niż 31 grudnia 2016 r. (−4,9 %)"


def test_one_figure_alone_has_no_change() -> None:
    assert latest_change(in_time_order([row(PERSONS, 2020, 50)]), PERSONS) is None


def test_the_change_is_against_the_previous_comparable_year_not_the_previous_year() -> None:
    items = in_time_order(
        [row(PERSONS, 2018, 70), row(PERSONS, 2019, 62, qualifier="at_least"), row(PERSONS, 2020, 50)]
    )
    comparison = latest_change(items, PERSONS)
    assert comparison is not None
    assert (comparison.earlier.year, comparison.difference) == (2018, Decimal(-20))


@pytest.mark.parametrize(
    ("unit", "earlier", "later", "words"),
    [
        (PERSONS, "62", "50", "o 12 osób mniej niż w 2019 r. (−19,4 %)"),
        (PERSONS, "30", "31", "o 1 osobę więcej niż w 2019 r. (+3,3 %)"),
        (FAMILIES, "33", "31", "o 2 rodziny mniej niż w 2019 r. (−6,1 %)"),
        (COUNT, "428", "454", "o 26 więcej niż w 2019 r. (+6,1 %)"),
        (COUNT, "5", "5", "tyle samo co w 2019 r."),
        (PERCENT, "87.94", "86.2", "o 1,7 p. proc. mniej niż w 2019 r."),
        (HOURS, "0.58", "0.62", "o 0,04 h więcej niż w 2019 r."),
        (
            PLN,
            "8300314",
            "9155959",
            "o 855 645 zł więcej niż w 2019 r. (+10,3 % w cenach bieżących)",
        ),
        (PLN, "557", "582.40", "o 25 zł więcej niż w 2019 r. (+4,6 % w cenach bieżących)"),
        (PERSONS, "10", "89", "o 79 osób więcej niż w 2019 r."),
        (PERSONS, "29", "58", "o 29 osób więcej niż w 2019 r."),
        (PERSONS, "-258", "-100", "o 158 osób więcej niż w 2019 r."),
        (PERSONS, "0", "40", "o 40 osób więcej niż w 2019 r."),
        (PERSONS, "30", "90", "o 60 osób więcej niż w 2019 r. (3 razy więcej)"),
        (PERSONS, "100000", "100001", "o 1 osobę więcej niż w 2019 r."),
        (
            PLN,
            "260.86",
            "1874",
            "o 1 613 zł więcej niż w 2019 r. (ponad 7 razy więcej w cenach bieżących)",
        ),
    ],
)
def test_a_change_in_polish(unit: Unit, earlier: str, later: str, words: str) -> None:
    assert plain(_phrase(unit, earlier, later)) == words


@pytest.mark.parametrize(
    ("unit", "earlier", "later", "words"),
    [
        (PERSONS, "62", "50", "12 fewer than in 2019 (−19.4%)"),
        (PERCENT, "87.94", "86.2", "1.7 percentage points less than in 2019"),
        (PLN, "8300314", "9155959", "855,645 zlotys more than in 2019 (+10.3% at current prices)"),
        (COUNT, "30", "215", "185 more than in 2019 (over 7 times as many)"),
    ],
)
def test_a_change_in_english(unit: Unit, earlier: str, later: str, words: str) -> None:
    with using("en"):
        assert plain(_phrase(unit, earlier, later)) == words


def test_a_change_smaller_than_the_coarser_print_is_not_rounded_away() -> None:
    assert plain(_phrase(PERCENT, "50", "50.25")) == "o 0,25 p. proc. więcej niż w 2019 r."


def test_a_change_of_an_estimate_is_an_estimate() -> None:
    items = in_time_order([row(PERSONS, 2019, 62, qualifier="about"), row(PERSONS, 2020, 50)])
    comparison = latest_change(items, PERSONS)
    assert comparison is not None
    assert plain(change_phrase(comparison, PERSONS)) == "o ok. 12 osób mniej niż w 2019 r. (−19,4 %)"


@pytest.mark.parametrize(
    ("direction", "goal", "later", "kind", "words"),
    [
        ("up", "2.1", "526", "with", "zgodnie z celem 2.1"),
        ("up", "2.1", "446", "against", "odwrotnie, niż zakłada cel 2.1"),
        ("down", "1.1", "446", "with", "zgodnie z celem 1.1"),
        ("down", "1.1", "526", "against", "odwrotnie, niż zakłada cel 1.1"),
        ("up", None, "526", "with", "zgodnie ze strategią"),
        ("up", None, "446", "against", "odwrotnie, niż wskazuje strategia"),
        ("up", "2.1", "500", "unchanged", "bez zmiany"),
        ("none", "2.1", "526", "undirected", "strategia nie wskazuje kierunku"),
        (None, None, "526", "undirected", "strategia nie wskazuje kierunku"),
    ],
)
def test_the_direction_is_said_in_words_with_an_icon(
    direction: str | None, goal: str | None, later: str, kind: str, words: str
) -> None:
    both = rows(PERSONS, {2019: 500, 2020: later}, direction=direction, direction_goal=goal or "")
    judgement = judge(latest_change(in_time_order(both), PERSONS), facts(PERSONS))
    assert judgement is not None
    assert (judgement.kind, judgement.words) == (kind, words)
    assert judgement.icon


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ({"direction_goal": "3.4"}, "odwrotnie, niż zakłada cel 3.4 (nasz odczyt)"),
        ({"direction_priority": 1}, "odwrotnie, niż zakłada kierunek priorytetowy 1 (nasz odczyt)"),
        ({"direction_area": "I"}, "odwrotnie, niż zakłada cel ogólny obszaru I (nasz odczyt)"),
    ],
)
def test_a_verdict_names_the_place_that_says_so_and_that_we_read_it(
    place: dict[str, object], words: str
) -> None:
    both = rows(
        PERSONS,
        {2019: 500, 2020: 446},
        direction="up",
        goal_code="3.3",
        direction_source="read_from_goal",
        **place,
    )
    judgement = judge(latest_change(in_time_order(both), PERSONS), facts(PERSONS))
    assert judgement is not None
    assert judgement.words == words


def test_series_that_go_opposite_ways_are_not_judged_but_the_wish_is_told() -> None:
    told = {"direction": "none", "undirected_reason": "diverge", "direction_goal": "1.1"}
    lead, other = (
        latest_change(in_time_order(rows(unit, values, **told)), unit)
        for unit, values in ((PERSONS, {2019: 428, 2020: 454}), (FAMILIES, {2019: 462, 2020: 391}))
    )
    assert other is not None
    later = replace(other.later, series_id="others")
    known = replace(facts(PERSONS), units={"others": FAMILIES})
    judgement = judge(lead, known, "down", [replace(other, later=later)])
    assert judgement is not None
    assert (judgement.kind, judgement.words) == (
        "diverge",
        "strategia chce mniej (cel 1.1); więcej osób, mniej rodzin, więc zmiany nie oceniamy",
    )


def test_the_strategy_is_never_said_to_be_silent_where_it_wants_another_figure() -> None:
    both = rows(PERSONS, {2019: 500, 2020: 446}, undirected_reason="beside_the_indicator")
    judgement = judge(latest_change(in_time_order(both), PERSONS), facts(PERSONS), "up")
    assert judgement is not None
    assert judgement.words == "kierunek ze strategii dotyczy innej liczby"


def _phrase(unit: Unit, earlier: str, later: str) -> str:
    comparison = latest_change(in_time_order(rows(unit, {2019: earlier, 2020: later})), unit)
    assert comparison is not None
    assert comparison.decimals >= 0
    assert comparison.later.value == Decimal(later)
    phrase = change_phrase(comparison, unit)
    assert f" {NBSP}" not in phrase
    return phrase
