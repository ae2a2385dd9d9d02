"""Writes `docs/catalogue.md`: every kind of entry and every field, from the texts that stand in the models.

`python -m etl.catalogue.describe` rewrites the file; a test says when it is out of date.
"""

import re
import types
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from etl.catalogue.entry import Entry
from etl.catalogue.model import ENTRIES

OUT = Path(__file__).parents[2] / "docs" / "catalogue.md"

_HEAD = """# The catalogue, field by field

Written by `python -m etl.catalogue.describe` from `etl/catalogue/*.py`; change the texts there.

All that is known about indicators before a document is read stands in `etl/catalogue/*.toml`: `strategy.toml`
has what the strategy itself says and the sentences of the codes, `units.toml` the units of measure,
`area-1.toml` to `area-4.toml` the indicators of an area with their series and rules, `city.toml` what is
about the whole city, `synonyms.toml` what people search for by other words. A table begins with its kind in
double brackets (`[[series]]`). Texts for readers stand in Polish, and in English in the field of the same
name with `_en`. What is missing, misspelt or refers to nothing stops the build with file and line.
"""
_WORDS = {str: "text", int: "whole number", bool: "`true` or `false`"}
_EXAMPLE = re.compile(r"\s*Example: `(?P<example>.+)`$", re.DOTALL)


class Text(NamedTuple):
    """What stands below a field, in one line: what it means, and its example ('' where there is none)."""

    meaning: str
    example: str


def main() -> None:
    """Rewrite the file."""
    OUT.write_text(page(), encoding="utf-8")


def page() -> str:
    """Return the whole page."""
    sections = [_section(kind, model) for kind, model in ENTRIES.items()]
    return "\n".join([_HEAD, *sections])


def text_of(field: FieldInfo) -> Text:
    """Return the text below a field, taken apart; raises ValueError for a field without one."""
    written = " ".join((field.description or "").split())
    if not written:
        raise ValueError("a field of the catalogue has no text below it; say what it is for")
    found = _EXAMPLE.search(written)
    return Text(_EXAMPLE.sub("", written), found["example"] if found else "")


def parts_of(model: type[Entry]) -> Iterator[tuple[str, type[Entry]]]:
    """Yield the fields of an entry that hold entries themselves, with their model."""
    for name, field in model.model_fields.items():
        for inner in _inside(field.annotation):
            if isinstance(inner, type) and issubclass(inner, Entry):
                yield name, inner


def _section(kind: str, model: type[Entry]) -> str:
    lines = [f"## `[[{kind}]]`", "", _doc(model), "", *_table(model), ""]
    for name, inner in parts_of(model):
        lines += [f"### `{name}` inside `[[{kind}]]`", "", _doc(inner), "", *_table(inner), ""]
    return "\n".join(lines)


def _doc(model: type[Entry]) -> str:
    return " ".join((model.__doc__ or "").split())


def _table(model: type[Entry]) -> Iterator[str]:
    yield "| field | holds | what it is for | example |"
    yield "|---|---|---|---|"
    for name, field in model.model_fields.items():
        text = text_of(field)
        example = f"`{text.example}`" if text.example else ""
        cells = (f"`{field.alias or name}`", _holds(field), text.meaning, example)
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def _holds(field: FieldInfo) -> str:
    words = _type_words(field.annotation)
    if field.is_required():
        return f"{words}; **needed**"
    default = field.default
    return (
        f"{words}; `{default}` if left out"
        if isinstance(default, str | int) and default not in ("", False)
        else words
    )


def _type_words(annotation: Any) -> str:
    kind, inside = get_origin(annotation), get_args(annotation)
    if kind is Annotated:
        return f"{_type_words(inside[0])} or table"
    if kind is Literal:
        return "one of " + ", ".join(f"`{value}`" for value in inside)
    if kind in (Union, types.UnionType):
        return _type_words(next(item for item in inside if item is not type(None)))
    if kind is dict:
        return f"{_type_words(inside[0])} = {_type_words(inside[1])}"
    if kind is tuple:
        return _list_words(inside)
    return _WORDS.get(annotation, "table")


def _list_words(inside: tuple[Any, ...]) -> str:
    count = "" if Ellipsis in inside else f"{len(inside)} of "
    return f"list, {count}{_type_words(inside[0])}"


def _inside(annotation: Any) -> Iterator[Any]:
    yield annotation
    for item in get_args(annotation):
        yield from _inside(item)


if __name__ == "__main__":
    main()
