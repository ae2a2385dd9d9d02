"""A small raw folder of invented figures in the shape of the real ones, for tests that break it."""

import csv
from pathlib import Path

from etl.raw.figure import FIGURE_COLUMNS
from etl.raw.folder import DECISION_COLUMNS

ORIGIN = """
title = "Raport próbny"
short_title = "Raport za {year} r."
publisher = "Urząd Miasta"
period = "{year}"
date = "{year}-12-31"
source_file = "proba.txt"
sha256 = "0"
reports_indicators = ["II.12", "II.13", "IV.2"]
reports_years = [{before}, {year}]
"""
SHELTER = (
    "Liczba osób bezdomnych z Sopotu korzystających z ofert schronienia z podziałem na rodzaj schronienia"
)
FOSTER = "Liczba funkcjonujących zawodowych rodzin zastępczych"
INITIATIVES = (
    "2. Liczba przedsięwzięć inicjowanych przez mieszkańców i wspieranych przez Miasto w różnej formie"
)


def figure(
    document: str, area: str, row: int, name: str, year: int, ordinal: int, number: str, words: str
) -> dict[str, str]:
    """Return one row of figures.csv; `words` is the print, the label is what remains without the number."""
    return {
        "figure_id": f"{document}:obszar-{area}.{row}.{year}.{ordinal}",
        "section": f"Obszar {area}",
        "row_label": name,
        "column_label": f"wartość wskaźników {year}",
        "line": str(ordinal),
        "label": words.replace(number, "", 1).strip(" -–:"),
        "number": number,
        "printed": words,
        "locator": f"Obszar {area}, wiersz {row}, kolumna {year}",
    }


def shelter_cell(document: str, year: int, total: str, shelter: str, night: str) -> list[dict[str, str]]:
    """Return the three figures of the shelter row of one year."""
    prints = [
        (total, f"łącznie {total} osoby"),
        (shelter, f"{shelter} osób – schronisko"),
        (night, f"{night} osób – noclegownia"),
    ]
    return [
        figure(document, "II", 2, SHELTER, year, ordinal, number, words)
        for ordinal, (number, words) in enumerate(prints, 1)
    ]


def report(document: str, year: int) -> list[dict[str, str]]:
    """Return a small report of two years: foster families, shelter, and an empty cell."""
    rows = [figure(document, "II", 1, FOSTER, year, 1, "11", "11 rodzin")]
    rows += shelter_cell(document, year - 1, "62", "48", "14") + shelter_cell(
        document, year, "50", "32", "18"
    )
    rows.append(figure(document, "IV", 1, INITIATIVES, year, 1, "", ""))
    return rows


def write_document(
    folder: Path,
    figures: list[dict[str, str]],
    year: int = 2020,
    decisions: list[dict[str, str]] | None = None,
) -> Path:
    """Write one document's raw folder and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "origin.toml").write_text(ORIGIN.format(year=year, before=year - 1), encoding="utf-8")
    write_rows(folder / "figures.csv", FIGURE_COLUMNS, figures)
    if decisions:
        write_rows(folder / "decisions.csv", DECISION_COLUMNS, decisions)
    return folder


def write_rows(path: Path, columns: tuple[str, ...], rows: list[dict[str, str]]) -> None:
    """Write rows as CSV."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns)
        writer.writeheader()
        writer.writerows(rows)


def decision(figure_id: str, action: str, argument: str, expects: str) -> dict[str, str]:
    """Return one row of decisions.csv."""
    reasons = {"reason_pl": "powód próbny", "reason_en": "a reason for the test", "decided_on": "2026-11-22"}
    return {"figure_id": figure_id, "action": action, "argument": argument, "expects": expects, **reasons}


def small_raw(folder: Path) -> Path:
    """Write a raw folder with one report for 2020 and return the raw folder."""
    write_document(folder / "proba-2020", report("proba-2020", 2020))
    return folder
