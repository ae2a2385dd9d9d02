"""Every sample of files that readers get wrong, with the truth of each of its values.

The samples stand beside the repository, as the source documents do (`../shared/intake`, with a list of their
kinds). A value is read right, or the sample names it as left to a person; a wrong one is never loaded.
"""

import os
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from etl.faults import Faults
from etl.next_report.extract import extract_all
from etl.next_report.second_reading.confirm import doubts
from etl.observing.observations import observe
from etl.placing.place import assign
from etl.raw.folder import read_figures, read_raw
from tests.support.documents.cell_places import known_catalogue

SHARED = Path(__file__).resolve().parents[3] / "shared"
SAMPLES = Path(os.environ.get("BAROMETR_DOCUMENTS", SHARED / "documents")).parent / "intake"
Place = tuple[str, str, int]
FAMILIES, WORKERS, HOMELESS = (
    "professional_foster_families",
    "labour_market_support_users",
    "homeless_social_contracts",
)
# The report that all samples but forms were made of: series, category, 2020, 2021.
_REPORT = (
    ("city_funds_social_rehabilitation", "", "33082.46", "41250.30"),
    ("pfron_funds_social_rehabilitation", "", "321652.05", "287411.90"),
    ("ngo_activation_programmes", "", "8", "9"),
    (WORKERS, "", "46", "52"),
    ("social_economy_users", "KIS", "6", "8"),
    ("social_economy_users", "CIS", "6", "5"),
    (FAMILIES, "", "11", "13"),
    ("shelter_users", "", "50", "62"),
    ("shelter_users", "schronisko", "32", "40"),
    ("shelter_users", "noclegownia", "18", "22"),
    (HOMELESS, "", "47", "39"),
)
REPORT: dict[Place, str] = {
    (series, category, year): value
    for series, category, *values in _REPORT
    for year, value in zip((2020, 2021), values, strict=True)
}
FORM: dict[Place, str] = {
    ("city_funds_social_rehabilitation", "", 2021): "41250.30",
    ("satisfaction_with_care", "", 2021): "86.2",
    (WORKERS, "", 2021): "52",
    (FAMILIES, "", 2021): "9",
    ("shelter_users", "", 2021): "44",
    ("shelter_users", "schronisko", 2021): "28",
    ("shelter_users", "noclegownia", 2021): "16",
    (HOMELESS, "", 2021): "39",
}


@dataclass(frozen=True)
class Sample:
    """What of a file differs from the report it was made of: values, and those left to a person."""

    values: dict[Place, str]
    asked: frozenset[Place] = frozenset()
    refused: str = ""
    kind: str = ""


def report(*asked: Place, kind: str = "", **families: str) -> Sample:
    """Return a sample of the report; `families`: another value of II.12, as `y2021="9"`."""
    other = {(FAMILIES, "", int(year[1:])): value for year, value in families.items()}
    return Sample(REPORT | other, frozenset(asked), kind=kind)


def four_rows(*asked: Place, kind: str = "", **families: str) -> Sample:
    """Return a sample of four rows of the report."""
    ids = (FAMILIES, WORKERS, HOMELESS, "ngo_activation_programmes")
    whole = report(*asked, kind=kind, **families)
    return Sample(
        {place: text for place, text in whole.values.items() if place[0] in ids}, whole.asked, "", kind
    )


def of(*series: str) -> tuple[Place, ...]:
    """Return the places of series in both years."""
    return tuple((name, "", year) for name in series for year in (2020, 2021))


def form(*asked: str, kind: str = "") -> Sample:
    """Return a sample of the filled form; `asked`: series, each with its categories."""
    return Sample(FORM, frozenset(place for place in FORM if place[0] in asked), kind=kind)


