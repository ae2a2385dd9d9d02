"""Finding tables in flattened text: cells of many lines, empty cells, any year columns, pieces."""

import codecs
from pathlib import Path

import pytest

from etl.documents.document import Line
from etl.documents.text.encoding import decode, read_lines
from etl.documents.text.flattened_word import read_flattened
from etl.documents.year_tables import YearTable
from tests.support.documents.flattened_report import FOSTER, HEALTH, REPORT, SHELTER, year_tables


def content(table: YearTable) -> list[tuple[str, dict[str, str]]]:
    """Return (row name, {column id: cell text}) of a table."""
    return [(row.label, {column.column_id: cell.text for column, cell in row.cells}) for row in table.rows]


def header_and_row(header: list[str], row: list[str], title: str = "OBSZAR IV PARTYCYPACJA") -> str:
    """Flatten a table of a title, one header row and one data row."""
    rows = [[title], header, row]
    return "\n".join("\n".join(f"\t{cell}" for cell in cells) + "\n" for cells in rows) + "\n\nDalej tekst.\n"


def test_the_area_table_of_a_report_is_read_whole() -> None:
    (table,) = year_tables(REPORT)
    assert (table.key, table.section) == ("obszar-II", "Obszar II")
    assert content(table) == [
        (FOSTER, {"2020": "11 rodzin", "2021": ""}),
        (
            SHELTER,
            {"2020": "Łącznie 50 osób: - 32 osób – schronisko - 18 osób – noclegownia.", "2021": "44 osoby"},
        ),
        (HEALTH, {"2020": "1. Rehabilitacja Domowa 2. Szczepienia", "2021": "---"}),
    ]


def test_lines_keep_the_numbers_they_have_in_the_file() -> None:
    (table,) = year_tables(REPORT)
    lines = {line.number: line.text for row in table.rows for _, cell in row.cells for line in cell.lines}
    assert all(REPORT.split("\n")[number - 1].lstrip("\t") == text for number, text in lines.items())


def test_the_header_names_the_year_and_is_kept_as_printed() -> None:
    (table,) = year_tables(REPORT)
    assert [column.header for column, _ in table.rows[0].cells] == [
        "wartość wskaźników 2020",
        "wartość wskaźników 2021",
    ]


@pytest.mark.parametrize(
    ("header", "row", "expected"),
    [
        (
            ["wskaźnik", "2022", "2021", "2020"],
            ["Kwota", "3", "2", "1"],
            {"2022": "3", "2021": "2", "2020": "1"},
        ),
        (["Wskaźniki", "wartość za 2020 r."], ["Kwota", "1"], {"2020": "1"}),
        (["Lp.", "Wskaźnik", "rok 2021"], ["1.", "Kwota", "7"], {"2021": "7"}),
        (["wskaźnik", "stan na 31.12.2021", "Uwagi"], ["Kwota", "7", "por. 2020"], {"2021": "7"}),
        (["Nazwa wskaźnika", "2019/2020", "2020/21"], ["Kwota", "5", "6"], {"2020": "5", "2021": "6"}),
        (["wskaźnik", "plan 2021", "wykonanie 2021"], ["Kwota", "5", "6"], {"2021": "5", "2021-2": "6"}),
        (["", "2020", "2021"], ["Kwota", "5", ""], {"2020": "5", "2021": ""}),
    ],
)
def test_any_number_and_order_of_year_columns_is_read(
    header: list[str], row: list[str], expected: dict[str, str]
) -> None:
    (table,) = year_tables(header_and_row(header, row))
    assert (table.key, content(table)) == ("obszar-IV", [("Kwota", expected)])


def test_years_in_a_second_row_under_a_merged_header_are_found() -> None:
    text = "\tOBSZAR III EDUKACJA\n\n\tLp.\n\tWskaźnik\n\tWartość wskaźnika\n\n\t\n\t\n\t2020\n\t2021\n"
    rows = "\n\t1.\n\tKwota\n\t5\n\t\n\n\t2.\n\tLiczba\n\t\n\t8\n\n\n"
    (table,) = year_tables(text + rows)
    assert content(table) == [("Kwota", {"2020": "5", "2021": ""}), ("Liczba", {"2020": "", "2021": "8"})]
    assert table.rows[0].cells[0][0].header == "Wartość wskaźnika 2020"


def test_a_row_without_words_is_no_data_row_and_a_merged_row_is_a_heading() -> None:
    text = (
        "\tLata\n\t2010\n\t2011\n\n\tSTAN ZDROWIA\n\n\t\n\t\n\t\n\n\t· rodziny\n\t1\u00a0192\n\t1 199\n\n\n"
    )
    (table,) = year_tables(f"Tabela 6. Wybrane wskaźniki\n{text}")
    assert (table.key, content(table)) == ("tabela-6", [("rodziny", {"2010": "1 192", "2011": "1 199"})])


def test_a_table_without_a_number_takes_the_name_given_for_its_caption() -> None:
    caption = "Dużo słów. Liczba rodzin, które uzyskały wsparcie:\n"
    text = f"{caption}\tRok\n\t2015\n\t2016\n\n\tLiczba\n\t35\n\t36\n\n\n"
    (named,) = year_tables(text, (("rodziny", "uzyskały wsparcie"),))
    (unnamed,) = year_tables(text)
    assert (named.key, named.section) == ("rodziny", "Liczba rodzin, które uzyskały wsparcie")
    assert unnamed.key == "tabela-w-wierszu-2"


def test_an_area_table_in_two_pieces_is_counted_through() -> None:
    second = "\twskaźnik\n\t2020\n\t2021\n\n\tPróba\n\t1\n\t2\n\n\n"
    tables = year_tables(REPORT.replace("PODSUMOWANIE\n", f"Ciąg dalszy.\n{second}PODSUMOWANIE\n"))
    assert [table.key for table in tables] == ["obszar-II"]
    assert [(row.ordinal, row.label) for row in tables[0].rows][-1] == (4, "Próba")


def test_a_table_without_a_title_belongs_to_the_area_whose_heading_stands_above() -> None:
    other = "Zadania:\n\tL.p.\n\tNazwa\n\n\t1.\n\tPomoc\n\n\nDalej tekst.\n"
    (table,) = year_tables(REPORT.replace("\tOBSZAR II INFRASTRUKTURA SPOŁECZNA\n\n", other))
    assert (table.key, len(table.rows)) == ("obszar-II", 3)


def test_text_after_the_last_cell_is_no_part_of_the_table() -> None:
    (table,) = year_tables(REPORT)
    assert table.rows[-1].cells[-1][1].lines[-1].text == "---"


def test_a_table_of_other_things_is_none_of_years() -> None:
    assert year_tables("Zadania:\n\tL.p.\n\tNazwa\n\n\t1.\n\tPomoc dla 7 osób w 2020 r.\n\n\n") == []


def test_text_without_tables_and_no_text_at_all_are_read() -> None:
    assert year_tables("Tylko tekst, rok 2020.\n") == []
    assert year_tables("") == []
    assert read_flattened((Line(1, "\t"),)).tables[0].rows[0].is_empty


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1250"])
def test_every_encoding_of_a_saved_text_is_read(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "raport.txt"
    path.write_bytes(REPORT.replace("\n", "\r\n").encode(encoding))
    assert "\n".join(line.text for line in read_lines(path)) == REPORT


def test_a_byte_order_mark_decides_and_damage_is_survived() -> None:
    assert decode(codecs.BOM_UTF16_BE + "zażółć".encode("utf-16-be")) == "zażółć"
    assert decode(b"") == ""
    assert decode(codecs.BOM_UTF8 + b"\xff") == "\ufffd"
