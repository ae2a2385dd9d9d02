"""Writes a document as PDF that a public body may publish: tagged (PDF/UA-1), with language and bookmarks."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from itertools import count
from pathlib import Path
from typing import Any

from presentation.language.language import _, using
from publish.documents.content import Block, Document, Heading, Table, drawings_of
from publish.documents.letters import fitted
from publish.documents.typeset import FACES, pdf_of
from publish.typography import bound

TEMPLATE = Path(__file__).with_name("document.typ")
AUTHOR = "Barometr Sopotu"
_REGIONS = {"pl": "PL", "en": "GB"}


def to_pdf(document: Document) -> bytes:
    """Return the document as a PDF file; the same document always gives the same file."""
    with using(document.language):
        return fitted(lambda letters: _compiled(letters.of(document)))


def _compiled(document: Document) -> bytes:
    files = {_file(number): svg for number, svg in enumerate(drawings_of(document))}
    told = _told(document)
    return pdf_of(TEMPLATE, {**files, "document.json": json.dumps(told, ensure_ascii=False)})


def _told(document: Document) -> dict[str, Any]:
    page, of, rest = _("page {page} of {pages}").replace("{pages}", "{page}").split("{page}")
    return {
        "title": bound(document.title),
        "subtitle": bound(document.subtitle),
        "language": document.language,
        "region": _REGIONS[document.language],
        "date": [document.made_on.year, document.made_on.month, document.made_on.day],
        "author": AUTHOR,
        "faces": FACES,
        "footer": bound(document.footer),
        "page_words": [page, of, rest],
        "chart": _("Chart"),
        "table": _("Table"),
        "is_compact": document.is_compact,
        "is_wide": document.is_wide,
        "blocks": _blocks(document.blocks),
    }


def _blocks(blocks: Sequence[Block]) -> list[dict[str, Any]]:
    """Return the blocks as plain data; pictures are named by their order, numbered headings numbered."""
    told, points, files = [], 0, map(_file, count())
    for block in blocks:
        data = {"kind": type(block).__name__, **_bound(asdict(block), files)}
        if isinstance(block, Table):
            data["is_small"] = block.is_small
        if isinstance(block, Heading) and block.is_numbered:
            points += 1
            data["text"] = f"{points}. {data['text']}"
        told.append(data)
    return told


def _file(number: int) -> str:
    return f"picture-{number}.svg"


def _bound(value: Any, files: Iterator[str]) -> Any:
    """Return plain data with bound texts; an address stays, a drawing becomes the name of its file."""
    if isinstance(value, str):
        return bound(value)
    if isinstance(value, Mapping):
        return {
            name: next(files) if name == "svg" else item if name == "address" else _bound(item, files)
            for name, item in value.items()
        }
    return [_bound(item, files) for item in value] if isinstance(value, list | tuple) else value
