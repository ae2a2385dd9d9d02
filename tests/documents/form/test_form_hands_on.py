"""A form that people sorted, merged, extended or cut is read where it is whole; the rest is told."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from etl.documents.form.form import Form, read_form
from etl.faults import Faults
from etl.raw.unread import Kind
from presentation.language.language import LANGUAGES, using
from publish.form.area_sheet import COLUMNS
from publish.form.command import write_form
from tests.support.documents.filled_form import change, fill, keys, line_of, load, rewrite, write

VALUE = COLUMNS.index("value") + 1
WHOLE, SHELTER, NIGHT = "shelter_users", "shelter_users/schronisko", "shelter_users/noclegownia"
PART = "xl/worksheets/sheet2.xml"  # the sheet of area II
ANSWERS = {WHOLE: 44, SHELTER: 28, NIGHT: 16, "homeless_social_contracts": 39}


@pytest.fixture(scope="module")
def filled(warehouse: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("form") / "filled.xlsx"
    write_form(path, 2021, area="II")
    return fill(path, ANSWERS)


@pytest.fixture
def form(filled: Path, tmp_path: Path) -> Path:
    return Path(shutil.copyfile(filled, tmp_path / "formularz.xlsx"))


@pytest.fixture
def whole(warehouse: Path, tmp_path: Path) -> Path:
    write_form(tmp_path / "formularz.xlsx", 2021)
    return fill(tmp_path / "formularz.xlsx", {**ANSWERS, "residents_feeling_safe": 71})


def numbers(form: Form) -> dict[str, str]:
    return {answer.key: answer.number for answer in form.answers if answer.printed}


def told(form: Form) -> list[tuple[Kind, str]]:
    return [(item.kind, item.text) for item in form.unread]


def without(*gone: str) -> dict[str, str]:
    return {key: str(number) for key, number in ANSWERS.items() if key not in gone}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_row_of_the_form_shows_the_name_of_its_key(
    warehouse: Path, tmp_path: Path, language: str
) -> None:
    path = tmp_path / "form.xlsx"
    with using(language):
        write_form(path, 2021)
    asked = keys(path)
    found = read_form(fill(path, {key: number for number, key in enumerate(asked, 1)}))
    assert numbers(found) == {key: str(number) for number, key in enumerate(asked, 1)}
    assert not found.unread


def test_rows_sorted_without_their_keys_are_told_and_never_loaded(form: Path) -> None:
    def turned(book: Any) -> None:
        sheet, lines = book["Obszar II"], [line_of(book["Obszar II"], key) for key in (WHOLE, SHELTER, NIGHT)]
        rows = [[sheet.cell(line, place).value for place in range(2, 10)] for line in lines]
        for line, row in zip(lines, [*rows[1:], rows[0]], strict=True):
            for place, value in enumerate(row, 2):
                sheet.cell(line, place).value = value

    found = read_form(change(form, turned))
    assert numbers(found) == without(WHOLE, SHELTER, NIGHT)
    name = "Osoby w schronisku i noclegowni"
    assert told(found) == [
        ("key_disagrees", f"{name} schronisko: 28"),
        ("key_disagrees", f"{name} noclegownia: 16"),
        ("key_disagrees", f"{name} razem: 44"),
    ]


def test_rows_sorted_with_their_keys_are_read(form: Path) -> None:
    def swapped(book: Any) -> None:
        sheet = book["Obszar II"]
        one, other = line_of(sheet, WHOLE), line_of(sheet, "homeless_social_contracts")
        for place in range(1, 10):
            first, second = sheet.cell(one, place), sheet.cell(other, place)
            first.value, second.value = second.value, first.value

    found = read_form(change(form, swapped))
    assert numbers(found) == without()
    (moved,) = [answer for answer in found.answers if answer.key == "homeless_social_contracts"]
    assert "kontrakt" in moved.indicator


@pytest.mark.parametrize(
    ("name", "value"), [("unit", "tys. osób"), ("series", "Osoby w ogrzewalni"), ("category", "ogrzewalnia")]
)
def test_an_answer_beside_another_name_or_unit_is_told(form: Path, name: str, value: str) -> None:
    found = read_form(change(form, lambda book: write(book["Obszar II"], SHELTER, name, value)))
    assert numbers(found) == without(SHELTER)
    assert [kind for kind, _ in told(found)] == ["key_disagrees"]


@pytest.mark.parametrize(("copied", "is_read"), [(44, True), (None, True), (45, False)])
def test_a_row_copied_with_its_key_gives_one_answer_or_none(
    form: Path, copied: int | None, is_read: bool
) -> None:
    def doubled(book: Any) -> None:
        sheet = book["Obszar II"]
        row = [cell.value for cell in sheet[line_of(sheet, WHOLE)]]
        sheet.append([*row[: VALUE - 1], copied, *row[VALUE:]])

    found = read_form(change(form, doubled))
    assert numbers(found) == without(*([] if is_read else [WHOLE]))
    assert told(found) == ([] if is_read else [("key_twice", "44"), ("key_twice", "45")])


def test_a_row_typed_by_hand_is_told_and_the_rest_read(form: Path) -> None:
    def inserted(book: Any) -> None:
        sheet = book["Obszar II"]
        line = line_of(book["Obszar II"], SHELTER)
        for area in list(sheet.merged_cells.ranges):
            sheet.unmerge_cells(area.coord)
        sheet.insert_rows(line)
        sheet.cell(line, 2).value, sheet.cell(line, VALUE).value = "Osoby w ogrzewalni", 77

    found = read_form(change(form, inserted))
    assert numbers(found) == without()
    assert told(found) == [("row_without_key", "Osoby w ogrzewalni | 77")]


def test_a_number_for_an_item_without_a_name_is_told(form: Path) -> None:
    item = "ngo_activation_programmes/*"
    found = read_form(change(form, lambda book: write(book["Obszar II"], item, "value", 3)))
    assert numbers(found) == without()
    assert [kind for kind, _ in told(found)] == ["row_without_key"]


def test_a_sheet_that_lost_its_hidden_row_is_told_and_the_others_read(whole: Path) -> None:
    found = read_form(change(whole, lambda book: book["Obszar II"].delete_rows(1)))
    assert numbers(found) == {"residents_feeling_safe": "71"}
    values = [text.rpartition(": ")[2] for kind, text in told(found) if text]
    assert sorted(values) == sorted(str(number) for number in ANSWERS.values())
    assert {kind for kind, _ in told(found)} == {"sheet_without_key"}
    assert "II.13" not in found.codes


@pytest.mark.parametrize(
    "alter",
    [
        lambda sheet: sheet.__setitem__("F1", None),
        lambda sheet: sheet.__setitem__("G1", "value"),
        lambda sheet: sheet.__setitem__("F4", "Wartość w 2020 r."),
    ],
)
def test_a_sheet_whose_columns_are_in_doubt_is_told(whole: Path, alter: Callable[[Any], object]) -> None:
    found = read_form(change(whole, lambda book: alter(book["Obszar II"])))
    assert numbers(found) == {"residents_feeling_safe": "71"}
    assert {kind for kind, _ in told(found)} == {"sheet_without_key"}


def test_numbers_on_a_sheet_of_their_own_are_told(form: Path) -> None:
    def added(book: Any) -> None:
        book.create_sheet("Moje obliczenia").append(["schronisko w styczniu", 31])

    found = read_form(change(form, added))
    assert numbers(found) == without()
    assert told(found) == [("sheet_without_key", "schronisko w styczniu | 31")]


def test_a_value_over_merged_rows_belongs_to_none_of_them(form: Path) -> None:
    def merged(book: Any) -> None:
        first, last = line_of(book["Obszar II"], WHOLE), line_of(book["Obszar II"], NIGHT)
        book["Obszar II"].merge_cells(start_row=first, end_row=last, start_column=6, end_column=6)

    found = read_form(change(form, merged))
    assert numbers(found) == without(WHOLE, SHELTER, NIGHT)
    assert told(found) == [("merged_values", "44")] * 3


def test_a_value_merged_with_last_years_is_told_and_with_the_words_is_read(form: Path) -> None:
    def merged(book: Any) -> None:
        sheet, line = book["Obszar II"], line_of(book["Obszar II"], WHOLE)
        sheet.merge_cells(start_row=line, end_row=line, start_column=5, end_column=6)
        sheet.merge_cells(start_row=line + 1, end_row=line + 1, start_column=6, end_column=7)

    found = read_form(change(form, merged))
    assert numbers(found) == without(WHOLE)
    assert told(found) == [("merged_values", "50")]


def test_a_value_that_merged_cells_cover_is_told(form: Path) -> None:
    sheet = load(form)["Obszar II"]
    shelter = (line_of(sheet, WHOLE), line_of(sheet, NIGHT))
    rewrite(form, PART, b"</mergeCells>", b'<mergeCell ref="F%d:F%d"/></mergeCells>' % shelter)
    found = read_form(form)
    assert numbers(found) == without(WHOLE, SHELTER, NIGHT)
    assert told(found) == [("merged_values", "44"), ("merged_values", "28"), ("merged_values", "16")]


@pytest.mark.parametrize(("name", "place"), [("description", "G"), ("note", "H")])
def test_a_value_in_another_column_is_told(form: Path, name: str, place: str) -> None:
    def moved(book: Any) -> None:
        write(book["Obszar II"], WHOLE, "value", None)
        write(book["Obszar II"], WHOLE, name, "44")

    found = read_form(change(form, moved))
    assert numbers(found) == without(WHOLE)
    (item,) = found.unread
    assert (item.kind, item.text) == ("value_elsewhere", "44")
    assert f"komórka {place}" in item.place


def test_numbers_beside_the_form_in_a_band_and_over_the_header_are_told(form: Path) -> None:
    def typed(book: Any) -> None:
        sheet = book["Obszar II"]
        sheet.cell(line_of(book["Obszar II"], WHOLE), 11).value = 45
        band = line_of(book["Obszar II"], WHOLE) - 1
        sheet.unmerge_cells(start_row=band, end_row=band, start_column=2, end_column=9)
        sheet.cell(band, 6).value = 46
        sheet.cell(2, 8).value = "47"
        book["Instrukcja"]["D3"] = 48

    found = read_form(change(form, typed))
    assert numbers(found) == without()
    assert sorted(told(found)) == [("value_elsewhere", number) for number in ("45", "46", "47", "48")]


def test_what_stands_far_beyond_the_form_is_told(form: Path) -> None:
    found = read_form(change(form, lambda book: book["Obszar II"].__setitem__("AB3000", 5)))
    assert numbers(found) == without()
    assert [kind for kind, _ in told(found)] == ["row_left_out"]


def test_every_cell_at_fault_is_named_whatever_else_is_wrong(form: Path) -> None:
    def faulty(book: Any) -> None:
        write(book["Obszar II"], WHOLE, "value", "=1+1")
        write(book["Obszar II"], WHOLE, "note", "x" * 1_001)
        write(book["Obszar II"], NIGHT, "value", -3)

    with pytest.raises(Faults) as faults:
        read_form(change(form, faulty))
    sentences = " ".join(fault.sentence for fault in faults.value.faults)
    assert len(faults.value.faults) == 3
    assert all(words in sentences for words in ("a formula", "longer than 1000", "below zero"))
