"""The words of the letters, from `letters.toml`, and the legal bases that the configuration gives."""

import os
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from presentation.language.language import _

BASIS = "BAROMETR_LETTER_BASIS_"
_LONGEST = 500  # letters of a configured basis
_PATH = Path(__file__).with_name("letters.toml")


@cache
def words() -> Mapping[str, Any]:
    """Return the words of all letters."""
    return tomllib.loads(_PATH.read_text(encoding="utf-8"))


def kinds() -> tuple[str, ...]:
    """Return the kinds of letters."""
    return tuple(words()["kind"])


def kind_word(kind: str) -> str:
    """Return what a kind of letter is called, in the current language; '' for a question without one."""
    named: Mapping[str, str] = {
        "": "",
        "interpelacja": _("interpellation"),
        "zapytanie": _("councillor's question"),
        "pismo": _("letter to the unit"),
        "wniosek": _("request for public information"),
    }
    return named[kind]


def basis(kind: str, *, is_to_team: bool = False) -> str:
    """Return the basis on which a letter asks: configured, or of the strategy, else a field to fill in.

    `is_to_team`: it goes to those who monitor the strategy, and not to who gave the figures.
    """
    configured = " ".join(os.environ.get(f"{BASIS}{kind.upper()}", "").split())[:_LONGEST]
    given = words()["kind"][kind]
    return configured or given.get("basis_of_team" if is_to_team else "basis") or words()["field_basis"]


def in_years(years: Sequence[int]) -> str:
    """Return `za 2019 r.`, `za 2019 i 2020 r.`; '' without a year."""
    if not years:
        return ""
    *others, last = map(str, years)
    return f"za {', '.join(others)} i {last} r." if others else f"za {last} r."
