"""The columns of the explorer's table: figures in words, prints with links to where they stand."""

from collections.abc import Callable, Mapping, Sequence
from urllib.parse import quote

from pages import lookups
from pages.frame.markup import as_printed, as_text
from presentation.figure.evidence import evidence_address, standing
from presentation.figure.observation import Observation
from presentation.figure.values import missing_phrase, value_text
from presentation.figure.when import year_label
from presentation.language.code_words import status_word
from presentation.language.language import _, choose, current
from publish.data_files.headers import header, offered_in
from publish.data_files.words_of_codes import words

USUAL = ("indicator_code", "series_name", "year", "value", "printed", "locator", "remarks")
OFFERED = (*offered_in("page"), "remarks")
OURS = ("counted", "derived")  # a reader must see at once that the document does not print the number
Cell = Callable[[Observation], str]


def column_names() -> dict[str, str]:
    """Return the header of each column on offer, in the current language."""
    ours = {"remarks": _("Remarks"), "locator": _("Document and place")}
    return {name: ours.get(name) or header(name) for name in OFFERED}


def table_of(
    members: Sequence[Observation], columns: Sequence[str], remarks: Mapping[str, int]
) -> dict[str, list[str]]:
    """Return named columns of ready Markdown, one cell per observation.

    `remarks`: how many there are on each observation that has any.
    """
    names, cells = column_names(), _cells(remarks, with_category="category" not in columns)
    return {names[name]: [cells(name, row) for row in members] for name in columns}


def _cells(remarks: Mapping[str, int], *, with_category: bool) -> Callable[[str, Observation], str]:
    known = words()
    made: dict[str, Cell] = {
        "indicator_code": _code,
        "indicator_name": lambda row: as_text(choose(row.short_name, row.short_name_en)),
        "series_name": lambda row: _series(row, with_category=with_category),
        "category": lambda row: as_text(choose(row.category, row.category_en)),
        "year": lambda row: as_text(year_label(row)),
        "value": _value,
        "printed": lambda row: as_printed(row.printed.replace(" | ", " · ")),
        "locator": _place,
        "note": lambda row: as_text(choose(row.note, row.note_en)),
        "remarks": lambda row: _remarks(row, remarks),
    }

    def cell(name: str, row: Observation) -> str:
        if name in made:
            return made[name](row)
        return as_text(_plain(getattr(row, name), known.get(name, {})))

    return cell


def _code(row: Observation) -> str:
    return f"[{as_text(row.indicator_code)}]({_address('wskaznik', kod=row.indicator_code)})"


def _series(row: Observation, *, with_category: bool) -> str:
    """Return the name of the series, with the category where that has no column of its own."""
    name = choose(row.series_name, row.series_name_en)
    category = choose(row.category, row.category_en) if with_category else ""
    return as_text(f"{name}: {category}" if category else name)


def _value(item: Observation) -> str:
    facts = lookups.facts_for(item.unit)
    text = as_text(missing_phrase(item, len(facts.documents)) or value_text(item, facts.unit_of(item)))
    text = f"[{text}]({evidence_address(item)})"
    aside = [status_word(item.status)] if item.status in OURS else []
    aside += [f"{_('not in use')}: {standing(item.not_current_reason)}"] if not item.is_current else []
    return " ".join([text, *(f"({as_text(words)})" for words in aside)])


def _place(row: Observation) -> str:
    """Return the document and the places of the prints, each a link to the print among the sources."""
    title = as_text(lookups.titles()[row.document_id])
    places: dict[str, str] = {}
    for print_id in row.figure_ids:
        places.setdefault(str(lookups.places()[print_id]), print_id)
    links = [
        f"[{as_text(place)}]({_address('zrodla', szukaj=print_id)})" for place, print_id in places.items()
    ]
    return f"{title}: {'; '.join(links)}" if links else title


def _remarks(row: Observation, remarks: Mapping[str, int]) -> str:
    count = remarks.get(row.observation_id, 0)
    address = _address("wskaznik", kod=row.indicator_code)
    return f"[{_('Remarks ({count})').format(count=count)}]({address}#uwagi)" if count else ""


def _plain(value: object, known: Mapping[str, str]) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    return known.get(str(value), str(value)) if value is not None else ""


def _address(page: str, **query: str) -> str:
    """Return the address of a page with a query, in the language of this one."""
    spoken = {} if current() == "pl" else {"jezyk": current()}
    return f"{page}?" + "&".join(f"{name}={quote(value)}" for name, value in {**query, **spoken}.items())
