"""The language of the texts outside the data: interface, help, glossary, plain pages, papers, guides."""

from pathlib import Path

import pytest

from queries import catalogue
from tests.support.words.language_rules import ENGLISH, POLISH, POLISH_THOUSANDS, Rule, broken
from tests.support.words.product_texts import guides, texts_of_the_product

# Guides whose numbers are those of lines and cells of the documents, as they stand there.
OF_LINES = ("docs/figures-left-out.md", "docs/odczyt-twierdzen.md", "docs/audyt-slow.md")
RULES = [*POLISH.items(), *ENGLISH.items(), ("thousands", POLISH_THOUSANDS)]


@pytest.mark.parametrize(("name", "rule"), RULES, ids=[name for name, _rule in RULES])
def test_every_rule_finds_the_text_that_breaks_it(name: str, rule: Rule) -> None:
    assert broken(rule, [(name, rule.example)]) == [(name, rule.example)]


@pytest.mark.parametrize("rule", POLISH)
def test_polish_texts_of_the_product_keep_the_rule(rule: str) -> None:
    assert broken(POLISH[rule], texts_of_the_product("pl")) == []


@pytest.mark.parametrize("rule", ENGLISH)
def test_english_texts_of_the_product_keep_the_rule(rule: str) -> None:
    assert broken(ENGLISH[rule], texts_of_the_product("en")) == []


def test_numbers_in_guides_have_their_spaces() -> None:
    prose = [(place, text) for place, text in guides() if not place.startswith(OF_LINES)]
    assert broken(POLISH_THOUSANDS, prose) == []


@pytest.mark.parametrize(("language", "rules"), [("pl", POLISH), ("en", ENGLISH)], ids=["pl", "en"])
def test_meanings_of_tables_and_columns_keep_the_rules(
    warehouse: Path, language: str, rules: dict[str, Rule]
) -> None:
    meanings = [
        (
            f"{found.table_name}.{found.column_name}",
            found.meaning.en if language == "en" else found.meaning.pl,
        )
        for found in catalogue.columns()
    ]
    assert {name: found for name, rule in rules.items() if (found := broken(rule, meanings))} == {}


def test_the_texts_that_are_read_are_all_there() -> None:
    for language in ("pl", "en"):
        places = {place.split(":")[0] for place, _text in texts_of_the_product(language)}
        assert {f"locale/{language}", "help.toml", "glossary.toml", "queries/two_prints.sql"} <= places
        assert any(place.startswith("static/") for place in places)
