"""The language of the texts that stand in the data: names, cautions, reasons, notes and remarks.

What stands in «» is quoted from a document and stays as it is there; so do official names and titles.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from queries.warehouse import table_of

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
POLISH = {
    "w before two consonants (we)": r"\b[wW] (?:wczytan|wrześni|wtor)",
    "a per cent sign glued to its number": r"\d%",
    "a per cent sign that may fall to the next line": r"\d %",
    "a hyphen in a range": r"\b\d+-\d",
    "thousands without a space": r"(?<![\d.,/])(?!(?:19|20)\d\d\b)[1-9]\d{3}(?![\d.])(?! r| mieszkańców)",
    "straight quotes": r'"',
    "words that nobody else uses": r"(?i)\bszereg|\bobserwacj|\bdruk(?:i|u|iem|ów|ach)?\b|wydruk|\bhash",
    "another word for the report": r"\bsprawozdani(?!\w* (?:MOPS|z programu))",
    "agreement": r"», «[^»]*» dotyczy\b",
    "accounting words": r"(?i)obliczon[ay] przez nas",
}
ENGLISH = {
    "a space before a per cent sign": r"\d[\u00a0 ]%",
    "a hyphen in a range": r"\b\d+-\d",
    "thousands without a comma": r"(?<![\d.,/])(?!(?:19|20)\d\d\b)[1-9]\d{3}(?![\d.])",
    "straight quotes": r'"',
    "Polish places": r"\b(?:Obszar|wiersz|kolumna|Załącznik|Tabela)\b",
    "two names for one thing": r"(?i)lifelong learning|winter emergency|self-help centre",
    "agreement": r"», «[^»]*» is about",
    "prints": r"(?i)\bprints?\b|\bprinted\b",
}


def told(language: str) -> Iterator[tuple[str, str]]:
    """Yield (where, text) for every text of ours in a language, without what it quotes."""
    for table, columns in TEXTS.items():
        for column in columns:
            name = column
            if language == "en":
                name = column.replace("_pl", "_en") if column.endswith("_pl") else f"{column}_en"
            statement = f"SELECT DISTINCT {name} AS text FROM {table} WHERE {name} IS NOT NULL"
            for row in table_of(statement).to_pylist():
                yield f"{table}.{name}", re.sub(r"«[^»]*»", "«»", row["text"])


@pytest.mark.parametrize("rule", POLISH)
def test_polish_texts_of_the_data_keep_the_rule(warehouse: Path, rule: str) -> None:
    broken = [(place, text) for place, text in told("pl") if re.search(POLISH[rule], text)]
    assert broken == []


@pytest.mark.parametrize("rule", ENGLISH)
def test_english_texts_of_the_data_keep_the_rule(warehouse: Path, rule: str) -> None:
    broken = [(place, text) for place, text in told("en") if re.search(ENGLISH[rule], text)]
    assert broken == []


def test_every_polish_text_has_an_english_one(warehouse: Path) -> None:
    for table, columns in TEXTS.items():
        for column in columns:
            english = column.replace("_pl", "_en") if column.endswith("_pl") else f"{column}_en"
            lonely = f"SELECT count(*) AS lonely FROM {table} WHERE ({column} IS NULL) <> ({english} IS NULL)"
            assert table_of(lonely).to_pylist() == [{"lonely": 0}], f"{table}.{column}"
