"""Search as people type it."""

import pytest

from pages.filters.search import matches


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("zlobk", True),
        ("ŻŁOBKÓW", True),
        ("dzieci zlobkow", True),
        ("", True),
        ("przedszkole", False),
        ("zlobkow przedszkole", False),
    ],
)
def test_words_are_found_without_polish_letters_and_in_any_order(wanted: str, found: bool) -> None:
    assert matches(wanted, "Liczba dzieci", None, "w żłobków sieci") is found
