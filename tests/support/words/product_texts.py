"""Every text that the product shows or hands out, in one language, with where it stands.

The texts of the data stand in the warehouse; `tests/rules/test_data_language.py` reads those.
"""

import ast
import html
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from presentation.language.collect_messages import read
from presentation.language.language import using
from publish.data_files.headers import header, offered_in
from queries.questions import questions

ROOT = Path(__file__).parents[3]
LANGUAGE = ROOT / "presentation" / "language"
_OF_DOCUMENTS = ("odczyt-twierdzen.md",)  # „…” is what a document prints
_ENGLISH_GUIDES = ("architecture.md", "catalogue.md")  # for maintainers, in the words of the code
# Sentences for a reader that stand in the code: the build and the loading of a report have both languages.
_CODE = ("pages", "presentation", "publish", "queries", "server", "etl/next_report", "etl/raw", "etl/remarks")
_LETTERS = re.compile(r"[ąćęłńóśźż]", re.IGNORECASE)
# A pattern of words to find is no sentence to read.
_PATTERN = re.compile(r"\\|\[\^|\(\?|\.\*|\w\*")


@cache
def texts_of_the_product(language: str) -> tuple[tuple[str, str], ...]:
    """Return (where, text) of interface, help, glossary, plain pages; in Polish of code and guides too."""
    return tuple(_texts(language))


def _texts(language: str) -> Iterator[tuple[str, str]]:
    yield from _interface(language)
    yield from _help(language)
    yield from _plain_pages(language)
    yield from _questions(language)
    yield from _headers(language)
    if language == "pl":
        yield from _code()
        yield from guides()


def guides() -> Iterator[tuple[str, str]]:
    """Yield the lines of the guides in Polish, without code, addresses and names of files."""
    for path in sorted((ROOT / "docs").glob("*.md")):
        if path.name in _ENGLISH_GUIDES:
            continue
        prose = re.sub(r"```.*?```", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        if path.name in _OF_DOCUMENTS:
            prose = re.sub(r"„[^”]*”", "„”", prose)
        for line in prose.splitlines():
            yield f"docs/{path.name}", re.sub(r"`[^`]*`|\]\([^)]*\)|\[[\w-]+\.\w+\]|https?://\S+", "", line)


def _interface(language: str) -> Iterator[tuple[str, str]]:
    for message in read(language):
        ids = (message.id,) if isinstance(message.id, str) else tuple(message.id)
        given = (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
        for text in given if all(given) else ids:
            yield f"locale/{language}", text


def _help(language: str) -> Iterator[tuple[str, str]]:
    ending = "_en" if language == "en" else ""
    for name, fields in (("help.toml", ("title", "text")), ("glossary.toml", ("term", "means"))):
        for entries in tomllib.loads((LANGUAGE / name).read_text(encoding="utf-8")).values():
            for entry in entries:
                if language == "pl":  # its anchor, which stands in addresses
                    yield f"{name}: {entry['id']}", entry["id"].replace("-", " ")
                for field in fields:
                    text = re.sub(r"\]\([^)]*\)", "]", entry[field + ending])
                    yield f"{name}: {entry['id']}", text


def _plain_pages(language: str) -> Iterator[tuple[str, str]]:
    for path in sorted((ROOT / "static").glob(f"*.{language}.html")):
        words = html.unescape(re.sub(r"<[^>]*>", "", path.read_text(encoding="utf-8")))
        for line in words.splitlines():
            yield f"static/{path.name}", line


def _questions(language: str) -> Iterator[tuple[str, str]]:
    for item in questions():
        polish = (item.question_pl, item.grain_pl, item.caveats_pl)
        for text in polish if language == "pl" else (item.question, item.grain, item.caveats):
            yield f"queries/{item.name}.sql", text


def _headers(language: str) -> Iterator[tuple[str, str]]:
    with using(language):
        found = [header(name) for name in (*offered_in("file"), *offered_in("page"))]
    yield from (("columns.toml", text) for text in found)


def _code() -> Iterator[tuple[str, str]]:
    for package in _CODE:
        for path in sorted((ROOT / package).rglob("*.py")):
            for line, text in _sentences(path.read_text(encoding="utf-8")):
                yield f"{path.relative_to(ROOT)}:{line}", text


def _sentences(code: str) -> Iterator[tuple[int, str]]:
    """Yield (line, text) of the literals with Polish letters, neither docstrings nor patterns."""
    nodes = list(ast.walk(ast.parse(code)))
    docstrings = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            is_polish = _LETTERS.search(node.value) and not _PATTERN.search(node.value)
            if is_polish:
                yield node.lineno, node.value
