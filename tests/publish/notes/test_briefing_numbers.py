"""Every number in the briefing of area II for 2020, in Word and in PDF, is a number of the warehouse."""

import re
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from publish.briefing.briefing import briefing
from publish.briefing.selection import Selection, views_of_selection
from publish.documents.docx import to_docx
from publish.documents.pdf import to_pdf
from tests.support.documents.document_reading import NBSP, Unit, numbers_in, pages_of, squeezed, units_of
from tests.support.official import codes_of
from tests.support.words.true_numbers import asked, numbers_of

QUERIES = Path(__file__).parents[3] / "queries"
_CODE = re.compile(r"\((II\.\d+)\)$")
# How many documents, series, categories: counts that a sentence makes of what it leaves out.
_COUNTS = re.compile(r"(?:[Jj]eszcze|i|żadnym z)\s\d+\s(?:zestawie|mniejsz|wczytan|inn)\w*")


@pytest.fixture(scope="module")
def word(warehouse: Path) -> list[Unit]:
    return units_of(to_docx(briefing(Selection(2020, area="II", is_long=True))))


@pytest.fixture(scope="module")
def pdf(warehouse: Path) -> list[str]:
    return pages_of(to_pdf(briefing(Selection(2020, area="II", is_long=True))))


def points(units: list[Unit]) -> dict[str, list[Unit]]:
    """Return the units of each numbered point by the code of its indicator."""
    found: dict[str, list[Unit]] = {}
    code = ""
    for unit in units:
        if unit.style.startswith("Heading"):
            heading = _CODE.search(unit.text)
            code = heading[1] if heading else ""
        if code:
            found.setdefault(code, []).append(unit)
    return found


def test_each_official_indicator_of_the_area_has_its_point(word: list[Unit]) -> None:
    assert list(points(word)) == codes_of("II")


def test_every_number_of_a_point_follows_from_its_indicator(warehouse: Path, word: list[Unit]) -> None:
    strange = {
        (code, number)
        for code, units in points(word).items()
        for unit in units
        for number in numbers_in(_COUNTS.sub("", unit.text))
        if number not in numbers_of(warehouse, code) | {Decimal(2020)}
    }
    assert not strange


def test_a_number_that_is_off_by_one_would_be_seen(warehouse: Path) -> None:
    true = numbers_of(warehouse, "II.2")
    assert {Decimal(526), Decimal(446), Decimal(80), Decimal("15.2")} <= true
    assert not {Decimal(447), Decimal(81), Decimal("15.3")} & true


def test_every_cell_of_the_tables_by_year_is_the_value_of_its_series_and_year(
    warehouse: Path, word: list[Unit]
) -> None:
    checked = 0
    for code, units in points(word).items():
        years: tuple[str, ...] = ()
        for unit in units:
            if unit.style == "row" and unit.cells[0] == "Co liczono":
                years = unit.cells[1:]
            elif unit.style == "row":
                checked += _check_row(warehouse, code, unit.cells, years)
    assert checked > 60


def _check_row(warehouse: Path, code: str, cells: tuple[str, ...], years: tuple[str, ...]) -> int:
    name, *figures = cells
    for year, figure in zip(years, figures, strict=True):
        found = _values(warehouse, code).get((name.replace(NBSP, " "), int(year)), set())
        told = numbers_in(figure.split("(")[0])
        assert set(told) <= found, (code, name, year)
        assert bool(told) == bool(found), (code, name, year)
    return len(figures)


@cache
def _values(warehouse: Path, code: str) -> dict[tuple[str, int], set[Decimal]]:
    """Return the values of an indicator by the name of series or category, and by year."""
    found: dict[tuple[str, int], set[Decimal]] = {}
    for name, year, value in asked(
        warehouse,
        "SELECT if(category = '', series_name, category), year, value FROM observations "
        "WHERE indicator_code = $code AND is_current AND value IS NOT NULL",
        code=code,
    ):
        found.setdefault((name, year), set()).add(value)
    return found


def test_every_number_outside_the_points_is_one_of_the_area(warehouse: Path, word: list[Unit]) -> None:
    inside = {id(unit) for units in points(word).values() for unit in units}
    true = _numbers_of_area(warehouse)
    strange = {
        (number, unit.text[:80])
        for unit in word
        if id(unit) not in inside
        for number in numbers_in(_COUNTS.sub("", unit.text))
        if number not in true
    }
    assert not strange


@pytest.mark.parametrize("area", ["I", "II", "III", "IV"])
def test_every_number_of_a_note_is_one_of_its_area(warehouse: Path, area: str) -> None:
    made = briefing(Selection(2020, area=area), day=date(2026, 12, 1))
    true = _numbers_of_area(warehouse, area) | {Decimal(1)}  # the day on which it is made
    strange = {
        (number, unit.text[:80])
        for unit in units_of(to_docx(made))
        for number in numbers_in(_COUNTS.sub("", unit.text))
        if number not in true
    }
    assert strange == set()


def _numbers_of_area(warehouse: Path, area: str = "II") -> set[Decimal]:
    true = {Decimal(year) for year in range(2010, 2027)}
    codes = asked(warehouse, "SELECT indicator_code FROM indicator WHERE area_code = $area", area=area)
    for (code,) in codes:
        true |= numbers_of(warehouse, code)
    for texts in asked(warehouse, "SELECT title, short_title, date FROM document"):
        true |= {Decimal(number) for number in re.findall(r"\d+", " ".join(texts).replace("-0", "-"))}
    (built,) = asked(warehouse, "SELECT built_at FROM build")[0]
    coverage = (QUERIES / "coverage.sql").read_text(encoding="utf-8")
    answers = asked(
        warehouse,
        f"SELECT count(*) FROM ({coverage}) SEMI JOIN (FROM indicator WHERE area_code = $area) "
        "USING (indicator_code) WHERE year = 2020 GROUP BY answers",
        area=area,
    )
    return (
        true | {Decimal(built.day), Decimal(len(codes_of(area)))} | {Decimal(count) for (count,) in answers}
    )


def test_the_pdf_says_what_the_word_file_says(word: list[Unit], pdf: list[str]) -> None:
    copied = squeezed("".join(pdf))
    texts = [text for unit in word for text in (unit.cells or (unit.text,))]
    assert [text for text in texts if squeezed(text) not in copied] == []


def test_every_number_of_the_pdf_is_one_of_the_area(warehouse: Path, pdf: list[str]) -> None:
    true = _numbers_of_area(warehouse) | _ticks()
    pages = re.sub(r"^(?:[1-9]|1[0-7])\.\s", " ", "\n".join(pdf), flags=re.MULTILINE)
    # Out of a chart the no-break space of a number is copied as a plain one.
    pages = re.sub(r"^((?:\d{4}: )?\d{1,3}) (\d{3})$", rf"\1{NBSP}\2", pages, flags=re.MULTILINE)
    assert {number for number in numbers_in(_COUNTS.sub("", pages)) if number not in true} == set()
    assert len(numbers_in(pages)) > 900


def _ticks() -> set[Decimal]:
    """Return the numbers at the axes of the charts."""
    plans = [item.main.only_plan for item in views_of_selection(Selection(2020, area="II")) if item.main]
    return {tick for plan in plans if plan for tick in plan.ticks}
