"""A print that says something else than a plain value of its row and year waits for a person."""

from pathlib import Path

import pytest

from etl.next_report.extract import extract
from tests.placing.test_invented_reports import figures_read
from tests.support.documents.word_file import (
    FOSTER,
    WORKERS,
    area_table,
    cell,
    paragraph,
    row,
    run,
    table,
    write,
)

HEADER = row("wskaźniki", "2020", "2021")
FAMILIES = row(FOSTER, "11", "13")
OTHERS = row(WORKERS, "46", "52")
HIDDEN_ROW = row(FOSTER, "50", "60", properties="<w:hidden/>")
OVER_TWO_ROWS = (
    row(cell(FOSTER, '<w:vMerge w:val="restart"/>'), "11", "13"),
    row(cell("", "<w:vMerge/>"), "4", "5"),
)
BROKEN = "<w:r><w:t>1</w:t><w:br/><w:t>053</w:t></w:r>"


def families(folder: Path, *blocks: str) -> set[tuple[int, str]]:
    """Return (year, value) of the families that would be loaded."""
    source = write(folder / "raport.docx", *blocks)
    extract(source, "report-2021", folder / "raw" / "report-2021")
    read = figures_read(folder / "raw")
    return {(year, str(value)) for series, _, year, value in read if series == "professional_foster_families"}


@pytest.mark.parametrize(
    "print_of_2021",
    [
        "-12",
        "\u221212",
        "+2",
        "+ 2 %",
        "13 (stan na 30.06.2021)",
        "13 (I półrocze)",
        "13.01",
        "13 ‰",
        "2021",
        paragraph(BROKEN),
        paragraph(run("1")) + paragraph(run("053")),
        paragraph(run("razem 1")) + paragraph(run("053 rodzin")),
    ],
)
def test_a_sign_a_year_or_a_parted_number_is_no_value(print_of_2021: str, tmp_path: Path) -> None:
    assert families(tmp_path, area_table(print_of_2021)) == {(2020, "11")}


@pytest.mark.parametrize(
    "rows",
    [
        (row("wskaźniki", "2020 (w tys.)", "2021 (w tys.)"), FAMILIES, OTHERS),
        (HEADER, row(f"{FOSTER} (mln)", "11", "13"), OTHERS),
        (HEADER, *OVER_TWO_ROWS, OTHERS),
        (HEADER, row("", "w tys.", "w tys. zł"), FAMILIES, OTHERS),
        (HEADER, row("jednostka", "w tysiącach", "w tysiącach"), FAMILIES, OTHERS),
        (HEADER, row(cell("(w mln zł)", '<w:gridSpan w:val="3"/>')), FAMILIES, OTHERS),
        (row("wskaźniki (w tys.)", "2020", "2021"), FAMILIES, OTHERS),
        (row("wskaźniki", "jedn.", "2020", "2021"), row(FOSTER, "tys. rodzin", "11", "13")),
        (row("wskaźniki", "2020", "2021", "jedn."), row(FOSTER, "11", "13", "tys.")),
        (HEADER, row("", "%", "%"), FAMILIES, OTHERS),
        (row("wskaźniki", "jm.", "2020", "2021"), row(FOSTER, "%", "11", "13")),
        (HEADER, row("", "w tym kobiety", "kobiety"), FAMILIES, OTHERS),
        (row("wskaźniki", "2020 (narastająco)", "2017-2021"), FAMILIES, OTHERS),
    ],
)
def test_a_scale_above_and_a_name_over_two_rows_leave_the_numbers_to_a_person(
    rows: tuple[str, ...], tmp_path: Path
) -> None:
    assert families(tmp_path, table(*rows)) == set()


def test_a_scale_in_the_line_above_the_table_leaves_its_numbers_to_a_person(tmp_path: Path) -> None:
    caption = paragraph(run("Tabela 1. Rodziny w latach 2020-2021 (w tys.)"))
    assert families(tmp_path, caption, table(HEADER, FAMILIES, OTHERS)) == set()


def test_a_caption_that_tells_targets_leaves_the_numbers_to_a_person(tmp_path: Path) -> None:
    caption = paragraph(run("Wartości docelowe wskaźników"))
    assert families(tmp_path, caption, table(HEADER, FAMILIES, OTHERS)) == set()


def test_the_order_of_years_changes_with_a_header_below(tmp_path: Path) -> None:
    rows = (HEADER, OTHERS, row("wskaźniki", "2021", "2020"), FAMILIES)
    assert families(tmp_path, table(*rows)) == {(2021, "11"), (2020, "13")}


def test_a_number_with_a_scale_in_the_line_above_says_nothing_of_the_table(tmp_path: Path) -> None:
    caption = paragraph(run("Z pomocy korzysta 12 tys. osób i kilka tysięcy rodzin."))
    assert families(tmp_path, caption, table(HEADER, FAMILIES, OTHERS)) == {(2020, "11"), (2021, "13")}


@pytest.mark.parametrize(
    "header",
    [
        "stan na 1.01.2021",
        "na dzień 1 stycznia 2021 r.",
        "30.06.2021",
        "2021-06-30",
        "1 I 2021",
        "I-VI 2021",
        "czerwiec 2021",
        "I półrocze 2021",
        "9 miesięcy 2021",
    ],
)
def test_a_column_of_a_day_or_of_months_leaves_its_numbers_to_a_person(header: str, tmp_path: Path) -> None:
    assert families(tmp_path, table(row("wskaźniki", "2020", header), FAMILIES, OTHERS)) == {(2020, "11")}


@pytest.mark.parametrize(
    "header",
    [
        "stan na 31.12.2021",
        "31 grudnia 2021 r.",
        "31 XII 2021",
        "01.01-31.12.2021",
        "styczeń-grudzień 2021",
        "I-XII 2021",
    ],
)
def test_the_last_day_and_all_of_a_year_are_the_year(header: str, tmp_path: Path) -> None:
    read = families(tmp_path, table(row("wskaźniki", "2020", header), FAMILIES, OTHERS))
    assert read == {(2020, "11"), (2021, "13")}


def test_two_rows_of_one_name_are_taken_where_they_agree(tmp_path: Path) -> None:
    rows = (HEADER, FAMILIES, row(FOSTER, "11", "14"), OTHERS)
    assert families(tmp_path, table(*rows)) == {(2020, "11")}


def test_a_hidden_row_is_not_read(tmp_path: Path) -> None:
    assert families(tmp_path, table(HEADER, HIDDEN_ROW, FAMILIES, OTHERS)) == {(2020, "11"), (2021, "13")}


def test_two_lines_with_numbers_of_their_own_are_two_numbers(tmp_path: Path) -> None:
    lines = paragraph(run("13 rodzin")) + paragraph(run("100 dzieci"))
    assert (2021, "13") in families(tmp_path, area_table(lines))
