"""A card of the overview: the figure, what it counts and when, and the change alone in words."""

import pytest

from presentation.figure.facts import Break
from presentation.figure.unit import Unit
from presentation.language.language import using
from presentation.reading.overview import change_words, headline
from presentation.reading.readings import read_series
from tests.support.hand_made import COUNT, PERCENT, PERSONS, PLN, facts, plain, row, rows


@pytest.mark.parametrize(
    ("unit", "value", "parts"),
    [
        (PERSONS, "50", ("50", "osób w 2020 r.")),
        (PLN, "9155959", ("9 155 959", "zł w 2020 r.")),
        (PERCENT, "86.2", ("86,2 %", "w 2020 r.")),
        (COUNT, "454", ("454", "w 2020 r.")),
    ],
)
def test_a_card_sets_the_figure_apart_from_what_it_counts_and_when(
    unit: Unit, value: str, parts: tuple[str, str]
) -> None:
    figure, what_and_when = headline(row(unit, 2020, value), unit)
    assert (plain(figure), plain(what_and_when)) == parts


def test_a_card_speaks_english_too() -> None:
    with using("en"):
        assert headline(row(PERSONS, 2020, 50), PERSONS) == ("50", "people in 2020")


def test_a_card_tells_the_change_without_the_figure() -> None:
    reading = read_series(rows(PERSONS, {2019: 62, 2020: 50}), facts(PERSONS))
    assert plain(change_words(reading, facts(PERSONS))) == "o 12 osób mniej niż w 2019 r. (−19,4 %)"


def test_a_card_without_a_change_says_why() -> None:
    alone = read_series([row(PERSONS, 2020, 50)], facts(PERSONS))
    assert change_words(alone, facts(PERSONS)) == "Innego roku wczytane dokumenty nie podają."
    items = [row(PERSONS, 2016, 61), row(PERSONS, 2020, 50, segment=2)]
    known = facts(PERSONS, Break("shelter_users", 2019, "measurement", "Inne placówki"))
    told = change_words(read_series(items, known), known)
    assert plain(told) == "W 2016 r. 61 osób; tych lat nie porównujemy. Inne placówki."
