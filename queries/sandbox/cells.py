"""Cuts the cells of a result to what a page shows of them, in the worker, before the server has any of it.

`SELECT range(6000000)` is one cell of 46 MB. Types stay as they are: a long text is a shorter text, a long
list a shorter list; how long a cut cell is as a whole goes along in a column of its own.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

_BETWEEN = 2  # letters between two elements of a list: a comma and a blank
_HEX = 2  # letters of a byte
_LENGTH_OF, _VALUES = b"length_of", b"values"


@dataclass(frozen=True)
class Shown:
    """A result as a page shows it.

    `lengths`: for each column in which cells are cut, by its position, how many letters, bytes or single
    values a cut cell has as a whole; null where the cell is whole. `values`: how many single values the whole
    result has, each element of a list being one.
    """

    table: pa.Table
    lengths: Mapping[int, pa.ChunkedArray]
    values: int

    @property
    def nbytes(self) -> int:
        """How much memory it takes."""
        return int(self.table.nbytes) + sum(int(lengths.nbytes) for lengths in self.lengths.values())

    @property
    def cut_cells(self) -> int:
        """How many cells are cut."""
        return sum(len(lengths) - lengths.null_count for lengths in self.lengths.values())


def packed(table: pa.Table, most: int) -> pa.Table:
    """Return the table with cells of about `most` letters and the lengths of cut ones, as one table."""
    fields, columns = list(table.schema), [column.combine_chunks() for column in table.columns]
    values = sum(_total(_sums(column, _one, 0)) for column in columns)
    for position, column in enumerate(tuple(columns)):
        letters = _sums(column, _letters, _BETWEEN)
        if not pc.any(pc.greater(letters, most)).as_py():
            continue
        columns[position] = _cut(column, most)
        fields[position] = pa.field(fields[position].name, columns[position].type)
        is_cut = pc.less(_sums(columns[position], _letters, _BETWEEN), letters)
        columns.append(pc.if_else(is_cut, _length(column), None))
        fields.append(pa.field("", pa.int64(), metadata={_LENGTH_OF: str(position)}))
    return pa.Table.from_arrays(columns, schema=pa.schema(fields, {_VALUES: str(values)}))


def unpacked(table: pa.Table) -> Shown:
    """Return what `packed` has put together."""
    of_column = [(field.metadata or {}).get(_LENGTH_OF) for field in table.schema]
    shown = [position for position, column in enumerate(of_column) if column is None]
    lengths = {int(of): table.column(at) for at, of in enumerate(of_column) if of is not None}
    return Shown(table.select(shown), lengths, int(table.schema.metadata[_VALUES]))


def _sums(array: pa.Array, of_leaves: Callable[[pa.Array], pa.Array], between: int) -> pa.Array:
    """Return for each cell the sum over its single values, and `between` for each element of a list."""
    if pa.types.is_struct(array.type):
        sums = _all(array, between)
        for field in array.flatten():
            sums = pc.add(sums, _sums(field, of_leaves, between))
        return sums
    if not pa.types.is_nested(array.type):
        return of_leaves(array)
    lists = _as_lists(array)
    if _is_fixed(lists.type.value_type):  # each the same, and there may be millions
        return pc.multiply(_elements(lists), 1 + between)
    running = _running(pc.add(_sums(lists.values, of_leaves, between), between))
    return pc.subtract(running.take(lists.offsets[1:]), running.take(lists.offsets[:-1]))


def _one(array: pa.Array) -> pa.Array:
    return _all(array, 1)


def _letters(array: pa.Array) -> pa.Array:
    """Return the letters of single values; a number counts as one, for it has at least that."""
    if _is_fixed(array.type):
        return _one(array)
    letters = pc.multiply(_length(array), _HEX) if _is_bytes(array.type) else _length(array)
    return pc.fill_null(letters, 1)


def _length(array: pa.Array) -> pa.Array:
    """Return how long each cell is: its letters, its bytes, or its single values."""
    if pa.types.is_nested(array.type):
        return _sums(array, _one, 0)
    length = pc.binary_length(array) if _is_bytes(array.type) else pc.utf8_length(array)
    return length.cast(pa.int64())


def _cut(array: pa.Array, most: int) -> pa.Array:
    """Return the array with cells of about `most` letters; short cells stay whole."""
    kind = array.type
    if pa.types.is_struct(kind):
        fields = [_cut(field, most) for field in array.flatten()]
        names = [field.name for field in kind.fields]
        return pa.StructArray.from_arrays(fields, names, mask=array.is_null())
    if pa.types.is_nested(kind):
        return _cut_lists(array, most)
    if _is_fixed(kind):
        return array
    return (
        pc.binary_slice(array, 0, most // _HEX)
        if _is_bytes(kind)
        else pc.utf8_slice_codeunits(array, 0, most)
    )


def _cut_lists(array: pa.Array, most: int) -> pa.Array:
    """Return the lists or maps with the elements that begin within `most` letters, each cut in its turn."""
    lists = _as_lists(array)
    if _is_fixed(lists.type.value_type):
        return pc.list_slice(lists, 0, most // (1 + _BETWEEN) + 1)
    running = _running(pc.add(_sums(lists.values, _letters, _BETWEEN), _BETWEEN))
    starts = lists.offsets.take(pc.list_parent_indices(lists))
    is_kept = pc.less(pc.subtract(running[:-1], running.take(starts)), most)
    kept = _cut(lists.values.filter(is_kept), most)
    ends = _running(is_kept.cast(pa.int64())).take(lists.offsets).cast(pa.int32())
    mask = array.is_null()
    if pa.types.is_map(array.type):
        return pa.MapArray.from_arrays(ends, kept.field(0), kept.field(1), mask=mask)
    return pa.ListArray.from_arrays(ends, kept, mask=mask)


def _as_lists(array: pa.Array) -> pa.Array:
    """Return lists, maps or arrays of one length as lists whose elements all belong to one of them."""
    if pa.types.is_list(array.type):
        return array
    if pa.types.is_fixed_size_list(array.type):
        return pc.list_slice(array, 0, array.type.list_size, return_fixed_size_list=False)
    elements = pa.StructArray.from_arrays([array.keys, array.items], ["key", "value"])
    return pa.ListArray.from_arrays(array.offsets, elements, mask=array.is_null())


def _elements(lists: pa.Array) -> pa.Array:
    return pc.subtract(lists.offsets[1:], lists.offsets[:-1]).cast(pa.int64())


def _running(numbers: pa.Array) -> pa.Array:
    """Return the sum of all numbers before each place, one more than there are numbers."""
    return pa.concat_arrays([pa.array([0], pa.int64()), pc.cumulative_sum(numbers)])


def _total(numbers: pa.Array) -> int:
    return pc.sum(numbers).as_py() or 0


def _all(array: pa.Array, number: int) -> pa.Array:
    return pa.repeat(pa.scalar(number, pa.int64()), len(array))


def _is_fixed(kind: pa.DataType) -> bool:
    """Whether every value of the type takes the same room."""
    return not (pa.types.is_nested(kind) or _is_bytes(kind) or _is_text(kind))


def _is_bytes(kind: pa.DataType) -> bool:
    return bool(pa.types.is_binary(kind) or pa.types.is_large_binary(kind))


def _is_text(kind: pa.DataType) -> bool:
    return bool(pa.types.is_string(kind) or pa.types.is_large_string(kind))
