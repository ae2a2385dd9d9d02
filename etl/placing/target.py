"""The place a figure can be given, and how people write it: `series/category@year:period`."""

import re
from dataclasses import dataclass

from etl.catalogue.catalogue import Catalogue
from etl.catalogue.consistency import split_member
from etl.raw.known_years import known_years, year_sentences

UNDATED = "?"
_TARGET = re.compile(r"^(?P<member>[^@=]+?)(?:@(?P<year>\d{4}|\?)(?::(?P<period>[^=]+?))?)?$")


@dataclass(frozen=True)
class Target:
    """The place of a figure; `period_label` is set when it is not a calendar year.

    `year_is_assumed`: the document states no year; where the figure stands then is said by its card.
    """

    series: str
    category: str
    year: int
    period_label: str | None = None
    year_is_assumed: bool = False


def read_target(text: str, default_year: int | None, catalogue: Catalogue) -> Target | str:
    """Read `series[/category][@year[:period]]`; returns the sentence that says what is wrong.

    `@?` says that the document states no year.
    """
    found = _TARGET.match(text.strip())
    if not found:
        return f"«{text}» is no place of the form series/category@year; correct it"
    series_id, category = split_member(found["member"].strip())
    series = catalogue.series.get(series_id)
    if series is None:
        return f"«{series_id}» is no series of the catalogue; correct it"
    known = {entry.name for entry in series.category}
    if category and category not in known and series.categories != "open":
        return f"«{category}» is no category of the series «{series_id}»; correct it"
    if found["year"] == UNDATED:
        return Target(series_id, category, 0, None, year_is_assumed=True)
    year = int(found["year"]) if found["year"] else default_year
    if year is None:
        return f"«{text}» names no year and the figure stands in no year column; add @year"
    if year not in known_years(catalogue):
        return year_sentences(year, catalogue)[0]
    return Target(series_id, category, year, found["period"])
