"""CSV on the Web: a description beside each CSV, so that a program knows its types without guessing."""

import json
from collections.abc import Mapping
from typing import Any

SUFFIX = "-metadata.json"
_TYPES = {"string": "string", "integer": "integer", "number": "decimal", "datetime": "dateTime"}


def csvw(resource: Mapping[str, Any], lists: Mapping[str, str]) -> bytes:
    """Return the description of a CSV.

    Args:
        resource: the CSV as `datapackage.json` describes it.
        lists: the columns that hold a list, and the type of what is in it.
    """
    schema = resource["schema"]
    described: dict[str, Any] = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "pl"}],
        "url": resource["path"],
        "dc:title": [_in("pl", resource["title"]), _in("en", resource["title_en"])],
        "dialect": {"delimiter": ",", "encoding": "utf-8", "header": True},
        "tableSchema": {
            "columns": [_column(field, lists) for field in schema["fields"]],
            **({"primaryKey": schema["primaryKey"]} if "primaryKey" in schema else {}),
        },
    }
    return json.dumps(described, ensure_ascii=False, indent=2).encode()


def _column(field: Mapping[str, Any], lists: Mapping[str, str]) -> dict[str, Any]:
    name = field["name"]
    column: dict[str, Any] = {"name": name, "titles": name, "null": ""}
    if "description" in field:
        column["dc:description"] = [_in("pl", field["description"]), _in("en", field["description_en"])]
    if name in lists:
        return column | {"datatype": _TYPES[lists[name]], "separator": "|"}
    if field["type"] == "boolean":
        column["datatype"] = {"base": "boolean", "format": "true|false"}
    else:
        column["datatype"] = _TYPES[field["type"]]
    is_required = field.get("constraints", {}).get("required", False)
    return column | ({"required": True} if is_required else {})


def _in(language: str, text: str) -> dict[str, str]:
    return {"@language": language, "@value": text}
