"""The figure marked in the words of the document: every figure of the warehouse, exactly its own digits."""

import re
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest

from presentation.figure.document import Print
from presentation.figure.marks import marked_print, marked_prints
from presentation.figure.observation import Observation
from queries.observations import every_print
from queries.prints import prints_behind, prints_by_id, row_of

WORDS = {"jedno": 1, "jedna": 1, "dwóch": 2, "trzy": 3, "dwanaście": 12}
PARTS = {"derived", "counted"}  # computed of several figures


@pytest.fixture(autouse=True)
def _data(warehouse: Path) -> None:
    """Every test reads the real warehouse."""


def marked(item: Observation) -> list[str]:
    """Return what is marked in the prints of a figure."""
    return [piece.text for words in marked_prints(prints_behind(item)) for piece in words if piece.is_marked]


def read(text: str) -> Decimal:
    """Read a marked number as a reader of Polish does, apart from the ETL."""
    if text in WORDS:
        return Decimal(WORDS[text])
    digits = re.sub(r"\s", "", text)
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+", digits):
        return Decimal(digits.replace(".", ""))
    return Decimal(digits.replace(",", "."))


def test_each_print_has_one_mark_on_exactly_its_number() -> None:
    for found in prints_by_id().values():
        pieces = marked_print(found)
        assert "".join(piece.text for piece in pieces) == found.printed
        marks = [piece.text for piece in pieces if piece.is_marked]
        assert marks == ([found.number or found.printed] if found.printed else []), found.figure_id


def test_each_figure_taken_over_is_the_number_marked_in_its_print() -> None:
    taken = [item for item in every_print() if item.value is not None and item.status not in PARTS]
    assert len(taken) > 500
    for item in taken:
        texts = marked(item)
        assert texts, item.observation_id
        times = 1000 if "tys" in item.printed else 1
        assert {read(text) * times for text in texts} == {item.value}, item.observation_id


def test_each_word_of_a_document_has_one_mark_for_each_figure_read_from_it() -> None:
    for item in every_print():
        for words in marked_prints(prints_behind(item)):
            assert sum(piece.is_marked for piece in words) == 1, item.observation_id


def test_what_we_computed_shows_every_operand_marked() -> None:
    ours = [item for item in every_print() if item.status in PARTS]
    assert Counter(item.status for item in ours) == {"derived": 6, "counted": 2}
    for item in ours:
        numbers = [read(text) for text in marked(item)]
        if item.status == "counted":
            assert numbers == list(range(1, int(item.value or 0) + 1)), "the numbers of the items counted"
        else:
            computed = sum(numbers) if len(numbers) > 2 else numbers[0] - numbers[1]
            assert computed == item.value, item.observation_id


def test_an_entry_without_a_number_is_marked_whole() -> None:
    told = {text for item in every_print() if item.status == "missing" for text in marked(item)}
    assert {"b.d.", "---"} <= told


def test_of_two_numbers_in_one_wording_each_figure_has_its_own_mark() -> None:
    library = {item.category: marked(item) for item in every_print() if "Sopoteka" in item.printed}
    assert library["Biblioteka"] == ["195.989"]
    assert library["Biblioteka / Sopoteka"] == ["148.915"]


def test_a_number_whose_place_is_not_known_is_not_marked_at_a_wrong_one() -> None:
    found = Print("x:1", "x", "", "", "", 1, "osób", "50", "50 osób", "strona 1", "assigned")
    assert [piece.is_marked for piece in marked_print(found)] == [False]


def test_the_row_of_a_print_is_the_row_of_the_document() -> None:
    shelter = prints_by_id()["report-2020:obszar-II.13.2020.1"]
    row = row_of(shelter)
    assert shelter in row
    assert {found.figure_id.rsplit(".", 2)[0] for found in row} == {"report-2020:obszar-II.13"}
    assert {"2019", "2020"} == {found.figure_id.split(".")[2] for found in row}
