"""Rows of the tables about series: what each counts and in which words, its categories, sums and breaks."""

from typing import Any

from etl.catalogue.catalogue import Catalogue
from etl.catalogue.model import Indicator, Series

Rows = list[dict[str, Any]]


def series_rows(catalogue: Catalogue) -> dict[str, Rows]:
    """Return the rows of `series`, `category`, `sum_part` and `break_point`."""
    tables: dict[str, Rows] = {"series": [], "category": [], "sum_part": [], "break_point": []}
    for order, entry in enumerate(catalogue.entries["series"], 1):
        tables["series"].append(_series_row(order, entry, catalogue))
        tables["category"] += [
            {
                "series_id": entry.id,
                "category": item.name,
                "category_en": item.name_en,
                "category_order": position,
            }
            for position, item in enumerate(entry.category, 1)
        ]
    for number, rule in enumerate(catalogue.entries["sum"], 1):
        tables["sum_part"] += [
            {"rule": number, "total": rule.total, "part": part, "part_order": order}
            for order, part in enumerate(rule.parts, 1)
        ]
    tables["break_point"] = [
        {"series_id": rule.series, **rule.model_dump(exclude={"series"})}
        for rule in catalogue.entries["break"]
    ]
    return tables


def suppliers(indicator: Indicator, catalogue: Catalogue) -> str | None:
    """Return who gives the figures of an indicator: its own supplier, else those of its series.

    Nobody where the headline figure has no supplier, for then the others are beside the point.
    """
    if indicator.supplier:
        return indicator.supplier
    members = catalogue.series_by_indicator[indicator.code]
    headline = indicator.headline and catalogue.series[indicator.headline.series]
    if headline and not headline.supplier:
        return None
    return "; ".join(dict.fromkeys(entry.supplier for entry in members if entry.supplier)) or None


def unit_names(indicator: Indicator, catalogue: Catalogue) -> dict[str, str | None]:
    """Return what an indicator is counted in, as a name (wnioski, applications): of its leading series."""
    members = catalogue.series_by_indicator[indicator.code]
    if not members:
        return {"unit_name": None, "unit_name_en": None}
    headline = indicator.headline and catalogue.series[indicator.headline.series]
    words = _words(headline or members[0], catalogue)
    return {"unit_name": words["plural"], "unit_name_en": words["forms_en"][1]}


def direction_of(series: Series, catalogue: Catalogue) -> str:
    """Return which way the strategy wants a series to go: its own word, else the headline's indicator's."""
    indicator = catalogue.indicators[series.indicator]
    is_headline = indicator.headline is not None and indicator.headline.series == series.id
    return series.direction or (indicator.direction if is_headline else "none")


def undirected_reason(series: Series, catalogue: Catalogue) -> str | None:
    """Return the code of why a change of the series is not judged; None for a series with a direction."""
    if direction_of(series, catalogue) != "none":
        return None
    if catalogue.indicators[series.indicator].direction == "none":
        return "strategy_silent"
    return series.undirected or "beside_the_indicator"


def _words(series: Series, catalogue: Catalogue) -> dict[str, Any]:
    """Return the forms of what the series counts: of its own noun, else of its unit."""
    told = series.noun or catalogue.units[series.unit]
    return {
        "forms": told.forms,
        "genitive_one": told.genitive_one,
        "accusative_one": told.accusative_one,
        "plural": told.plural or told.forms[1],
        "forms_en": told.forms_en,
        "complement": series.noun.complement if series.noun else series.share_of,
        "complement_en": series.noun.complement_en if series.noun else series.share_of_en,
    }


def _series_row(order: int, entry: Series, catalogue: Catalogue) -> dict[str, Any]:
    indicator = catalogue.indicators[entry.indicator]
    return {
        "series_id": entry.id,
        "indicator_code": entry.indicator,
        "series_order": order,
        "decimals": entry.decimals if entry.decimals is not None else catalogue.units[entry.unit].decimals,
        "list_kind": entry.categories,
        "has_total": catalogue.has_total(entry),
        "supplier": entry.supplier or indicator.supplier,
        "direction": direction_of(entry, catalogue),
        "undirected_reason": undirected_reason(entry, catalogue),
        "is_overlapping": entry.overlapping,
        **_words(entry, catalogue),
        **entry.model_dump(
            include={"name", "name_en", "unit", "measure", "kind", "chart_group", "varies", "note", "note_en"}
        ),
    }
