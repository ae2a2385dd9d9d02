"""A selection as a data address asks for it, with the parameters of the explorer's page.

The page shows what it had to leave out; a program that reads an address sees no message, so here whatever
cannot be used refuses the whole answer.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from pages.explorer.selection import choices
from pages.filters.query_params import LONGEST_SEARCH, NAMES, NO, ONE, SWITCHES, YEARS, View, parse, to_query
from pages.frame.markup import shortened
from presentation.language.language import _

_OF_OTHER_PAGES = ("pokaz", "waga", "stan", "widok", "podzial")
PARAMETERS = tuple(name for name in NAMES if name not in _OF_OTHER_PAGES)
LANGUAGE = "jezyk"
_ONCE = {*ONE, *YEARS, *SWITCHES, "szukaj"}
_IN_USE = {"wszystkie": [NO]}  # what a page without any choice shows: the figures in use


class SelectionRefusedError(ValueError):
    """What an address asks for cannot be answered; the message says why, a sentence for each reason."""


def view_asked(query: Mapping[str, Sequence[str]]) -> View | None:
    """Return the view that an address asks for, None where it asks for nothing and so means everything.

    Raises SelectionRefusedError.
    """
    asked = {name: values for name, values in query.items() if name != LANGUAGE}
    if not asked:
        return None
    wrong = [text for name, values in asked.items() if (text := _wrong_in(name, values))]
    if wrong:
        raise SelectionRefusedError(" ".join(wrong))
    view, problems = parse(asked, choices())
    if problems:
        raise SelectionRefusedError(" ".join(problem.refusal for problem in problems))
    return view


def data_query(view: View) -> dict[str, list[str]]:
    """Return the query that makes a data address of a view; files have every column, whatever is shown."""
    found = to_query(replace(view, columns=()))
    return {name: values for name, values in found.items() if name in PARAMETERS} or _IN_USE


def _wrong_in(name: str, values: Sequence[str]) -> str:
    if name not in PARAMETERS:
        message = _("There is no parameter “{name}” here. Known: {names}.")
        return message.format(name=shortened(name), names=", ".join((*PARAMETERS, LANGUAGE)))
    if not all(value.strip() for value in values):
        return _("“{name}” has no value; leave it out where everything is wanted.").format(name=name)
    if name in _ONCE and len(values) > 1:
        return _("“{name}” can be given once; the address has it {count} times.").format(
            name=name, count=len(values)
        )
    if name == "szukaj" and len(values[0]) > LONGEST_SEARCH:
        return _("A search has at most {count} letters.").format(count=LONGEST_SEARCH)
    return ""
