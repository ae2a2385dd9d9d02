"""The reading of a series: golden sentences for figures of the documents, the unhappy ones first."""

from dataclasses import replace

import pytest

from presentation.figure.facts import Break
from presentation.figure.indicator import Explanation
from presentation.figure.observation import Observation
from presentation.figure.unit import Unit
from presentation.language.bilingual import Bilingual
from presentation.language.language import using
from presentation.reading.breakdown import breakdown_sentence
from presentation.reading.context_sentences import event_sentence, explanation_sentence
from presentation.reading.readings import read_series, steps_text
from tests.support.hand_made import COUNT, FAMILIES, HOURS, PERCENT, PERSONS, PLN, facts, plain, row, rows

FAMILY_YEARS = {2012: 21, 2013: 34, 2014: 34, 2015: 35, 2016: 35, 2019: 33, 2020: 31}


def reading(unit: Unit, items: list[Observation], *breaks: Break) -> str:
    return plain(read_series(items, facts(unit, *breaks)).text)


def test_without_any_row_it_says_what_was_read_and_never_that_it_was_never_reported() -> None:
    assert reading(PERSONS, []) == "Nie podano w żadnym z 2 wczytanych dokumentów."


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("blank", "W 2020 r. brak liczby (komórka jest pusta)."),
        ("no_data", "W 2020 r. brak liczby (w raporcie „b.d.”)."),
        ("dash", "W 2020 r. brak liczby (w raporcie „---”)."),
        ("not_carried_out", "W 2020 r. brak liczby (podano: nie przeprowadzono)."),
        ("not_in_report", "W 2020 r. brak liczby (nie podano w żadnym z 2 wczytanych dokumentów)."),
        ("", "W 2020 r. brak liczby (brak liczby)."),
    ],
)
def test_a_missing_figure_says_why(reason: str, words: str) -> None:
    assert reading(PERSONS, [row(PERSONS, 2020, None, missing_reason=reason)]) == words


def test_years_missing_for_one_reason_share_a_sentence() -> None:
    both = rows(PERSONS, {2019: None, 2020: None}, missing_reason="no_data")
    assert reading(PERSONS, both) == "W 2019 i 2020 r. brak liczby (w raporcie „b.d.”)."


def test_a_corrupt_print_is_quoted_and_gives_no_number() -> None:
    corrupt = row(PLN, 2019, None, status="ambiguous", missing_reason="", printed="493 90,000 zł")
    assert reading(PLN, [corrupt, row(PLN, 2020, "2240710.99")]) == (
        "W 2020 r. 2 240 710,99 zł. "
        "W 2019 r. brak liczby (z zapisu „493 90,000 zł” nie da się odczytać jednej liczby)."
    )


def test_where_the_newest_year_is_missing_it_says_so_first() -> None:
    text = reading(PERSONS, rows(PERSONS, {2018: 70, 2019: 62, 2020: None}))
    assert text.startswith("W 2020 r. brak liczby (komórka jest pusta). W 2019 r. 62 osoby, o 8 osób mniej")


def test_across_a_break_it_gives_the_reason_and_no_change() -> None:
    spending = rows(PLN, {2019: "148.42", 2020: "112.48"})
    spending[0] = replace(spending[0], qualifier="about")
    spending[1] = replace(spending[1], segment=2)
    new_count = Break(
        "shelter_users", 2020, "measurement", "Kwota za 2020 r. jest bez inwestycji", "No investment"
    )
    assert reading(PLN, spending, new_count) == (
        "W 2020 r. 112,48 zł. W 2019 r. ok. 148,42 zł; tych lat nie porównujemy. "
        "Kwota za 2020 r. jest bez inwestycji."
    )


def test_a_break_of_another_category_is_not_given_as_the_reason() -> None:
    events = rows(COUNT, {2019: 773, 2020: 185})
    events[1] = replace(events[1], segment=2)
    other = Break("shelter_users", 2020, "measurement", "Inny powód", category="noclegownia")
    assert reading(COUNT, events, other) == "W 2020 r.: 185. W 2019 r.: 773; tych lat nie porównujemy."


def test_an_earlier_moment_is_named_but_not_compared() -> None:
    moment = row(PERSONS, 2016, 61, period_label="12.2016", segment=2)
    text = reading(PERSONS, [moment, *rows(PERSONS, {2019: 62, 2020: 50})])
    assert text == (
        "W 2020 r. 50 osób, o 12 osób mniej niż w 2019 r. (−19,4 %). W grudniu 2016 r. 61 osób; "
        "to nie jest liczba za cały rok, dlatego zmiany nie liczymy. Lata bez liczby: 2017, 2018."
    )


