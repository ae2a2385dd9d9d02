"""The catalogue explains itself: each field says what it is for, and `docs/catalogue.md` says it too."""

import tomllib
from collections.abc import Iterator
from typing import Annotated, Any

import pytest
from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from etl.catalogue.describe import OUT, page, parts_of, text_of
from etl.catalogue.entry import Entry
from etl.catalogue.model import ENTRIES


class Undescribed(Entry):
    """An entry whose field says nothing."""

    name: str


def models() -> Iterator[type[Entry]]:
    for model in ENTRIES.values():
        yield model
        yield from (inner for _, inner in parts_of(model))


def fields() -> dict[str, FieldInfo]:
    return {
        f"{model.__name__}.{name}": field for model in models() for name, field in model.model_fields.items()
    }


def taken(field: FieldInfo, value: object) -> object:
    """Return a value as the field takes it; raises ValidationError where it refuses."""
    kind: Any = Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation
    return TypeAdapter(kind).validate_python(value)


def test_a_field_without_a_text_is_refused() -> None:
    with pytest.raises(ValueError, match="no text below it"):
        text_of(Undescribed.model_fields["name"])


def test_every_field_says_what_it_is_for() -> None:
    assert len(fields()) > 100, "the fields are seen, also those of entries inside entries"
    assert [name for name, field in fields().items() if len(text_of(field).meaning) < 12] == []


def test_every_field_but_an_english_twin_has_an_example() -> None:
    without = [name for name, field in fields().items() if not text_of(field).example]
    assert [name for name in without if not name.endswith("_en")] == []


def test_a_wrong_example_would_be_found() -> None:
    with pytest.raises(ValidationError):
        taken(fields()["Series.measure"], "percent")
    with pytest.raises(ValidationError):
        taken(fields()["Indicator.code"], "V.1")


@pytest.mark.parametrize("name", [name for name, field in fields().items() if text_of(field).example])
def test_the_model_takes_the_example_of_a_field(name: str) -> None:
    field = fields()[name]
    [(key, value)] = tomllib.loads(text_of(field).example).items()
    assert key == (field.alias or name.partition(".")[2])
    assert taken(field, value) is not None


def test_the_page_in_docs_is_the_one_that_the_models_give() -> None:
    assert OUT.read_text("utf-8") == page(), "run `make catalogue`"
