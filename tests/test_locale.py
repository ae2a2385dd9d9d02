"""Every message of the interface has its Polish, with the same {names} in it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parent.parent
SPEAKING = ("pages", "presentation", "publish", "queries", "server")
KEYWORDS = {"_": 1, "ngettext": 2, "mark": 1}


def catalogue(language: str) -> Catalog:
    with (ROOT / "locale" / language / "LC_MESSAGES" / "messages.po").open("rb") as file:
        return read_po(file, locale=language)


def messages_in_code() -> Iterator[tuple[str, str]]:
    """Yield (file and line, message) for each call of `_`, `ngettext` and `mark` with literal text."""
    for path in sorted(path for layer in SPEAKING for path in (ROOT / layer).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in KEYWORDS:
                first = node.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    yield f"{path.relative_to(ROOT)}:{node.lineno}", first.value


def texts(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ())


def names_in(text: str) -> set[str]:
    return set(re.findall(r"\{(\w*)", text))


def test_every_message_in_the_code_has_its_polish() -> None:
    polish = catalogue("pl")
    found = list(messages_in_code())
    assert found
    without = {
        f"{place} {message!r}: run `make messages`; a call inside an f-string is not collected"
        for place, message in found
        if not (entry := polish.get(message)) or not all(texts(entry))
    }
    assert not without


def test_no_message_is_kept_that_the_code_no_longer_says() -> None:
    said = {message for _place, message in messages_in_code()}
    ids = {message.id[0] if isinstance(message.id, tuple) else message.id for message in catalogue("pl")}
    assert ids - {""} <= said


@pytest.mark.parametrize("language", ["pl", "en"])
def test_a_translation_fills_in_the_same_names(language: str) -> None:
    wrong = [
        message.id
        for message in catalogue(language)
        if message.id
        for text in texts(message)
        if text and not names_in(text) <= names_in("".join(message.id))
    ]
    assert not wrong


def test_polish_plurals_have_their_three_forms() -> None:
    plural = [message for message in catalogue("pl") if message.pluralizable]
    assert plural
    assert all(len(texts(message)) == 3 and all(texts(message)) for message in plural)
