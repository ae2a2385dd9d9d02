"""The files of `locale/` as `python -m presentation.language.collect_messages` keeps them."""

import pytest

from presentation.language.collect_messages import collect, read, untranslated
from presentation.language.language import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_of_a_language_has_exactly_the_messages_of_the_code(language: str) -> None:
    in_code = {message.id for message in collect() if message.id}
    in_file = {message.id for message in read(language) if message.id}
    assert in_file == in_code, "run `make messages`"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_translation_is_a_guess(language: str) -> None:
    assert [message.id for message in read(language) if message.id and message.fuzzy] == []


def test_every_message_has_its_polish() -> None:
    assert untranslated(read("pl")) == []


def test_a_missing_plural_form_is_found() -> None:
    catalogue = read("pl")
    message = next(message for message in catalogue if message.pluralizable)
    message.string = ("rok", "", "lat")
    assert message.id[0] in untranslated(catalogue)
