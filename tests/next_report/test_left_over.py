"""What is read and what is told make up every number of a document: nothing is lost in silence."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.documents.document import Cell, Line, Row, SourceDocument, Table
from etl.documents.text.flattened_word import read_flattened
from etl.documents.year_tables import YearTable, find_year_tables
from etl.figures.of_tables import table_figures
from etl.next_report.left_over import left_over
from etl.raw.figure import LONGEST, FigureRow
from etl.raw.unread import KINDS, Unread
from tests.support.documents.flattened_report import REPORT
from tests.support.documents.silence import silent

Read = tuple[list[YearTable], list[FigureRow], list[Unread]]


def read(document: SourceDocument) -> Read:
    tables = find_year_tables(document)
    figures = table_figures(tables, "report-x")
    return tables, figures, left_over(document, tables, figures)


WORDS = (
    "12 1\u00a0053 33 082,46 9 dziewięć dwóch 2021 2020 r. 1. 2) (65+) 3-4 ½ ² osób w tym oraz zł ; , : - ( )"
    " dzieci schronisko kobiet b.d. --- nr tel. Łącznie . 12.04.2021 §3 COVID-19"
)
PIECES = st.sampled_from(WORDS.split(" "))
TEXTS = st.lists(PIECES, max_size=9).map(" ".join)
CELLS = st.tuples(st.lists(TEXTS, min_size=1, max_size=3), st.sampled_from([1, 1, 1, 2]))
HEADERS = st.sampled_from(["wskaźnik", "2020", "2021", "rok 2021", "uwagi", "plan 2022", "Lp.", ""])
ROWS = st.lists(st.tuples(st.lists(CELLS, min_size=1, max_size=5), st.integers(0, 1)), max_size=5)
PARTS = st.lists(st.tuples(st.lists(HEADERS, max_size=5), ROWS, TEXTS), max_size=3)


@given(PARTS)
@settings(deadline=None, max_examples=150)
def test_read_and_told_are_all_of_any_document(
    parts: list[tuple[list[str], list[tuple[list[tuple[list[str], int]], int]], str]],
) -> None:
    lines: list[Line] = []
    tables: list[Table] = []

    def cell(texts: list[str], span: int) -> Cell:
        own = [Line(len(lines) + place, text) for place, text in enumerate(texts, 1)]
        lines.extend(Line(line.number, f"\t{line.text}") for line in own)
        return Cell(tuple(own), span)

    for header, rows, text in parts:
        lines.append(Line(len(lines) + 1, text))
        top = [Row(tuple(cell([words], 1) for words in header))] if header else []
        below = [Row(tuple(cell(texts, span) for texts, span in cells), before) for cells, before in rows]
        if top or below:
            tables.append(Table((*top, *below)))
    document = SourceDocument(tuple(lines), tuple(tables))
    found, figures, unread = read(document)
    assert silent(document, found, figures, unread) == []
    assert all(len(item.text) <= LONGEST for item in unread)
    assert [item.kind for item in unread] == sorted((item.kind for item in unread), key=KINDS.index)


def test_each_kind_is_told_with_its_place() -> None:
    _, _, unread = read(read_text(REPORT))
    told = {(item.kind, item.place, item.text) for item in unread}
    assert ("number_in_text", "tekst poza tabelami, wiersz 2", "W 2021 r. pomoc otrzymało 1234 osób.") in told
    assert ("number_in_text", "tekst poza tabelami, wiersz 34", "W 2021 r. zlecono 168 zadań.") in told
    assert not {kind for kind, _, _ in told} - {"number_in_text"}


def read_text(text: str) -> SourceDocument:
    return read_flattened(tuple(Line(number, line) for number, line in enumerate(text.split("\n"), 1)))


@pytest.mark.parametrize(
    ("cell", "kind", "text"),
    [
        ("osoby 65+", "number_not_read", "osoby 65+"),
        ("od 12.04.2021 r.", "date_in_table", "od 12.04.2021 r."),
    ],
)
def test_a_number_of_a_cell_that_is_no_value_is_told(cell: str, kind: str, text: str) -> None:
    _, figures, unread = read(read_text(REPORT.replace("11 rodzin", cell)))
    assert not [figure for figure in figures if figure.number and figure.line == 12]
    assert [(item.kind, item.text) for item in unread if item.line == 12] == [(kind, text)]
    assert [item.place for item in unread if item.line == 12] == ["Obszar II, wiersz 1, kolumna 2020"]


def test_a_second_number_of_one_print_is_no_second_figure() -> None:
    document = read_text(REPORT.replace("11 rodzin", "11 rodzin, 11 rodzin"))
    _, figures, unread = read(document)
    printed = [figure.printed for figure in figures if figure.line == 12]
    assert len(printed) == 2 or [item for item in unread if item.line == 12]


def test_a_table_without_years_and_a_heading_with_a_number_are_told() -> None:
    text = "Zadania:\n\tL.p.\n\tNazwa\n\n\t1.\n\tPomoc dla 7 osób w 2020 r.\n\n\n"
    _, _, unread = read(read_text(text))
    assert [(item.kind, item.place, item.text) for item in unread] == [
        ("table_left_out", "tabela w wierszu 2, jej wiersz 2", "1."),
        ("table_left_out", "tabela w wierszu 2, jej wiersz 2", "Pomoc dla 7 osób w 2020 r."),
    ]


def test_digits_without_end_are_told_in_pieces() -> None:
    digits = "7" * 500
    _, _, unread = read(SourceDocument((Line(1, f"suma {digits} zł"),), ()))
    assert "".join(item.text for item in unread).count("7") >= 500
    assert all(len(item.text) <= LONGEST for item in unread)
