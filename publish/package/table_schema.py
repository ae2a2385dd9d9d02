"""Describes a table of the package as Frictionless Table Schema: types, meanings, keys, codes."""

from typing import Any

import pyarrow as pa

from presentation.language.language import using
from publish.data_files.headers import header
from publish.package.tables import Resource, meaning, words_of


def schema_of(table: pa.Table, resource: Resource) -> dict[str, Any]:
    """Return the Table Schema of a table; null and the empty text are both an empty cell."""
    schema: dict[str, Any] = {
        "fields": [_field(field, resource) for field in table.schema],
        "missingValues": [""],
        "primaryKey": list(resource.key),
    }
    if resource.refers:
        schema["foreignKeys"] = [
            {"fields": [column], "reference": {"resource": other, "fields": [other_column]}}
            for column, (other, other_column) in resource.refers.items()
        ]
    return schema


def lists_of(table: pa.Table | None) -> dict[str, str]:
    """Return the columns of a table that hold lists, and the type of what is in them."""
    fields = [] if table is None else [field for field in table.schema if pa.types.is_list(field.type)]
    return {field.name: _type(field.type.value_type) for field in fields}


def _field(field: pa.Field, resource: Resource) -> dict[str, Any]:
    told = meaning(resource.explained_by, field.name)
    with using("pl"):
        title, codes = header(field.name), words_of(resource.name).get(field.name)
    described: dict[str, Any] = {
        "name": field.name,
        "type": _type(field.type),
        "title": title,
        "description": told.pl,
        "description_en": told.en,
    }
    constraints: dict[str, Any] = {"required": True} if field.name in resource.key else {}
    if codes:
        constraints["enum"] = list(codes)
    return {**described, "constraints": constraints} if constraints else described


def _type(kind: pa.DataType) -> str:
    if pa.types.is_boolean(kind):
        return "boolean"
    if pa.types.is_integer(kind):
        return "integer"
    if pa.types.is_decimal(kind) or pa.types.is_floating(kind):
        return "number"
    return "datetime" if pa.types.is_timestamp(kind) else "string"
