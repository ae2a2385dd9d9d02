"""The note for a committee: its head, table, charts and address, and what a part that fails does to it."""

from datetime import date
from pathlib import Path

import pytest

from presentation.board.line import line_of
from presentation.language.language import using
from presentation.view.changes import worth_telling
from publish.briefing.briefing import briefing
from publish.briefing.names import address_of, file_name, title_of
from publish.briefing.note_charts import charts_of
from publish.briefing.selection import Selection, views_of_selection
from publish.documents.content import Place, Table
from publish.documents.parts import PartFailedError
from tests.support.words.document_words import words
from tests.support.words.true_numbers import asked

AREAS = ("I", "II", "III", "IV")


def test_the_permalink_asks_for_the_same_note(warehouse: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    selection = Selection(
        2020, codes=("II.13", "II.14"), first_year=2019, charts=("II.13",), is_long=True, goal="2.5"
    )
    monkeypatch.setenv("BAROMETR_ADDRESS", "https://barometr.example/")
    assert address_of(selection) == (
        "https://barometr.example/briefing?cel=2.5&kod=II.13&kod=II.14&od=2019&do=2020"
        "&wykres=II.13&zalacznik=1"
    )
    with using("en"):
        assert address_of(Selection(2020, area="II")) == (
            "https://barometr.example/briefing?obszar=II&do=2020&jezyk=en"
        )
    (place,) = [block for block in briefing(Selection(2020, area="II")).blocks if isinstance(block, Place)]
    assert place.address == "https://barometr.example/briefing?obszar=II&do=2020"
    assert "<svg" in place.svg
    assert place.address in place.alt


def test_without_an_address_of_the_server_no_address_is_printed(
    warehouse: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("BAROMETR_ADDRESS", raising=False)
    document = briefing(Selection(2020, area="II"))
    assert not [block for block in document.blocks if isinstance(block, Place)]
    assert "briefing?" not in words(document)
    assert "Źródła:" in words(document)


@pytest.mark.parametrize(
    ("selection", "title", "name"),
    [
        (
            Selection(2020, area="II", first_year=2018),
            "Obszar II. Infrastruktura społeczna, wskaźniki 2018–2020",
            "notatka_obszar-II_2018-2020",
        ),
        (
            Selection(2020, area="II", priority=3),
            "Obszar II, kierunek 3, wskaźniki do 2020 r.",
            "notatka_obszar-II_kierunek-3_2020",
        ),
        (
            Selection(2020, goal="2.5", is_long=True),
            "Cel 2.5. Zmniejszanie zjawiska wykluczenia społecznego osób bezdomnych i zagrożonych "
            "bezdomnością, wskaźniki do 2020 r.",
            "notatka_cel-2.5_2020_z-zalacznikiem",
        ),
        (
            Selection(2020, area="II", codes=("II.13", "II.14"), first_year=2019),
            "Obszar II, wskaźniki II.13, II.14, 2019–2020",
            "notatka_obszar-II_II.13-II.14_2019-2020",
        ),
        (Selection(2020), "Sopot: cztery obszary strategii, wskaźniki do 2020 r.", None),
    ],
)
def test_title_and_file_name_name_the_whole_selection(
    warehouse: Path, selection: Selection, title: str, name: str | None
) -> None:
    assert title_of(selection) == title
    assert briefing(selection).title == title
    assert file_name(selection, "pl") == (name or "notatka_wszystkie-obszary_2020")


def test_every_choice_narrows_what_the_note_is_about(warehouse: Path) -> None:
    found = views_of_selection(Selection(2020, area="II", priority=3, goal="2.3"))
    rows = asked(
        warehouse,
        "SELECT indicator_code FROM indicator JOIN indicator_priority USING (indicator_code) "
        "WHERE area_code = 'II' AND goal_code = '2.3' AND priority_number = 3",
    )
    assert {item.code for item in found} == {code for (code,) in rows}
    assert found


def test_the_head_says_who_drew_it_up_when_and_how_new_the_data_are(warehouse: Path) -> None:
    document = briefing(Selection(2020, area="II"), author=" Anna Nowa ", day=date(2026, 12, 1))
    assert document.subtitle == "Miasto Sopot, notatka na komisję, 1 grudnia 2026 r."
    assert "Anna Nowa; najnowsze dane: 2020" in words(document)
    assert "………; najnowsze dane: 2020" in words(briefing(Selection(2020, area="II")))


@pytest.mark.parametrize("area", AREAS)
def test_the_table_of_a_note_is_that_of_the_area_page(warehouse: Path, area: str) -> None:
    selection = Selection(2020, area=area)
    (table,) = [block for block in briefing(selection).blocks if isinstance(block, Table)]
    lines = {
        line.code: line
        for item in views_of_selection(selection)
        if item.indicator.is_official and (line := line_of(item, (2016, 2020))).newest
    }
    rows = {line.cells[1].split()[0]: line for line in table.lines}
    assert list(rows) == list(lines)
    for code, row in rows.items():
        line = lines[code]
        _goal, name, earlier, _course, newest, change, verdict, remarks = row.cells
        assert name == f"{code} {line.name}"
        assert earlier.split("\n")[0] == (line.earlier.text if line.earlier else "")
        assert line.newest
        assert newest.startswith(line.newest.text)
        assert change.split("\n")[0] == line.change
        assert line.verdict in verdict
        assert remarks == str(line.remarks or "")
        assert bool(row.sketch) == bool(line.picture)


def test_charts_are_those_chosen_else_the_changes_that_may_be_told(warehouse: Path) -> None:
    by_rule = Selection(2020, area="II")
    named = Selection(2020, area="II", charts=("II.15", "K.pomoc.1"))
    items = views_of_selection(by_rule)
    assert [item.code for item in charts_of(named, items)] == ["II.15", "K.pomoc.1"]
    told = [item.code for item in worth_telling(items) if item.indicator.is_official]
    assert [item.code for item in charts_of(by_rule, items)] == told[:4]


@pytest.mark.parametrize(("year", "is_told"), [(2019, False), (2020, True), (2021, True)])
def test_the_epidemic_is_told_once_where_its_year_is_compared(
    warehouse: Path, year: int, is_told: bool
) -> None:
    told = words(briefing(Selection(year, area="IV")))
    assert told.count("2020 był rokiem epidemii") == is_told


def test_a_part_that_fails_says_which_and_why_and_no_document_is_made(
    warehouse: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_given: object) -> None:
        raise ZeroDivisionError("nothing to divide by")

    told: list[str] = []

    def tell(part: str, _done: int, _parts: int) -> None:
        told.append(part)

    monkeypatch.setattr("publish.briefing.note.picture_of", broken)
    with pytest.raises(PartFailedError, match="„Wykresy”: ZeroDivisionError: nothing to divide by"):
        briefing(Selection(2020, area="II"), tell=tell)
    assert told == ["Nagłówek", "Trzy zdania", "Tabela", "Wykresy"]
