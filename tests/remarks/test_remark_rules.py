"""What the rules remark on, what they leave alone, and in which words."""

from pathlib import Path

import pytest

from etl.build import build
from etl.faults import Faults
from etl.raw.folder import read_figures
from etl.raw.remarks import REPLY_COLUMNS
from queries.warehouse import rows, table_of
from tests.observing.test_observations import findings, observations, prose
from tests.support.small_raw import FOSTER, INITIATIVES, decision, figure, report, small_raw, write_document

REMARK = """
[[remark]]
id = "more"
kind = "contradiction"
severity = "error"
completes = "{finding}"
message_pl = "Trzecie miejsce mówi o 55."
message_en = "A third place says 55."
"""


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    return small_raw(tmp_path / "raw")


@pytest.fixture
def warehouse_file(tmp_path: Path) -> Path:
    return tmp_path / "out" / "warehouse.duckdb"


def with_figures(raw: Path, more: list[dict[str, str]], decisions: list[dict[str, str]]) -> Path:
    """Write the small report with more figures and decisions about them; return its folder."""
    return write_document(
        raw / "proba-2020", [*report("proba-2020", 2020), *more], decisions=decisions or None
    )


def other_year(raw: Path, *, own_too: bool) -> None:
    """A cell of 2020 that gives a figure of 2018, and in one case one of 2020 beside it."""
    cells = [figure("proba-2020", "II", 3, FOSTER, 2020, 1, "9", "w 2018 roku 9 rodzin")]
    if own_too:
        cells.append(figure("proba-2020", "II", 3, FOSTER, 2020, 2, "11", "w 2020 roku 11 rodzin"))
    places = [f"professional_foster_families@{year}" for year in (2018, 2020)]
    chosen = [
        decision(cell["figure_id"], "assign", place, cell["printed"])
        for cell, place in zip(cells, places, strict=False)
    ]
    write_document(
        raw / "proba-2020",
        [figure("proba-2020", "IV", 1, INITIATIVES, 2020, 1, "", ""), *cells],
        decisions=chosen,
    )


def test_a_figure_of_another_year_is_remarked_on_with_the_verb_of_one(
    raw: Path, warehouse_file: Path
) -> None:
    other_year(raw, own_too=False)
    build(raw, warehouse_file)
    (told,) = findings(warehouse_file, "wrong_column_year")
    assert "«9» dotyczy 2018 r., choć stoi w kolumnie 2020 r.; pokazujemy tę liczbę" in told["message_pl"]
    assert "Area II, row 3, column 2020: «9» is about 2018, though it stands" in told["message_en"]


def test_several_figures_of_another_year_have_the_verb_of_several(raw: Path, warehouse_file: Path) -> None:
    cells = [
        figure("proba-2020", "II", 3, FOSTER, 2020, ordinal, number, f"w 2018 roku {number}")
        for ordinal, number in ((1, "48"), (2, "14"))
    ]
    chosen = [
        decision(cell["figure_id"], "assign", f"shelter_users/{category}@2018", cell["printed"])
        for cell, category in zip(cells, ("schronisko", "noclegownia"), strict=True)
    ]
    with_figures(raw, cells, chosen)
    build(raw, warehouse_file)
    (told,) = findings(warehouse_file, "wrong_column_year")
    assert "«48», «14» dotyczą 2018 r., choć stoją" in told["message_pl"]
    assert "are about 2018, though they stand" in told["message_en"]


def test_a_cell_that_gives_both_years_is_not_remarked_on(raw: Path, warehouse_file: Path) -> None:
    other_year(raw, own_too=True)
    build(raw, warehouse_file)
    assert findings(warehouse_file, "wrong_column_year") == []


def test_the_empty_years_of_one_thing_are_one_remark_about_both(raw: Path, warehouse_file: Path) -> None:
    empty = [
        figure("proba-2020", "IV", 1, INITIATIVES, 2019, 1, "", ""),
        figure("proba-2020", "IV", 1, INITIATIVES, 2020, 1, "", ""),
    ]
    write_document(raw / "proba-2020", [figure("proba-2020", "II", 1, FOSTER, 2020, 1, "11", "11"), *empty])
    build(raw, warehouse_file)
    (told,) = [row for row in findings(warehouse_file, "missing") if row["indicator_code"] == "IV.2"]
    assert "2019 i 2020: komórka jest pusta" in told["message_pl"]
    assert "2019 and 2020: the cell is empty" in told["message_en"]
    assert (told["year"], told["years"]) == (2020, [2019, 2020])


def test_a_second_name_inside_a_sentence_has_a_small_letter(warehouse: Path) -> None:
    (found,) = table_of("SELECT * FROM finding WHERE kind = 'swapped_suspected'").to_pylist()
    assert "; osoby w Zimowym Punkcie" in found["message_pl"]
    assert "; people in the Winter" in found["message_en"]


