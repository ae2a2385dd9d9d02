"""Figures of which the document states no year, and what is told beside a figure."""

from pathlib import Path
from typing import Any

import pytest

from etl.build import build
from etl.faults import Faults
from queries.warehouse import rows, table_of
from tests.observing.test_observations import observations, prose
from tests.support.small_raw import decision, report, small_raw, write_document

CARD = """
[undated]
year = 2016
label = "bez roku (próba)"
label_en = "no year given (test)"
"""


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    return small_raw(tmp_path / "raw")


@pytest.fixture
def warehouse_file(tmp_path: Path) -> Path:
    return tmp_path / "out" / "warehouse.duckdb"


def undated(raw: Path, card: str) -> None:
    text = prose("proba-2020", 90, "7", "działa 7 rodzin zawodowych")
    chosen = [decision(text["figure_id"], "assign", "professional_foster_families@?", text["printed"])]
    folder = write_document(raw / "proba-2020", [*report("proba-2020", 2020), text], decisions=chosen)
    origin = folder / "origin.toml"
    origin.write_text(origin.read_text(encoding="utf-8") + card, encoding="utf-8")


def test_a_figure_without_a_year_says_so_and_is_compared_with_no_year(
    raw: Path, warehouse_file: Path
) -> None:
    undated(raw, CARD)
    found: list[dict[str, Any]] = [
        row for row in observations(raw, warehouse_file) if row["indicator_code"] == "II.12" and row["value"]
    ]
    alone, dated = sorted(found, key=lambda row: row["year"])
    assert (alone["year_is_assumed"], dated["year_is_assumed"]) == (True, False)
    assert (alone["period_label"], alone["period_label_en"]) == ("bez roku (próba)", "no year given (test)")
    assert alone["period_code"] == "baseline"
    assert alone["segment"] != dated["segment"]
    assert dated["period_label"] is dated["period_label_en"] is None


def test_a_figure_without_a_year_needs_words_for_it_on_the_card(raw: Path, warehouse_file: Path) -> None:
    undated(raw, "")
    with pytest.raises(Faults, match=r"add \[undated\] with year, label and label_en"):
        build(raw, warehouse_file)


def test_no_year_is_given_to_a_figure_of_which_the_document_states_none(warehouse: Path) -> None:
    assumed = table_of(
        "SELECT DISTINCT series_id FROM observations WHERE year_is_assumed ORDER BY ALL"
    ).to_pylist()
    names = {row["series_id"] for row in assumed}
    assert names >= {"disabled_without_work_share", "unemployed_by_education", "meal_delivery_users"}
    guessed = table_of("SELECT basis FROM observations WHERE basis LIKE '%przyjęto%rok%'").to_pylist()
    assert guessed == []
    labels = table_of("SELECT DISTINCT period_label FROM observations WHERE year_is_assumed").to_pylist()
    assert labels == [{"period_label": "bez roku, strategia z 2017 r."}]


def test_how_a_figure_was_placed_stands_apart_from_what_to_know_of_it(warehouse: Path) -> None:
    notes = [row["note"] for row in table_of("SELECT note FROM observations WHERE note <> ''").to_pylist()]
    assert notes
    assert not [note for note in notes if "w tym samym zdaniu" in note or "tabeli wskaźników" in note]
    basis = [row["basis"] for row in table_of("SELECT basis FROM observations").to_pylist()]
    assert "Rok podano w tym samym zdaniu." in basis


def test_a_note_in_one_language_stops_the_build(raw: Path, warehouse_file: Path) -> None:
    first = report("proba-2020", 2020)
    path = raw / "proba-2020" / "decisions.csv"
    chosen = decision(first[0]["figure_id"], "exclude", "not_a_value", first[0]["printed"])
    header, values = (",".join(line) for line in (chosen, chosen.values()))
    path.write_text(f"{header},note_pl,note_en\n{values},Uwaga,\n", encoding="utf-8")
    with pytest.raises(Faults, match="stands in one language only"):
        build(raw, warehouse_file)


def test_a_document_says_what_it_is_and_whether_its_date_and_title_are_its_own(warehouse: Path) -> None:
    documents = {row["document_id"]: row for row in rows("documents")}
    report_card, strategy = documents["report-2020"], documents["strategy-2017-2026"]
    assert (report_card["document_kind"], strategy["document_kind"]) == ("report", "strategy")
    assert report_card["title_is_ours"]
    assert not strategy["title_is_ours"]
    assert (report_card["date_note"], strategy["date_note"]) == ("bez daty; za rok 2020", None)
    kinds = table_of(
        "SELECT DISTINCT document_kind FROM observations WHERE indicator_code = 'K.covid.1'"
    ).to_pylist()
    assert kinds == [{"document_kind": "report"}]
