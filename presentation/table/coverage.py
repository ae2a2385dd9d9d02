"""The matrix of indicators and years as a real table: a sign for the eye, words for a screen reader."""

from collections.abc import Mapping, Sequence
from xml.etree import ElementTree as ET

from presentation.address import address
from presentation.figure.indicator import Answer, Indicator
from presentation.figure.unit import NBSP
from presentation.language.code_words import answers_word
from presentation.language.language import _

SIGNS = {"direct": "●", "partial": "◐", "other": "△", "words": "□", "none": "○", "no_report": "·"}


def states(
    coverage: Sequence[Answer], reported_years: Sequence[int], codes: Sequence[str], years: Sequence[int]
) -> dict[tuple[str, int], str]:
    """Return the state of every indicator and year; a year without a loaded report is `no_report`."""
    found = {(row.indicator_code, row.year): row.answers for row in coverage}
    return {
        (code, year): found.get((code, year), "none" if year in reported_years else "no_report")
        for code in codes
        for year in years
    }


def coverage_html(
    official: Sequence[Indicator], years: Sequence[int], found: Mapping[tuple[str, int], str]
) -> str:
    """Return the matrix as an HTML table with headers in both directions.

    Years of which no loaded document says anything are marked, so that a phone can leave them out.
    """
    told = {year for (_code, year), state in found.items() if state != "no_report"}
    looks = {year: {} if year in told else {"class": "bez-dokumentu"} for year in years}
    table = ET.Element("table", {"class": "pokrycie"})
    ET.SubElement(table, "caption").text = _("What the loaded documents give, by indicator and year")
    head = ET.SubElement(ET.SubElement(table, "thead"), "tr")
    ET.SubElement(head, "th", {"scope": "col"}).text = _("Indicator")
    for year, look in looks.items():
        ET.SubElement(head, "th", {"scope": "col", **look}).text = str(year)
    body = ET.SubElement(table, "tbody")
    for row in official:
        _row(body, row, looks, found)
    return ET.tostring(table, encoding="unicode", method="html")


def _row(
    body: ET.Element,
    row: Indicator,
    looks: Mapping[int, dict[str, str]],
    found: Mapping[tuple[str, int], str],
) -> None:
    code = row.indicator_code
    line = ET.SubElement(body, "tr")
    header = ET.SubElement(line, "th", {"scope": "row"})
    link = ET.SubElement(header, "a", {"href": address("wskaznik", kod=code), "target": "_self"})
    link.text = f"{code} {row.short_name}"
    for year, look in looks.items():
        state = found[code, year]
        cell = ET.SubElement(line, "td", look or {"class": f"stan-{state.replace('_', '-')}"})
        ET.SubElement(cell, "span", {"aria-hidden": "true", "title": answers_word(state)}).text = SIGNS[state]
        ET.SubElement(cell, "span", {"class": "dla-czytnika"}).text = answers_word(state)


def legend() -> str:
    """Return the signs with their words, for the line above the table."""
    return "; ".join(f"{sign}{NBSP}{answers_word(state)}" for state, sign in SIGNS.items())
