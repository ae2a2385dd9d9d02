"""The figures of a chart as a table of words: its text alternative, and what is read by a screen reader."""

from collections.abc import Sequence
from dataclasses import dataclass

from presentation.evidence import status_word
from presentation.facts import Facts
from presentation.language import _, choose
from presentation.observation import Rows, current_figures
from presentation.values import missing_phrase, value_text
from presentation.when import sentence, year_label


@dataclass(frozen=True)
class TableRow:
    """One current figure: what, when, the figure in words, its standing, and a note or reason."""

    name: str
    year: str
    value: str
    status: str
    note: str


def table_rows(rows: Rows, facts: Facts) -> tuple[TableRow, ...]:
    """Return one row per current level, each series in the order of the catalogue, newest year first."""
    newest_first = current_figures(rows)[::-1]
    items = sorted(newest_first, key=lambda item: (item.series_order, item.category_order))
    found = []
    for item in items:
        reason = missing_phrase(item, len(facts.documents))
        note = " ".join(sentence(text) for text in (reason, choose(item.note, item.note_en)) if text)
        value = value_text(item, facts.unit)
        found.append(TableRow(item.name, year_label(item), value, status_word(item.status), note))
    return tuple(found)


def table_columns(rows: Sequence[TableRow]) -> dict[str, list[str]]:
    """Return the rows as named columns for a data frame; columns without any content are left out."""
    several = len({row.name for row in rows}) > 1
    columns = {
        _("What"): [row.name for row in rows] if several else [],
        _("Year"): [row.year for row in rows],
        _("Figure"): [row.value for row in rows],
        _("How given"): [row.status for row in rows],
        _("Remarks"): [row.note for row in rows],
    }
    return {name: cells for name, cells in columns.items() if any(cells)}
