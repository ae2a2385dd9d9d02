"""Reads the origin card of a document's folder, also one that is not complete yet."""

import tomllib
from pathlib import Path
from typing import Any

from etl.faults import Fault, Faults


def read_card(path: Path) -> dict[str, Any]:
    """Return an origin card, {} where there is none; raises Faults for one that is not TOML."""
    if not path.exists():
        return {}
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Faults([Fault(path, None, f"this is not valid TOML ({error}); mend the line")]) from error


def table_names(card: dict[str, Any]) -> list[tuple[str, str]]:
    """Return the names that the card gives to tables without a number: (key, words of the caption)."""
    return [(str(key), str(words)) for key, words in card.get("tables", {}).items()]
