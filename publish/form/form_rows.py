"""What the form asks for: one row per series and category, with the key by which the answer comes back."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from presentation.figure.numbers import number, qualified, stored_decimals
from presentation.figure.unit import Unit
from presentation.language.bilingual import Bilingual
from presentation.language.language import _, choose
from publish.refusal import CannotPublishError
from queries import catalogue
from queries.lookups import last_year
from queries.typed import typed
from queries.warehouse import rows

NEW_ITEM = "*"
ROWS_FOR_NEW_ITEMS = 3


@dataclass(frozen=True)
class Asked:
    """One row of the answer to `form_rows.sql`: what may be asked for, and what was given last."""

    area_code: str
    indicator_code: str
    indicator_name: Bilingual
    series_id: str
    series_name: Bilingual
    category: str
    unit: str
    category_en: str = ""
    list_kind: str = ""
    supplier: str = ""
    last_year: int | None = None
    qualifier: str = ""
    last_value: Decimal | None = None
    last_low: Decimal | None = None
    last_high: Decimal | None = None
    last_printed: str = ""


@dataclass(frozen=True)
class FormRow:
    """One line of the form; `key` is `series`, `series/category`, or `series/*` for an item yet unknown.

    `last` is the newest earlier value: a number if it is exact and of the year before, else words.
    """

    key: str
    area: str
    code: str
    indicator: str
    series: str
    category: str
    unit: str
    last: Decimal | str
    supplier: str
    is_whole: bool
    is_share: bool

    @property
    def is_new_item(self) -> bool:
        """Whether the department names the category itself."""
        return self.key.endswith(f"/{NEW_ITEM}")


def form_years() -> range:
    """Return the years that a form may ask for: those of the strategy."""
    first = min(int(row["first_year"]) for row in rows("periods") if row["first_year"])
    return range(first, last_year() + 1)


def form_rows(year: int, area: str | None = None, supplier: str | None = None) -> list[FormRow]:
    """Return the rows of a year's form; raises CannotPublishError where an area or supplier is unknown."""
    asked = asked_rows(year, area)
    if supplier is not None:
        wanted = {_folded(name): name for name in suppliers(asked)}.get(_folded(supplier))
        if wanted is None:
            known = "; ".join(suppliers(asked))
            message = _("None of the figures asked for comes from “{supplier}”; known: {known}.")
            raise CannotPublishError(message.format(supplier=supplier, known=known))
        asked = [row for row in asked if supplier_of(row) == wanted]
    return [*(_form_row(row, year) for row in asked), *_new_items(asked)]


def asked_rows(year: int, area: str | None) -> list[Asked]:
    """Return the answer to `form_rows.sql` for an area or all; raises CannotPublishError."""
    asked = [row for row in typed(Asked, rows("form_rows", year=year)) if area in (None, row.area_code)]
    if not asked:
        known = ", ".join(area.area_code for area in catalogue.areas())
        raise CannotPublishError(
            _("There is no area “{area}”; known: {known}.").format(area=area, known=known)
        )
    return asked


def suppliers(asked: list[Asked]) -> list[str]:
    """Return who gives the figures, in the order of the rows; figures of nobody named come last."""
    names = dict.fromkeys(supplier_of(row) for row in asked)
    return sorted(names, key=lambda name: name == not_named())


def supplier_of(row: Asked) -> str:
    """Return who gives the figure, or the words for nobody named."""
    return row.supplier or not_named()


def not_named() -> str:
    """Return the words that stand for a supplier the documents do not name."""
    return _("not stated")


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()


def _form_row(row: Asked, year: int) -> FormRow:
    unit = _unit(row.unit)
    category = choose(row.category, row.category_en)
    return FormRow(
        key=f"{row.series_id}/{row.category}" if row.category else row.series_id,
        area=row.area_code,
        code=row.indicator_code,
        indicator=str(row.indicator_name),
        series=str(row.series_name),
        category=category or (_("total") if row.list_kind else ""),
        unit=unit.symbol or unit.forms[-1] or _("number"),
        last=_last(row, year),
        supplier=row.supplier,
        is_whole=unit.is_whole,
        is_share=unit.is_share,
    )


def _new_items(asked: list[Asked]) -> Iterator[FormRow]:
    """Yield empty rows for items that open lists do not know yet."""
    open_lists = {row.series_id: row for row in asked if row.list_kind == "open"}
    for series, row in open_lists.items():
        unit = _unit(row.unit)
        blank = FormRow(
            key=f"{series}/{NEW_ITEM}",
            area=row.area_code,
            code=row.indicator_code,
            indicator=str(row.indicator_name),
            series=str(row.series_name),
            category="",
            unit=unit.symbol or unit.forms[-1] or _("number"),
            last="",
            supplier=row.supplier,
            is_whole=unit.is_whole,
            is_share=unit.is_share,
        )
        yield from [blank] * ROWS_FOR_NEW_ITEMS


def _unit(unit: str) -> Unit:
    return next(found for found in catalogue.units() if found.id == unit)


def _last(row: Asked, year: int) -> Decimal | str:
    """Return the newest earlier value; what is not exact or not of the year before is said in words."""
    value, low, high = row.last_value, row.last_low, row.last_high
    if value is not None and row.qualifier == "exact" and row.last_year == year - 1:
        return Decimal(value)
    if value is None:
        if low is None:
            return "—"
        text = _("from {low} to {high}").format(low=number(low), high=number(high or low))
    else:
        text = qualified(number(value, stored_decimals(value)), row.qualifier, row.last_printed)
    is_last_year = row.last_year == year - 1
    return text if is_last_year else _("{value} (in {year})").format(value=text, year=row.last_year)
