"""Words sought in a text: without Polish letters, in any order, as a part or as another form of a word."""

import pytest

from presentation.search.texts import has, searchable
from presentation.search.words import plain

TEXT = searchable("Liczba dzieci", None, "w żłobków sieci", "bezdomni i schronisko")


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("zlobk", True),
        ("ŻŁOBKÓW", True),
        ("dzieci zlobkow", True),
        ("", True),
        ("przedszkole", False),
        ("zlobkow przedszkole", False),
        ("bezdomnych", True),
        ("schroniskach bezdomnymi", True),
        ("dziecko", True),
        ("schron", True),
        ("bezdomnymi hotel", False),
        ("pl:dziecko", False),
    ],
)
def test_words_are_found_in_any_order_and_form(wanted: str, found: bool) -> None:
    assert has(wanted, TEXT) is found


def test_words_are_compared_without_polish_letters() -> None:
    assert plain("Żłobek ŁÓDŹ") == "zlobek lodz"
