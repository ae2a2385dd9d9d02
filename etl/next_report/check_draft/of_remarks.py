"""The remarks of a build that concern a draft, as findings at its cells."""

from collections.abc import Iterator

from etl.next_report.check_draft.beside import Beside
from etl.next_report.check_draft.finding import Finding
from etl.next_report.check_draft.known import Known
from etl.next_report.check_draft.remark_sentences import sentences
from etl.next_report.extract import matched_rows
from etl.remarks.remark import Remark

# The figure that a person would mend first, of those that a remark names; other roles only prove it.
_FIRST = ("total", "claim", "after", "used", "other", "print", "before", "level", "part")


def of_remarks(beside: Beside, known: Known) -> Iterator[Finding]:
    """Yield a finding for each remark that names a figure of the draft, or misses one in it."""
    cells = _cells(beside)
    for remark in beside.known.remarks:
        ours = [entry for entry in remark.figures if known.is_own(entry[1])]
        if ours:
            texts = sentences(remark, known)
            for figure_id in _places(remark, ours, known):
                figure = known.figure(figure_id)
                yield Finding(remark.kind, figure.locator, *texts, figure.line, figure_id)
        elif remark.kind == "missing" and remark.key.endswith(f":{known.document_id}"):
            texts = sentences(remark, known)
            for year in remark.years:
                place, line = cells.get((remark.indicator, year), ("", 0))
                yield Finding(remark.kind, place, *texts, line)


def _cells(beside: Beside) -> dict[tuple[str | None, int], tuple[str, int]]:
    """Return {(indicator, year): (place, line)} of the cells of the draft."""
    codes = matched_rows(beside.extracted.tables)
    return {
        (codes.get((table.key, row.label)), column.year): (
            f"{table.section}, wiersz {row.ordinal}, kolumna {column.column_id}",
            cell.lines[0].number,
        )
        for table in beside.extracted.tables
        for row in table.rows
        for column, cell in row.cells
        if cell.lines
    }


def _places(remark: Remark, ours: list[tuple[str, str]], known: Known) -> list[str]:
    """Return the figures to put a remark at: each empty cell, else the first that a person would mend."""
    if remark.kind == "missing" and (remark.kind, remark.key) not in known.recorded:
        return [figure_id for _, figure_id in ours]
    in_order = sorted(ours, key=lambda entry: (known.figure(entry[1]).is_prose, _FIRST.index(entry[0])))
    return [figure_id for _, figure_id in in_order[:1]]
