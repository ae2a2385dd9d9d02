"""What a selection is called: in the title of a note, in the name of its file, in its address."""

import os
from collections.abc import Sequence
from urllib.parse import urlencode

from presentation.language.language import _, current
from publish.briefing.selection import Selection
from queries import lookups

PAGE = "briefing"
_MOST_CODES = 6  # more are counted, not named


def title_of(selection: Selection) -> str:
    """Return the title: `Obszar II. Infrastruktura społeczna, wskaźniki 2018–2020`.

    What is chosen alone has its name; of several choices at once each has its number.
    """
    about, span = _about(selection), span_of(selection)
    if selection.first_year is None:
        span = _("up to {year}").format(year=span)
    years = span if selection.codes else _("indicators {years}").format(years=span)
    return ", ".join((*about, years))


def span_of(selection: Selection) -> str:
    """Return the years as they are written: `2018–2020`, `2020`."""
    return "–".join(str(year) for year in sorted({selection.first_year or selection.year, selection.year}))


def _about(selection: Selection) -> list[str]:
    """Return the parts of the title that say what is chosen."""
    parts = [
        *([(_("Area {code}").format(code=selection.area), _area(selection.area))] if selection.area else []),
        *([_priority(selection.priority)] if selection.priority else []),
        *([_goal(selection.goal)] if selection.goal else []),
    ]
    names = [
        f"{short}. {name}" if len(parts) == 1 and not selection.codes else short for short, name in parts
    ]
    told = [*names, *([_indicators(selection)] if selection.codes else [])]
    told = told or [_("Sopot: the four areas of the strategy")]
    return [told[0][:1].upper() + told[0][1:], *told[1:]]


def _area(code: str) -> str:
    return str(lookups.areas()[code].name)


def _priority(number: int) -> tuple[str, str]:
    return _("direction {number}").format(number=number), str(lookups.priorities()[number].name)


def _goal(code: str) -> tuple[str, str]:
    return _("goal {code}").format(code=code), str(lookups.goals()[code].name)


def _indicators(selection: Selection) -> str:
    codes = selection.codes
    if len(codes) == 1:
        name = lookups.indicators()[codes[0]].short_name
        return _("indicator {code}: {name}").format(code=codes[0], name=name)
    if len(codes) <= _MOST_CODES:
        return _("indicators {codes}").format(codes=", ".join(codes))
    return _("chosen indicators ({count})").format(count=len(codes))


def area_title(code: str) -> str:
    """Return the heading of an area: `Obszar II. Infrastruktura społeczna`."""
    return _("Area {code}. {name}").format(code=code, name=_area(code))


def file_name(selection: Selection, language: str) -> str:
    """Return the name without its ending, the same for the same selection: `notatka_obszar-II_2018-2020`."""
    codes = selection.codes
    parts = [
        f"obszar-{selection.area}" if selection.area else "",
        f"kierunek-{selection.priority}" if selection.priority else "",
        f"cel-{selection.goal}" if selection.goal else "",
        "-".join(codes[:4]) + ("-i-inne" if len(codes) > 4 else ""),
    ]
    about = [part for part in parts if part] or ["wszystkie-obszary"]
    years = span_of(selection).replace("–", "-")
    long = "z-zalacznikiem" if selection.is_long else ""
    ending = language if language != "pl" else ""
    return "_".join(part for part in ("notatka", *about, years, long, ending) if part)


def query_of(selection: Selection) -> dict[str, list[str]]:
    """Return what the address of the page asks for, in its order, without the language."""
    values: dict[str, Sequence[object]] = {
        "obszar": [selection.area],
        "priorytet": [selection.priority],
        "cel": [selection.goal],
        "kod": selection.codes,
        "od": [selection.first_year],
        "do": [selection.year],
        "wykres": selection.charts,
        "zalacznik": ["1" if selection.is_long else None],
    }
    return {name: [str(value) for value in found if value] for name, found in values.items() if any(found)}


def address_of(selection: Selection) -> str:
    """Return the address that shows the same note; '' where `BAROMETR_ADDRESS` names no server."""
    host = os.environ.get("BAROMETR_ADDRESS", "").strip().rstrip("/")
    spoken = {"jezyk": [current()]} if current() != "pl" else {}
    return f"{host}/{PAGE}?{urlencode({**query_of(selection), **spoken}, doseq=True)}" if host else ""
