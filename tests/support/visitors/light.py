"""The light page at an address, asked of the routes themselves and read as a reader without scripts does."""

import json
from contextlib import suppress
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

from starlette.applications import Starlette
from starlette.datastructures import Headers

from server.light import answer, pictures
from tests.support.visitors.asgi import finished, visit

HOST = "barometr.example"
_APP = Starlette(routes=[*pictures.routes(), *answer.routes()], exception_handlers={Exception: answer.failed})


@dataclass
class Read(HTMLParser):
    """What stands in a document: its title, tags of the head, headings, pictures, links, JSON-LD."""

    status: int = 0
    headers: Headers = field(default_factory=Headers)
    source: str = ""
    title: str = ""
    meta: dict[str, str] = field(default_factory=dict)
    rel: list[dict[str, str]] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    data: Any = None

    def __post_init__(self) -> None:
        super().__init__()
        self._open: list[str] = []
        self._is_data = False
        self.feed(self.source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.tags.append(tag)
        self._open.append(tag)
        self._is_data = tag == "script" and found.get("type") == "application/ld+json"
        if tag == "meta":
            self.meta[found.get("name") or found.get("property", "")] = found.get("content", "")
        elif tag == "link":
            self.rel.append(found)
        elif tag == "a":
            self.links.append(found["href"])
        elif tag == "h1":
            self.headings.append("")

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if self._is_data:
            self.data = json.loads(data)
            self._is_data = False
        elif self._open and self._open[-1] == "title" and "body" not in self._open:
            self.title += data
        elif "h1" in self._open:
            self.headings[-1] += data
        if "body" in self._open and data.strip():
            self.words.append(data.strip())

    def of(self, rel: str) -> dict[str, str]:
        """Return the addresses of the links of a kind in the head, by language; feeds have none."""
        found = [link for link in self.rel if link.get("rel") == rel and "type" not in link]
        return {link.get("hreflang", ""): link["href"] for link in found}


def read(path: str, query: str = "", **headers: str) -> Read:
    """Return what an address answers, read."""
    sent = {"host": HOST} | {name.replace("_", "-"): value for name, value in headers.items()}
    seen = finished(visit(path, sent.items(), query=query).ask(_APP))
    source = "" if seen.headers.get("content-encoding") else seen.body.decode()
    return Read(seen.status, seen.headers, source)


def read_failing(path: str) -> Read:
    """Return what is answered where the server fails; Starlette raises the fault again for the log."""
    asked = visit(path, [("host", HOST)])
    with suppress(ArithmeticError):
        finished(asked.ask(_APP))
    return Read(asked.status, asked.headers, asked.body.decode())


def picture(path: str) -> tuple[int, Headers, bytes]:
    """Return status, headers and bytes of a picture."""
    seen = finished(visit(path).ask(_APP))
    return seen.status, seen.headers, seen.body
