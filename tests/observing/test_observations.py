"""From figures to observations: which print is used, which years are comparable, what is told of the rest."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pytest

from etl.build import build
from etl.raw.figure import FIGURE_COLUMNS
from tests.support.small_raw import (
    FOSTER,
    INITIATIVES,
    SHELTER,
    decision,
    figure,
    report,
    shelter_cell,
    small_raw,
    write_document,
    write_rows,
)

Rows = list[dict[str, Any]]


def prose(document: str, line: int, number: str, words: str) -> dict[str, str]:
    """Return a figure of running text."""
    cells = dict.fromkeys(FIGURE_COLUMNS, "")
    place = {"figure_id": f"{document}:text.{line}.1", "line": str(line), "section": "Podsumowanie"}
    return {**cells, **place, "number": number, "printed": words, "label": words, "locator": "Podsumowanie"}


def observations(raw: Path, warehouse: Path) -> Rows:
    build(raw, warehouse)
    with duckdb.connect(str(warehouse), read_only=True) as connection:
        rows: Rows = connection.sql("SELECT * FROM observations").to_arrow_table().to_pylist()
    return rows


def findings(warehouse: Path, kind: str) -> Rows:
    with duckdb.connect(str(warehouse), read_only=True) as connection:
        found = connection.sql("SELECT * FROM finding WHERE kind = $kind", params={"kind": kind})
        rows: Rows = found.to_arrow_table().to_pylist()
    return rows


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    return small_raw(tmp_path / "raw")


@pytest.fixture
def warehouse(tmp_path: Path) -> Path:
    return tmp_path / "out" / "warehouse.duckdb"


def values(rows: Rows, series: str, category: str = "") -> dict[int, Decimal | None]:
    return {
        row["year"]: row["value"]
        for row in rows
        if row["series_id"] == series and row["category"] == category and row["is_current"]
    }


def test_a_row_is_found_by_name_and_its_figures_by_their_words(raw: Path, warehouse: Path) -> None:
    rows = observations(raw, warehouse)
    assert values(rows, "shelter_users") == {2019: Decimal(62), 2020: Decimal(50)}
    assert values(rows, "shelter_users", "noclegownia") == {2019: Decimal(14), 2020: Decimal(18)}


def test_an_empty_cell_is_missing_with_its_reason_and_never_zero(raw: Path, warehouse: Path) -> None:
    rows = observations(raw, warehouse)
    (empty,) = [row for row in rows if row["indicator_code"] == "IV.2" and row["year"] == 2020]
    assert (empty["status"], empty["missing_reason"], empty["value"]) == ("missing", "blank", None)
    assert empty["segment"] is None


def test_an_indicator_that_the_report_leaves_out_is_told_per_year(raw: Path, warehouse: Path) -> None:
    rows = observations(raw, warehouse)
    absent = {
        (row["indicator_code"], row["year"]) for row in rows if row["missing_reason"] == "not_in_report"
    }
    assert absent == {("II.12", 2019), ("IV.2", 2019)}


def test_a_later_report_revises_an_older_year_and_both_prints_are_kept(raw: Path, warehouse: Path) -> None:
    later = shelter_cell("proba-2021", 2020, "52", "34", "18") + shelter_cell(
        "proba-2021", 2021, "55", "35", "20"
    )
    write_document(raw / "proba-2021", later, year=2021)
    rows = observations(raw, warehouse)
    assert values(rows, "shelter_users") == {2019: Decimal(62), 2020: Decimal(52), 2021: Decimal(55)}
    (older,) = [row for row in rows if row["series_id"] == "shelter_users" and row["value"] == 50]
    assert (older["is_current"], older["not_current_reason"]) == (False, "earlier_report")
    assert any(
        "50" in row["message_pl"] and "52" in row["message_pl"] for row in findings(warehouse, "revision")
    )


def test_the_table_goes_before_running_text_and_the_difference_is_told(raw: Path, warehouse: Path) -> None:
    text = prose("proba-2020", 90, "54", "ze schronienia skorzystały 54 osoby")
    assigned = decision(text["figure_id"], "assign", "shelter_users@2020", text["printed"])
    write_document(raw / "proba-2020", [*report("proba-2020", 2020), text], decisions=[assigned])
    rows = observations(raw, warehouse)
    assert values(rows, "shelter_users")[2020] == 50
    (other,) = [row for row in rows if row["value"] == 54]
    assert other["not_current_reason"] == "prose_behind_table"
    assert len(findings(warehouse, "contradiction")) == 1


def test_an_equal_repeat_is_evidence_and_no_second_row(raw: Path, warehouse: Path) -> None:
    text = prose("proba-2020", 90, "50", "w schronisku i noclegowni 50 osób")
    assigned = decision(text["figure_id"], "assign", "shelter_users@2020", text["printed"])
    write_document(raw / "proba-2020", [*report("proba-2020", 2020), text], decisions=[assigned])
    found = [row for row in observations(raw, warehouse) if row["value"] == 50 and row["category"] == ""]
    assert len(found) == 1
    assert found[0]["printed"] == "łącznie 50 osoby | w schronisku i noclegowni 50 osób"


def test_an_unreadable_print_of_a_later_report_does_not_displace_a_number(raw: Path, warehouse: Path) -> None:
    later = [figure("proba-2021", "II", 1, FOSTER, 2020, 1, "1 1", "1 1 rodzin")]
    write_document(raw / "proba-2021", later, year=2021)
    rows = [
        row
        for row in observations(raw, warehouse)
        if row["indicator_code"] == "II.12" and row["year"] == 2020
    ]
    assert {(row["status"], row["is_current"]) for row in rows} == {("reported", True), ("ambiguous", False)}
    assert all(row["value"] is None for row in rows if row["status"] == "ambiguous")


def test_parts_that_do_not_add_up_are_told_and_nothing_is_mended(raw: Path, warehouse: Path) -> None:
    wrong = [figure("proba-2020", "IV", 1, INITIATIVES, 2020, 1, "", "")]
    wrong += shelter_cell("proba-2020", 2020, "50", "30", "18")
    write_document(raw / "proba-2020", wrong)
    assert values(observations(raw, warehouse), "shelter_users")[2020] == 50
    (told,) = findings(warehouse, "sum_mismatch")
    assert "= 48" in told["message_pl"]
    assert told["severity"] == "error"


def test_a_figure_that_fits_no_series_reaches_no_observation(raw: Path, warehouse: Path) -> None:
    stray = figure("proba-2020", "II", 2, SHELTER, 2020, 4, "7", "7 namiotów na plaży")
    write_document(raw / "proba-2020", [*report("proba-2020", 2020), stray])
    told = build(raw, warehouse).unassigned()
    assert [item.figure.figure_id for item in told] == [stray["figure_id"]]
    with duckdb.connect(str(warehouse), read_only=True) as connection:
        assert connection.execute("SELECT count(*) FROM observations WHERE value = 7").fetchall() == [(0,)]


def test_a_break_starts_a_new_segment_and_a_gap_does_not(raw: Path, warehouse: Path) -> None:
    texts = [
        (prose("proba-2020", 80, "61", "w 2016 roku 61 osób"), "shelter_users@2016"),
        (prose("proba-2020", 81, "21", "21 rodzin w 2012"), "assisted_families@2012"),
        (prose("proba-2020", 82, "35", "35 rodzin w 2015"), "assisted_families@2015"),
    ]
    chosen = [decision(text["figure_id"], "assign", place, text["printed"]) for text, place in texts]
    write_document(
        raw / "proba-2020", [*report("proba-2020", 2020), *(text for text, _ in texts)], decisions=chosen
    )
    rows = observations(raw, warehouse)
    segments = {(row["series_id"], row["year"]): row["segment"] for row in rows if not row["category"]}
    assert segments["shelter_users", 2016] != segments["shelter_users", 2019]
    assert segments["shelter_users", 2019] == segments["shelter_users", 2020]
    assert segments["assisted_families", 2012] == segments["assisted_families", 2015]


def test_a_derived_value_says_so_and_names_both_prints(raw: Path, warehouse: Path) -> None:
    text = prose("proba-2020", 90, "3", "o 3 rodziny więcej niż w 2018")
    first = report("proba-2020", 2020)
    formula = f"professional_foster_families@2018 = {first[0]['figure_id']} - {text['figure_id']}"
    derived = decision(text["figure_id"], "derive", formula, text["printed"])
    excluded = decision(text["figure_id"], "exclude", "change", text["printed"])
    write_document(raw / "proba-2020", [*first, text], decisions=[excluded, derived])
    rows = [
        row
        for row in observations(raw, warehouse)
        if row["indicator_code"] == "II.12" and row["year"] == 2018
    ]
    assert [(row["value"], row["status"]) for row in rows] == [(Decimal(8), "derived")]
    assert rows[0]["printed"] == "11 rodzin | o 3 rodziny więcej niż w 2018"


def test_the_last_two_builds_are_kept_and_what_changed_is_remembered(raw: Path, warehouse: Path) -> None:
    for total in ("50", "51", "52"):
        write_document(raw / "proba-2020", shelter_cell("proba-2020", 2020, total, "32", "18"))
        build(raw, warehouse)
    builds = list((warehouse.parent / ".builds").glob("*.duckdb"))
    assert len(builds) == 2
    assert any(build.samefile(warehouse) for build in builds)
    assert len(list((warehouse.parent / "history").glob("*.parquet"))) == 3


def test_every_table_and_column_says_what_it_means(raw: Path, warehouse: Path) -> None:
    build(raw, warehouse)
    with duckdb.connect(str(warehouse), read_only=True) as connection:
        silent = connection.execute(
            "SELECT table_name, column_name FROM duckdb_columns() WHERE NOT internal AND comment IS NULL "
            "UNION ALL SELECT table_name, '' FROM duckdb_tables() WHERE NOT internal AND comment IS NULL"
        ).fetchall()
    assert silent == []


def test_a_raw_folder_is_built_again_without_any_trace_of_the_first_time(raw: Path, tmp_path: Path) -> None:
    one, two = tmp_path / "one" / "w.duckdb", tmp_path / "two" / "w.duckdb"
    assert observations(raw, one) == observations(raw, two)


def test_a_reader_of_the_old_build_is_not_disturbed_by_the_next(
    raw: Path, warehouse: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from queries.warehouse import rows

    monkeypatch.setenv("BAROMETR_WAREHOUSE", str(warehouse))
    build(raw, warehouse)
    (before,) = rows("build")
    write_rows(
        raw / "proba-2020" / "figures.csv", FIGURE_COLUMNS, shelter_cell("proba-2020", 2020, "51", "33", "18")
    )
    build(raw, warehouse)
    (after,) = rows("build")
    assert before["build_id"] != after["build_id"]
    assert after["figures"] == 3
