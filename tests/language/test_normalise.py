"""Reading prints, every style and mixture: never a silent wrong number, never an exception."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.language.numerals import NUMBER_WORDS, UnreadableError, read_number
from etl.language.quantity import normalise

NBSP = "\u00a0"
NARROW = "\u202f"


@pytest.mark.parametrize(
    ("printed", "number", "value"),
    [
        ("911.272 zł", "911.272", "911272"),
        ("1 050 664 zł", "1 050 664", "1050664"),
        (f"1{NBSP}050{NBSP}664 zł", f"1{NBSP}050{NBSP}664", "1050664"),
        (f"12{NARROW}500 zł", f"12{NARROW}500", "12500"),
        ("1\u2009053 rodzin", "1\u2009053", "1053"),
        ("1\u205f053 rodzin", "1\u205f053", "1053"),
        ("1874,0 zł", "1874,0", "1874.0"),
        ("4 000 000,00 zł", "4 000 000,00", "4000000.00"),
        ("1.234.567,89 zł", "1.234.567,89", "1234567.89"),
        ("1,234,567.89 zł", "1,234,567.89", "1234567.89"),
        ("na 1000 ludności przypada 13.75 zgonów", "13.75", "13.75"),
        ("dogoterapia-8 dzieci", "8", "8"),
        ("przyrost naturalny wynoszący -258", "-258", "-258"),
        ("wynoszący −6,9 na 1000", "−6,9", "-6.9"),
        ("dwie rodziny", "dwie", "2"),
        ("dwanaście osób", "dwanaście", "12"),
        ("37 tysięcy", "37", "37000"),
        ("0,62 h", "0,62", "0.62"),
        ("0.625 h", "0.625", "0.625"),
    ],
)
def test_the_styles_of_the_documents_are_read(printed: str, number: str, value: str) -> None:
    assert normalise(printed, number).value == Decimal(value)


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("493 90,000 zł", "493 90,000"),
        ("12 34 osoby", "12 34"),
        ("1,234 osób", "1,234"),
        ("1.23.456 zł", "1.23.456"),
        ("kilkanaście rodzin", "kilkanaście"),
        ("007 osób", "007"),
        ("1  053 rodzin", "1  053"),
        ("1\t053 rodzin", "1\t053"),
        (f"1{NBSP} 053 rodzin", f"1{NBSP} 053"),
        ("12⁵⁰ zł", "12⁵⁰"),
        ("5·10⁶ zł", "5·10⁶"),
        ("9½ godziny", "9½"),
    ],
)
def test_a_print_with_several_readings_has_no_number(printed: str, number: str) -> None:
    reading = normalise(printed, number)
    assert reading.status == "ambiguous"
    assert reading.value is None
    assert reading.problem


@pytest.mark.parametrize(
    ("printed", "reason"),
    [
        ("", "blank"),
        ("b.d.", "no_data"),
        ("b. d.", "no_data"),
        ("brak danych", "no_data"),
        ("---", "dash"),
        ("–", "dash"),
        ("Zadanie nie zostało zrealizowane", "not_carried_out"),
        ("badanie nie odbyło się", "not_carried_out"),
    ],
)
def test_missing_has_a_reason_and_is_never_zero(printed: str, reason: str) -> None:
    reading = normalise(printed, "")
    assert (reading.status, reading.missing_reason, reading.value) == ("missing", reason, None)


@pytest.mark.parametrize(
    ("printed", "number", "qualifier"),
    [
        ("ponad 200 osób", "200", "at_least"),
        ("co najmniej 14", "14", "at_least"),
        ("ok. 148,42 zł/os.", "148,42", "about"),
        ("około 40 osób", "40", "about"),
        ("do 46 950,00 PLN", "46 950,00", "at_most"),
        ("maksymalna kwota przyznanego grantu: 74 514,00 EUR", "74 514,00", "at_most"),
        ("50 osób", "50", "exact"),
    ],
)
def test_bounds_and_estimates_keep_their_word(printed: str, number: str, qualifier: str) -> None:
    assert normalise(printed, number).qualifier == qualifier


def test_a_range_has_bounds_and_no_value() -> None:
    reading = normalise("około 3-4 mln zł", "3-4")
    assert (reading.value, reading.low, reading.high) == (None, Decimal(3_000_000), Decimal(4_000_000))


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("1,2 tys. zł", 1200),
        ("1,2 mln zł", 1_200_000),
        ("1,2 mld zł", 1_200_000_000),
        ("2 miliardy zł", 2 * 10**9),
    ],
)
def test_a_word_of_scale_multiplies(printed: str, value: int) -> None:
    assert normalise(printed, printed.split()[0]).value == value


@pytest.mark.parametrize("printed", ["5 k zł", "2 setki osób", "3 tuziny", "1 mio zł", "4 bln zł"])
def test_a_word_that_may_multiply_waits_for_a_person(printed: str) -> None:
    reading = normalise(printed, printed[0])
    assert (reading.value, reading.status) == (None, "ambiguous")


def test_an_enumerated_item_is_no_value_but_a_numbered_value_is() -> None:
    assert normalise("1. Program Rehabilitacji Domowej", "1").is_list_item
    numbered = normalise("1. 229 osób", "229")
    assert not numbered.is_list_item
    assert numbered.value == 229


@given(st.integers(0, 10**12), st.sampled_from([" ", NBSP, NARROW, ".", "'"]), st.integers(0, 4))
def test_any_grouping_with_any_decimals_reads_back(whole: int, mark: str, places: int) -> None:
    grouped = f"{whole:,}".replace(",", mark)
    part = str(whole)[-places:].zfill(places) if places else ""
    written = f"{grouped},{part}" if part else grouped
    plain = Decimal(f"{whole}.{part}" if part else whole)
    try:
        assert read_number(written) == plain
    except UnreadableError:
        assert (places, whole < 1000) == (3, True), written


@given(st.text(max_size=60), st.text(max_size=20))
def test_no_text_at_all_raises(printed: str, number: str) -> None:
    reading = normalise(printed, number)
    assert reading.status in {"reported", "approximate", "ambiguous", "missing"}


@given(st.text(alphabet="0123456789., \u00a0'", min_size=1, max_size=14))
def test_marks_alone_never_change_the_digits(written: str) -> None:
    try:
        value = read_number(written)
    except UnreadableError:
        return
    digits = "".join(char for char in written if char.isdigit())
    read = "".join(char for char in f"{value:f}" if char.isdigit())
    assert read.lstrip("0") == digits.lstrip("0") or value == 0


@given(st.sampled_from(sorted(NUMBER_WORDS)))
def test_every_number_word_reads_as_a_small_whole_number(word: str) -> None:
    assert 0 <= read_number(word) <= 100


@pytest.mark.parametrize(
    ("words", "value"),
    [("dwadzieścia dwie", 22), ("sto dwadzieścia trzy", 123), ("stu pięćdziesięciu", 150), ("sto pięć", 105)],
)
def test_number_words_side_by_side_are_one_number(words: str, value: int) -> None:
    assert read_number(words) == value


@pytest.mark.parametrize("words", ["dwie trzy", "pięć dwadzieścia", "dwadzieścia dwanaście"])
def test_number_words_that_make_no_number_are_not_added(words: str) -> None:
    with pytest.raises(UnreadableError):
        read_number(words)
