"""Messages come back from the translator with the same {names} in them, and none hides from him."""

import re

import pytest
from babel.messages.catalog import Message

from presentation.language.collect_messages import messages_of, read
from presentation.language.language import LANGUAGES


def texts(entry: str | list[str] | tuple[str, ...] | None) -> tuple[str, ...]:
    return (entry,) if isinstance(entry, str) else tuple(entry or ())


def names_in(text: str) -> set[str]:
    return set(re.findall(r"\{(\w*)", text))


def invented_names(message: Message) -> set[str]:
    known = names_in("".join(texts(message.id)))
    return {name for text in texts(message.string) for name in names_in(text)} - known


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_fills_in_only_names_that_the_code_gives(language: str) -> None:
    assert {message.id: found for message in read(language) if (found := invented_names(message))} == {}


def test_a_message_inside_an_f_string_is_collected_too() -> None:
    code = """title = f"<h1>{_('Page not found')}</h1>" + ngettext("{n} year", "{n} years", n) + _(name)"""
    assert set(messages_of(code)) == {"Page not found", ("{n} year", "{n} years")}
