"""Cutting a cell into figures: order of label and number, parts, lists, missing values."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.documents.document import Cell, Line
from etl.figures.cut import cut_cell
from etl.figures.told_apart import Cut
from etl.language.boundaries import standing_places
from etl.language.folding import fold_blanks


def cell(text: str) -> Cell:
    """Make a cell whose first line is line 10."""
    return Cell(tuple(Line(number, line) for number, line in enumerate(text.split("\n"), start=10)))


def cut(text: str) -> list[tuple[str, str]]:
    """Return (label, number) of the figures of a cell."""
    return [(figure.label, figure.number) for figure in cut_cell(cell(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("185", [("", "185")]),
        ("\n\n87,94%\n", [("", "87,94")]),
        ("PGS - 100.916 osób", [("PGS", "100.916")]),
        ("71.204 osób - PGS", [("PGS", "71.204")]),
        ("Wystawy: 70", [("Wystawy", "70")]),
        ("838 zakłócanie porządku publicznego", [("zakłócanie porządku publicznego", "838")]),
        ("14 osób noclegownia.", [("osób noclegownia", "14")]),
        ("ok. 148,42 zł/os.", [("zł/os", "148,42")]),
        ("Opera Leśna - 62,9 tys. osób", [("Opera Leśna", "62,9")]),
        ("KIS 10 osób, CIS 12 osób", [("KIS", "10"), ("CIS", "12")]),
        ("493 90,000  zł", [("zł", "493 90,000")]),
    ],
)
def test_a_figure_is_named_by_the_words_on_either_side(text: str, expected: list[tuple[str, str]]) -> None:
    assert cut(text) == expected


def test_the_parts_of_a_total_are_figures_of_their_own() -> None:
    assert cut("Opera Leśna: 62 904 (w tym: 35 463 uczestników imprez 27 441 osób zwiedzających obiekt)") == [
        ("Opera Leśna", "62 904"),
        ("w tym uczestników imprez", "35 463"),
        ("osób zwiedzających obiekt", "27 441"),
    ]


def test_a_wrapped_line_gives_its_words_to_the_figure_above() -> None:
    found = cut_cell(cell("Pod opieką były 33 rodziny (z tego 29 rodzin \nz dziećmi,  22 rodziny niepełne)."))
    assert [(figure.line, figure.label, figure.number) for figure in found] == [
        (10, "Pod opieką były rodziny", "33"),
        (10, "z tego rodzin z dziećmi", "29"),
        (11, "rodziny niepełne", "22"),
    ]
    assert found[1].printed == "Pod opieką były 33 rodziny (z tego 29 rodzin"


def test_a_new_item_below_is_no_wrapped_line() -> None:
    assert cut("· basen solankowy 6 dzieci\nzajęcia terapeutyczne- hipoterapia") == [("basen solankowy", "6")]


def test_years_in_a_clause_list_stay_with_their_figures() -> None:
    assert cut("• wszczęcia w 2020 r. 391, w 2019 - 462 - dynamika 84,63 %,") == [
        ("wszczęcia w 2020 r.", "391"),
        ("wszczęcia w 2019", "462"),
        ("wszczęcia / dynamika", "84,63"),
    ]
    assert cut("• wykrywalność 47,48% w 2020 r. 39,16%  w 2019 r.") == [
        ("wykrywalność w 2020 r.", "47,48"),
        ("wykrywalność w 2019 r.", "39,16"),
    ]


def test_an_enumerated_entry_names_all_its_figures() -> None:
    assert cut("1)Parkowanie 214 zgłoszeń - potwierdzono 85 zgłoszeń, nie potwierdzono 129 zgłoszeń.") == [
        ("1) Parkowanie zgłoszeń", "214"),
        ("1) Parkowanie / potwierdzono zgłoszeń", "85"),
        ("1) Parkowanie / nie potwierdzono zgłoszeń", "129"),
    ]


def test_a_project_names_its_grant_and_the_dates_do_not() -> None:
    text = (
        "Fundusze pozyskane w 2020 r. 1) Kariera - droga; okres: 01.09.2020-31.08.2021, maksymalna kwota "
        "grantu: 99 966,00 PLN; dla CKU: do 46 950,00 PLN\n2) Taniec; kwota: 74 514,00 EUR"
    )
    assert cut(text) == [
        ("1) Kariera - droga / maksymalna kwota grantu", "99 966,00"),
        ("1) Kariera - droga / dla CKU", "46 950,00"),
        ("2) Taniec / kwota", "74 514,00"),
    ]


def test_figures_that_would_read_alike_are_told_apart_by_their_entry() -> None:
    assert cut("ALFA: 97 097 EUR, w tym 27 086 EUR dla CKU\nBETA: 60 000 EUR, w tym 23780 EUR dla CKU") == [
        ("ALFA", "97 097"),
        ("ALFA / w tym EUR dla CKU", "27 086"),
        ("BETA", "60 000"),
        ("BETA / w tym EUR dla CKU", "23780"),
    ]


def test_lines_above_name_figures_that_read_alike_below_them_and_no_others() -> None:
    assert cut("Klub:\nzajęć 4\nspotkań 7\nŚwietlica:\nzajęć 9") == [
        ("Klub / zajęć", "4"),
        ("Klub / spotkań", "7"),
        ("Świetlica / zajęć", "9"),
    ]
    assert cut("Na zajęcia przyszło:\nchłopców 4\ndziewcząt 7") == [("chłopców", "4"), ("dziewcząt", "7")]


def test_a_list_of_things_gives_one_row_per_item() -> None:
    text = "1. Program Zapobiegania \nw Podeszłym Wieku\n2. Szczepienia dla osób 65+\n"
    text += "3. Medycyna Szkolna 3506 osób"
    assert [(figure.number, figure.label, figure.printed) for figure in cut_cell(cell(text))] == [
        ("1", "Program Zapobiegania w Podeszłym Wieku", "1. Program Zapobiegania"),
        ("2", "Szczepienia dla osób 65+", "2. Szczepienia dla osób 65+"),
        ("3", "Medycyna Szkolna", "3. Medycyna Szkolna 3506 osób"),
        ("3506", "3. Medycyna Szkolna", "3. Medycyna Szkolna 3506 osób"),
    ]


def test_a_list_of_values_keeps_the_reference_in_the_label() -> None:
    assert cut("1. 229 osób\n3. 114 mężczyzn po 50 r.ż.\n6. 897\n7. 9 osób (740 osobodni)") == [
        ("1. osób", "229"),
        ("3. mężczyzn po 50 r.ż", "114"),
        ("6.", "897"),
        ("7. osób", "9"),
        ("7. osobodni", "740"),
    ]


def test_a_heading_names_the_bare_figure_below_it() -> None:
    assert cut("Z oferty klubu skorzystało:\n· 25 osób, w tym 15 z Sopotu") == [
        ("Z oferty klubu skorzystało", "25"),
        ("w tym z Sopotu", "15"),
    ]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("", ""),
        ("\n\nb.d.\n", "b.d."),
        ("---", "---"),
        ("brak danych", "brak danych"),
        (
            "Zaplanowane na 2020 rok badanie nie odbyło się.",
            "Zaplanowane na 2020 rok badanie nie odbyło się.",
        ),
        ("Zadanie nie zostało zrealizowane.", "Zadanie nie zostało zrealizowane."),
    ],
)
def test_a_cell_without_a_value_is_one_row_without_a_number(text: str, printed: str) -> None:
    assert [(figure.number, figure.printed) for figure in cut_cell(cell(text))] == [("", printed)]


def test_a_cell_with_words_alone_gives_no_row() -> None:
    assert cut("„Wolontariat sąsiedzki – wsparcie seniorów”.") == []


def test_a_value_beside_words_about_what_did_not_take_place_gives_one_row() -> None:
    assert cut("Poziom zadowolenia 85% jako dobry. Badanie w 2020 r. nie odbyło się.") == [
        ("Poziom zadowolenia jako dobry", "85")
    ]


def test_what_tells_of_single_persons_is_left_out() -> None:
    assert cut_cell(cell("1 osoba o statusie uchodźcy (kurs językowy, praca socjalna).")) == [
        Cut(10, "osoba o statusie uchodźcy", "1", "1 osoba o statusie uchodźcy")
    ]
    assert cut("Kurs Baristy (1M z orzeczeniem)") == []


def test_a_number_printed_twice_is_told_by_a_shorter_print() -> None:
    found = cut_cell(cell("8)Rajdy samochodowe- 7 zgłoszeń, 7 nie potwierdzono."))
    assert [figure.printed for figure in found] == ["8)Rajdy samochodowe- 7 zgłoszeń", "7 nie potwierdzono."]


def test_long_prose_is_not_copied() -> None:
    words = "bardzo długie zdanie o działaniach i osiągnięciach " * 6
    found = cut_cell(cell(f"{words}objęło 26 osób z niepełnosprawnością {words}"))
    assert len(found) == 1
    assert len(found[0].printed) <= 160
    assert len(found[0].label) <= 160


NUMBERS = ["12", "1 050", "2.345", "7,5", "2019", "w 2020 r.", "dwie", "65+", "nr 5", "1.", "2)"]
WORDS = [
    "osób",
    "zł",
    "Klub",
    "oraz",
    "b.d.",
    "(w tym",
    ")",
    ",",
    ";",
    "-",
    "–",
    "·",
    "%",
    ":",
    ".",
    "[image: x]",
]
PIECES = st.lists(st.sampled_from([*NUMBERS, *WORDS, "\n", "\t"]), max_size=25)


@given(PIECES)
def test_every_cut_stands_in_its_line_whatever_the_cell_says(pieces: list[str]) -> None:
    source = cell(" ".join(pieces))
    lines = {line.number: fold_blanks(line.text) for line in source.lines}
    for figure in cut_cell(source):
        assert len(figure.printed) <= 160
        assert len(figure.label) <= 160
        assert figure.printed in lines[figure.line]
        if figure.number:
            assert figure.printed.find(figure.number) in standing_places(figure.number, figure.printed)


@given(
    st.lists(
        st.tuples(st.sampled_from(["Klub", "Dom", "Opera"]), st.integers(2, 99999)), min_size=1, max_size=6
    )
)
def test_every_order_of_label_and_number_gives_the_same_figures(entries: list[tuple[str, int]]) -> None:
    label_first = "\n".join(f"{name}: {count} osób" for name, count in entries)
    number_first = "\n".join(f"· {count} osób – {name}" for name, count in entries)
    assert cut(label_first) == cut(number_first) == [(name, str(count)) for name, count in entries]


@pytest.mark.parametrize("text", ["1  053 rodzin", "Łącznie 1  053 rodzin w 2021 r.", "1\t053 rodzin"])
def test_two_blanks_in_a_number_stay_in_what_is_recorded(text: str) -> None:
    (figure,) = cut_cell(cell(text))
    assert figure.number == "1  053"
    assert figure.number in figure.printed
