"""Figures that stand in another year's column, cannot be read, or have no value."""

from collections.abc import Iterator

from etl.catalogue.catalogue import Catalogue
from etl.language.quantity import MissingReason
from etl.observing.observations import Observation
from etl.placing.placed import Assigned
from etl.remarks.places import in_english
from etl.remarks.remark import Remark, figures_of, named, title, when

REASONS: dict[MissingReason, tuple[str, str]] = {
    "blank": ("komórka jest pusta", "the cell is empty"),
    "no_data": ("w komórce stoi „b.d.” (brak danych)", "the cell says “b.d.” (no data)"),
    "dash": ("w komórce stoi kreska", "the cell holds a dash"),
    "not_carried_out": (
        "podano, że się nie odbyło",
        "the document says that it did not take place",
    ),
    "words_only": (
        "dokument opisuje to słowami, bez liczby",
        "the document describes it in words, without a number",
    ),
    "not_read": (
        "w dokumencie stoi tu zapis, którego nie odczytano jako liczby",
        "the document holds an entry here that was not read as a number",
    ),
    "not_in_report": ("dokument nie podaje wartości", "the document gives no value"),
}


def wrong_column_years(placed: list[Assigned], catalogue: Catalogue) -> Iterator[Remark]:
    """Yield a remark per cell and year for figures that are about another year than their column.

    A cell that gives the column's own year beside the other one misleads nobody, so nothing is told of it.
    """
    own = {
        _thing(item)
        for item in placed
        if item.target and item.target.year == item.column_year and item.reading.value is not None
    }
    cells: dict[tuple[object, ...], list[Assigned]] = {}
    for item in placed:
        if (
            item.target
            and item.column_year
            and item.target.year != item.column_year
            and item.derivations == []
            and _thing(item) not in own
        ):
            cells.setdefault((item.figure.document_id, *item.figure.cell, item.target.year), []).append(item)
    for items in cells.values():
        first = items[0]
        assert first.target is not None
        series = catalogue.series[first.target.series]
        prints = ", ".join(f"«{item.figure.number}»" for item in items)
        yield Remark(
            kind="wrong_column_year",
            severity="info",
            key=f"{first.figure.document_id}:{'.'.join(first.figure.cell)}@{first.target.year}",
            message_pl=f"{first.figure.locator}: {_other_year_pl(items, prints, first.target.year)}",
            message_en=(
                f"{in_english(first.figure.locator)}: {_other_year_en(items, prints, first.target.year)}"
            ),
            indicator=series.indicator,
            series=series.id,
            year=first.target.year,
            figures=tuple(("print", item.figure.figure_id) for item in items),
        )


def _thing(item: Assigned) -> tuple[object, ...]:
    """Return what a figure is about, whatever the year, and the cell that says it."""
    target = item.target
    assert target is not None
    return (item.figure.document_id, *item.figure.cell, target.series, target.category)


def _other_year_pl(items: list[Assigned], prints: str, year: int) -> str:
    is_one = len(items) == 1
    about, stands, it = ("dotyczy", "stoi", "tę liczbę") if is_one else ("dotyczą", "stoją", "te liczby")
    column = items[0].column_year
    return f"{prints} {about} {year} r., choć {stands} w kolumnie {column} r.; pokazujemy {it} przy {year} r."


def _other_year_en(items: list[Assigned], prints: str, year: int) -> str:
    is_one = len(items) == 1
    about, stands, shown = (
        ("is about", "it stands", "it is shown") if is_one else ("are about", "they stand", "they are shown")
    )
    return (
        f"{prints} {about} {year}, though {stands} in the column of {items[0].column_year}; "
        f"{shown} under {year}."
    )


def ambiguous_prints(observations: list[Observation]) -> Iterator[Remark]:
    """Yield a remark for every print that cannot be read safely."""
    for item in observations:
        if item.status != "ambiguous":
            continue
        figure = item.evidence[0].figure
        yield Remark(
            kind="ambiguous_print",
            severity="error",
            key=figure.figure_id,
            message_pl=(
                f"{named(item, 'pl')}, {when(item, 'pl')}: zapisu «{figure.printed}» ({figure.locator}) nie "
                f"da się bezpiecznie odczytać; zachowujemy go bez liczby."
            ),
            message_en=(
                f"{named(item, 'en')}, {when(item, 'en')}: «{figure.printed}» "
                f"({in_english(figure.locator)}) cannot be read safely; it is kept without a number."
            ),
            indicator=item.series.indicator,
            series=item.series.id,
            year=item.year,
            figures=figures_of("print", [item]),
        )


def missing_values(observations: list[Observation]) -> Iterator[Remark]:
    """Yield a remark for every thing that a document gives no value of, with the reason; its years as one."""
    groups: dict[tuple[str, str, str, MissingReason], list[Observation]] = {}
    for item in _told_once(observations):
        if item.missing_reason:
            thing = (item.series.id, item.category, item.document.document_id)
            groups.setdefault((*thing, item.missing_reason), []).append(item)
    for (series, category, document, reason), items in groups.items():
        first = items[0]
        years = sorted({item.year for item in items})
        reason_pl, reason_en = REASONS[reason]
        listed = [str(year) for year in years]
        yield Remark(
            kind="missing",
            severity="info",
            key=f"{series}/{category}@{'+'.join(listed)}:{document}",
            message_pl=f"{named(first, 'pl')}, {_joined(listed, 'i')}: {reason_pl} ({title(first, 'pl')}).",
            message_en=f"{named(first, 'en')}, {_joined(listed, 'and')}: {reason_en} ({title(first, 'en')}).",
            indicator=first.series.indicator,
            series=series,
            year=years[-1],
            years=tuple(years),
            figures=figures_of("print", items),
        )


def _joined(words: list[str], conjunction: str) -> str:
    """Return `2019`, `2019 i 2020` or `2018, 2019 i 2020`."""
    return f" {conjunction} ".join(filter(None, [", ".join(words[:-1]), words[-1]]))


def _told_once(observations: list[Observation]) -> Iterator[Observation]:
    """Yield what is missing; of a form's many empty cells one per indicator that it gives no figure for."""
    known = {(item.series.indicator, item.year) for item in observations if item.has_number}
    for item in observations:
        if item.status != "missing" or not item.is_current:
            continue
        if item.document.is_form:
            if (item.series.indicator, item.year) in known:
                continue
            known.add((item.series.indicator, item.year))
        yield item
