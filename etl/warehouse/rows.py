"""Rows of the warehouse's tables, from the catalogue, the documents and what was observed."""

from typing import Any

from etl.catalogue.catalogue import Catalogue
from etl.figures.number_place import number_place
from etl.observing.observations import Observation
from etl.placing.placed import Assigned
from etl.raw.document import Document
from etl.remarks.places import in_english
from etl.warehouse.series_rows import series_rows, suppliers, unit_names

Rows = list[dict[str, Any]]


def catalogue_rows(catalogue: Catalogue) -> dict[str, Rows]:
    """Return the rows of every table that states catalogue facts, by table name, parents first."""
    entries = catalogue.entries
    return {
        "area": [
            {"area_code": area.code, "area_order": order, **area.model_dump(exclude={"code"})}
            for order, area in enumerate(entries["area"], 1)
        ],
        "goal": [
            {"goal_code": goal.code, "area_code": goal.area, **goal.model_dump(exclude={"code", "area"})}
            for goal in entries["goal"]
        ],
        "priority": [
            {"priority_number": entry.number, **entry.model_dump(exclude={"number"})}
            for entry in entries["priority"]
        ],
        "period": [
            {"period_code": entry.code, **entry.model_dump(exclude={"code"})} for entry in entries["period"]
        ],
        "event": [entry.model_dump() for entry in entries["event"]],
        "measure_unit": [
            {
                "unit": entry.id,
                **entry.model_dump(exclude={"id", "counts"}),
                "plural": entry.plural or entry.forms[1],
            }
            for entry in entries["unit"]
        ],
        "variation": [
            {"varies": entry.id, **entry.model_dump(exclude={"id"})} for entry in entries["variation"]
        ],
        "undirected": [
            {"undirected_reason": entry.id, **entry.model_dump(exclude={"id"})}
            for entry in entries["undirected"]
        ],
        **_listed_rows(catalogue),
        **_indicator_rows(catalogue),
        **series_rows(catalogue),
    }


def _listed_rows(catalogue: Catalogue) -> dict[str, Rows]:
    """Return what Tables 7 and 8 of the strategy list, numbered in their order."""
    entries = catalogue.entries
    return {
        "unit": [
            {"area_code": entry.area, "role": entry.role, "name": entry.name, "unit_order": order}
            for order, entry in enumerate(entries["department"], 1)
        ],
        "programme": [
            {"area_code": entry.area, "name": entry.name, "programme_order": order}
            for order, entry in enumerate(entries["programme"], 1)
        ],
    }


def _indicator_rows(catalogue: Catalogue) -> dict[str, Rows]:
    nested = {"code", "area", "goal", "headline", "priorities", "answers", "explanations", "report_names"}
    nested |= {"direction_from", "in_words"}
    tables: dict[str, Rows] = {"indicator": [], "answer": [], "explanation": [], "indicator_priority": []}
    for order, entry in enumerate(catalogue.entries["indicator"], 1):
        headline, origin = entry.headline, entry.direction_from
        tables["indicator"].append(
            {
                "indicator_code": entry.code,
                "area_code": entry.area,
                "goal_code": entry.goal,
                "is_official": entry.is_official,
                "indicator_order": order,
                "headline_series": headline.series if headline else None,
                "headline_category": headline.category if headline else None,
                "direction_source": origin.source if origin else None,
                "direction_goal": origin.goal if origin else None,
                "direction_priority": origin.priority if origin else None,
                "direction_area": origin.area if origin else None,
                **entry.model_dump(exclude=nested),
                "supplier": suppliers(entry, catalogue),
                **unit_names(entry, catalogue),
            }
        )
        code = {"indicator_code": entry.code}
        tables["answer"] += [
            {**code, "from_year": year, "answers": kind} for year, kind in entry.answers.items()
        ]
        tables["explanation"] += [
            {**code, **item.model_dump(), "locator_en": in_english(item.locator)}
            for item in entry.explanations
        ]
        tables["indicator_priority"] += [
            {**code, "priority_number": item.number, "reason": item.reason, "reason_en": item.reason_en}
            for item in entry.priorities
        ]
    return tables


