"""Where nothing is left: which one filter to give up, and how many figures that brings back."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from pages.explorer.selection import selected
from pages.filters.query_params import View, to_query
from pages.frame.kept import kept
from presentation.address import address
from presentation.board.html import render
from presentation.language.language import _, ngettext


@dataclass(frozen=True)
class WayOut:
    """A filter to be given up: what that brings back, and the address without it."""

    words: str
    href: str


@kept
def ways_out(view: View) -> str:
    """Return the filters of which each alone keeps figures away, as links; '' where only all together do."""
    found = [way for name, fields in _filters().items() if (way := _way(view, name, fields))]
    return render("ways_out", ways=found) if found else ""


def _way(view: View, name: str, fields: tuple[str, ...]) -> WayOut | None:
    without: Mapping[str, Any] = {field: getattr(View(), field) for field in fields}
    wider = replace(view, **without)
    count = len(selected(wider)) if wider != view else 0
    if not count:
        return None
    message = ngettext(
        "Without the filter “{name}”: {count} figure", "Without the filter “{name}”: {count} figures", count
    )
    return WayOut(message.format(name=name, count=count), address("dane", **to_query(wider)))


def _filters() -> dict[str, tuple[str, ...]]:
    """Return the fields of the view that each filter fills, by its name on the page."""
    return {
        _("Search"): ("search",),
        _("Area"): ("area",),
        _("Indicator"): ("codes",),
        _("Series"): ("series",),
        _("Period"): ("periods", "first_year", "last_year"),
        _("Goal"): ("goal",),
        _("Priority"): ("priority",),
        _("Kind of indicator"): ("kind",),
        _("Category"): ("categories",),
        _("Unit"): ("units",),
        _("How given"): ("statuses",),
        _("Measure"): ("measures",),
        _("Document"): ("documents",),
        _("only with remarks"): ("only_with_remarks",),
    }
