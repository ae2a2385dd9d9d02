"""The README of the package in both languages: how to read, cite and reuse the data."""

from collections.abc import Mapping
from pathlib import Path

import pyarrow as pa

from presentation.language.language import using
from publish.package.publisher import Publisher
from publish.package.terms import source_with_terms, terms_sentence
from queries import catalogue

TEXTS = {"README.md": "pl", "README.en.md": "en"}


def readmes(tables: Mapping[str, pa.Table], publisher: Publisher) -> dict[str, bytes]:
    """Return the README files by name; the texts stand beside this module."""
    return {name: _readme(language, tables, publisher).encode() for name, language in TEXTS.items()}


def _readme(language: str, tables: Mapping[str, pa.Table], publisher: Publisher) -> str:
    template = Path(__file__).with_name(f"readme.{language}.md").read_text(encoding="utf-8")
    build = catalogue.build()
    documents = catalogue.documents()
    with using(language):
        terms = terms_sentence(publisher)
        sources = "\n".join(f"- {source_with_terms(row)}" for row in documents)
        titles = "; ".join(f"{row.title} ({row.publisher})" for row in documents)
    return template.format(
        build_id=build.build_id,
        built_on=build.built_at.date().isoformat(),
        terms=terms,
        sources=sources,
        titles=titles,
        **{name: table.num_rows for name, table in tables.items()},
    )
