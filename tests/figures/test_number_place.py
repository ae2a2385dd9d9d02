"""Where the number of a print stands: the whole one, and of two equal ones that which the label is about."""

import pytest

from etl.figures.number_place import number_place


@pytest.mark.parametrize(
    ("number", "printed", "label", "before"),
    [
        ("50", "Łączni 50 osób", "Łączni osób", "Łączni "),
        ("12", "12 kobiet i 12 dzieci", "kobiet", ""),
        ("12", "12 kobiet i 12 dzieci", "dzieci", "12 kobiet i "),
        ("20", "w 2020 r. 20 osób", "osób", "w 2020 r. "),
        ("168", "1168 wniosków, w tym 168 dużych", "dużych wniosków", "1168 wniosków, w tym "),
        ("5", "15,5 % z 5 szkół", "szkół", "15,5 % z "),
        ("1 264", "wzrost (1\u00a0264 rodziny)", "rodziny", "wzrost ("),
        ("trzy", "trzynaście rodzin, trzy domy", "domy", "trzynaście rodzin, "),
    ],
)
def test_the_number_stands_where_its_words_are(number: str, printed: str, label: str, before: str) -> None:
    place = number_place(number, printed, label)
    assert place is not None
    assert printed[:place] == before


@pytest.mark.parametrize("printed", ["", "b.d.", "1500 osób", "50,5 %"])
def test_a_number_that_is_not_there_as_a_whole_has_no_place(printed: str) -> None:
    assert number_place("50", printed, "osób") is None
    assert number_place("", printed, "osób") is None
