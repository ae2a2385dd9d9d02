"""What a briefing says and names: changes, what is missing, questions, the way back to the screen."""

from pathlib import Path

import pytest

from presentation.figure.when import without_stop
from publish.briefing.briefing import briefing
from publish.briefing.headline import completeness, headline
from publish.briefing.questions import MOST, questions
from publish.briefing.selection import Selection, views_of_selection
from publish.documents.content import Heading, Paragraph, Table
from publish.refusal import CannotPublishError
from publish.typography import bound
from tests.support.words.document_words import words
from tests.support.words.true_numbers import asked

AREAS = ("I", "II", "III", "IV")


@pytest.mark.parametrize("area", AREAS)
def test_the_headline_is_three_sentences(warehouse: Path, area: str) -> None:
    told = headline(
        [item for item in views_of_selection(Selection(2020, area=area)) if item.indicator.is_official], 2020
    )
    assert len(told) == 3
    assert all(text.endswith(".") for text in told)


def test_the_headline_of_area_two_is_in_correct_polish(warehouse: Path) -> None:
    assert (
        "w 2020 r. 446 osób, o 80 osób mniej niż w 2019 r. (−15,2 %); "
        "odwrotnie, niż zakłada cel 2.1 (nasz odczyt)." in words(briefing(Selection(2020, area="II")))
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
    assert "z zapisu „493 90,000 zł” nie da się odczytać jednej liczby" in told.replace("\u00a0", " ")
    assert "O którą liczbę chodzi?" in told


def test_an_appendix_names_several_columns_as_several_and_its_own_part(warehouse: Path) -> None:
    for language, column, columns, part in (
        ("pl", "kolumna 2019, 2020", "kolumny 2019, 2020", "w części „Pozostałe liczby”"),
        ("en", "column 2019, 2020", "columns 2019, 2020", "under “The other figures”"),
    ):
        told = words(briefing(Selection(2020, area="II", is_long=True), language)).replace("\u00a0", " ")
        assert column not in told
        assert columns in told
        assert part in told


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
