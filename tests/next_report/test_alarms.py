"""Signs that a document was read wrongly: told in a sentence, and what is aimed at is not loaded as done."""

from pathlib import Path

import pytest

from etl.__main__ import main
from etl.next_report.alarms import document_alarms, figure_alarms
from etl.next_report.extract import extract
from etl.next_report.review import Reviewed, review
from etl.raw.card import read_card
from etl.understand import Understood, understand
from tests.support.documents.flattened_report import FOSTER, REPORT, SHELTER
from tests.support.small_raw import figure, report, small_raw, write_document

ROOT = Path(__file__).resolve().parents[2]


def understood(text: str, folder: Path, document_id: str = "report-2021") -> Understood:
    raw = small_raw(folder / "raw")
    (folder / "report.txt").write_text(text, encoding="utf-8")
    extract(folder / "report.txt", document_id, raw / document_id)
    return understand(raw)


def reviewed(known: Understood, document_id: str = "report-2021") -> dict[str, Reviewed]:
    found = review(document_id, known.placed, known.observations, known.remarks)
    return {line.figure_id.partition(":")[2]: line for line in found}


@pytest.mark.parametrize(
    "header",
    [
        "cel 2026",
        "wartość docelowa 2026",
        "wartość oczekiwana 2021",
        "zakładana wartość 2021",
        "Budżet 2021",
        "plan na 2021",
        "prognoza 2021",
        "wartość 2022",
    ],
)
def test_what_is_aimed_at_or_still_to_come_is_not_loaded(header: str, tmp_path: Path) -> None:
    known = understood(REPORT.replace("wartość wskaźników\n2021", header), tmp_path)
    ours = [item for item in known.placed if item.figure.document_id == "report-2021" and item.figure.number]
    in_column = [item for item in ours if item.figure.column_label.endswith(header)]
    assert in_column
    assert {item.disposition for item in in_column} == {"unassigned"}
    assert {item.figure.place[2] for item in ours if item.disposition == "assigned"} == {"2020"}
    assert {line.reason for line in reviewed(known).values() if line.item in in_column} == {"target"}


@pytest.mark.parametrize("header", ["wykonanie budżetu 2021", "realizacja planu 2021", "rok 2021"])
def test_what_was_done_is_loaded(header: str, tmp_path: Path) -> None:
    known = understood(REPORT.replace("wartość wskaźników\n2021", header), tmp_path)
    assert reviewed(known)["obszar-II.2.2021.1"].state != "unassigned"


def test_a_target_sets_neither_the_date_nor_the_years_of_a_document(tmp_path: Path) -> None:
    understood(REPORT.replace("wartość wskaźników\n2021", "cel 2026"), tmp_path, "report-x")
    card = read_card(tmp_path / "raw" / "report-x" / "origin.toml")
    assert (card["date"], card["reports_years"]) == ("2020-12-31", [2020])


def test_a_column_without_any_number_is_told(tmp_path: Path) -> None:
    known = understood(REPORT.replace("44\u00a0osoby", "b.d."), tmp_path)
    ((polish, english),) = document_alarms("report-2021", known.placed, known.observations)
    assert "„wartość wskaźników 2021” nie ma żadnej liczby" in polish
    assert english.startswith("Obszar II: there is no number below the header “wartość wskaźników 2021”")


def test_a_year_that_repeats_the_year_before_is_told(tmp_path: Path) -> None:
    known = understand(ROOT / "data" / "raw")
    assert document_alarms("report-2020", known.placed, known.observations) == []
    before = [item for item in known.observations if item.year == 2020 and item.status == "reported"]
    for item in before:
        twin = [other for other in known.observations if other.year == 2019 and other.value]
        twin = [other for other in twin if (other.series, other.category) == (item.series, item.category)]
        item.value = twin[0].value if twin else item.value
    ((polish, english),) = document_alarms("report-2020", known.placed, known.observations)
    assert "liczb za 2020 r. jest takich samych jak za 2019 r." in polish
    assert "Check whether the right column was read." in english


@pytest.mark.parametrize(
    ("now", "sentence"),
    [
        ("1862", "end like 62 of 2019"),  # a note's mark glued to the front
        ("862", "end like 62 of 2019"),
        ("63", ""),
        ("2", ""),  # one digit alone is chance
    ],
)
def test_digits_that_end_like_those_of_the_year_before_are_told(
    now: str, sentence: str, tmp_path: Path
) -> None:
    rows = report("proba-2020", 2020)
    rows = [row for row in rows if not row["printed"].startswith("łącznie 50")]
    rows.append(figure("proba-2020", "II", 2, SHELTER, 2020, 9, now, f"łącznie {now} osoby"))
    raw = tmp_path / "raw"
    write_document(raw / "proba-2020", rows)
    told = figure_alarms("proba-2020", understand(raw).observations)
    english = [text for sentences in told.values() for _, text in sentences]
    assert [sentence in text for text in english] == [True] * bool(sentence)


@pytest.mark.parametrize(("now", "is_told"), [("11", False), ("14", False), ("40", True), ("3", True)])
def test_a_step_beyond_all_earlier_ones_is_told(now: str, is_told: bool, tmp_path: Path) -> None:
    raw = tmp_path / "raw"
    for year, value in ((2017, "10"), (2018, "11"), (2019, "12"), (2020, "11"), (2021, now)):
        name = f"proba-{year}"
        rows = [figure(name, "II", 1, FOSTER, year, 1, value, f"{value} rodzin")]
        write_document(raw / name, rows, year)
    told = figure_alarms("proba-2021", understand(raw).observations)
    english = [text for sentences in told.values() for _, text in sentences]
    assert english == [
        "The change since 2020 (11) is more than twice as large as any before in this series."
    ] * (is_told)


def test_the_real_documents_ring_no_false_alarm() -> None:
    known = understand(ROOT / "data" / "raw")
    for document_id in ("report-2020", "strategy-2017-2026"):
        assert document_alarms(document_id, known.placed, known.observations) == []
        assert figure_alarms(document_id, known.observations) == {}


def test_the_command_line_tells_the_alarms(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    raw = small_raw(tmp_path / "raw")
    (tmp_path / "report.txt").write_text(REPORT.replace("44\u00a0osoby", "b.d."), encoding="utf-8")
    out = raw / "report-2021"
    command = ["extract", str(tmp_path / "report.txt"), "--document-id", "report-2021", "--out", str(out)]
    assert main([*command, "--raw", str(raw)]) == 0
    assert "to be checked: Obszar II: there is no number below the header" in capsys.readouterr().out
