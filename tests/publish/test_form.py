"""The form of the departments: what it asks for, what may be filled in, and how it comes back."""

import shutil
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.build import build
from etl.documents.form.answers import UnusableAnswerError, read_answer
from etl.faults import Faults
from etl.language.quantity import normalise
from etl.next_report.extract import extract
from publish.__main__ import main as publish
from publish.form.area_sheet import COLUMNS
from publish.form.command import write_form, write_forms
from queries.warehouse import rows
from tests.support.documents.filled_form import change, fill, keys, load
from tests.support.official import OFFICIAL

VALUE = COLUMNS.index("value") + 1
NUMBERS = st.one_of(
    st.integers(0, 10**9),
    st.decimals(0, 10**7, places=4, allow_nan=False).map(float),
    st.decimals(0, 999, places=3, allow_nan=False).map(float),
)


@pytest.fixture(scope="module")
def blank(warehouse: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("form") / "blank.xlsx"
    write_form(path, 2021)
    return path


@pytest.fixture
def form(blank: Path, tmp_path: Path) -> Path:
    """A copy of the form that the test may fill in."""
    return Path(shutil.copyfile(blank, tmp_path / "formularz 2021.xlsx"))


def built(form: Path, folder: Path) -> dict[str, Any]:
    """Return what a build makes of the form: `series/category` -> its observation."""
    extract(form, "form-2021", folder / "raw" / "form-2021")
    report = build(folder / "raw", folder / "warehouse.duckdb")
    assert not report.unassigned()
    return {
        f"{item.series.id}/{item.category}".rstrip("/"): item
        for item in report.observations
        if item.year == 2021
    }


def test_every_official_indicator_is_asked_for(form: Path) -> None:
    series = {row["series_id"]: row["indicator_code"] for row in rows("series")}
    asked = {series[key.partition("/")[0]] for key in keys(form)}
    assert asked == {row["indicator_code"] for row in rows("indicators") if row["is_official"]}
    assert len(asked) == OFFICIAL


def test_the_last_value_stands_beside_the_empty_cell(form: Path) -> None:
    sheet = load(form)["Obszar II"]
    found = {sheet.cell(line, 1).value: sheet.cell(line, VALUE - 1).value for line in range(5, sheet.max_row)}
    assert found["shelter_users"] == 50
    assert found["homeless_individual_programmes"] == "7 (2016 r.)"
    assert all(sheet.cell(line, VALUE).value is None for line in range(5, sheet.max_row))


def test_only_the_answers_are_unlocked_and_no_password_is_needed(form: Path) -> None:
    for sheet in openpyxl.load_workbook(form).worksheets:
        assert sheet.protection.sheet
        assert not sheet.protection.password
        unlocked = {cell.column for row in sheet.iter_rows() for cell in row if not cell.protection.locked}
        names = {COLUMNS[column - 1] for column in unlocked} if sheet.title != "Instrukcja" else set()
        assert names <= {"category", "value", "description", "note", "supplier"}


def test_each_cell_for_a_figure_says_what_it_takes(form: Path) -> None:
    sheet = load(form)["Obszar II"]
    rules = {str(rule.sqref): rule.formula1 for rule in sheet.data_validations.dataValidation}
    asked = {sheet.cell(line, 1).value: f"F{line}" for line in range(5, sheet.max_row + 1)}
    assert set(rules) >= {cell for key, cell in asked.items() if key and not key.startswith("#")}
    assert "=INT(" in rules[asked["shelter_users"]]
    assert "<=100" in rules[asked["satisfaction_with_care"]]
    assert "INT" not in rules[asked["city_funds_social_rehabilitation"]]


def test_a_form_filled_in_comes_back_value_by_value(form: Path, tmp_path: Path) -> None:
    asked = keys(form)
    given_numbers = {key: number for number, key in enumerate(asked)}
    found = built(fill(form, given_numbers), tmp_path)
    assert {key: item.value for key, item in found.items()} == {
        key: Decimal(number) for key, number in given_numbers.items()
    } | {key: item.value for key, item in found.items() if item.status == "derived"}
    assert {item.document.document_id for item in found.values()} == {"form-2021"}


@given(number=NUMBERS)
def test_any_number_comes_back_exactly(number: float) -> None:
    printed, digits = read_answer(number, "n", "General")
    assert normalise(printed, digits).value == Decimal(f"{number:.15g}")


@given(text=st.text(max_size=200))
def test_any_words_in_a_cell_are_an_answer_or_a_sentence(text: str) -> None:
    try:
        printed, number = read_answer(text, "s", "@")
    except UnusableAnswerError:
        return
    assert number in printed
    reading = normalise(printed, number)
    assert reading.value is not None or reading.status in ("missing", "ambiguous") or reading.low is not None


WORDS: dict[str | int | None, tuple[object, str, str | None]] = {
    "b.d.": (None, "exact", "no_data"),
    "---": (None, "exact", "dash"),
    "nie przeprowadzono": (None, "exact", "not_carried_out"),
    None: (None, "exact", "blank"),
    "ok. 200": (200, "about", None),
    "ponad 1 200": (1200, "at_least", None),
    "2019": (2019, "exact", None),
    "1 234,50": (Decimal("1234.5"), "exact", None),
    0: (0, "exact", None),
}


def test_words_keep_their_meaning(form: Path, tmp_path: Path) -> None:
    asked = dict(zip(keys(form), WORDS, strict=False))
    found = built(fill(form, asked), tmp_path)
    read = {
        asked[key]: (item.value, item.qualifier, item.missing_reason)
        for key, item in found.items()
        if key in asked
    }
    assert read == WORDS


def test_words_beside_a_figure_and_another_supplier_come_with_it(form: Path, tmp_path: Path) -> None:
    words = {"description": "schronisko i noclegownia", "note": "liczone w grudniu", "supplier": "Zarząd"}
    item = built(fill(form, {"shelter_users": 44}, {"shelter_users": words}), tmp_path)["shelter_users"]
    assert item.notes == [
        (
            "Jednostka podała: schronisko i noclegownia; liczone w grudniu",
            "The department writes: schronisko i noclegownia; liczone w grudniu",
        )
    ]
    assert item.supplier == "Zarząd"


def test_an_item_that_a_list_does_not_have_waits_for_an_editor(form: Path, tmp_path: Path) -> None:
    fill(form, {"ngo_activation_programmes/*": 3}, {"ngo_activation_programmes/*": {"category": "sport"}})
    extract(form, "form-2021", tmp_path / "raw" / "form-2021")
    report = build(tmp_path / "raw", tmp_path / "warehouse.duckdb")
    assert {item.figure.label for item in report.unassigned()} == {"ngo_activation_programmes/*sport"}
    assert all("confirm it as a new category" in str(item.problem) for item in report.unassigned())


def test_an_empty_form_is_one_remark_per_indicator(form: Path, tmp_path: Path) -> None:
    extract(form, "form-2021", tmp_path / "raw" / "form-2021")
    report = build(tmp_path / "raw", tmp_path / "warehouse.duckdb")
    assert len([remark for remark in report.remarks if remark.kind == "missing"]) == OFFICIAL


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        ("=1+1", "Obszar II!F.*a formula stands here"),
        ('=HYPERLINK("http://example.org")', "a formula stands here"),
        (True, "is no answer"),
        (-3, "is below zero"),
        ("-3", "is below zero"),
        (1 / 3, "decimals; round it"),
        ("x" * 161, "longer than 160 characters"),
    ],
)
def test_a_cell_that_is_no_answer_is_named_with_its_address(
    form: Path, tmp_path: Path, answer: object, sentence: str
) -> None:
    with pytest.raises(Faults, match=sentence) as faults:
        extract(fill(form, {"shelter_users": answer}), "form-2021", tmp_path / "out")
    assert all(fault.sentence_pl for fault in faults.value.faults)
    assert not (tmp_path / "out").exists()


