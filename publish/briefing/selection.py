"""What a briefing is about: an area, a direction, chosen indicators or all areas, and up to which year."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from presentation.figure.indicator import Indicator
from presentation.language.language import _, current
from presentation.view.indicator_view import IndicatorView
from presentation.view.years import Years
from publish.indicator_views import views_of
from publish.refusal import CannotPublishError
from queries import lookups
from queries.observations import in_use

PAGE = "briefing"
_SHORT = "skrot"


@dataclass(frozen=True)
class Selection:
    """`area`, `priority` or `codes` say what, none of them: all areas; `year` is the year it is about.

    Earlier years are told beside it, from `first_year` on where one is given.
    """

    year: int
    area: str | None = None
    priority: int | None = None
    codes: tuple[str, ...] = ()
    first_year: int | None = None
    is_short: bool = False

    @property
    def areas(self) -> tuple[str, ...]:
        """The areas whose pages a short briefing has; none where it is about something else."""
        if self.priority or self.codes:
            return ()
        return (self.area,) if self.area else tuple(lookups.areas())


def checked(selection: Selection) -> Selection:
    """Return the selection if everything it names exists; raises CannotPublishError."""
    known: Mapping[str, tuple[object | Sequence[object], Sequence[object]]] = {
        "area": (selection.area, list(lookups.areas())),
        "priority": (selection.priority, list(lookups.priorities())),
    }
    for wanted, choices in known.values():
        if wanted is not None and wanted not in choices:
            raise CannotPublishError(_unknown(wanted, choices))
    for code in selection.codes:
        if code not in lookups.indicators():
            raise CannotPublishError(
                _("There is no indicator “{code}”; see the list on the page of the data.").format(code=code)
            )
    if sum(map(bool, (selection.area, selection.priority, selection.codes))) > 1:
        raise CannotPublishError(_("Name an area, a direction or indicators, only one of the three."))
    years = [item.year for item in in_use()]
    if selection.year < min(years) or selection.year > lookups.last_year():
        message = _("There is nothing to tell for {year}; choose a year from {first} to {last}.")
        raise CannotPublishError(
            message.format(year=selection.year, first=min(years), last=lookups.last_year())
        )
    if selection.first_year and selection.first_year > selection.year:
        raise CannotPublishError(
            _("The first year ({first}) is later than the last ({last}).").format(
                first=selection.first_year, last=selection.year
            )
        )
    return selection


def _unknown(wanted: object, choices: Sequence[object]) -> str:
    names = ", ".join(map(str, choices))
    return _("“{value}” is not known here; known: {values}.").format(value=wanted, values=names)


def indicators_of(selection: Selection) -> list[Indicator]:
    """Return the indicators of a selection in the order of the catalogue, official ones first.

    An area has its context indicators too; a direction has those that we assign to it.
    """
    every = lookups.indicators().values()
    if selection.codes:
        return [row for row in every if row.indicator_code in selection.codes]
    if selection.priority:
        found = [row for row in every if selection.priority in row.priorities]
    else:
        found = [row for row in every if row.area_code in selection.areas]
    return sorted(found, key=lambda row: not row.is_official)


def views_of_selection(selection: Selection) -> list[IndicatorView]:
    """Return the views of the indicators of a selection in its years, in the same order."""
    codes = [row.indicator_code for row in indicators_of(selection)]
    return views_of(codes, Years(selection.first_year, selection.year))


def title_of(selection: Selection) -> str:
    """Return the title of the document."""
    if selection.area:
        return area_title(selection.area)
    if selection.priority:
        priority = lookups.priorities()[selection.priority]
        return _("Direction {number}. {name}").format(number=selection.priority, name=priority.name)
    if len(selection.codes) == 1:
        return _("Indicator {code}: {name}").format(
            code=selection.codes[0],
            name=lookups.indicators()[selection.codes[0]].short_name,
        )
    if selection.codes:
        return _("Chosen indicators: {codes}").format(codes=", ".join(selection.codes))
    return _("Sopot: the four areas of the strategy")


def area_title(code: str) -> str:
    """Return the heading of an area: `Obszar II. Infrastruktura społeczna`."""
    return _("Area {code}. {name}").format(code=code, name=lookups.areas()[code].name)


def address_of(selection: Selection) -> str:
    """Return the address that shows the same briefing; without a host where `BAROMETR_ADDRESS` names none."""
    values: list[tuple[str, object]] = [
        ("obszar", selection.area),
        ("priorytet", selection.priority),
        *(("kod", code) for code in selection.codes),
        ("od", selection.first_year),
        ("do", selection.year),
        (_SHORT, "1" if selection.is_short else None),
        ("jezyk", current() if current() != "pl" else None),
    ]
    query = urlencode([(name, value) for name, value in values if value])
    host = os.environ.get("BAROMETR_ADDRESS", "").rstrip("/")
    return f"{host}/{PAGE}?{query}"