MARK, UNSEEN, SPANS = "note marks", "hidden and struck text", "spans over name and unit"
SMALL, ONLINE, BLANKS, SHARE = "small print", "Word Online", "nested spaces", "percent formats"
THREE_ROWS = {place: text for place, text in REPORT.items() if place[0] in (FAMILIES, WORKERS, HOMELESS)}
FILES: dict[str, Sample] = {
    "p3_page2_scanned.pdf": report(),
    "p3_visible_plus_invisible_ocr.pdf": report(),
    "p4b_body11_table8.5_same_page.pdf": report(kind=SMALL),
    "p4b_body12_table9_same_page.pdf": report(kind=SMALL),
    "p5_bold_double.pdf": report(y2021="9"),
    "p5_typst_no_tounicode.pdf": Sample({}, refused="the letters of the file cannot be told apart"),
    "p_watermark.pdf": report(),
    "r1_other_city.docx": Sample({(FAMILIES, "", 2020): "102", (FAMILIES, "", 2021): "202"}),
    "w2_altchunk.docx": report(),
    "w2_document2.docx": report(kind=ONLINE),
    "w2_gridBefore_row.docx": Sample(THREE_ROWS, frozenset(of(HOMELESS))),
    "w2_header_span_two_subcolumns.docx": Sample(THREE_ROWS, frozenset(THREE_ROWS)),
    "w2_mc_run.docx": report(),
    # The file prints 105 people of CIS, where the others print 5.
    "w2_nested_table.docx": Sample(REPORT | {("social_economy_users", "CIS", 2021): "105"}),
    "w2_rel_null.docx": report(),
    "w2_shy.docx": report(),
    "w2_strict.docx": report(),
    "w2_value_span_years.docx": report(*of(WORKERS)),
    "w5_header_spans_name_and_unit.docx": four_rows(kind=SPANS),
    "w5_header_spans_name_and_unit.pdf": four_rows(kind=SPANS),
    "w5_one_cell_split_number.docx": four_rows(*of(WORKERS)),
    "w5_one_row_merges_name_and_unit.docx": four_rows(kind=SPANS),
    "w5_rows_merge_name_and_unit.docx": four_rows(kind=SPANS),
    "w7_noteref_after_number.docx": report(kind=MARK, y2021="9"),
    "w7_noteref_programmes.docx": report(kind=MARK),
    "w7_vanish_by_style.docx": report(kind=UNSEEN, y2021="9"),
    "w7_white_font.docx": report(kind=UNSEEN, y2021="9"),
    "w_equation_in_cell.docx": report((FAMILIES, "", 2021), y2021="9"),
    "w_hidden_text_vanish.docx": report(kind=UNSEEN, y2021="9"),
    "w_strike_formatting_glued.docx": report(kind=UNSEEN, y2021="9"),
    "w_super_custom_mark_footnote_style.docx": report(kind=MARK, y2021="9"),
    "w_super_direct_letter_a).docx": report(kind=MARK, y2021="9"),
    "w_super_direct_two_notes_1,2.docx": report(kind=MARK, y2021="9"),
    "w_textbox_in_cell.docx": report((FAMILIES, "", 2021)),
    "w_two_spaces_1__053.docx": report((FAMILIES, "", 2021), kind=BLANKS, y2021="1053"),
    "w_zwsp_in_number_1053.docx": report(kind=BLANKS, y2021="1053"),
    "x_first_hidden_row_deleted_on_one_sheet.xlsx": form(*{place[0] for place in FORM}),
    "x_labels_and_values_sorted_without_hidden_column_A.xlsx": form("shelter_users"),
    "x_merged_value_cells_44_over_three_rows_.xlsx": form("shelter_users"),
    "x_rich_text_44_with_superscript_1.xlsx": form(kind=MARK),
    "x_rich_text_old_value_struck_out_50_then_44.xlsx": form(kind=UNSEEN),
    "x_row_inserted_by_hand_with_a_value_no_key_.xlsx": form(),
    "x_satisfaction_86.2_with_literal_percent_0.0_.xlsx": form(kind=SHARE),
    "x_value_in_description_column.xlsx": Sample(FORM, frozenset({("shelter_users", "", 2021)})),
}


@cache
def read(name: str, folder: Path) -> dict[Place, Decimal]:
    """Return what a build would load of a sample, after the second reading has confirmed it."""
    extract_all(SAMPLES / name, "report-2021", folder / "report-2021")
    documents, catalogue = read_raw(folder), known_catalogue()
    found = observe(documents, assign(documents, catalogue), catalogue)
    return {
        (item.series.id, item.category, item.year): item.value
        for item in found
        if item.status not in ("derived", "missing") and item.value is not None
    }


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return {name: tmp_path_factory.mktemp("sample") for name in FILES}


def test_every_sample_has_its_truth() -> None:
    assert {path.name for path in SAMPLES.iterdir() if path.suffix != ".md"} == FILES.keys()


@pytest.mark.parametrize("name", FILES)
def test_each_value_of_a_sample_is_read_right_or_left_to_a_person(
    name: str, folders: dict[str, Path]
) -> None:
    sample = FILES[name]
    if sample.refused:
        with pytest.raises(Faults, match=sample.refused):
            read(name, folders[name])
        return
    right = {place: Decimal(text) for place, text in sample.values.items() if place not in sample.asked}
    assert read(name, folders[name]) == right
    claimed = read_figures(folders[name] / "report-2021" / "figures.csv")
    assert not [doubt for doubt in doubts(SAMPLES / name, claimed) if doubt.is_contradicted]


@pytest.mark.parametrize("kind", [MARK, UNSEEN, SPANS, SMALL, ONLINE, BLANKS, SHARE])
def test_nine_of_ten_values_of_these_kinds_are_read(kind: str, folders: dict[str, Path]) -> None:
    names = [name for name, sample in FILES.items() if sample.kind == kind]
    found = sum(len(read(name, folders[name])) for name in names)
    assert found >= 0.9 * sum(len(FILES[name].values) for name in names)
