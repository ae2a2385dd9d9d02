"""The language of a page or document, and the messages of the interface in it.

Messages are written in the code as English sentences; the Polish ones stand in `locale/`, read
straight from the .po files, so there is no compiled copy that could be older than its source.
"""

import gettext
import io
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

LANGUAGES = ("pl", "en")
LOCALE = Path(__file__).resolve().parents[2] / "locale"

_language: ContextVar[str] = ContextVar("language", default="pl")


def use(language: str) -> None:
    """Speak this language ("pl" or "en") from here on in this thread or task."""
    if language not in LANGUAGES:
        raise ValueError(f"There is no language {language!r}; use one of {', '.join(LANGUAGES)}.")
    _language.set(language)


def current() -> str:
    """Return the language spoken now, "pl" unless told otherwise."""
    return _language.get()


@contextmanager
def using(language: str) -> Iterator[None]:
    """Speak this language inside the block only."""
    before = _language.get()
    use(language)
    try:
        yield
    finally:
        _language.set(before)


def _(message: str) -> str:
    """Return the message in the current language; fill its {names} with `.format` afterwards."""
    return _messages(_language.get()).gettext(message)


def ngettext(singular: str, plural: str, number: int) -> str:
    """Return the message in the form that goes with a whole number."""
    return _messages(_language.get()).ngettext(singular, plural, number)


def choose(pl: str | None, en: str | None) -> str:
    """Return a text of the data that comes in both languages; Polish where English is absent."""
    return (en if _language.get() == "en" and en else pl) or ""


@cache
def _messages(language: str) -> gettext.GNUTranslations:
    with (LOCALE / language / "LC_MESSAGES" / "messages.po").open("rb") as file:
        catalogue = read_po(file, locale=language)
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