def test_a_date_made_of_a_number_is_no_answer(form: Path, tmp_path: Path) -> None:
    def as_date(book: Any) -> None:
        cell = book["Obszar II"].cell(6, VALUE)
        cell.value, cell.number_format = 44318, "yyyy-mm-dd"

    with pytest.raises(Faults, match="made the date 2021-05-02"):
        extract(change(form, as_date), "form-2021", tmp_path / "out")


def test_a_percentage_of_the_program_is_read_as_it_is_shown(form: Path, tmp_path: Path) -> None:
    def as_share(book: Any) -> None:
        sheet = book["Obszar II"]
        line = next(row for row in range(5, 99) if sheet.cell(row, 1).value == "satisfaction_with_care")
        cell = sheet.cell(line, VALUE)
        cell.value, cell.number_format = 0.862, "0.0%"

    assert built(change(form, as_share), tmp_path)["satisfaction_with_care"].value == Decimal("86.2")


@pytest.mark.parametrize(
    ("alter", "sentence"),
    [
        (lambda book: book["Obszar II"].__setitem__("A1", "inny plik"), None),
        (
            lambda book: [book.remove(book[f"Obszar {area}"]) for area in ("I", "II", "III", "IV")],
            "is no form",
        ),
        (lambda book: book.copy_worksheet(book["Obszar II"]), "two sheets ask for area II"),
        (lambda book: book["Obszar I"].__setitem__("A1", "barometr-form/9 2021 I"), "of version 9"),
        (lambda book: book["Obszar I"].__setitem__("A1", "barometr-form/1 2020 I"), "is no form"),
    ],
)
def test_a_workbook_that_is_no_longer_the_form_is_refused(
    form: Path, tmp_path: Path, alter: Any, sentence: str | None
) -> None:
    change(form, alter)
    if sentence is None:  # a foreign sheet among the others is simply not read
        assert extract(form, "form-2021", tmp_path / "out")
        return
    with pytest.raises(Faults, match=sentence):
        extract(form, "form-2021", tmp_path / "out")


def test_the_forms_of_the_suppliers_ask_for_everything_once(form: Path, tmp_path: Path) -> None:
    parts = [key for path in write_forms(tmp_path / "forms", 2021) for key in keys(path)]
    assert sorted(parts) == sorted(keys(form))


def test_the_command_writes_one_area_or_supplier_and_refuses_in_a_sentence(
    warehouse: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "a.xlsx"
    command = ["sheet", "--blank", "--year", "2021", "--format", "xlsx", "--out", str(out)]
    assert publish([*command, "--area", "II", "--supplier", "powiatowy urząd pracy w Gdyni"]) == 0
    assert openpyxl.load_workbook(out).sheetnames == ["Instrukcja", "Obszar II"]
    assert publish([*command, "--area", "V"]) == 1
    assert publish([*command, "--supplier", "nikt"]) == 1
    assert "są: I, II, III, IV" in capsys.readouterr().err
