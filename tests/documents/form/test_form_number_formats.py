"""A number in a form is read as its number format shows it, or not at all."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.documents.form.answers import UnusableAnswerError, read_answer
from etl.documents.form.number_formats import UnseenNumberError
from etl.language.quantity import normalise


@pytest.mark.parametrize(
    ("value", "number_format", "printed", "number"),
    [
        (86.2, '0.0" %"', "86,2 %", "86,2"),
        (86.2, r"0.0\%", "86,2%", "86,2"),
        (86.2, r"0.0\ \%", "86,2 %", "86,2"),
        (0.862, "0.0%", "86,2%", "86,2"),
        (0.862, r"0.0\ %", "86,2 %", "86,2"),
        (0.862, "0.00%;[Red]-0.00%", "86,2%", "86,2"),
        (86.2, "General", "86,2", "86,2"),
        (86.2, "@", "86,2", "86,2"),
        (41250.3, '#,##0.00\\ "zł"', "41250,3 zł", "41250,3"),
        (41250.3, "#,##0.00\\ [$zł-415];[Red]\\-#,##0.00\\ [$zł-415]", "41250,3 zł", "41250,3"),
        (41250.3, '_-* #,##0.00\\ "zł"_-;\\-* #,##0.00\\ "zł"_-;_-* "-"??\\ "zł"_-', "41250,3 zł", "41250,3"),
        (41250.3, "#\\ ##0.00", "41250,3", "41250,3"),
        (41.25, '0.00" tys. zł"', "41,25 tys. zł", "41,25"),
        (44, '0" osób"', "44 osób", "44"),
        (44, "[$-415]0", "44", "44"),
        (44, "[Red]0", "44", "44"),
        (44, "0.00E+00", "44", "44"),
        (0, "0;-0;0", "0", "0"),
        (44.6, "General", "44,6", "44,6"),
        ("44", '@" osób"', "44 osób", "44"),
        ("44", "0;-0;;@", "44", "44"),
    ],
)
def test_a_number_is_read_with_the_words_of_its_format(
    value: object, number_format: str, printed: str, number: str
) -> None:
    assert read_answer(value, "n", number_format) == (printed, number)


def test_thousands_in_the_words_of_a_format_are_thousands() -> None:
    assert normalise(*read_answer(41.25, "n", '0.00" tys. zł"')).value == 41250


@pytest.mark.parametrize(
    ("value", "number_format"),
    [
        (41250, "0,"),
        (41250, "#,##0.0,"),
        (41250, '0," tys. zł"'),
        (44, '"1"0'),
        (44, '0"1"'),
        (44, r"\-0"),
        (44, '"("0")"'),
        (862, r"0\,0"),
        (44, '"b.d."'),
        (44, '[>40]"dużo";0'),
        (8.2, "# ?/?"),
        (0, '0;-0;"b.d."'),
        (0, '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-'),
        ("4", "@@"),
        (123456, "0.0E+00"),
        (44.6, "0"),
        (0.4, "#"),
        (86.249, "0.0"),
        (0.8625, "0.0%"),
        (41250.305, '#,##0.00" zł"'),
    ],
)
def test_a_number_that_is_shown_as_another_is_not_read(value: object, number_format: str) -> None:
    with pytest.raises(UnseenNumberError, match="number_not_read"):
        read_answer(value, "n", number_format)


@pytest.mark.parametrize(
    ("value", "number_format"), [(44, ";;;"), (0, "0;-0;;@"), ("44", "0;-0;0;"), (44, "* ")]
)
def test_a_number_that_is_not_shown_at_all_is_hidden(value: object, number_format: str) -> None:
    with pytest.raises(UnseenNumberError, match="hidden_text"):
        read_answer(value, "n", number_format)


@given(number=st.integers(0, 10**6), number_format=st.text('0#?.,% ;"\\\\_*[]@-złE+', max_size=12))
def test_under_any_format_a_number_is_itself_its_hundredfold_or_none(number: int, number_format: str) -> None:
    try:
        _, found = read_answer(number, "n", number_format)
    except (UnseenNumberError, UnusableAnswerError):
        return
    hundreds = range(number_format.count("%") + 1)
    assert Decimal(found.replace(",", ".")) in {Decimal(number) * 100**times for times in hundreds}
