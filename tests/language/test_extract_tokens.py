"""Which numbers of a text are values: every style of print, and everything that only looks like one."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.language.numerals import read_number
from etl.language.tokens import find_tokens
from tests.support.processor import processor_seconds

NBSP = "\u00a0"
BLANKS = (" ", NBSP, "\u202f", "\u2009")
YEARS = st.integers(1990, 2040)
COUNTS = st.integers(0, 9_999_999)


def values(text: str) -> list[str]:
    """Return the figures of the text as printed."""
    return [token.text for token in find_tokens(text) if token.is_value]


def kinds(text: str) -> list[str]:
    """Return the kinds of the numbers of the text."""
    return [token.kind for token in find_tokens(text)]


def grouped(count: int, separator: str) -> str:
    """Print a number with its thousands apart."""
    return f"{count:,}".replace(",", separator)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PGS - 100.916 osób", ["100.916"]),
        (f"1{NBSP}050{NBSP}664 zł", [f"1{NBSP}050{NBSP}664"]),
        ("wypłacono 1.234.567,89 zł", ["1.234.567,89"]),
        ("8 300 314,00 zł", ["8 300 314,00"]),
        ("na 1000 przypada 13.75 zgonów", ["1000", "13.75"]),
        ("zagrożenie 1936", ["1936"]),
        ("1988 spraw o wykroczenia", ["1988"]),
        ("493 90,000  zł", ["493 90,000"]),
        ("od 2 do 11 osób", ["2 do 11"]),
        ("około 3-4 mln zł", ["3-4"]),
        ("3 osoby, a dwie utraciły pracę", ["3", "dwie"]),
        ("dwoje dzieci i trzy rodziny", ["dwoje", "trzy"]),
        ("Uczestniczyło dwóch uczniów", ["dwóch"]),
        ("przyjechało 12 osób, 5%", ["12", "5"]),
        ("193/98", ["193", "98"]),
        ("rodziców z dziećmi-10os.", ["10"]),
        ("25 + MOSiR", ["25"]),
        ("+ 886 seniorzy UTW", ["886"]),
    ],
)
def test_a_value_is_found_in_its_style(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("dogoterapia-8 dzieci", ["8"]),
        ("zajęcia boule -8 uczniów", ["8"]),
        ("pomoc psychologiczna-10", ["10"]),
        ("-258", ["-258"]),
        ("(-258)", ["-258"]),
        ("przyrost naturalny wynoszący -258", ["-258"]),
        ("ujemne saldo migracji: −12", ["−12"]),
        ("w 2019 - 462 - dynamika 84,63 %", ["462", "84,63"]),
        ("2 zgłoszenia-1 potwierdzone", ["2", "1"]),
    ],
)
def test_a_dash_is_a_minus_only_where_it_can_be_nothing_else(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("w roku 2019", "year"),
        ("w latach 2018 -  2020", "year"),
        ("Fundusze na 2020/2021pozyskane", "year"),
        ("Dnia Bezpiecznego Internetu 2020;", "year"),
        ("od 12.03.2020 r.", "date"),
        ("do 31 grudnia 2020 roku", "date"),
        ("szczepienia dla osób 65+", "age"),
        ("mężczyźni po 50 r.ż.", "age"),
        ("dzieci do 18 roku życia", "age"),
        ("dla dzieci w wieku 6-18 lat", "age"),
        ("osoby w wieku powyżej 70 lat", "age"),
        ("Przedszkole nr 5", "reference"),
        ("półkolonie w ZSS Nr 5", "reference"),
        ("zajęcia w SP 8, ul. Golca", "reference"),
        ("(etap 2)", "reference"),
        ("art. 16 b ustawy", "reference"),
        ("uczniów ZSS5", "name"),
        ("pandemia COVID-19", "name"),
        ("Sprawozdanie MRPiPS-01", "name"),
        ("z okazji 100-lecia Policji", "name"),
        ("uchwała XXXIV/451/2017", "name"),
        ("58 551 17 10 – numer ośrodka", "phone"),
        ("tel. 601 100 100", "phone"),
        ("po przepracowaniu odpowiednio 2 i 6 miesięcy", "duration"),
        ("kurs (1K)", "name"),
        ("3. ", "value"),
        ("3. Program Rehabilitacji", "list_number"),
        ("1)Nieprawidłowe parkowanie", "list_number"),
    ],
)
def test_what_only_looks_like_a_value_is_named(text: str, kind: str) -> None:
    assert kinds(text) == [kind]


@pytest.mark.parametrize(
    "text", ["w dwóch formach", "jeden z celów", "co dwa lata", "z tzw. siedmiu kategorii", "te dwa zawody"]
)
def test_a_number_word_that_counts_nothing_is_no_value(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1  053 rodzin", "1  053"),
        ("1\t500 rodzin", "1\t500"),
        ("12 050  123 zł", "12 050  123"),
        ("1  053b.d.", "1  053"),
        ("10 53 osób", "10 53"),
        ("1 0 5 3", "1 0 5 3"),
        ("1 05 3 osób", "1 05 3"),
        ("1 500 2 300 zł", "1 500 2 300"),
        ("12⁵⁰ zł", "12⁵⁰"),
        ("8⁰⁰", "8⁰⁰"),
        ("5·10⁶ zł", "5·10⁶"),
        ("9 ½ godziny", "9 ½"),
        ("9¹ rodzin", "9"),
        ("120 m²", "120"),
    ],
)
def test_what_leaves_a_number_unclear_belongs_to_it_and_the_mark_of_a_note_does_not(
    text: str, number: str
) -> None:
    assert [token.text for token in find_tokens(text) if token.is_value] == [number]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("9 programów2", ["9"]),
        ("rodzin1), 9 osób", ["9"]),
        ("rodzin1,2", []),
        ("rodzin12 500", []),
        ("wzrost5%", ["5"]),
        ("8dzieci", ["8"]),
        ("12osób3", ["12"]),
        ("9programów2", ["9"]),
        ("9 programów1 2", ["9"]),
        ("9 programów1, 2.", ["9"]),
        ("33 082,46zł1", ["33 082,46"]),
        ("5 os.2", ["5"]),
        ("pomoc dla 12 osób.3", ["12"]),
        ("9 rodzin (2 spokrewnione)3", ["9", "2"]),
        ("85%1", ["85"]),
        ("w tym5 kobiet", []),
        ("9 rodzin 1)", ["9"]),
        ("9 rodzin (w tym 2)", ["9", "2"]),
        ("9 rodzin 1) 2)", ["9"]),
    ],
)
def test_a_digit_glued_to_a_word_is_no_value(text: str, numbers: list[str]) -> None:
    assert [token.text for token in find_tokens(text) if token.is_value] == numbers


@pytest.mark.parametrize(("text", "numbers"), [("9  12", ["9", "12"]), ("2 rodziny  101 osób", ["2", "101"])])
def test_two_blanks_part_numbers_that_group_no_digits(text: str, numbers: list[str]) -> None:
    assert [token.text for token in find_tokens(text) if token.is_value] == numbers


def test_a_footnote_mark_and_a_bookmark_hold_no_numbers() -> None:
    assert values("[bookmark: _Hlk72403830]Liczba 7 osób[footnoteRef:2]") == ["7"]


@given(st.text(alphabet=st.sampled_from("0123456789 .,-–−()/+%:;rżłosbzIVXKMnNd\u00a0\t"), max_size=40))
def test_any_mixture_of_digits_and_marks_is_cut_without_an_exception(text: str) -> None:
    check_tokens(text)


@given(st.text(max_size=60))
def test_any_text_is_cut_without_an_exception(text: str) -> None:
    check_tokens(text)


def check_tokens(text: str) -> None:
    """Demand that the tokens are pieces of the text, in order and apart."""
    tokens = find_tokens(text)
    assert all(text[token.start : token.end] == token.text for token in tokens)
    assert all(one.end <= other.start for one, other in pairwise(tokens))


@given(COUNTS, st.sampled_from([*BLANKS, ".", ""]), st.sampled_from(["osób", "dzieci", "zł", "uczniów"]))
def test_every_style_of_thousands_is_one_value(count: int, separator: str, unit: str) -> None:
    printed = grouped(count, separator)
    assert values(f"Biblioteka: {printed} {unit}") == [printed]
    assert values(f"{printed} {unit} – biblioteka") == [printed]
    assert read_number(printed) == count


@given(COUNTS, st.integers(0, 99), st.sampled_from([*BLANKS, ""]))
def test_decimals_stay_with_their_number(whole: int, part: int, separator: str) -> None:
    printed = f"{grouped(whole, separator)},{part:02}"
    assert values(f"środki Miasta {printed} zł") == [printed]


@given(YEARS, st.sampled_from(["r", "r.", " r.", " roku", " rok"]), st.integers(2, 999))
def test_a_year_glued_to_its_mark_is_no_value(year: int, mark: str, count: int) -> None:
    assert values(f"w {year}{mark} {count} osób") == [str(count)]


@given(YEARS, st.integers(2, 999))
def test_a_year_before_a_dash_is_no_range(year: int, count: int) -> None:
    assert values(f"wszczęcia w {year} - {count}") == [str(count)]


@given(st.integers(1, 400), st.integers(1, 400), st.sampled_from(["-", "–", " do "]))
def test_two_numbers_are_a_range_only_from_low_to_high(low: int, step: int, joint: str) -> None:
    text = f"korzystało od {low}{joint}{low + step} osób"
    assert values(text) == [f"{low}{joint}{low + step}"]


@given(st.integers(1, 99), st.sampled_from([".", ")"]), st.integers(2, 9999))
def test_a_list_number_is_not_glued_to_the_value(place: int, mark: str, count: int) -> None:
    tokens = find_tokens(f"{place}{mark} {count} osób")
    assert [(token.kind, token.text.strip()) for token in tokens] == [
        ("list_number", f"{place}{mark}"),
        ("value", str(count)),
    ]


@pytest.mark.parametrize(
    "unit",
    ["1.", "1", "\u00a01", "A9", "X", "1/", "X2 –", "io", "\nz1", "2²9", "1„\u00a0z", "1 053 ", "dwa "],
)
def test_the_work_grows_with_the_text_and_not_with_its_square(unit: str) -> None:
    text = (unit * 12_000)[:12_000]
    spent = processor_seconds(lambda: find_tokens(text), tries=1)
    assert spent < 1  # 2 to 6 seconds where each number asked after all the others
