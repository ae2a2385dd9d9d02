"""Cells cut for a page: short ones stay whole, long ones are a beginning that says how long the whole is."""

from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as some

from queries.sandbox.cells import Shown, packed, unpacked

MOST = 20
TEXTS = some.none() | some.text(some.characters(exclude_categories=["Cs"]), max_size=40)
KINDS: dict[str, tuple[pa.DataType, some.SearchStrategy[Any]]] = {
    "text": (pa.string(), TEXTS),
    "bytes": (pa.binary(), some.none() | some.binary(max_size=40)),
    "list": (pa.list_(pa.int64()), some.none() | some.lists(some.none() | some.integers(0, 9), max_size=30)),
    "texts": (pa.list_(pa.string()), some.none() | some.lists(TEXTS, max_size=9)),
    "lists": (pa.list_(pa.list_(pa.string())), some.lists(some.none() | some.lists(TEXTS, max_size=4))),
    "struct": (
        pa.struct({"a": pa.list_(pa.int64()), "b": pa.string()}),
        some.none() | some.fixed_dictionaries({"a": some.lists(some.integers(0, 9)), "b": TEXTS}),
    ),
    "map": (
        pa.map_(pa.string(), pa.int64()),
        some.none() | some.lists(some.tuples(some.text("ab", max_size=9), some.integers(0, 9))),
    ),
}


def shown(kind: pa.DataType, cells: list[Any]) -> Shown:
    """Return a column of these cells as it comes out of the worker."""
    return unpacked(packed(pa.table({"column": pa.array(cells, kind)}), MOST))


def letters(value: Any) -> int:
    """Return the letters of all texts in a cell, a byte being two and a number one."""
    if isinstance(value, dict):
        return sum(letters(item) for item in value.values())
    if isinstance(value, list | tuple):
        return sum(letters(item) for item in value)
    return len(value) * 2 if isinstance(value, bytes) else len(value) if isinstance(value, str) else 1


def begins(part: Any, whole: Any) -> bool:
    """Whether the part is the beginning of the whole."""
    if isinstance(whole, dict):
        return all(begins(part[name], whole[name]) for name in whole)
    if isinstance(whole, list | tuple):
        return len(part) <= len(whole) and all(map(begins, part, whole))
    return bool(whole.startswith(part)) if isinstance(whole, str | bytes) else part == whole


@pytest.mark.parametrize("name", KINDS)
@given(data=some.data())
def test_a_cell_is_whole_or_a_beginning_with_its_length(name: str, data: some.DataObject) -> None:
    kind, values = KINDS[name]
    cells = data.draw(some.lists(values, max_size=6))
    found = shown(kind, cells)
    lengths = found.lengths.get(0, pa.chunked_array([pa.nulls(len(cells))])).to_pylist()
    for part, whole, length in zip(found.table.column(0).to_pylist(), cells, lengths, strict=True):
        assert begins(part, whole) if whole is not None else part is None
        assert letters(part) <= 3 * MOST, "one element may go over the edge on each level"
        assert (length is None) == (part == whole)


@given(some.lists(TEXTS, max_size=6))
def test_a_text_that_is_no_longer_than_asked_is_never_cut(cells: list[str | None]) -> None:
    found = shown(pa.string(), cells)
    wanted = [None if cell is None else cell[:MOST] for cell in cells]
    assert found.table.column(0).to_pylist() == wanted
    assert found.cut_cells == sum(len(cell or "") > MOST for cell in cells)


def test_columns_that_are_cut_and_columns_that_are_not_keep_their_places() -> None:
    table = pa.table({"a": [1, 2], "b": ["x" * 50, None], "": ["y", "y"], "d": [list(range(50)), [1]]})
    found = unpacked(packed(table, MOST))
    assert found.table.column_names == ["a", "b", "", "d"]
    assert {column: lengths.to_pylist() for column, lengths in found.lengths.items()} == {
        1: [50, None],
        3: [50, None],
    }
    assert found.values == 2 + 2 + 2 + 51


def test_no_row_and_no_column_are_a_result_too() -> None:
    assert unpacked(packed(pa.table({"a": pa.array([], pa.list_(pa.string()))}), MOST)).table.num_rows == 0
    assert unpacked(packed(pa.table({}), MOST)).values == 0
