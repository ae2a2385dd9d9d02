"""What the catalogue and the documents say, asked once per build, as typed facts in their own order."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from presentation.figure.asked import Asked
from presentation.figure.document import Build, Column, Document, Print, Remark
from presentation.figure.facts import Break, Event, Period
from presentation.figure.indicator import Answer, Category, Explanation, Indicator, PriorityReason, Series
from presentation.figure.strategy import Area, Body, Goal, Priority, Programme
from presentation.figure.unit import Unit
from presentation.language.bilingual import Bilingual
from queries.typed import per_build, typed
from queries.warehouse import Row, rows


@per_build
def areas() -> tuple[Area, ...]:
    """Return the areas of the strategy."""
    return typed(Area, rows("areas"))


@per_build
def goals() -> tuple[Goal, ...]:
    """Return the operational goals."""
    return typed(Goal, rows("goals"))


@per_build
def priorities() -> tuple[Priority, ...]:
    """Return the priority directions."""
    return typed(Priority, rows("priorities"))


@per_build
def priority_reasons() -> tuple[PriorityReason, ...]:
    """Return which indicator we show under which direction, and why."""
    return typed(PriorityReason, rows("indicator_priorities"))


@per_build
def bodies() -> tuple[Body, ...]:
    """Return who is responsible in each area and who are the partners."""
    return typed(Body, rows("departments"))


@per_build
def programmes() -> tuple[Programme, ...]:
    """Return the programmes, procedures and plans of each area."""
    return typed(Programme, rows("programmes"))


@per_build
def indicators() -> tuple[Indicator, ...]:
    """Return the indicators in the order of the catalogue."""
    return typed(Indicator, rows("indicators"))


@per_build
def series() -> tuple[Series, ...]:
    """Return the series in the order of the catalogue."""
    return typed(Series, rows("series"))


@per_build
def categories() -> tuple[Category, ...]:
    """Return the categories of each series."""
    return typed(Category, rows("categories"))


@per_build
def units() -> tuple[Unit, ...]:
    """Return the units of measure."""
    return tuple(map(unit_of, rows("measure_units")))


@per_build
def units_of_series() -> Mapping[str, Unit]:
    """Return the unit of each series in the words of the noun that the series counts in."""
    known = {found.id: found for found in units()}
    return {row["series_id"]: _in_words_of(known[row["unit"]], row) for row in rows("series")}


@per_build
def variation() -> Mapping[str, Bilingual]:
    """Return what each code of `varies` means, in a sentence."""
    return {row["varies"]: Bilingual(row["sentence"], row["sentence_en"]) for row in rows("variations")}


@per_build
def breaks() -> tuple[Break, ...]:
    """Return the years from which on a series is not compared with the years before."""
    return typed(Break, rows("breaks"))


@per_build
def events() -> tuple[Event, ...]:
    """Return the events outside the strategy that moved many figures."""
    return typed(Event, rows("events"))


@per_build
def periods() -> tuple[Period, ...]:
    """Return the monitoring periods, oldest first."""
    return typed(Period, rows("periods"))


@per_build
def explanations() -> tuple[Explanation, ...]:
    """Return what the documents say explains a figure."""
    return typed(Explanation, rows("explanations"))


@per_build
def coverage() -> tuple[Answer, ...]:
    """Return what the documents give for each official indicator and year."""
    return typed(Answer, rows("coverage"))


@per_build
def completeness() -> Mapping[str, str]:
    """Return what the loaded documents answer for each official indicator over all reported years."""
    return {row["indicator_code"]: row["answers"] for row in rows("completeness")}


@per_build
def remarks() -> tuple[Remark, ...]:
    """Return the remarks on the data, the weightiest first."""
    return typed(Remark, rows("findings"))


@per_build
def asked() -> tuple[Asked, ...]:
    """Return the questions asked about the data, the one longest without an answer first."""
    return typed(Asked, rows("asked"))


@per_build
def documents() -> tuple[Document, ...]:
    """Return the loaded documents, newest first."""
    return typed(Document, rows("documents"))


@per_build
def prints(document: str | None) -> tuple[Print, ...]:
    """Return the figures as a document prints them, None: those of all documents."""
    return typed(Print, rows("figures", documents=[document] if document else []))


@per_build
def columns() -> tuple[Column, ...]:
    """Return what each table and column of the warehouse means, the view `observations` first."""
    return typed(Column, rows("columns"))


@per_build
def meanings() -> Mapping[str, Bilingual]:
    """Return what a column means by its name alone, as the first table that has it says."""
    named = (found for found in reversed(columns()) if found.column_name)
    return {found.column_name: found.meaning for found in named}


@per_build
def build() -> Build:
    """Return the build of the warehouse that is read."""
    (found,) = typed(Build, rows("build"))
    return found


def unit_of(row: Row) -> Unit:
    """Return the unit of a row of `measure_unit`, which has the forms of its words in lists."""
    return Unit(
        id=row["unit"],
        **_forms(row),
        decimals=row["decimals"],
        symbol=row["symbol"] or "",
        is_currency=row["is_currency"],
        is_share=row["is_share"],
        is_whole=row["is_whole"],
    )


def _in_words_of(unit: Unit, row: Row) -> Unit:
    """Return a unit with the noun of a row of `series`."""
    return replace(
        unit,
        **_forms(row),
        complement=Bilingual(row["complement"] or "", row["complement_en"] or ""),
    )


def _forms(row: Row) -> dict[str, Any]:
    """Return the forms of the words of a unit or a noun, as `Unit` names them."""
    return {
        "forms": tuple(row["forms"]),
        "genitive_one": row["genitive_one"],
        "accusative_one": row["accusative_one"],
        "plural": row["plural"],
        "forms_en": tuple(row["forms_en"]),
    }
