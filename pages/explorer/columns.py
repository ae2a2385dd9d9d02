"""The columns of the explorer's table: figures in words, prints with links to where they stand."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from pages import lookups
from pages.frame.markup import visible
from presentation.address import address
from presentation.figure.evidence import evidence_address, standing
from presentation.figure.observation import Observation
from presentation.figure.values import missing_phrase, short_value_text, value_text
from presentation.figure.when import year_label
from presentation.language.code_words import status_word
from presentation.language.language import _, choose
from publish.data_files.headers import header, offered_in
from publish.data_files.words_of_codes import words

USUAL = ("indicator_code", "series_name", "year", "value", "unit", "printed", "locator", "remarks")
OFFERED = (*offered_in("page"), "remarks")
OURS = ("counted", "derived")  # a reader must see at once that the document does not print the number
_NAMES = ("series_name", "indicator_name", "indicator_code")  # of these the first that is shown heads a row


@dataclass(frozen=True)
class Piece:
    """Words of a cell; `href`: where they lead; `is_printed`: whether they are a document's, and Polish."""

    text: str
    href: str = ""
    is_printed: bool = False


@dataclass(frozen=True)
class Cell:
    """What stands in a cell, `aside` in small letters below it; `look`: the class of its style."""

    pieces: tuple[Piece, ...] = ()
    look: str = ""
    aside: str = ""


Make = Callable[[Observation], Cell]


def column_names() -> dict[str, str]:
    """Return the header of each column on offer, in the current language."""
    ours = {"remarks": _("Remarks"), "locator": _("Document and place")}
    return {name: ours.get(name) or header(name) for name in OFFERED}


def head_of(columns: Sequence[str]) -> str:
    """Return which of these columns says what a row is about."""
    return next((name for name in _NAMES if name in columns), columns[0])


def table_of(
    members: Sequence[Observation], columns: Sequence[str], remarks: Mapping[str, int]
) -> dict[str, list[Cell]]:
    """Return the columns by their names, one cell per observation.

    `remarks`: how many there are on each observation that has any.
    """
    makers = _makers(columns, remarks)
    return {name: [makers[name](row) for row in members] for name in columns}


def _makers(columns: Sequence[str], remarks: Mapping[str, int]) -> dict[str, Make]:
    """Return what makes the cells of each column; a unit or category without a column joins its neighbour."""
    known = words()
    made: dict[str, Make] = {
        "indicator_code": lambda row: _cell(
            row.indicator_code, address("wskaznik", kod=row.indicator_code), look="kod"
        ),
        "indicator_name": lambda row: _cell(choose(row.short_name, row.short_name_en)),
        "series_name": lambda row: _cell(_series(row, with_category="category" not in columns)),
        "category": lambda row: _cell(choose(row.category, row.category_en)),
        "year": lambda row: _cell(year_label(row)),
        "value": lambda row: _value(row, with_unit="unit" not in columns),
        "unit": lambda row: _cell(known["unit"][row.unit], look="jednostka"),
        "printed": _printed,
        "locator": _place,
        "note": lambda row: _cell(choose(row.note, row.note_en)),
        "remarks": lambda row: _remarks(row, remarks),
    }
    return {name: made.get(name) or _maker(name, known.get(name, {})) for name in columns}


def _maker(name: str, known: Mapping[str, str]) -> Make:
    return lambda row: _cell(_plain(getattr(row, name), known))


def _cell(text: str, href: str = "", look: str = "") -> Cell:
    return Cell((Piece(visible(text), href),), look) if text else Cell(look=look)


def _series(row: Observation, *, with_category: bool) -> str:
    """Return the name of the series, with the category where that has no column of its own."""
    name = choose(row.series_name, row.series_name_en)
    category = choose(row.category, row.category_en) if with_category else ""
    return f"{name}: {category}" if category else name


def _value(item: Observation, *, with_unit: bool) -> Cell:
    facts = lookups.facts_for(item.unit)
    told = value_text if with_unit else short_value_text
    missing = missing_phrase(item, len(facts.documents))
    text = missing or told(item, facts.unit_of(item))
    aside = [status_word(item.status)] if item.status in OURS else []
    aside += [f"{_('not in use')}: {standing(item.not_current_reason)}"] if not item.is_current else []
    piece = Piece(visible(text), evidence_address(item))
    return Cell((piece,), "brak" if missing else "liczba", visible("; ".join(aside)))


def _printed(row: Observation) -> Cell:
    text = visible(row.printed.replace(" | ", " · "))
    return Cell((Piece(text, is_printed=True),) if text else (), "zapis")


def _place(row: Observation) -> Cell:
    """Return the document and the places of the prints, each a link to the print among the sources."""
    places: dict[str, str] = {}
    for print_id in row.figure_ids:
        places.setdefault(str(lookups.places()[print_id]), print_id)
    links = [Piece(visible(place), address("zrodla", szukaj=print_id)) for place, print_id in places.items()]
    return Cell((Piece(visible(lookups.titles()[row.document_id])), *links), "zapis")


def _remarks(row: Observation, remarks: Mapping[str, int]) -> Cell:
    count = remarks.get(row.observation_id, 0)
    where = address("wskaznik", "uwagi", kod=row.indicator_code)
    return _cell(_("Remarks ({count})").format(count=count), where) if count else Cell()


def _plain(value: object, known: Mapping[str, str]) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    return known.get(str(value), str(value)) if value is not None else ""