def test_each_year_of_a_merged_remark_still_leads_to_it(warehouse: Path) -> None:
    remarked = {row["observation_id"] for row in rows("remarked")}
    missing = table_of(
        "SELECT observation_id FROM observations WHERE status = 'missing' AND is_current"
    ).to_pylist()
    assert missing
    assert {row["observation_id"] for row in missing} <= remarked


def contradicted(raw: Path) -> str:
    """Give the shelter's total a second value in running text and return the id of the remark on it."""
    text = prose("proba-2020", 90, "54", "ze schronienia skorzystały 54 osoby")
    with_figures(raw, [text], [decision(text["figure_id"], "assign", "shelter_users@2020", text["printed"])])
    return f"contradiction:shelter_users/@2020|{text['figure_id']}"


def test_a_contradiction_names_the_value_that_the_parts_add_up_to(raw: Path, warehouse_file: Path) -> None:
    contradicted(raw)
    build(raw, warehouse_file)
    (told,) = findings(warehouse_file, "contradiction")
    assert "tę samą liczbę podano w dwóch wersjach" in told["message_pl"]
    assert "Podane części dają 32 + 18 = 50." in told["message_pl"]
    assert "The parts given make 32 + 18 = 50. The value 50 is used." in told["message_en"]


def test_a_reader_adds_to_what_a_rule_found(raw: Path, warehouse_file: Path) -> None:
    finding = contradicted(raw)
    (raw / "proba-2020" / "remarks.toml").write_text(REMARK.format(finding=finding), encoding="utf-8")
    build(raw, warehouse_file)
    (told,) = findings(warehouse_file, "contradiction")
    assert told["message_pl"].endswith("Używamy wartości 50. Trzecie miejsce mówi o 55.")
    assert told["message_en"].endswith("A third place says 55.")


def test_an_addition_to_a_remark_that_no_rule_makes_stops_the_build(raw: Path, warehouse_file: Path) -> None:
    (raw / "proba-2020" / "remarks.toml").write_text(REMARK.format(finding="no:such"), encoding="utf-8")
    with pytest.raises(Faults, match="completes «no:such», which no rule finds"):
        build(raw, warehouse_file)


def test_an_addition_is_left_out_where_a_later_document_settled_its_remark(
    raw: Path, warehouse_file: Path
) -> None:
    figure = next(iter(read_figures(raw / "proba-2020" / "figures.csv"))).figure_id
    gone = REMARK.format(finding=f"contradiction:settled/@2020|{figure}")
    (raw / "proba-2020" / "remarks.toml").write_text(gone, encoding="utf-8")
    build(raw, warehouse_file)
    assert all("55" not in told["message_en"] for told in findings(warehouse_file, "contradiction"))


@pytest.mark.parametrize(
    ("written", "instead", "line", "sentence"),
    [
        ('"contradiction"', '"not_comparble"', 2, "remark «more», «kind»"),
        ('"error"', '"eror"', 2, "remark «more», «severity»"),
        ("[[remark]]", "[[remrak]]", None, "unknown table «remrak»"),
    ],
)
def test_a_remark_of_an_unknown_kind_stops_the_build(
    written: str, instead: str, line: int | None, sentence: str, raw: Path, warehouse_file: Path
) -> None:
    path = raw / "proba-2020" / "remarks.toml"
    path.write_text(REMARK.format(finding="x").replace(written, instead), encoding="utf-8")
    with pytest.raises(Faults) as caught:
        build(raw, warehouse_file)
    (fault,) = caught.value.faults
    assert (fault.path, fault.line) == (path, line)
    assert sentence in fault.sentence


def test_a_reply_of_an_unknown_state_stops_the_build(raw: Path, warehouse_file: Path) -> None:
    path = raw / "replies.csv"
    path.write_text(f"{','.join(REPLY_COLUMNS)}\nx:y,answered,tak,2026-11-22\n", encoding="utf-8")
    with pytest.raises(Faults) as caught:
        build(raw, warehouse_file)
    (fault,) = caught.value.faults
    assert (fault.path, fault.line) == (path, 2)
    assert "the state «answered» is unknown; use open, explained, corrected" in fault.sentence


def test_the_fuller_of_two_equal_figures_is_used_and_hardly_a_contradiction(
    raw: Path, warehouse_file: Path
) -> None:
    first = prose("proba-2020", 90, "51,2", "frekwencja 51,2%")
    fuller = prose("proba-2020", 91, "51,27", "frekwencja 51,27%")
    chosen = [
        decision(text["figure_id"], "assign", "participatory_budget_turnout@2020", text["printed"])
        for text in (first, fuller)
    ]
    with_figures(raw, [first, fuller], chosen)
    found = [row for row in observations(raw, warehouse_file) if row["unit"] == "percent" and row["value"]]
    assert [(float(row["value"]), row["is_current"]) for row in found] == [(51.27, True), (51.2, False)]
    (told,) = findings(warehouse_file, "contradiction")
    assert told["severity"] == "info"
    assert "podano dokładniej i w skrócie" in told["message_pl"]
