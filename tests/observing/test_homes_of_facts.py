"""Each fact has one home, nobody stands alone, completeness is counted once, places have English names."""

import re
from pathlib import Path

import pytest

from etl.remarks.places import in_english
from queries.warehouse import rows, table_of
from tests.support.official import COMPLETENESS, WITHOUT_NUMBER


@pytest.mark.parametrize(
    ("polish", "english"),
    [
        ("Obszar II, wiersz 13, kolumna 2020", "Area II, row 13, column 2020"),
        ("Obszar I, wiersz 3 (wskaźnik I.4), kolumna 2020", "Area I, row 3 (indicator I.4), column 2020"),
        ("Zadania organizacji pozarządowych, poz. 5", "Tasks of NGOs, item 5"),
        ("Podsumowanie, akapit o wolontariacie", "Summary, paragraph on volunteering"),
        ("Nowy rozdział, punkt 3", "“Nowy rozdział”, point 3"),
    ],
)
def test_a_place_is_told_in_english(polish: str, english: str) -> None:
    assert in_english(polish) == english


def test_no_place_of_the_documents_is_left_in_polish(warehouse: Path) -> None:
    places = [row["locator_en"] for row in table_of("SELECT DISTINCT locator_en FROM figure").to_pylist()]
    assert not [place for place in places if "“" in place]
    assert not [place for place in places if re.search(r"[ąćęłńóśźż]|wiersz|kolumna|Obszar", place)]
    remarks = [re.sub(r"«.*?»", "", row["message_en"]) for row in rows("findings")]
    assert not [text for text in remarks if re.search(r"wiersz|kolumna|Obszar|Załącznik", text)]


def test_nobody_is_alone_in_a_figure_but_the_one_an_official_indicator_gives(warehouse: Path) -> None:
    alone = table_of(
        "SELECT indicator_code, series_id FROM observations WHERE value = 1 "
        "AND unit IN ('persons', 'children', 'families', 'pupils')"
    ).to_pylist()
    assert alone == [{"indicator_code": "II.17", "series_id": "foreigners_in_integration"}]


def test_each_fact_has_one_home(warehouse: Path) -> None:
    homes = {row["series_id"]: row["indicator_code"] for row in rows("series")}
    assert not {"preventive_programmes_tendered", "active_residents_found_work"} & set(homes)
    seniors = {code for name, code in homes.items() if name.startswith("support_seniors")}
    assert seniors == {"II.5"}
    years = table_of(
        "SELECT year, value FROM observations WHERE series_id = 'employed_active_residents' "
        "AND category = '' ORDER BY year"
    ).to_pylist()
    assert [(row["year"], int(row["value"])) for row in years] == [(2019, 3), (2020, 5)]
    (programmes,) = table_of(
        "SELECT value, status FROM observations WHERE series_id = 'health_programmes' AND year = 2016"
    ).to_pylist()
    assert (int(programmes["value"]), programmes["status"]) == (10, "reported")


def test_completeness_is_counted_once_over_all_reported_years(warehouse: Path) -> None:
    found = {row["indicator_code"]: row for row in rows("completeness")}
    counts = {state: sum(row["answers"] == state for row in found.values()) for state in COMPLETENESS}
    assert counts == COMPLETENESS
    without = [code for code, row in found.items() if not row["has_number"]]
    assert without == WITHOUT_NUMBER
    assert found["I.4"]["worded_years"] == [2019, 2020]  # named in lists without numbers
    assert found["II.4"]["answers"] == "partial"  # 85 % of 2018, of care services alone
    assert found["III.14"]["full_years"] == [2019]


def test_the_matrix_of_years_adds_up_to_the_one_count(warehouse: Path) -> None:
    given: dict[str, dict[int, str]] = {}
    for row in rows("coverage"):
        given.setdefault(row["indicator_code"], {})[row["year"]] = row["answers"]
    weights = ("direct", "partial", "other", "none")
    for found in rows("completeness"):
        answers = given[found["indicator_code"]]
        reported = [answers[year] for year in (2019, 2020)]
        numbers = [answer for answer in answers.values() if answer in weights[:3]]
        assert (found["answers"] == "none") == (not numbers), found
        assert (found["answers"] == "direct") == (reported == ["direct", "direct"]), found
        assert found["given_years"] == [year for year in (2019, 2020) if answers[year] in numbers], found
    assert given["I.4"] == {2019: "words", 2020: "words"}
    assert given["III.13"][2019] == "none"  # an unreadable print is no number