def test_figures_that_are_not_current_or_no_levels_are_not_read() -> None:
    items = [
        row(PERSONS, 2019, 62),
        row(PERSONS, 2020, 50),
        row(PERSONS, 2020, 55, is_current=False, not_current_reason="contradicted"),
        row(PERSONS, 2020, 12, measure="change", series_id="shelter_change"),
    ]
    assert reading(PERSONS, items) == "W 2020 r. 50 osób, o 12 osób mniej niż w 2019 r. (−19,4 %)."


@pytest.mark.parametrize(
    ("unit", "values", "sentence"),
    [
        (PERSONS, {2019: "62", 2020: "50"}, "W 2020 r. 50 osób, o 12 osób mniej niż w 2019 r. (−19,4 %)."),
        (COUNT, {2019: "428", 2020: "454"}, "W 2020 r.: 454, o 26 więcej niż w 2019 r. (+6,1 %)."),
        (PERCENT, {2019: "87.94", 2020: "86.2"}, "W 2020 r. 86,2 %, o 1,7 p. proc. mniej niż w 2019 r."),
        (HOURS, {2019: "0.58", 2020: "0.62"}, "W 2020 r. 0,62 h, o 0,04 h więcej niż w 2019 r."),
        (PERSONS, {2019: "10", 2020: "89"}, "W 2020 r. 89 osób, o 79 osób więcej niż w 2019 r."),
        (
            PLN,
            {2019: "8300314", 2020: "9155959"},
            "W 2020 r. 9 155 959 zł, o 855 645 zł więcej niż w 2019 r. (+10,3 % w cenach bieżących).",
        ),
    ],
)
def test_two_comparable_figures_make_one_sentence(unit: Unit, values: dict[int, str], sentence: str) -> None:
    assert reading(unit, rows(unit, values)) == sentence


def test_many_years_name_first_last_highest_lowest_and_the_gap() -> None:
    assert reading(FAMILIES, rows(FAMILIES, FAMILY_YEARS)) == (
        "W 2020 r. 31 rodzin, o 2 rodziny mniej niż w 2019 r. (−6,1 %). "
        "Porównywalne lata 2012–2020: na początku 21 rodzin, na końcu 31 rodzin; "
        "najwięcej 35 rodzin (2015, 2016), najmniej 21 rodzin (2012). Lata bez liczby: 2017, 2018."
    )


def test_direction_words_come_only_where_three_years_go_one_way() -> None:
    assert "Z każdym podanym rokiem" not in reading(PERSONS, rows(PERSONS, {2019: 62, 2020: 50}))
    assert "Z każdym podanym rokiem" not in reading(PERSONS, rows(PERSONS, {2018: 60, 2019: 62, 2020: 50}))
    assert "Z każdym podanym rokiem mniej." in reading(PERSONS, rows(PERSONS, {2018: 70, 2019: 62, 2020: 50}))
    assert "Z każdym podanym rokiem więcej." in reading(
        PERSONS, rows(PERSONS, {2018: 40, 2019: 45, 2020: 50})
    )


def test_years_that_never_change_are_told_as_such() -> None:
    text = reading(PERSONS, rows(PERSONS, {2018: 5, 2019: 5, 2020: 5}))
    assert text == "W 2020 r. 5 osób, tyle samo co w 2019 r. Porównywalne lata 2018–2020: zawsze 5 osób."


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("derived", "W 2018 r. 575 osób. Liczbę obliczyliśmy z liczb, które podano."),
        ("counted", "W 2018 r. 575 osób. Policzyliśmy pozycje wymienione w dokumencie."),
        ("reported", "W 2018 r. 575 osób."),
    ],
)
def test_a_single_figure_says_how_we_got_it(status: str, words: str) -> None:
    text = reading(PERSONS, [row(PERSONS, 2018, 575, status=status)])
    assert text == f"{words} Innego roku wczytane dokumenty nie podają."


def test_a_range_is_told_as_printed() -> None:
    printed = row(PERSONS, 2019, None, status="reported", value_low=2, value_high=11, qualifier="range")
    assert reading(PERSONS, [printed]).startswith("W 2019 r. od 2 do 11 osób.")


@pytest.mark.parametrize(
    ("label", "words"),
    [
        ("06.2017", "W czerwcu 2017 r. 61 osób."),
        ("21.07.2017", "21 lipca 2017 r. 61 osób."),
        ("2016/2017", "61 osób w latach 2016–2017."),
        ("2002-2017", "61 osób w latach 2002–2017."),
        ("sezon letni", "W 2017 r. (sezon letni) 61 osób."),
    ],
)
def test_a_time_that_is_no_calendar_year_is_said_in_words(label: str, words: str) -> None:
    assert reading(PERSONS, [row(PERSONS, 2017, 61, period_label=label)]).startswith(words)


