"""`datapackage.json`: what is in the package, where it comes from and what each column means."""

import hashlib
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

import pyarrow as pa

from presentation.figure.document import Document
from publish.package.portal import portal, years_of
from publish.package.publisher import Publisher
from publish.package.table_schema import schema_of
from publish.package.tables import RESOURCES
from queries import catalogue

_CSV = {"profile": "tabular-data-resource", "format": "csv", "mediatype": "text/csv", "encoding": "utf-8"}
_MEANINGS = {
    "codebook": ("Znaczenie kolumn", "Meaning of the columns"),
    "codes": ("Znaczenie kodów", "Meaning of the codes"),
}


def description(
    tables: Mapping[str, pa.Table], made: Mapping[str, bytes], publisher: Publisher, base: str
) -> dict[str, Any]:
    """Return the content of `datapackage.json`.

    Args:
        tables: the rows by name of the resource.
        made: the files by name, already written.
        publisher: what the city has decided.
        base: the public address of the server, '' where it is not known.
    """
    build, facts = catalogue.build(), portal()
    first, last = years_of(tables["observations"])
    return {
        "profile": "data-package",
        "name": "barometr-sopotu",
        "id": facts.id,
        "title": facts.title,
        "title_en": facts.title_en,
        "description": facts.description,
        "description_en": facts.description_en,
        **({"homepage": base} if base else {}),
        "version": build.build_id,
        "created": build.built_at.isoformat() + "Z",
        "keywords": list(dict.fromkeys([*facts.keywords, *facts.keywords_en])),
        "temporal": {"start": f"{first}-01-01", "end": f"{last}-12-31"},
        "spatial": {"name": facts.place, "teryt": facts.teryt},
        "update_frequency": facts.update_frequency,
        "special_signs": dict(facts.special_signs),
        "contributors": _contributors(publisher, base),
        "sources": [_source(row) for row in catalogue.documents()],
        **_licenses(publisher),
        "resources": [
            *(_table(resource.name, tables, made) for resource in RESOURCES),
            *(_meanings(name, made[f"{name}.csv"]) for name in _MEANINGS),
            _parquet(made["observations.parquet"]),
        ],
    }


def _table(name: str, tables: Mapping[str, pa.Table], made: Mapping[str, bytes]) -> dict[str, Any]:
    resource = next(item for item in RESOURCES if item.name == name)
    return {
        "name": name,
        "title": resource.title,
        "title_en": resource.title_en,
        **asdict(portal().resources[name]),
        **_file(f"{name}.csv", made[f"{name}.csv"]),
        **_CSV,
        "schema": schema_of(tables[name], resource),
    }


def _meanings(name: str, content: bytes) -> dict[str, Any]:
    title, title_en = _MEANINGS[name]
    columns = content.decode("utf-8").splitlines()[0].split(",")
    return {
        "name": name,
        "title": title,
        "title_en": title_en,
        **asdict(portal().resources[name]),
        **_file(f"{name}.csv", content),
        **_CSV,
        "schema": {"fields": [{"name": column, "type": "string"} for column in columns]},
    }


def _parquet(content: bytes) -> dict[str, Any]:
    return {
        "name": "observations-parquet",
        "title": "Wartości (Parquet)",
        "title_en": "Values (Parquet)",
        **asdict(portal().resources["observations-parquet"]),
        **_file("observations.parquet", content),
        "type": "file",
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
    }


def _file(name: str, content: bytes) -> dict[str, Any]:
    return {"path": name, "bytes": len(content), "hash": f"sha256:{hashlib.sha256(content).hexdigest()}"}


def _source(document: Document) -> dict[str, Any]:
    """Return one document as a source; what its card does not give is left out."""
    source = {
        "title": f"{document.title}, {document.publisher}",
        "path": document.address,
        "reuse_terms": document.reuse_terms,
        "document_id": document.document_id,
        "date": "" if document.date_note else document.date,
        "date_note": str(document.date_note),
        "sha256": document.sha256,
    }
    return {name: value for name, value in source.items() if value}


def _contributors(publisher: Publisher, base: str) -> list[dict[str, str]]:
    """Return who wrote the documents, who read the figures, and who publishes them where that is decided."""
    authors = dict.fromkeys(row.publisher for row in catalogue.documents())
    barometer = {"title": "Barometr Sopotu", "path": base, "email": publisher.contact, "role": "wrangler"}
    found = [
        *({"title": author, "role": "author"} for author in authors),
        barometer,
        {"title": publisher.name, "role": "publisher"},
    ]
    return [{name: text for name, text in one.items() if text} for one in found if one["title"]]


def _licenses(publisher: Publisher) -> dict[str, Any]:
    """Return the terms that are decided, else those that every document's card gives with an address."""
    if licence := publisher.licence:
        return {"licenses": [{"name": licence.short_name, "title": licence.name, "path": licence.address}]}
    terms = {(row.reuse_terms, row.address) for row in catalogue.documents()}
    if not all(title and path for title, path in terms):
        return {}
    return {"licenses": [{"title": title, "path": path} for title, path in sorted(terms)]}
