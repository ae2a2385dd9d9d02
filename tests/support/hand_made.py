"""Small rows of the view `observations` and catalogue facts, made by hand from figures in the documents."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from presentation.figure.facts import Break, Event, Facts, Period
from presentation.figure.observation import Observation
from presentation.figure.unit import Unit
from presentation.language.bilingual import Bilingual

NBSP = "\u00a0"

PERSONS = Unit("persons", ("osoba", "osoby", "osób"), "osobę", ("person", "people"), is_whole=True)
FAMILIES = Unit(
    "families", ("rodzina", "rodziny", "rodzin"), "rodzinę", ("family", "families"), is_whole=True
)
CHILDREN = Unit("children", ("dziecko", "dzieci", "dzieci"), "dziecko", ("child", "children"), is_whole=True)
COUNT = Unit("count", is_whole=True)
PERCENT = Unit(
    "percent", ("procent",) * 3, "procent", ("per cent", "per cent"), decimals=1, symbol="%", is_share=True
)
PLN = Unit(
    "PLN",
    ("złoty", "złote", "złotych"),
    "złoty",
    ("zloty", "zlotys"),
    decimals=2,
    symbol="zł",
    is_currency=True,
)
HOURS = Unit("hours_per_pupil", ("godzina", "godziny", "godzin"), "godzinę", ("hour", "hours"), 2, "h")

PERIODS = (
    Period("baseline", "Stan wyjściowy (do 2016)", "Baseline (until 2016)", None, 2016),
    Period("2017-2019", "2017–2019", "2017–2019", 2017, 2019),
    Period("2020-2022", "2020–2022", "2020–2022", 2020, 2022),
    Period("2023-2025", "2023–2025", "2023–2025", 2023, 2025),
)
EPIDEMIC = Event(
    2020, "Epidemia", "Epidemic", "Rok 2020 był rokiem epidemii", "2020 was the year of the epidemic"
)
DOCUMENTS = {
    "strategy-2017-2026": Bilingual("Strategia 2017–2026"),
    "report-2020": Bilingual("Raport za 2020 r."),
}


def facts(unit: Unit, *breaks: Break) -> Facts:
    return Facts(unit, breaks=breaks, events=(EPIDEMIC,), periods=PERIODS, documents=DOCUMENTS)


def row(unit: Unit, year: int, value: str | int | None, /, **columns: Any) -> Observation:
    """Return one current figure, of "shelter_users" unless told otherwise; None is an empty cell."""
    found: dict[str, Any] = {
        "series_id": "shelter_users",
        "series_name": "Osoby w schronieniu",
        "series_name_en": "People in shelter",
        "area_code": "II",
        "year": year,
        "value": None if value is None else Decimal(value).quantize(Decimal("0.0001")),
        "unit": unit.id,
        "status": "missing" if value is None else "reported",
        "missing_reason": "blank" if value is None else "",
        "segment": None if value is None else 1,
        "document_id": "report-2020",
    }
    bounds: dict[str, Any] = {
        name: Decimal(columns[name]) for name in ("value_low", "value_high") if name in columns
    }
    return Observation(**(found | columns | bounds))


def rows(unit: Unit, values: Mapping[int, str | int | None], **columns: Any) -> list[Observation]:
    return [row(unit, year, value, **columns) for year, value in values.items()]


def plain(text: str) -> str:
    """Return the text with plain spaces, so that a test can be read and typed."""
    return text.replace(NBSP, " ")
