"""What a note is about: area, direction, goal and indicators, whatever of them is chosen, and which years."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from presentation.figure.indicator import Indicator
from presentation.language.language import _
from presentation.view.indicator_view import IndicatorView
from presentation.view.years import Years
from publish.indicator_views import views_of
from publish.refusal import CannotPublishError
from queries import lookups
from queries.observations import in_use

MOST_CHARTS = 4


@dataclass(frozen=True)
class Selection:
    """What answers `area`, `priority`, `goal` and `codes` at once; none of them: all areas.

    `year`: the one it is about; earlier years are told beside it, from `first_year` on where one is given.
    `charts`: the indicators whose charts stand in it, none: chosen by rule; `is_long`: with the appendix of
    every indicator.
    """

    year: int
    area: str | None = None
    priority: int | None = None
    codes: tuple[str, ...] = ()
    first_year: int | None = None
    goal: str | None = None
    charts: tuple[str, ...] = ()
    is_long: bool = False

    @property
    def is_of_all_areas(self) -> bool:
        """Whether nothing narrows it."""
        return not (self.area or self.priority or self.goal or self.codes)


def checked(selection: Selection) -> Selection:
    """Return the selection if everything it names exists; raises CannotPublishError."""
    known: Mapping[str, tuple[object | Sequence[object], Sequence[object]]] = {
        "area": (selection.area, list(lookups.areas())),
        "priority": (selection.priority, list(lookups.priorities())),
        "goal": (selection.goal, list(lookups.goals())),
    }
    for wanted, choices in known.values():
        if wanted is not None and wanted not in choices:
            raise CannotPublishError(_unknown(wanted, choices))
    for code in (*selection.codes, *selection.charts):
        if code not in lookups.indicators():
            raise CannotPublishError(
                _("There is no indicator “{code}”; see the list on the page of the data.").format(code=code)
            )
    if not indicators_of(selection):
        raise CannotPublishError(_("No indicator answers all of this at once; leave a part of it out."))
    if len(selection.charts) > MOST_CHARTS:
        raise CannotPublishError(_("A note has at most {most} charts.").format(most=MOST_CHARTS))
    _check_years(selection)
    return selection


def _check_years(selection: Selection) -> None:
    years = [item.year for item in in_use()]
    if selection.year < min(years) or selection.year > lookups.last_year():
        message = _("There is nothing to show for {year}; choose a year from {first} to {last}.")
        raise CannotPublishError(
            message.format(year=selection.year, first=min(years), last=lookups.last_year())
        )
    if selection.first_year and selection.first_year > selection.year:
        raise CannotPublishError(
            _("The first year ({first}) is later than the last ({last}).").format(
                first=selection.first_year, last=selection.year
            )
        )


def _unknown(wanted: object, choices: Sequence[object]) -> str:
    names = ", ".join(map(str, choices))
    return _("“{value}” is not known here; known: {values}.").format(value=wanted, values=names)


def indicators_of(selection: Selection) -> list[Indicator]:
    """Return the indicators of a selection in the order of the catalogue, official ones first.

    An area has its context indicators too; a direction has those that we assign to it.
    """
    found = [row for row in lookups.indicators().values() if _answers(row, selection)]
    return found if selection.codes else sorted(found, key=lambda row: not row.is_official)


def _answers(row: Indicator, selection: Selection) -> bool:
    areas = [selection.area] if selection.area else list(lookups.areas())
    return (
        (row.area_code in areas or bool(selection.codes and not selection.area))
        and (selection.priority is None or selection.priority in row.priorities)
        and (selection.goal is None or selection.goal == row.goal_code)
        and (not selection.codes or row.indicator_code in selection.codes)
    )


def views_of_selection(selection: Selection) -> list[IndicatorView]:
    """Return the views of the indicators of a selection in its years, in the same order.

    Up to the newest year of all is no choice of years: what is lacking then is lacking altogether.
    """
    codes = [row.indicator_code for row in indicators_of(selection)]
    newest = max(item.year for item in in_use())
    return views_of(codes, Years(selection.first_year, selection.year if selection.year != newest else None))


def leading(selection: Selection, items: Sequence[IndicatorView]) -> list[IndicatorView]:
    """Return those of a selection that its note is made of: the official ones, unless others were named."""
    official = [item for item in items if item.indicator.is_official]
    return list(items) if selection.codes or not official else official
