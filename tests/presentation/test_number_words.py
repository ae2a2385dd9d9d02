"""Every number that is shown in Polish stands with the form of its noun that it wants, by a second count.

Sentences, titles, text alternatives and lists of all indicators, in all years and each period.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from presentation.board.cards import card_of
from presentation.figure.unit import Unit
from presentation.language.language import using
from presentation.view.indicator_view import IndicatorView
from queries import catalogue, lookups
from tests.support.words.every_view import every_view

ONE, FEW, MANY, FRACTION, CHANGE_BY_ONE = range(5)


def form_of(digits: str) -> int:
    """Return which form a number wants: 1 osoba, 2 to 4 (22, 103, never 12) osoby, else osób; 2,5 osoby."""
    if "," in digits and int(digits.partition(",")[2]):
        return FRACTION
    whole = int(re.sub(r"\D", "", digits.partition(",")[0]))
    if whole == 1:
        return ONE
    return FEW if whole % 10 in (2, 3, 4) and whole % 100 not in (12, 13, 14) else MANY


@pytest.mark.parametrize(
    ("digits", "form"),
    [
        *(("1", ONE), ("2", FEW), ("4", FEW), ("5", MANY), ("0", MANY), ("12", MANY), ("14", MANY)),
        *(("22", FEW), ("24", FEW), ("21", MANY), ("112", MANY), ("1 264", FEW), ("2,5", FRACTION)),
    ],
)
def test_the_second_count_knows_the_rule(digits: str, form: int) -> None:
    assert form_of(digits) == form


def forms() -> dict[str, set[int]]:
    """Return every form of every noun with the numbers that may stand before it."""
    units: list[Unit] = [*catalogue.units_of_series().values()]
    units += [lookups.facts_for(item.unit).unit for view in every_view() for item in view.every]
    found: dict[str, set[int]] = {}
    for unit in units:
        if unit.symbol or not unit.forms[MANY]:
            continue
        by_form = (*unit.forms, unit.genitive_one or unit.forms[FEW], unit.accusative_one)
        for form, word in enumerate(by_form):
            for shown in {word, word.partition(" na ")[0]} - {""}:
                found.setdefault(shown, set()).add(ONE if form == CHANGE_BY_ONE else form)
    return found


def texts(view: IndicatorView) -> Iterator[str]:
    """Yield what is shown of an indicator in words."""
    yield view.paragraph
    card = card_of(view, (2010, 2020))
    yield from (f"{cell.text} {cell.unit}" for cell in (card.line.newest, card.line.earlier) if cell)
    yield from (card.line.change, card.line.said, *(part.text for part in card.told.parts))
    for picture in view.pictures:
        yield from (other.reading.text for other in picture.other_readings)
        yield from (part.sentence for part in picture.parts)
        plans = [picture.plan, picture.course, *(part.plan for part in picture.parts)]
        yield from (text for plan in plans if plan for text in (plan.title, plan.alt, plan.note))


def test_a_number_stands_with_the_form_of_its_noun(warehouse: Path) -> None:
    with using("pl"):
        known = forms()
        # "etap 2 projektu" names a stage, it counts no projects.
        words = "|".join(re.escape(word) for word in sorted(known, key=len, reverse=True))
        counted = re.compile(
            rf"(?<!etap )(?<!etapu )(?<!etapie )(?<![\d,.])(\d{{1,3}}(?: \d{{3}})*(?:,\d+)?) ({words})(?!\w)"
        )
        wrong, seen = set(), set()
        for view in every_view():
            for text in texts(view):
                for digits, word in counted.findall(text.replace("\u00a0", " ")):
                    form = form_of(digits)
                    seen.add(form)
                    if form not in known[word]:
                        wrong.add((view.code, f"{digits} {word}"))
    assert wrong == set()
    assert seen == {ONE, FEW, MANY, FRACTION}


def test_a_fraction_takes_the_genitive_of_one(warehouse: Path) -> None:
    years = lookups.facts_for("years").unit
    with using("pl"):
        told = [years.word(Decimal(value)) for value in ("46.6", "46", "22", "1")]
    assert told == ["roku", "lat", "lata", "rok"]
