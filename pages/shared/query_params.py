"""The view that an address restores: read from the query, checked, and written back.

The names and short codes (`obszar=II`, `okres=2020-2022`, `kod=II.13`) are what people type and keep in old
e-mails, so a bad value gives a sentence and the default, never an error.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import streamlit as st

from presentation.language import _

NAMES = ("obszar", "priorytet", "cel", "okres", "od", "do", "kod", "szukaj", "pokaz")
COMPARABLE = "porownywalne"
LONGEST_SEARCH = 80


@dataclass(frozen=True)
class Choices:
    """What exists in the warehouse, so that a value of the address can be checked against it."""

    areas: Sequence[str] = ()
    priorities: Sequence[int] = ()
    goals: Sequence[str] = ()
    periods: Sequence[str] = ()
    codes: Sequence[str] = ()
    years: Sequence[int] = ()


@dataclass(frozen=True)
class View:
    """What the reader has chosen; the default of every field means "all"."""

    area: str | None = None
    priority: int | None = None
    goal: str | None = None
    periods: tuple[str, ...] = ()
    first_year: int | None = None
    last_year: int | None = None
    code: str | None = None
    search: str = ""
    only_comparable: bool = False


@dataclass
class _Reader:
    query: Mapping[str, Sequence[str]]
    problems: list[str] = field(default_factory=list)

    def several(self, name: str, known: Iterable[object]) -> tuple[str, ...]:
        """Return the known values of a parameter, each once, as the warehouse spells them."""
        spelling = {_plain(str(value)): str(value) for value in known}
        found: dict[str, None] = {}
        for value in self.query.get(name, ()):
            if _plain(value) in spelling:
                found[spelling[_plain(value)]] = None
            elif value.strip():
                self.problems.append(_refusal(name, value, list(spelling.values())))
        return tuple(found)

    def one(self, name: str, known: Iterable[object]) -> str | None:
        """Return the last known value of a parameter, or None."""
        return (self.several(name, known) or (None,))[-1]

    def year(self, name: str, years: Sequence[int]) -> int | None:
        """Return a year within the span of the data, or None."""
        value = self.one(name, range(min(years), max(years) + 1)) if years else None
        return int(value) if value else None


def parse(query: Mapping[str, Sequence[str]], choices: Choices) -> tuple[View, list[str]]:
    """Return the view that a query asks for, and a sentence for each value that could not be used."""
    reader = _Reader(query)
    periods = reader.several("okres", choices.periods)
    first_year, last_year = reader.year("od", choices.years), reader.year("do", choices.years)
    if first_year and last_year and first_year > last_year:
        reader.problems.append(
            _("The first year ({first}) is later than the last ({last}); all years are shown.").format(
                first=first_year, last=last_year
            )
        )
        first_year = last_year = None
    if periods and (first_year or last_year):
        reader.problems.append(_("The address names both years and monitoring periods; the years count."))
        periods = ()
    priority = reader.one("priorytet", choices.priorities)
    view = View(
        area=reader.one("obszar", choices.areas),
        priority=int(priority) if priority else None,
        goal=reader.one("cel", choices.goals),
        periods=periods,
        first_year=first_year,
        last_year=last_year,
        code=reader.one("kod", choices.codes),
        search=" ".join("".join(query.get("szukaj", ())[-1:]).split())[:LONGEST_SEARCH],
        only_comparable=reader.one("pokaz", (COMPARABLE,)) is not None,
    )
    return view, reader.problems


def to_query(view: View) -> dict[str, list[str]]:
    """Return the query that restores a view; what is at its default is left out."""
    values: dict[str, Sequence[object]] = {
        "obszar": [view.area],
        "priorytet": [view.priority],
        "cel": [view.goal],
        "okres": view.periods,
        "od": [view.first_year],
        "do": [view.last_year],
        "kod": [view.code],
        "szukaj": [view.search],
        "pokaz": [COMPARABLE if view.only_comparable else None],
    }
    return {name: [str(value) for value in found if value] for name, found in values.items() if any(found)}


def read(choices: Choices) -> View:
    """Return the view that the address asks for; say on the page what could not be used."""
    query = {name: st.query_params.get_all(name) for name in st.query_params}
    view, problems = parse(query, choices)
    for problem in problems:
        st.warning(problem, icon=":material/info:")
    return view


def write(view: View) -> None:
    """Make the address restore this view; parameters that are not the view's (`jezyk`) stay."""
    wanted = to_query(view)
    for name in NAMES:
        if name not in wanted:
            st.query_params.pop(name, None)
        elif st.query_params.get_all(name) != wanted[name]:
            st.query_params[name] = wanted[name]


def _plain(value: str) -> str:
    return value.strip().casefold().replace("–", "-").replace("—", "-")


def _refusal(name: str, value: str, known: Sequence[str]) -> str:
    message = _("“{value}” is not a known value of “{name}” in the address; it is left out.")
    sentence = message.format(value=value.strip()[:40], name=name)
    if 0 < len(known) <= 12:
        sentence += " " + _("Known: {values}.").format(values=", ".join(known))
    elif known:
        sentence += " " + _("Known: {first} to {last}.").format(first=known[0], last=known[-1])
    return sentence
