"""What the file itself makes unclear: rows, columns and units, and parts that no comment can reach."""

from collections import Counter
from collections.abc import Iterator

from etl.catalogue.model import Indicator
from etl.documents.row_questions import PROBLEMS
from etl.documents.year_tables import YearTable, area_of
from etl.language.number_places import holds_number
from etl.language.quantity import says_share
from etl.next_report.alarms import empty_columns, equal_years, figure_alarms
from etl.next_report.check_draft.beside import Beside
from etl.next_report.check_draft.finding import Finding, Kind
from etl.next_report.check_draft.known import Known
from etl.next_report.extract import matched_rows
from etl.placing.placed import Assigned
from etl.placing.problem import Reason
from etl.raw.figure import Figure
from etl.raw.unread import WORDS
from etl.raw.unread import Kind as UnreadKind
from etl.remarks.remark import named

# Why a figure has no place, where that is a question to its authors; other reasons are ours to settle.
_ASKED: dict[Reason, tuple[str, str]] = {
    "two_figures": (
        "w komórce stoją dwie liczby o tym samym, a nie widać, która jest wartością. Która jest właściwa?",
        "the cell holds two figures of one thing, and nothing tells which is the value. Which is right?",
    ),
    "unit": (
        "liczbę podano w innej jednostce niż w poprzednich latach albo w tysiącach. W jakiej jednostce jest?",
        "the figure is given in another unit than in earlier years, or in thousands. What is its unit?",
    ),
    "list_numbers": (
        "numery pozycji listy nie idą po kolei. Ile jest pozycji?",
        "the numbers of the list do not run on. How many items are there?",
    ),
}
# Parts that hold what a person sees or once saw; others were looked at, or are told by their row.
_OUT_OF_REACH: tuple[UnreadKind, ...] = (
    "text_box",
    "note_text",
    "embedded_part",
    "picture",
    "equation",
    "scanned_page",
    "unreadable_letters",
    "hidden_text",
    "white_text",
    "struck_out_text",
    "deleted_text",
    "cell_too_long",
    "row_without_key",
    "key_disagrees",
    "key_twice",
    "merged_values",
    "value_elsewhere",
    "shown_by_rule",
    "sheet_without_key",
)
_WITHOUT_TEXT: tuple[UnreadKind, ...] = ("picture", "equation", "scanned_page", "unreadable_letters")


def of_file(beside: Beside, known: Known) -> Iterator[Finding]:
    """Yield what is to be looked at besides the remarks."""
    yield from _rows(beside)
    yield from _columns(beside, known)
    yield from _figures(known)
    yield from _steps(known)
    yield from _unread(beside)


def _rows(beside: Beside) -> Iterator[Finding]:
    """Yield the rows that do not tell their years, and the indicators without a row, at their tables."""
    for question in beside.extracted.questions:
        polish, english = PROBLEMS[question.problem]
        cells = ", ".join(f"«{cell}»" for cell in question.cells if cell)[:300]
        yield Finding(
            "row_unclear",
            f"{question.section}, {question.label}",
            f"{polish} Nie widać, która z nich należy do którego roku: {cells}.",
            f"{english} It cannot be told which of them belongs to which year: {cells}.",
            question.line,
        )
    matched = set(matched_rows(beside.extracted.tables).values())
    for table in beside.extracted.tables:
        if absent := _absent(table, beside, matched):
            pl = "; ".join(f"{entry.code} {entry.short_name}" for entry in absent)
            en = "; ".join(f"{entry.code} {entry.short_name_en}" for entry in absent)
            yield Finding(
                "no_row",
                table.section,
                f"W tabeli nie ma wiersza tych wskaźników: {pl}. Czy pominięto je celowo?",
                f"The table has no row of these indicators: {en}. Were they left out on purpose?",
                table.first_line,
            )


def _absent(table: YearTable, beside: Beside, matched: set[str]) -> list[Indicator]:
    """Return the official indicators of a table's area that no row of the draft is about."""
    area = area_of(table.key)
    entries = beside.known.catalogue.indicators.values() if area else ()
    return [
        entry for entry in entries if entry.is_official and entry.area == area and entry.code not in matched
    ]


