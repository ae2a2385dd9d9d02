"""Rows of an answer as typed facts, so that beyond `queries/` no column is looked up by its name.

The classes stand in `presentation/figure/`, with the words for them: this layer may know their shape, and
they know nothing of the warehouse.
"""

from collections.abc import Callable, Iterable
from dataclasses import fields
from functools import lru_cache, wraps
from typing import Any, TypeVar, TypeVarTuple, get_type_hints

from presentation.language.bilingual import Bilingual
from queries.warehouse import Build, Row, current_build, made_by_another_version, one_build

Given = TypeVarTuple("Given")
Answer = TypeVar("Answer")
Fact = TypeVar("Fact")

MOST_ANSWERS = 64  # kept of each question; a build in use and the one before it, with their parameters


def typed(kind: type[Fact], rows: Iterable[Row]) -> tuple[Fact, ...]:
    """Return rows as facts of a kind: a field is the column of its name, null takes the field's default.

    A field in both languages is the column with its `_en`, or the pair `_pl` and `_en`. Raises
    WarehouseMissingError where the answer lacks a column: another version of the program built it.
    """
    names = _names_of(kind)
    return tuple(kind(**_values(row, names)) for row in rows)


def per_build(ask: Callable[[*Given], Answer]) -> Callable[[*Given], Answer]:
    """Make a question remember its answers until the warehouse is built again."""

    @lru_cache(maxsize=MOST_ANSWERS)
    def answer(_build: Build, *given: Any) -> Any:
        return ask(*given)

    @wraps(ask)
    def asked(*given: *Given) -> Answer:
        with one_build():
            found: Answer = answer(current_build(), *given)
        return found

    return asked


def _names_of(kind: type) -> tuple[tuple[str, bool], ...]:
    """Return the fields of a class and whether each comes in both languages."""
    hints = get_type_hints(kind)
    return tuple((field.name, hints[field.name] is Bilingual) for field in fields(kind))


def _values(row: Row, names: Iterable[tuple[str, bool]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, is_bilingual in names:
        column = f"{name}_pl" if is_bilingual and name not in row else name
        if column not in row:
            raise made_by_another_version(f"the column {column}")
        value = row[column]
        if value is None:
            continue
        if is_bilingual:
            value = Bilingual(value, row[f"{name}_en"] or "")
        found[name] = tuple(value) if isinstance(value, list) else value
    return found
