"""When a figure is from, in words that fit into a sentence: "w 2020 r.", "w czerwcu 2017 r."."""

import re
from collections.abc import Sequence
from datetime import date

from babel.dates import format_date

from presentation.figure.observation import Observation
from presentation.figure.unit import NBSP
from presentation.language.language import _, choose, current

_MONTH = re.compile(r"^(?P<month>0?[1-9]|1[0-2])\.(?P<year>\d{4})$")
_DAY = re.compile(r"^(?P<day>\d{1,2})\.(?P<month>0?[1-9]|1[0-2])\.(?P<year>\d{4})$")
_SCHOOL_YEAR = re.compile(r"^\d{4}/\d{2,4}$")
_SPAN = re.compile(r"^(?P<first>\d{4})\s*[-–/]\s*(?P<last>\d{4})$")
# The stop of "2017 r." in brackets is that of the abbreviation: the sentence has its own behind them.
_YEAR_IN_BRACKETS = (" r.)", f"{NBSP}r.)")


def when(item: Observation) -> str:
    """Return the time of a figure as an adverb: `w 2020 r.`, `in 2020`."""
    label = item.period_label
    if not label:
        return in_years([item.year])
    if item.year_is_assumed:
        return choose(label, item.period_label_en)
    if found := _MONTH.match(label):
        return _in_month(int(found["month"])).format(year=found["year"])
    if found := _DAY.match(label):
        return _("on {date}").format(date=_day_of(found))
    if item.series_kind == "school_year" and _SCHOOL_YEAR.match(label):
        return _("in the school year {label}").format(label=label)
    if found := _SPAN.match(label):
        return _("in {first}–{last}").format(first=found["first"], last=found["last"])
    return _("in {year} ({label})").format(year=item.year, label=label)


def when_behind(item: Observation) -> str:
    """Return the time as it stands behind a figure: `w 2020 r.`, `(bez roku, strategia z 2017 r.)`."""
    return f"({when(item)})" if item.year_is_assumed else when(item)


def in_years(years: Sequence[int]) -> str:
    """Return `w 2017 r.`, `w 2017 i 2018 r.`, `w 2012, 2013 i 2016 r.`; never call it without a year."""
    if len(years) == 1:
        return _("in {year}").format(year=years[0])
    return _("in {years} and {last_year}").format(
        years=", ".join(str(year) for year in years[:-1]), last_year=years[-1]
    )


def day_text(day: date) -> str:
    """Return a day as people write it: `22 listopada 2026 r.`, `22 November 2026`."""
    return format_date(day, "d MMMM y", locale=current()) + (" r." if current() == "pl" else "")


def _day_of(found: re.Match[str]) -> str:
    first = format_date(date(2000, int(found["month"]), 1), "d MMMM", locale=current())
    return f"{int(found['day'])} {first.removeprefix('1 ')} {found['year']}"


def year_label(item: Observation) -> str:
    """Return the time as a short label for an axis or a table: `2020`, `06.2017`, `2019/2020`."""
    return choose(item.period_label, item.period_label_en or item.period_label) or str(item.year)


def sentence(text: str) -> str:
    """Return the text with a capital first letter and a full stop, as a sentence has them."""
    text = text.strip()
    if not text:
        return ""
    is_ended = text[-1] in ".!?" or (text.endswith((".)", ".”")) and not text.endswith(_YEAR_IN_BRACKETS))
    ended = text if is_ended else f"{text}."
    return ended[0].upper() + ended[1:]


def after_colon(text: str) -> str:
    """Return a sentence or name as it goes on behind a colon or semicolon; an abbreviation stays."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def without_stop(text: str) -> str:
    """Return a sentence without its full stop, for more to follow; the stop of "2019 r." stays."""
    return text if text.endswith((" r.", f"{NBSP}r.")) else text.removesuffix(".")


def _in_month(month: int) -> str:
    return (
        _("in January {year}"),
        _("in February {year}"),
        _("in March {year}"),
        _("in April {year}"),
        _("in May {year}"),
        _("in June {year}"),
        _("in July {year}"),
        _("in August {year}"),
        _("in September {year}"),
        _("in October {year}"),
        _("in November {year}"),
        _("in December {year}"),
    )[month - 1]
