"""The view that an address restores: read from the query, checked, and written back.

The names and short codes (`obszar=II`, `okres=2020-2022`, `kod=II.13`) are what people type and keep in old
e-mails, so a bad value gives a sentence and the default, never an error. A parameter for which a page offers
no choices is not the page's and is passed over.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import streamlit as st

from pages.frame.markup import as_text, shortened
from presentation.language.language import _
from presentation.search.words import plain

COMPARABLE = "porownywalne"
YES, NO = "tak", "nie"
LONGEST_SEARCH = 80
SHEET_PERIOD = "2020-2022"  # a sheet is of one period, so "all" cannot be its default

# Parameter -> field of View and, in the plural, of Choices.
ONE = {
    "obszar": ("area", "areas"),
    "priorytet": ("priority", "priorities"),
    "cel": ("goal", "goals"),
    "rodzaj": ("kind", "kinds"),
    "waga": ("severity", "severities"),
    "stan": ("state", "states"),
    "widok": ("form", "forms"),
}
SEVERAL = {
    "okres": "periods",
    "kod": "codes",
    "szereg": "series",
    "kategoria": "categories",
    "jednostka": "units",
    "status": "statuses",
    "miara": "measures",
    "dokument": "documents",
    "kolumna": "columns",
}
YEARS = {"od": "first_year", "do": "last_year"}
SWITCHES = {
    "pokaz": ("only_comparable", COMPARABLE),
    "uwagi": ("only_with_remarks", YES),
    "wszystkie": ("all_prints", YES),
    "podzial": ("with_parts", YES),
}
NAMES = (*ONE, *SEVERAL, *YEARS, *SWITCHES, "szukaj")


@dataclass(frozen=True)
class Choices:
    """What may be chosen on a page, so that a value of the address can be checked against it."""

    areas: Sequence[str] = ()
    priorities: Sequence[int] = ()
    goals: Sequence[str] = ()
    periods: Sequence[str] = ()
    codes: Sequence[str] = ()
    years: Sequence[int] = ()
    kinds: Sequence[str] = ()
    severities: Sequence[str] = ()
    states: Sequence[str] = ()
    series: Sequence[str] = ()
    categories: Sequence[str] = ()
    units: Sequence[str] = ()
    statuses: Sequence[str] = ()
    measures: Sequence[str] = ()
    documents: Sequence[str] = ()
    columns: Sequence[str] = ()
    forms: Sequence[str] = ()


@dataclass(frozen=True)
class View:
    """What the reader has chosen; the default of a field means "all", for columns and form "the usual"."""

    area: str | None = None
    priority: int | None = None
    goal: str | None = None
    periods: tuple[str, ...] = ()
    first_year: int | None = None
    last_year: int | None = None
    codes: tuple[str, ...] = ()
    search: str = ""
    only_comparable: bool = False
    kind: str | None = None
    severity: str | None = None
    state: str | None = None
    series: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    only_with_remarks: bool = False
    all_prints: bool = False
    columns: tuple[str, ...] = ()
    form: str = ""
    with_parts: bool = False


@dataclass(frozen=True)
class Problem:
    """What of an address cannot be used, what a page does instead and what is known, as a sentence."""

    wrong: str
    instead: str
    known: str = ""

    def __str__(self) -> str:
        return " ".join(text for text in (f"{self.wrong}; {self.instead}.", self.known) if text)

    @property
    def refusal(self) -> str:
        """The words where nothing is done instead."""
        return " ".join(text for text in (f"{self.wrong}.", self.known) if text)


@dataclass
class _Reader:
    query: Mapping[str, Sequence[str]]
    problems: list[Problem] = field(default_factory=list)

    def several(self, name: str, known: Iterable[object]) -> tuple[Any, ...]:
        """Return the known values of a parameter, each once, as the warehouse spells them."""
        asked = self.query.get(name, ())
        spelling = {_plain(str(value)): value for value in known} if asked else {}
        found: dict[Any, None] = {}
        for value in asked if spelling else ():
            if _plain(value) in spelling:
                found[spelling[_plain(value)]] = None
            elif value.strip():
                self.problems.append(_refusal(name, value, [str(value) for value in spelling.values()]))
        return tuple(found)

    def one(self, name: str, known: Iterable[object]) -> Any:
        """Return the last known value of a parameter, or None."""
        return (self.several(name, known) or (None,))[-1]

    def year(self, name: str, years: Sequence[int]) -> int | None:
        """Return a year within the span of the data, or None."""
        year: int | None = self.one(name, range(min(years), max(years) + 1)) if years else None
        return year


def parse(query: Mapping[str, Sequence[str]], choices: Choices) -> tuple[View, list[Problem]]:
    """Return the view that a query asks for, and a problem for each value that could not be used."""
    reader = _Reader(query)
    found: dict[str, Any] = {
        name: reader.one(parameter, getattr(choices, known)) for parameter, (name, known) in ONE.items()
    }
    found |= {name: reader.several(parameter, getattr(choices, name)) for parameter, name in SEVERAL.items()}
    found |= {name: reader.year(parameter, choices.years) for parameter, name in YEARS.items()}
    found |= {
        name: reader.one(parameter, (word, NO) if word == YES else (word,)) == word
        for parameter, (name, word) in SWITCHES.items()
    }
    found["search"] = " ".join("".join(query.get("szukaj", ())[-1:]).split())[:LONGEST_SEARCH]
    found["form"] = found["form"] or ""
    first_year, last_year = found["first_year"], found["last_year"]
    if first_year and last_year and first_year > last_year:
        wrong = _("The first year ({first}) is later than the last ({last})")
        wrong = wrong.format(first=first_year, last=last_year)
        reader.problems.append(Problem(wrong, _("all years are shown")))
        found["first_year"] = found["last_year"] = None
    if found["periods"] and (found["first_year"] or found["last_year"]):
        wrong = _("The address names both years and monitoring periods")
        reader.problems.append(Problem(wrong, _("the years are used")))
        found["periods"] = ()
    return View(**found), reader.problems


def to_query(view: View) -> dict[str, list[str]]:
    """Return the query that restores a view; what is empty is left out."""
    values: dict[str, Sequence[object]] = {
        **{parameter: [getattr(view, name)] for parameter, (name, _known) in ONE.items()},
        **{parameter: getattr(view, name) for parameter, name in SEVERAL.items()},
        **{parameter: [getattr(view, name)] for parameter, name in YEARS.items()},
        **{parameter: [word] for parameter, (name, word) in SWITCHES.items() if getattr(view, name)},
        "szukaj": [view.search],
    }
    return {name: [str(value) for value in found if value] for name, found in values.items() if any(found)}


def read(choices: Choices) -> View:
    """Return the view that the address asks for; say on the page what could not be used."""
    query = {name: st.query_params.get_all(name) for name in st.query_params}
    view, problems = parse(query, choices)
    tell(map(str, problems))
    return view


def tell(problems: Iterable[str]) -> None:
    """Say on the page what of an address could not be used; the sentences repeat words of a visitor."""
    for problem in problems:
        st.warning(as_text(problem), icon=":material/info:")


def write(view: View) -> None:
    """Make the address restore this view; parameters that are not the view's (`jezyk`) stay."""
    wanted = to_query(view)
    for name in NAMES:
        if name not in wanted:
            st.query_params.pop(name, None)
        elif st.query_params.get_all(name) != wanted[name]:
            st.query_params[name] = wanted[name]


def _plain(value: str) -> str:
    return plain(value.strip()).replace("–", "-").replace("—", "-")


def _refusal(name: str, value: str, known: Sequence[str]) -> Problem:
    message = _("“{value}” is not a known value of “{name}” in the address")
    right = ""
    if 0 < len(known) <= 12:
        right = _("Known: {values}.").format(values=", ".join(known))
    elif known:
        right = _("Known: {first} to {last}.").format(first=known[0], last=known[-1])
    return Problem(message.format(value=shortened(value), name=name), _("it is left out"), right)
