"""The figures of a chart as a table of words: its text alternative, and what is read by a screen reader."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from presentation.figure.facts import Facts
from presentation.figure.observation import Observation, by_series, current_figures, names_of
from presentation.figure.values import missing_phrase, value_text
from presentation.figure.when import sentence, year_label
from presentation.language.code_words import status_word
from presentation.language.language import _, choose


@dataclass(frozen=True)
class TableRow:
    """One current figure: what, when, the figure in words, and a remark: reason, standing, note."""

    item: Observation
    name: str
    year: str
    value: str
    note: str


def table_rows(rows: Iterable[Observation], facts: Facts) -> tuple[TableRow, ...]:
    """Return one row per current level, each series in the order of the catalogue, newest year first."""
    newest_first = current_figures(rows)[::-1]
    items = sorted(newest_first, key=lambda item: (item.series_order, item.category_order))
    groups = by_series(items)
    names = {
        (members[0].series_id, members[0].category): name
        for members, name in zip(groups, names_of(groups), strict=True)
    }
    return tuple(
        TableRow(
            item,
            names[item.series_id, item.category],
            year_label(item),
            value_text(item, facts.unit_of(item)),
            _note(item, facts),
        )
        for item in items
    )


def _note(item: Observation, facts: Facts) -> str:
    """Return why there is no figure, how it came about unless it is simply printed, and the note on it."""
    standing = status_word(item.status) if item.is_known and item.status != "reported" else ""
    texts = (missing_phrase(item, len(facts.documents)), standing, choose(item.note, item.note_en))
    return " ".join(sentence(text) for text in texts if text)


def table_columns(rows: Sequence[TableRow]) -> dict[str, list[str]]:
    """Return the rows as named columns for a data frame; columns without any content are left out."""
    several = len({row.name for row in rows}) > 1
    columns = {
        _("What"): [row.name for row in rows] if several else [],
        _("Year"): [row.year for row in rows],
        _("Figure"): [row.value for row in rows],
        _("Remarks"): [row.note for row in rows],
    }
    return {name: cells for name, cells in columns.items() if any(cells)}
