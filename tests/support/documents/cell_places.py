"""What the real extraction and the real catalogue make of one cell of a report."""

from decimal import Decimal
from functools import cache
from pathlib import Path

from etl.catalogue.files import read_catalogue
from etl.next_report.extract import extract
from etl.placing.place import assign
from etl.raw.folder import read_raw

AREAS = {"I": "BEZPIECZEŃSTWO", "II": "INFRASTRUKTURA SPOŁECZNA", "III": "EDUKACJA", "IV": "PARTYCYPACJA"}
Place = tuple[str, int, Decimal | None]
known_catalogue = cache(read_catalogue)


def places(code: str, cell: str, folder: Path) -> set[Place]:
    """Return (series/category, year, value) of every figure of the cell that found a place.

    The cell stands in the column 2021 of the row that bears the indicator's official name.
    """
    catalogue = known_catalogue()
    area = code.partition(".")[0]
    lines = ["wstęp", f"\tOBSZAR {area} {AREAS[area]}", "", "\twskaźniki", "\twartość 2020", "\twartość 2021"]
    lines += ["", f"\t{catalogue.indicators[code].name}", "\t", *f"\t{cell}".splitlines(), "", ""]
    (folder / "report.txt").write_text("\n".join(lines), encoding="utf-8")
    extract(folder / "report.txt", "report-2021", folder / "raw" / "report-2021")
    return {
        (f"{item.target.series}/{item.target.category}".strip("/"), item.target.year, item.reading.value)
        for item in assign(read_raw(folder / "raw"), catalogue)
        if item.target and item.disposition == "assigned" and item.figure.number
    }
