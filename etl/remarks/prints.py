"""Prints that stand in another year's column, cannot be read, or give no value."""

from collections.abc import Iterator

from etl.catalogue.catalogue import Catalogue
from etl.observing.observations import Observation
from etl.placing.placed import Assigned
from etl.remarks.remark import Remark, figures_of, named

_REASONS = {
    "blank": ("komórka jest pusta", "the cell is empty"),
    "no_data": ("w komórce stoi „b.d.” (brak danych)", "the cell says “b.d.” (no data)"),
    "dash": ("w komórce stoi kreska", "the cell holds a dash"),
    "not_carried_out": (
        "podano, że działania nie przeprowadzono",
        "the document says it was not carried out",
    ),
    "not_in_report": ("dokument nie podaje wartości", "the document gives no value"),
}


def wrong_column_years(placed: list[Assigned], catalogue: Catalogue) -> Iterator[Remark]:
    """Yield a remark per cell and year for figures that are about another year than their column."""
    cells: dict[tuple[object, ...], list[Assigned]] = {}
    for item in placed:
        if (
            item.target
            and item.column_year
            and item.target.year != item.column_year
            and item.derivations == []
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
            message_pl=(
                f"{first.figure.locator}: {prints} dotyczy roku {first.target.year}, nie roku kolumny "
                f"({first.column_year}); pokazujemy przy roku {first.target.year}."
            ),
            message_en=(
                f"{first.figure.locator}: {prints} is about {first.target.year}, not about the column's year "
                f"({first.column_year}); it is shown under {first.target.year}."
            ),
            indicator=series.indicator,
            series=series.id,
            year=first.target.year,
            figures=tuple(("print", item.figure.figure_id) for item in items),
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
                f"{named(item, 'pl')}, {item.year}: druku «{figure.printed}» ({figure.locator}) nie "
                f"da się bezpiecznie odczytać; zachowujemy go bez liczby."
            ),
            message_en=(
                f"{named(item, 'en')}, {item.year}: the print «{figure.printed}» ({figure.locator}) cannot "
                f"be read safely; it is kept without a number."
            ),
            indicator=item.series.indicator,
            series=item.series.id,
            year=item.year,
            figures=figures_of("print", [item]),
        )


def missing_values(observations: list[Observation]) -> Iterator[Remark]:
    """Yield a remark for every current value that is missing, with the reason the print gives."""
    for item in _told_once(observations):
        reason_pl, reason_en = _REASONS[str(item.missing_reason)]
        title = item.document.origin["short_title"]
        yield Remark(
            kind="missing",
            severity="info",
            key=f"{item.series.id}/{item.category}@{item.year}:{item.document.document_id}",
            message_pl=f"{named(item, 'pl')}, {item.year}: {reason_pl} ({title}).",
            message_en=f"{named(item, 'en')}, {item.year}: {reason_en} ({title}).",
            indicator=item.series.indicator,
            series=item.series.id,
            year=item.year,
            figures=figures_of("print", [item]),
        )


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
