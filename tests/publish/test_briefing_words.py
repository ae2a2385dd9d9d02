"""What a briefing says and names: changes, what is missing, questions, the way back to the screen."""

from datetime import date
from pathlib import Path

import pytest

from presentation.board.line import line_of
from presentation.figure.when import without_stop
from presentation.language.language import using
from presentation.view.changes import worth_telling
from publish.briefing.briefing import briefing
from publish.briefing.headline import completeness, headline
from publish.briefing.names import address_of, file_name, title_of
from publish.briefing.note_charts import charts_of
from publish.briefing.questions import MOST, questions
from publish.briefing.selection import Selection, views_of_selection
from publish.documents.content import Document, Heading, Items, Paragraph, Place, Table
from publish.documents.parts import PartFailedError
from publish.refusal import CannotPublishError
from publish.typography import bound
from tests.support.words.true_numbers import asked

AREAS = ("I", "II", "III", "IV")


def words(document: Document) -> str:
    """Return every text of a document."""
    found = [document.title, document.subtitle]
    for block in document.blocks:
        if isinstance(block, Paragraph):
            found += [block.label, block.text]
        elif isinstance(block, Heading):
            found.append(block.text)
        elif isinstance(block, Items):
            found += block.texts
        elif isinstance(block, Place):
            found += [block.label, block.address, *(part.text for part in block.beside)]
        elif isinstance(block, Table):
            found += [block.caption, *(cell for line in block.lines for cell in line.cells)]
    return "\n".join(found).replace("\u00a0", " ")


@pytest.mark.parametrize("area", AREAS)
def test_the_headline_is_three_sentences(warehouse: Path, area: str) -> None:
    told = headline(
        [item for item in views_of_selection(Selection(2020, area=area)) if item.indicator.is_official], 2020
    )
    assert len(told) == 3
    assert all(text.endswith(".") for text in told)


def test_the_headline_of_area_two_is_in_correct_polish(warehouse: Path) -> None:
    assert (
        "w 2020 r. 446 osób, o 80 osób mniej niż w 2019 r. (−15,2 %); odwrotnie niż cel 2.1 (nasz odczyt)."
        in words(briefing(Selection(2020, area="II")))
    )


@pytest.mark.parametrize("area", AREAS)
def test_every_indicator_without_a_figure_is_named(warehouse: Path, area: str) -> None:
    rows = asked(
        warehouse,
        "SELECT indicator_code FROM indicator WHERE area_code = $area AND is_official EXCEPT "
        "SELECT indicator_code FROM observations WHERE year = 2020 AND status <> 'missing'",
        area=area,
    )
    for is_long in (False, True):
        told = words(briefing(Selection(2020, area=area, is_long=is_long)))
        assert [code for (code,) in rows if f"{code} " not in told] == []


def test_an_unreadable_print_is_named_and_asked_about(warehouse: Path) -> None:
    told = words(briefing(Selection(2020, area="III", is_long=True)))
    assert "zapis nieczytelny" in told
    assert "O którą liczbę chodzi?" in told


def test_an_empty_cell_and_a_dash_say_what_they_are(warehouse: Path) -> None:
    told = words(briefing(Selection(2020, area="II", is_long=True)))
    assert "— (komórka jest pusta)" in told
    assert "W 2019 r. brak liczby (w raporcie „---”)" in told


def test_questions_are_at_most_five_and_begin_with_the_weightiest(warehouse: Path) -> None:
    for area in AREAS:
        found = questions(views_of_selection(Selection(2020, area=area)), 2020)
        assert 0 < len(found) <= MOST
        assert all(text.rstrip().endswith("?") for text in found)
    assert questions(views_of_selection(Selection(2020, area="II")), 2020)[0].startswith("II.5.")


@pytest.mark.parametrize("area", AREAS)
@pytest.mark.parametrize("year", [2019, 2020])
def test_completeness_is_that_of_the_year_and_agrees_with_the_question_at_the_end(
    warehouse: Path, area: str, year: int
) -> None:
    rows = asked(
        warehouse,
        "SELECT indicator_code FROM indicator WHERE area_code = $area AND is_official EXCEPT "
        "SELECT indicator_code FROM observations "
        "WHERE year = $year AND is_current AND coalesce(value, value_low) IS NOT NULL",
        area=area,
        year=year,
    )
    items = [item for item in views_of_selection(Selection(year, area=area)) if item.indicator.is_official]
    told = completeness(items, year)
    assert f"za {year} r." in told
    assert ("żadnej liczby" in told) == bool(rows)
    assert not rows or f"żadnej liczby dla {len(rows)}" in told
    last = questions(items, year)[-1]
    asked_for = {
        item.code
        for item in items
        if f"{item.indicator.label};" in last or f"{item.indicator.label}." in last
    }
    assert asked_for == {code for (code,) in rows}


