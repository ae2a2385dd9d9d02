"""Which cells of a printed report hold prose, which we do not copy: the unit writes it anew.

The prints themselves tell: a figure inside a long sentence, lines without a figure between those that have
one, or a cell that the report fills without giving any figure.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from presentation.figure.document import Print
from queries import catalogue

_SENTENCE = 60
_YEAR = re.compile(r"\d{4}")


def prose_cells() -> dict[str, set[int]]:
    """Return the years of the columns that hold prose, by indicator."""
    cells: dict[tuple[str, int], list[Print]] = defaultdict(list)
    for row in catalogue.prints(None):
        year = _YEAR.search(row.column_label)
        if row.indicator_code and year and row.section.startswith("Obszar"):
            cells[row.indicator_code, int(year[0])].append(row)
    found: dict[str, set[int]] = defaultdict(set)
    for (code, year_of_column), members in cells.items():
        if _is_prose(members):
            found[code].add(year_of_column)
    for answer in catalogue.coverage():
        if not answer.has_number and answer.missing_reasons in ("not_in_report", "words_only"):
            found[answer.indicator_code].add(answer.year)
    return found


def _is_prose(members: Sequence[Print]) -> bool:
    lines = {row.line for row in members}
    has_gaps = max(lines) - min(lines) + 1 > len(lines)
    return has_gaps or any(len(row.printed) >= _SENTENCE for row in members)


def holds_prose(cells: Mapping[str, set[int]], code: str, year: int, reported: Sequence[int]) -> bool:
    """Return whether the cell of a year holds prose; of a year not yet reported, whether its last one did."""
    years = cells.get(code, set())
    return year in years if year in reported else max(reported) in years