def test_only_a_series_of_school_years_speaks_of_a_school_year() -> None:
    item = row(PERSONS, 2017, 61, period_label="2016/2017", series_kind="school_year")
    assert reading(PERSONS, [item]).startswith("61 osób w roku szkolnym 2016/2017.")


def test_the_same_reading_in_english() -> None:
    with using("en"):
        of_one_day = row(PERSONS, 2017, 61, period_label="21.07.2017")
        assert reading(PERSONS, [of_one_day]).startswith("61 people on 21 July 2017.")
        assert reading(PERSONS, rows(PERSONS, {2019: 62, 2020: 50})) == (
            "50 people in 2020, 12 fewer than in 2019 (−19.4%)."
        )
        assert reading(PERSONS, [row(PERSONS, 2020, None)]) == "No figure in 2020 (the cell is empty)."


def test_an_index_or_a_change_alone_is_told_but_never_compared() -> None:
    index = rows(PERCENT, {2019: "87.5", 2020: "137.5"}, measure="index")
    assert reading(PERCENT, index[1:]) == "W 2020 r. 137,5 %. Innego roku wczytane dokumenty nie podają."
    assert reading(PERCENT, index) == "W 2020 r. 137,5 %. W 2019 r. 87,5 %; tych liczb nie porównujemy."


def test_two_comparable_figures_are_printed_as_steps_and_others_not() -> None:
    comparable = rows(PERCENT, {2019: "87.94", 2020: "86.2"})
    assert plain(steps_text(comparable, facts(PERCENT))) == "87,94 % → 86,2 %"
    assert steps_text(rows(PERSONS, {2019: 62, 2020: 50}), facts(PERSONS)) == "62 → 50"
    comparable[1] = replace(comparable[1], segment=2)
    assert steps_text(comparable, facts(PERCENT)) == ""


def test_the_epidemic_is_told_only_where_it_lies_between_the_years() -> None:
    assert event_sentence(2019, 2020, facts(PERSONS)) == "Rok 2020 był rokiem epidemii."
    assert event_sentence(2012, 2016, facts(PERSONS)) == ""
    assert event_sentence(2020, 2021, facts(PERSONS)) == ""


def test_an_explanation_is_the_reports_or_it_is_said_that_there_is_none() -> None:
    told = [Explanation("II.2", 2020, Bilingual("zawieszono zajęcia", "suspended"), "Obszar II, wiersz 2")]
    assert explanation_sentence(told, 2020) == (
        "Zawieszono zajęcia. (Tak wyjaśnia raport: Obszar II, wiersz 2)."
    )
    assert explanation_sentence(told, 2019) == "Raport nie podaje przyczyny."


def test_a_breakdown_names_the_largest_parts_of_the_newest_year() -> None:
    values = {"ruch drogowy": 1295, "porządek": 559, "zwierzęta": 523, "środowisko": 423, "życie": 244}
    parts = [row(COUNT, 2020, value, category=name) for name, value in values.items()]
    parts += [row(COUNT, 2019, 1936, category="ruch drogowy"), row(COUNT, 2020, 3150)]
    assert plain(breakdown_sentence(parts, facts(COUNT))) == (
        "Podział w 2020 r.: ruch drogowy (1 295), porządek (559), zwierzęta (523) i 2 mniejsze kategorie."
    )


def test_parts_of_a_span_of_years_are_all_named() -> None:
    values = {"SenQuality": 234692, "Barwny Taniec Życia": 74514}
    parts = [
        row(COUNT, 2020, value, category=name, period_label="2020/2021") for name, value in values.items()
    ]
    assert plain(breakdown_sentence(parts, facts(COUNT))) == (
        "Podział w latach 2020–2021: SenQuality (234 692), Barwny Taniec Życia (74 514)."
    )


def test_overlapping_parts_come_with_a_warning_and_no_parts_with_no_sentence() -> None:
    parts = [row(FAMILIES, 2020, 24, category="z dziećmi"), row(FAMILIES, 2020, 17, category="niepełne")]
    assert plain(breakdown_sentence(parts, facts(FAMILIES), overlapping=True)) == (
        "Podział w 2020 r.: z dziećmi (24 rodziny), niepełne (17). "
        "Kategorie zachodzą na siebie, więc nie należy ich sumować."
    )
    assert breakdown_sentence([row(FAMILIES, 2020, 31)], facts(FAMILIES)) == ""