def test_questions_are_asked_of_the_context_too(warehouse: Path) -> None:
    told = words(briefing(Selection(2020, area="II")))
    assert "Rodziny z pomocą społeczną. Zmiana liczby rodzin" in told
    assert "«ok. 5% w stosunku do roku 2019»" in told
    short = words(briefing(Selection(2019, area="II")))
    assert "Niebieska Karta: wszczęte procedury. Rodziny" in short


def test_a_year_without_a_report_is_said_at_the_beginning_and_asked_about(warehouse: Path) -> None:
    document = briefing(Selection(2021, area="IV"))
    told = words(document)
    assert "Raport za 2021 r. nie jest wczytany; najnowszy wczytany jest za 2020 r." in told
    assert "Kiedy będzie dostępny?" in told


def test_earlier_years_stay_away_where_a_first_year_is_given(warehouse: Path) -> None:
    every = briefing(Selection(2020, codes=("II.2",), is_long=True))
    later = briefing(Selection(2020, codes=("II.2",), first_year=2019, is_long=True))
    undated = "usługi opiekuńcze: 379 (bez roku, strategia z 2017 r.)"
    assert any(undated in block.note for block in every.blocks if isinstance(block, Table))
    assert not any(undated in block.note for block in later.blocks if isinstance(block, Table))
    assert "usługi opiekuńcze\n372\n323" in words(every)
    assert "usługi opiekuńcze\n372\n323" in words(later)


def test_a_direction_gives_the_reason_for_each_of_its_indicators(warehouse: Path) -> None:
    document = briefing(Selection(2020, priority=3, is_long=True))
    points = [block for block in document.blocks if isinstance(block, Heading) and block.is_numbered]
    reasons = [
        block for block in document.blocks if isinstance(block, Paragraph) and "Dlaczego" in block.label
    ]
    assert len(points) == len(reasons) > 5


def test_english_costs_nothing(warehouse: Path) -> None:
    told = words(briefing(Selection(2020, area="II"), "en"))
    assert "People using day support: 446 people in 2020, 80 fewer than in 2019 (−15.2%)" in told
    assert "Questions to the units" in told


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


@pytest.mark.parametrize(
    ("selection", "words_of_refusal"),
    [
        (Selection(2020, area="V"), "„V”; są: I, II, III, IV"),
        (Selection(2020, priority=7), "„7”; są: 1, 2"),
        (Selection(2020, codes=("II.99",)), "II.99"),
        (Selection(1999, area="I"), "od 2010 do 2026"),
        (Selection(2020, area="I", first_year=2021), "późniejszy"),
        (Selection(2020, goal="9.9"), "„9.9”; są: 1.1"),
        (Selection(2020, area="I", goal="2.5"), "Żaden wskaźnik nie odpowiada"),
        (Selection(2020, area="I", charts=("X.1",)), "X.1"),
        (Selection(2020, charts=("I.2", "I.3", "I.5", "I.6", "II.2")), "najwyżej 4 wykresy"),
    ],
)
def test_what_cannot_be_told_is_refused_in_a_sentence(
    warehouse: Path, selection: Selection, words_of_refusal: str
) -> None:
    with pytest.raises(CannotPublishError, match=words_of_refusal):
        briefing(selection)


def test_one_letter_words_and_numbers_are_bound_to_what_follows() -> None:
    shown = bound("W 2020 r. o 12 osób mniej (19,4 %) i w ośrodku nr 2, ok. 67 000 zł").replace("\u00a0", "~")
    assert shown == "W~2020~r. o~12 osób mniej (19,4~%) i~w~ośrodku nr~2, ok.~67~000~zł"


def test_the_stop_of_an_abbreviation_stays() -> None:
    assert without_stop("O 3 więcej niż w 2019\u00a0r.") == "O 3 więcej niż w 2019\u00a0r."
    assert without_stop("W 2020 r. 50 osób.") == "W 2020 r. 50 osób"
