"""Lines of a PDF are put together as they were written, and rows are told apart where no line is drawn."""

from pathlib import Path
from typing import Any

import pytest
import typst

from etl.documents.pdf.entries import ends_open, is_next_entry, is_next_item, names_what_stands_above
from etl.documents.pdf.grid import Grid, GridCell
from etl.documents.pdf.pdf import read_pdf
from etl.documents.year_tables import find_year_tables

GOES_ON = [
    ("- sprawy wykryte – 1 011, rok", "wcześniej 1 096 (dynamika 92,2%)."),
    ("Biblioteka: 99 730; Teatr", "BOTO: 2 140; Opera Leśna: 66 018"),
    ("· „Internet – umiejętne korzystanie z sieci.", "Cyberprzemoc”: 231 uczniów"),
    ("39.905,20 zł (Miasto) +", "305.480,00 zł (PFRON)"),
    ("Asystent osobisty (program dla osób", "z niepełnosprawnościami) – 14"),
]
IS_NEXT = [
    ("z tego CKU Sopot 36 540,00 EUR", "„SenQuality” (do 28.02.2023 r.): grant łączny 221 900,00 EUR"),
    ("z ogrzewalni skorzystało 81 osób", "Zimowy Punkt Interwencyjny – 12 osób"),
    ("„Wspieraj Seniora”: pomoc dla 97 osób.", "PUP w Gdyni: 38 osób."),
    ("388 – środowisko (ochrona)", "489 – zwierzęta"),
    ("ośrodki wsparcia: 18,6 godziny", "osoby z zaburzeniami psychicznymi: 1,4 godziny"),
    ("9 osób w CIS", "spółdzielnia socjalna („Kooperacja”) - pięć osób"),
    ("Osoby zatrudnione: 9", "Projekt „Sopot – Aktywni Mieszkańcy” (EFS):"),
    ("wystaw – 48", "spotkań i wykładów – 173"),
    ("138 osób – ośrodki wsparcia (STER, ŚDS typu C)", "razem 494 osoby"),
    ("22: pożarów, katastrof i innych zdarzeń", "- 83: usterek i awarii technicznych"),
    ("z tego CKU: EUR 27.915", "ODYSSEIA – EUR 61.200"),
]
NAMED_ABOVE = [
    ("• postępowania wszczęte: 2021", "r. – 417; 2020 r. – 433"),
    ("· spektakl „Florka w sieci” obejrzało", "118 uczniów klas III,"),
    ("· zwierzęta (ranne, błąkające się itp.):", "577"),
    ("a) parkowanie nieprawidłowe: 176", "zgł. (potw. 81, niepotw. 95);"),
    ("Dworek Sierakowskich: odbiorców online 12", "600, wszystkich odbiorców 31 250"),
]


@pytest.mark.parametrize(("text", "line"), GOES_ON)
def test_no_entry_ends_within_a_clause_or_within_marks(text: str, line: str) -> None:
    assert ends_open(text, line)


@pytest.mark.parametrize(("text", "line"), IS_NEXT)
def test_a_line_that_names_a_figure_of_its_own_is_another_entry(text: str, line: str) -> None:
    assert is_next_entry(text, line)
    assert not names_what_stands_above(text, line)


@pytest.mark.parametrize(("text", "line"), NAMED_ABOVE)
def test_a_line_that_tells_what_is_counted_above_goes_on_whatever_its_length(text: str, line: str) -> None:
    assert names_what_stands_above(text, line)


@pytest.mark.parametrize(
    ("text", "line", "expected"),
    [
        ("4. Szczepienia dla osób 65+", "5. Profilaktyka Próchnicy Zębów", True),
        ("· 9 zagrożenie pożarowe, inne zdarzenia", "· 72 awarie techniczne", True),
        ("4. Szczepienia w ciągu", "12. miesiąca życia", False),
    ],
)
def test_a_bullet_and_the_next_number_begin_an_item(text: str, line: str, expected: bool) -> None:
    assert is_next_item(text, line) is expected


_PAGES = """
#set page(width: 14cm, height: 7cm, margin: 1cm)
#set text(size: 9pt, lang: "pl", hyphenate: false)
#let row(..cells) = grid(columns: (5cm, 3cm, 3cm), column-gutter: 0.5cm, row-gutter: 0.45em, ..cells)
OBSZAR II INFRASTRUKTURA SPOŁECZNA
#v(3.2cm)
#row[wskaźniki][rok 2020][rok 2021]
#pagebreak()
#row[Liczba funkcjonujących zawodowych rodzin zastępczych w Sopocie razem][11 rodzin][13 rodzin]
#v(-0.65em)
#row[Liczba programów promujących zdrowie][
  10 programów #linebreak() zdrowotnych #linebreak() miasta #linebreak() Sopotu #linebreak() razem
  #linebreak() z gminą #linebreak() i powiatem #linebreak() w roku #linebreak() 2020 dla #linebreak()
  mieszkańców #linebreak() miasta][11 programów]
"""


def test_a_header_at_the_end_of_a_page_belongs_to_the_rows_of_the_next(tmp_path: Path) -> None:
    source: Any = _PAGES.encode()
    typst.compile(source, output=str(tmp_path / "report.pdf"))
    (table,) = find_year_tables(read_pdf(tmp_path / "report.pdf"), [])
    assert table.key == "obszar-II"
    assert [row.label for row in table.rows] == [
        "Liczba funkcjonujących zawodowych rodzin zastępczych w Sopocie razem",
        "Liczba programów promujących zdrowie",
    ]
    assert [cell.text for _, cell in table.rows[0].cells] == ["11 rodzin", "13 rodzin"]


def test_a_title_over_the_whole_table_does_not_tell_how_many_columns_it_has() -> None:
    cell = GridCell((), 100.0)
    assert Grid(((cell,), (cell, cell, cell)), 0.0, 20.0).columns == 3
