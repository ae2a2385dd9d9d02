"""Numbers as Poles and as the English write them."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from presentation.figure.numbers import (
    MINUS,
    number,
    percent,
    percentage_points,
    qualified,
    quantity,
    quantity_of_change,
    quantity_range,
    stored_decimals,
)
from presentation.figure.unit import Unit
from presentation.language.language import using
from queries.catalogue import unit_of
from tests.support.hand_made import CHILDREN, COUNT, FAMILIES, HOURS, NBSP, PERCENT, PERSONS, PLN, plain


@pytest.mark.parametrize(
    ("value", "polish", "english"),
    [
        ("0", "0", "0"),
        ("-258", f"{MINUS}258", f"{MINUS}258"),
        ("4506", f"4{NBSP}506", "4,506"),
        ("1050664.0000", f"1{NBSP}050{NBSP}664", "1,050,664"),
        ("0.6200", "0,62", "0.62"),
        ("2240710.99", f"2{NBSP}240{NBSP}710,99", "2,240,710.99"),
        ("-9" + "9" * 27 + ".25", f"{MINUS}9" + f"{NBSP}999" * 9 + ",25", "−9" + ",999" * 9 + ".25"),
    ],
)
def test_a_number_has_the_marks_of_its_language(value: str, polish: str, english: str) -> None:
    assert number(Decimal(value)) == polish
    with using("en"):
        assert number(Decimal(value)) == english


def test_a_value_that_rounds_to_zero_has_no_minus() -> None:
    assert number(Decimal("-0.04"), 1) == "0,0"


@given(some.decimals(min_value=-(10**33), max_value=10**33, places=4))
def test_no_decimal_of_a_figure_is_lost(value: Decimal) -> None:
    written = number(value).replace(NBSP, "").replace(",", ".").replace(MINUS, "-")
    assert Decimal(written) == value
    assert stored_decimals(value) <= 4


@pytest.mark.parametrize(
    ("unit", "value", "words"),
    [
        (PERSONS, "1", "1 osoba"),
        (PERSONS, "2", "2 osoby"),
        (PERSONS, "4", "4 osoby"),
        (PERSONS, "5", "5 osób"),
        (PERSONS, "12", "12 osób"),
        (PERSONS, "22", "22 osoby"),
        (PERSONS, "112", "112 osób"),
        (PERSONS, "0", "0 osób"),
        (PERSONS, "2.5", "2,5 osoby"),
        (FAMILIES, "1264", "1 264 rodziny"),
        (CHILDREN, "1", "1 dziecko"),
        (COUNT, "454", "454"),
        (PLN, "1050664", "1 050 664 zł"),
        (PLN, "582.40", "582,40 zł"),
        (PLN, "557", "557 zł"),
        (PERCENT, "93.38", "93,38 %"),
        (PERCENT, "86.2", "86,2 %"),
        (PERCENT, "38", "38 %"),
        (HOURS, "0.62", "0,62 h"),
    ],
)
def test_a_number_takes_the_word_that_goes_with_it(unit: Unit, value: str, words: str) -> None:
    assert plain(quantity(Decimal(value), unit)) == words


@pytest.mark.parametrize(("value", "words"), [("1", "1 osobę"), ("2", "2 osoby"), ("12", "12 osób")])
def test_after_o_one_person_is_accusative(value: str, words: str) -> None:
    assert plain(quantity_of_change(Decimal(value), PERSONS, 0)) == words


@pytest.mark.parametrize(
    ("word", "word_en", "polish", "english"),
    [
        ("zł na mieszkańca", "zlotys per resident", "5 zł", "5 zlotys"),
        ("na 1000 mieszkańców", "per 1,000 residents", "5 na 1000 mieszkańców", "5 per 1,000 residents"),
    ],
)
def test_a_change_does_not_repeat_what_it_is_counted_per(
    word: str, word_en: str, polish: str, english: str
) -> None:
    unit = Unit("rate", (word,) * 3, word, (word_en, word_en))
    assert plain(quantity_of_change(Decimal(5), unit, 0)) == polish
    with using("en"):
        assert plain(quantity_of_change(Decimal(5), unit, 0)) == english


@pytest.mark.parametrize(
    ("unit", "value", "words"),
    [
        (PERSONS, "1", "1 person"),
        (PERSONS, "50", "50 people"),
        (PLN, "1050664", "1,050,664 zlotys"),
        (PERCENT, "93.38", "93.38%"),
        (COUNT, "454", "454"),
    ],
)
def test_english_has_two_forms_and_no_space_before_per_cent(unit: Unit, value: str, words: str) -> None:
    with using("en"):
        assert plain(quantity(Decimal(value), unit)) == words


def test_a_figure_never_breaks_from_its_unit() -> None:
    assert " " not in quantity(Decimal(1050664), PLN)
    assert " " not in percent(Decimal("-19.4"))


@pytest.mark.parametrize(
    ("qualifier", "printed", "words"),
    [
        ("exact", "200 osób", "200 osób"),
        ("about", "ok. 200 osób", "ok. 200 osób"),
        ("at_least", "Ponad 200 osób", "ponad 200 osób"),
        ("at_least", "co najmniej 200 osób", "co najmniej 200 osób"),
        ("at_most", "maksymalnie 200 osób", "do 200 osób"),
    ],
)
def test_a_bound_or_estimate_says_so(qualifier: str, printed: str, words: str) -> None:
    assert plain(qualified("200 osób", qualifier, printed)) == words


def test_a_range_names_both_ends() -> None:
    assert plain(quantity_range(Decimal(2), Decimal(11), PERSONS)) == "od 2 do 11 osób"
    with using("en"):
        assert plain(quantity_range(Decimal(2), Decimal(11), PERSONS)) == "from 2 to 11 people"


def test_a_share_changes_in_percentage_points() -> None:
    assert plain(percentage_points(Decimal("1.7"), 1)) == "1,7 p. proc."
    with using("en"):
        assert percentage_points(Decimal(1), 0) == "1 percentage point"
        assert percentage_points(Decimal("1.7"), 1) == "1.7 percentage points"


def test_a_unit_is_read_from_a_row_of_the_warehouse() -> None:
    stored = {
        "unit": "persons",
        "forms": ["osoba", "osoby", "osób"],
        "accusative_one": "osobę",
        "forms_en": ["person", "people"],
        "genitive_one": "osoby",
        "plural": "osoby",
        "decimals": 0,
        "symbol": None,
        "is_currency": False,
        "is_share": False,
        "is_whole": True,
    }
    assert unit_of(stored) == replace(PERSONS, genitive_one="osoby", plural="osoby", is_whole=True)
