"""The language of the texts that stand in the data: names, cautions, reasons, notes and remarks.

The rules are those of `tests/support/words/language_rules.py`.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from queries.warehouse import table_of
from tests.support.words.language_rules import ENGLISH, ENGLISH_THOUSANDS, POLISH, POLISH_THOUSANDS, broken

# Every text of ours by table; a name in Polish may be official, so it is none of them.
TEXTS = {
    "indicator": ("short_name", "direction_reason", "caution", "answers_note"),
    "series": ("name", "note", "complement"),
    "category": ("category",),
    "break_point": ("reason",),
    "explanation": ("text",),
    "indicator_priority": ("reason",),
    "variation": ("sentence",),
    "undirected": ("sentence",),
    "event": ("sentence",),
    "goal": ("note",),
    "observation": ("note", "basis"),
    "figure": ("reason",),
    "document": ("short_title", "date_note"),
    "finding": ("message_pl",),
}
IN_POLISH = {**POLISH, "thousands without a space": POLISH_THOUSANDS}
IN_ENGLISH = {**ENGLISH, "thousands without a comma": ENGLISH_THOUSANDS}


def told(language: str) -> Iterator[tuple[str, str]]:
    """Yield (where, text) for every text of ours in a language."""
    for table, columns in TEXTS.items():
        for column in columns:
            name = column
            if language == "en":
                name = column.replace("_pl", "_en") if column.endswith("_pl") else f"{column}_en"
            statement = f"SELECT DISTINCT {name} AS text FROM {table} WHERE {name} IS NOT NULL"
            for row in table_of(statement).to_pylist():
                yield f"{table}.{name}", row["text"]


@pytest.mark.parametrize("rule", IN_POLISH)
def test_polish_texts_of_the_data_keep_the_rule(warehouse: Path, rule: str) -> None:
    assert broken(IN_POLISH[rule], told("pl")) == []


@pytest.mark.parametrize("rule", IN_ENGLISH)
def test_english_texts_of_the_data_keep_the_rule(warehouse: Path, rule: str) -> None:
    assert broken(IN_ENGLISH[rule], told("en")) == []


def test_every_polish_text_has_an_english_one(warehouse: Path) -> None:
    for table, columns in TEXTS.items():
        for column in columns:
            english = column.replace("_pl", "_en") if column.endswith("_pl") else f"{column}_en"
            lonely = f"SELECT count(*) AS lonely FROM {table} WHERE ({column} IS NULL) <> ({english} IS NULL)"
            assert table_of(lonely).to_pylist() == [{"lonely": 0}], f"{table}.{column}"
