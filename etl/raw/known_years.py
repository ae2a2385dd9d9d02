"""Which years a figure may be about: those that the periods of the strategy can hold.

One column headed 9999 would stretch every axis, and the form for "the year after the last report" with it.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from etl.catalogue.catalogue import Catalogue
from etl.faults import Fault
from etl.raw.document import Document

EARLIEST = 1990  # the first year of local self-government, from which on the city counts anything itself
MARGIN = 1  # years; a report on the last year may print the school year that ends in the next one
_YEAR = re.compile(r"\d{4}")


def known_years(catalogue: Catalogue) -> range:
    """Return the years that a figure may be about."""
    last = max(period.last_year or 0 for period in catalogue.entries["period"])
    return range(EARLIEST, last + MARGIN + 1)


def year_sentences(year: object, catalogue: Catalogue) -> tuple[str, str]:
    """Return what is wrong with a year and what to do, English and Polish."""
    known = known_years(catalogue)
    return (
        f"the year {year} lies outside {known[0]}-{known[-1]}, the years that the strategy can have figures "
        "for; correct it",
        f"rok {year} nie mieści się w latach {known[0]}–{known[-1]}, z których strategia może mieć dane; "
        "proszę go poprawić",
    )


def odd_years(path: Path, years: Iterable[object], catalogue: Catalogue) -> list[Fault]:
    """Return a fault for each year that no figure may be about."""
    known = known_years(catalogue)
    odd = {str(year) for year in years if year not in known}
    return [Fault(path, None, *year_sentences(year, catalogue)) for year in sorted(odd)]


def year_faults(document: Document, catalogue: Catalogue) -> Iterator[Fault]:
    """Yield a fault for each odd year that the document's card claims, and that a column of a table bears."""
    folder = document.figures[0].source.parent if document.figures else Path(document.document_id)
    yield from odd_years(folder / "origin.toml", document.origin.get("reports_years", []), catalogue)
    columns: set[tuple[str, ...]] = set()
    for figure in document.figures:
        column = () if figure.is_prose else (figure.place[0], figure.place[2], figure.column_label)
        if not column or column in columns:
            continue
        columns.add(column)
        found = _YEAR.fullmatch(column[1].partition("-")[0]) or _YEAR.search(figure.column_label)
        if found and int(found.group()) not in known_years(catalogue):
            sentences = year_sentences(found.group(), catalogue)
            yield Fault(figure.source, figure.source_line, *sentences)
