"""Collects the messages of the interface from the code into `locale/`: `make messages`.

Polish ones are then written by hand. English ones stay empty, for the message in the code is the English
text; an entry there is the place to reword one without touching the code.
"""

import ast
import io
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po
from jinja2.ext import babel_extract

from presentation.language.language import LANGUAGES, LOCALE

PACKAGES = ("pages", "presentation", "publish", "queries", "server")
# How many texts each call takes; `mark` names a message that is looked up later.
_KEYWORDS = {"_": 1, "ngettext": 2, "mark": 1}
# Headers that say nothing here or would change at every run.
_NO_HEADERS = (
    "Report-Msgid-Bugs-To",
    "POT-Creation-Date",
    "PO-Revision-Date",
    "Last-Translator",
    "Language-Team",
    "Generated-By",
)


def collect() -> Catalog:
    """Return every message of the code, without translations."""
    found = Catalog()
    for package in PACKAGES:
        for path in sorted((LOCALE.parent / package).rglob("*.py")):
            for message in messages_of(path.read_text(encoding="utf-8")):
                found.add(message)
        for path in sorted((LOCALE.parent / package).rglob("*.html")):
            for message in messages_of_template(path.read_bytes()):
                found.add(message)
    return found


def messages_of_template(code: bytes) -> Iterator[str]:
    """Yield the texts of a template of HTML that are in the language of the page."""
    for _line, _call, message, _comments in babel_extract(io.BytesIO(code), tuple(_KEYWORDS), (), {}):
        if isinstance(message, str):
            yield message


def messages_of(code: str) -> Iterator[str | tuple[str, str]]:
    """Yield the literal texts of each call of a keyword, also inside f-strings, where Babel does not look."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _KEYWORDS:
            texts = [
                item.value
                for item in node.args[: _KEYWORDS[node.func.id]]
                if isinstance(item, ast.Constant) and isinstance(item.value, str)
            ]
            if texts:
                yield texts[0] if len(texts) == 1 else (texts[0], texts[1])


def path_of(language: str) -> Path:
    """Return the file of a language."""
    return LOCALE / language / "LC_MESSAGES" / "messages.po"


def read(language: str) -> Catalog:
    """Return the messages of a language as they stand in its file."""
    with path_of(language).open("rb") as file:
        return read_po(file, locale=language)


def untranslated(catalogue: Catalog) -> list[str]:
    """Return the ids of the messages that lack a text or one of their plural forms."""
    lacking = [message for message in catalogue if message.id and not _is_complete(message)]
    return [message.id if isinstance(message.id, str) else message.id[0] for message in lacking]


def _is_complete(message: Message) -> bool:
    texts = message.string if isinstance(message.string, tuple | list) else (message.string,)
    return all(texts)


def update(language: str) -> Catalog:
    """Write new messages into the file of a language, drop those no longer used, return the result."""
    catalogue = read(language)
    catalogue.update(collect(), no_fuzzy_matching=True, update_header_comment=False)
    catalogue.obsolete.clear()
    for message in catalogue:
        if not _is_complete(message):
            message.flags.discard("fuzzy")  # a message that has become plural comes back empty, not doubtful
    written = io.BytesIO()
    write_po(written, catalogue, width=100, sort_output=True, ignore_obsolete=True)
    lines = written.getvalue().decode().splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith(tuple(f'"{name}' for name in _NO_HEADERS))]
    path_of(language).write_text("".join(kept), encoding="utf-8")
    return catalogue


def main() -> int:
    """Update every language and name the messages still to be translated into Polish."""
    lacking = {language: untranslated(update(language)) for language in LANGUAGES}["pl"]
    for message in lacking:
        sys.stderr.write(f"{path_of('pl')}: to be translated: {message}\n")
    return 1 if lacking else 0


if __name__ == "__main__":
    sys.exit(main())