def _columns(beside: Beside, known: Known) -> Iterator[Finding]:
    """Yield what speaks against whole columns, at the header of the column."""
    tables = beside.extracted.tables
    for section, column in empty_columns(beside.document_id, known.placed):
        yield Finding(
            "whole_column",
            section,
            f"Pod nagłówkiem „{column}” nie ma żadnej liczby. Czy kolumna ma zostać pusta?",
            f"There is no number below the header “{column}”. Is the column to stay empty?",
            _header(tables, section, column),
        )
    if found := equal_years(beside.document_id, known.observed):
        count, total, year = found
        yield Finding(
            "whole_column",
            "",
            f"{count} z {total} liczb za {year} r. jest takich samych jak za {year - 1} r. Czy kolumn obu "
            "lat nie zamieniono miejscami?",
            f"{count} of {total} figures for {year} equal those for {year - 1}. Were the columns of the two "
            "years swapped?",
            _header(tables, "", str(year)),
        )


def _header(tables: list[YearTable], section: str, column: str) -> int:
    """Return the line of a column's header in the table of a section, '' for any; 0 where there is none."""
    for table in tables:
        cells = [cell for row in table.header for cell in row.cells if cell.text]
        if section in ("", table.section):
            for cell in cells:
                if column in cell.text or cell.text in column:
                    return cell.lines[0].number
    return 0


def _figures(known: Known) -> Iterator[Finding]:
    """Yield the figures whose words or unit leave open what they say; those of a cell as one."""
    asked: dict[tuple[tuple[str, ...], Reason], list[Figure]] = {}
    for item in known.assigned.values():
        figure = item.figure
        if not known.is_own(figure.figure_id) or figure.is_prose:
            continue
        reason = item.why_unplaced().reason if item.disposition == "unassigned" else None
        if reason in _ASKED:
            asked.setdefault((figure.cell, reason), []).append(figure)
        elif sign := _missing_sign(item, known):
            texts = (
                f"«{figure.printed}»: ani przy liczbie, ani w nazwie wiersza nie stoi „{sign}”. Czy to ta "
                "jednostka?",
                f"«{figure.printed}»: neither the figure nor the name of its row says “{sign}”. Is that "
                "the unit?",
            )
            yield Finding("unit_missing", figure.locator, *texts, figure.line, figure.figure_id)
    for (_, reason), figures in asked.items():
        prints = ", ".join(dict.fromkeys(f"«{figure.printed}»" for figure in figures))
        kind: Kind = "unit_missing" if reason == "unit" else "doubtful_figure"
        polish, english = _ASKED[reason]
        first = figures[0]
        texts = (f"{prints}: {polish}", f"{prints}: {english}")
        yield Finding(kind, first.locator, *texts, first.line, first.figure_id)


def _missing_sign(item: Assigned, known: Known) -> str:
    """Return the sign of money or of a share where nothing around a figure tells it, '' otherwise."""
    if item.target is None or item.reading.value is None or item.reading.is_list_item or item.reading.unit:
        return ""
    figure, unit = item.figure, known.catalogue.units[known.catalogue.series[item.target.series].unit]
    words = " ".join((figure.row_label, figure.column_label, figure.label, figure.printed)).lower()
    if unit.is_currency:
        return "" if any(word in words for word in ("zł", "pln", "kwot", "euro", "eur")) else "zł"
    return "%" if unit.is_share and not says_share(words) else ""


def _steps(known: Known) -> Iterator[Finding]:
    """Yield the figures that earlier values of their series speak against."""
    for figure_id, signs in figure_alarms(known.document_id, known.observed).items():
        figure, item = known.figure(figure_id), known.observations[figure_id]
        for polish, english in signs:
            texts = f"{named(item, 'pl')}: «{figure.printed}». {polish}", f"{named(item, 'en')}: {english}"
            yield Finding("step", figure.locator, *texts, figure.line, figure_id)


def _unread(beside: Beside) -> Iterator[Finding]:
    """Yield the parts of the file that hold numbers, or may, and were not checked; a table as one."""
    tables: Counter[str] = Counter()
    for entry in beside.extracted.unread:
        if entry.kind == "table_left_out":
            tables[entry.place.partition(", jej wiersz")[0]] += 1
        elif entry.kind in _OUT_OF_REACH and (holds_number(entry.text) or entry.kind in _WITHOUT_TEXT):
            said = f": «{entry.text}»" if entry.text else ""
            yield _not_checked(entry.kind, entry.place, said)
    for place in tables:
        yield _not_checked("table_left_out", place, "")


def _not_checked(kind: UnreadKind, place: str, said: str) -> Finding:
    polish, english = WORDS[kind]
    return Finding(
        "unread",
        place,
        f"Tego program nie sprawdził ({polish}){said}. Proszę sprawdzić tę część samodzielnie.",
        f"This was not checked ({english}){said}. Check this part yourself.",
    )