def document_rows(documents: list[Document]) -> Rows:
    """Return one row per document: its card."""
    return [
        {
            "document_id": document.document_id,
            "document_kind": document.kind,
            "reports_years": list(document.origin.get("reports_years", [])),
            "title_is_ours": bool(document.origin.get("title_is_ours")),
            **{
                key: document.origin.get(key) or None
                for key in ("title_en", "short_title_en", "date_note", "date_note_en")
            },
            **{
                key: str(document.origin[key])
                for key in ("title", "short_title", "publisher", "period", "date", "source_file")
            },
            "sha256": document.origin["sha256"],
            "address": document.origin.get("address") or None,
            "reuse_terms": document.origin.get("reuse_terms") or None,
        }
        for document in documents
    ]


def figure_rows(placed: list[Assigned]) -> Rows:
    """Return one row per printed figure with the place it was given and the decision about it."""
    rows: dict[str, dict[str, Any]] = {}
    for item in placed:
        figure, decision, target = item.figure, item.decision, item.target
        rows.setdefault(figure.figure_id, {}).update(
            {
                "figure_id": figure.figure_id,
                "document_id": figure.document_id,
                **{
                    key: getattr(figure, key)
                    for key in (
                        "section",
                        "row_label",
                        "column_label",
                        "line",
                        "label",
                        "number",
                        "printed",
                        "locator",
                    )
                },
                "number_at": number_place(figure.number, figure.printed, figure.label),
                "locator_en": in_english(figure.locator),
                "disposition": "counted" if item.counted is not None else item.disposition,
                "indicator_code": item.indicator,
                "series_id": target.series if target else None,
                "category": target.category if target else None,
                "year": target.year if target else None,
                "action": decision.action if decision else None,
                "argument": decision.argument if decision else None,
                "reason": decision.reason_pl if decision else None,
                "reason_en": decision.reason_en if decision else None,
                "problem": item.problem.sentence if item.problem else None,
            }
        )
    return list(rows.values())


def observation_rows(observations: list[Observation], catalogue: Catalogue) -> tuple[Rows, Rows]:
    """Return the rows of `observation` and of `observation_figure`."""
    rows, links = [], []
    for item in observations:
        rows.append(_observation_row(item, catalogue))
        figures = dict.fromkeys(evidence.figure.figure_id for evidence in item.evidence)
        links += [
            {"observation_id": item.observation_id, "figure_id": figure, "ordinal": ordinal}
            for ordinal, figure in enumerate(figures, 1)
        ]
    return rows, links


def _answers(item: Observation, listed: str) -> str:
    """What the print answers: an unreadable one only in part, an empty one nothing at all.

    A number where the catalogue expects none is the first of its kind; how much it answers is not known.
    """
    if item.has_number and listed == "none":
        return "partial"
    if item.status == "ambiguous":
        return "partial" if listed == "direct" else listed
    if item.status == "missing":
        is_told = item.missing_reason in ("not_in_report", "words_only")
        return listed if is_told and listed != "direct" else "none"
    return listed


def _observation_row(item: Observation, catalogue: Catalogue) -> dict[str, Any]:
    indicator = catalogue.indicators[item.series.indicator]
    headline = indicator.headline
    decimals = item.series.decimals
    locators = dict.fromkeys(evidence.figure.locator for evidence in item.evidence)
    prints = dict.fromkeys(evidence.figure.printed for evidence in item.evidence)
    return {
        "observation_id": item.observation_id,
        "series_id": item.series.id,
        "category": item.category,
        "year": item.year,
        "period_label": item.period_label,
        "period_label_en": item.period_label_en,
        "year_is_assumed": item.year_is_assumed,
        "value": item.value,
        "qualifier": item.qualifier,
        "value_low": item.low,
        "value_high": item.high,
        "decimals": decimals if decimals is not None else catalogue.units[item.series.unit].decimals,
        "answers": _answers(item, indicator.answer_in(item.year)),
        "supplier": item.supplier or item.series.supplier or indicator.supplier,
        "status": item.status,
        "missing_reason": item.missing_reason,
        "segment": item.segment,
        "is_headline": headline is not None
        and (headline.series, headline.category) == (item.series.id, item.category),
        "is_current": item.is_current,
        "not_current_reason": item.not_current_reason,
        "document_id": item.document.document_id,
        "locator": " | ".join(locators) or None,
        "locator_en": " | ".join(map(in_english, locators)) or None,
        "printed": " | ".join(prints) or None,
        "note": " ".join(note for note, _ in item.notes) or None,
        "note_en": " ".join(note for _, note in item.notes) or None,
        "basis": " ".join(words for words, _ in item.basis) or None,
        "basis_en": " ".join(words for _, words in item.basis) or None,
    }
