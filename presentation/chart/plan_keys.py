"""The key of a chart: what each sign in it means, told only where the sign occurs."""

from collections.abc import Sequence

from presentation.chart.plan import Key, Kind, Mark, PlanSeries
from presentation.language.language import _


def keys_of(series: Sequence[PlanSeries], marks: Sequence[Mark], kind: Kind) -> tuple[Key, ...]:
    """Return the signs that the points and marks of a chart bear, each once.

    A chart over years names an event where it stands; bars have no axis of years, so their key does.
    """
    points = [point for one in series for point in one.drawn]
    found = []
    if any(point.hollow for point in points):
        found.append(Key("hollow", _("not comparable with the newest")))
    if any(point.estimated for point in points):
        found.append(Key("estimated", _("computed, estimated")))
    if kind != "line":
        years = {point.year for point in points}
        found += [Key("event", mark.label) for mark in marks if mark.kind == "event" and mark.year in years]
    return tuple(found)
