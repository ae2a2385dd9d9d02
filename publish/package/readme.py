"""The README of the package in both languages: how to read, cite and reuse the data."""

from collections.abc import Mapping
from pathlib import Path

import pyarrow as pa

from presentation.figure.document import Document
from presentation.language.language import _, using
from queries import catalogue

TEXTS = {"README.md": "pl", "README.en.md": "en"}


def readmes(tables: Mapping[str, pa.Table]) -> dict[str, bytes]:
    """Return the README files by name; the texts stand beside this module."""
    return {name: _readme(language, tables).encode() for name, language in TEXTS.items()}


def _readme(language: str, tables: Mapping[str, pa.Table]) -> str:
    template = Path(__file__).with_name(f"readme.{language}.md").read_text(encoding="utf-8")
    build = catalogue.build()
    documents = catalogue.documents()
    with using(language):
        sources = "\n".join(f"- {_source(row)}" for row in documents)
        titles = "; ".join(f"{row.title} ({row.publisher})" for row in documents)
    return template.format(
        build_id=build.build_id,
        built_on=build.built_at.date().isoformat(),
        sources=sources,
        titles=titles,
        **{name: table.num_rows for name, table in tables.items()},
    )


def _source(document: Document) -> str:
    """Return one document with its terms of reuse, or the words that its card gives none."""
    named = (str(document.title), document.own_title, document.publisher, document.dated)
    parts = [f"{', '.join(filter(None, named))} (`{document.document_id}`)"]
    parts.append(document.address or _("address of the publication not known to us"))
    terms = document.reuse_terms or _("the document states none; ask the publisher, and name the source")
    parts.append(_("Terms of reuse: {terms}.").format(terms=terms))
    return ". ".join(parts)
