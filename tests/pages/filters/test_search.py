"""One search for everything that has a name: what people type, in any form, leads to what they mean."""

import tomllib
from collections import Counter
from pathlib import Path

import pytest
from lxml.html import fragment_fromstring

from pages.search.answer import answer
from pages.search.entries import entries
from pages.search.found import codes_with, find, index
from presentation.figure.unit import NBSP
from presentation.language.glossary import entries as glossary
from presentation.language.language import using
from presentation.search.entry import Entry, Text
from presentation.search.forms import LANGUAGES, Language, by_form
from presentation.search.index import Index
from presentation.search.synonyms import synonyms
from presentation.search.words import telling, words
from queries import lookups
from tests.support.own_html import words as words_of
from tests.support.processor import processor_seconds

WORDS = tomllib.loads(Path(__file__).with_name("searched_words.toml").read_text("utf-8"))
WITH_ANSWER = [
    (asked, first)
    for kind, searches in WORDS.items()
    for asked, first in searches.items()
    if kind != "nothing"
]
MOST_SECONDS = 0.01


def test_the_list_of_words_has_sixty_of_all_kinds() -> None:
    counts = Counter({kind: len(searches) for kind, searches in WORDS.items()})
    assert counts.total() >= 60
    assert (counts["mistyped"], counts["inflected"], counts["nothing"]) >= (10, 20, 10)


@pytest.mark.parametrize(("asked", "first"), WITH_ANSWER)
def test_the_first_result_is_what_was_meant(warehouse: Path, asked: str, first: list[str]) -> None:
    found = find(asked).entries
    assert found, "nothing was found"
    assert {found[0].group, found[0].key} & set(first), [entry.key for entry in found[:3]]


@pytest.mark.parametrize("asked", WORDS["nothing"])
def test_where_nothing_is_meant_nothing_is_found_and_the_page_says_what_to_try(
    warehouse: Path, asked: str
) -> None:
    found = answer(asked)
    assert asked in found.told
    assert "Nie znaleziono" in found.told
    assert 'class="wyniki"' not in found.html
    assert 'href="szukaj?q=' in found.html, "a search that finds something"
    assert 'href="wskazniki"' in found.html


@pytest.mark.parametrize("asked", WORDS["nothing"])
def test_what_is_proposed_instead_leads_to_something(warehouse: Path, asked: str) -> None:
    assert all(find(other).entries for other in find(asked).near)


@pytest.mark.parametrize("asked", WORDS["mistyped"])
def test_a_search_says_which_word_it_took_for_which(warehouse: Path, asked: str) -> None:
    corrected = find(asked).corrected
    if asked == "zlobkow":
        assert corrected == [], "nobody needs the Polish letters"
    else:
        assert f"zamiast „{corrected[0][0]}”" in answer(asked).html


@pytest.mark.parametrize(
    ("asked", "first"),
    [("kradzieże samochodów", "I.3"), ("dożywianie dzieci", "II.5"), ("laptopy dla dzieci", "K.covid.2")],
)
def test_where_no_name_has_all_words_the_nearest_is_shown_and_told(
    warehouse: Path, asked: str, first: str
) -> None:
    found = find(asked)
    assert found.is_partial
    assert found.entries[0].group == first
    assert "Żadna nazwa nie ma wszystkich tych słów" in answer(asked).html


def test_a_word_that_no_name_has_is_left_out_beside_two_that_are_known(warehouse: Path) -> None:
    found = find("kosmonauta w straży miejskiej")
    assert found.left_out == ["kosmonauta"]
    assert found.entries[0].key == "I.2"
    assert "słowa „kosmonauta”" in answer("kosmonauta w straży miejskiej").html


def test_every_indicator_is_first_under_its_own_code_and_name(warehouse: Path) -> None:
    for code, indicator in lookups.indicators().items():
        assert find(code).entries[0].key == code
        for name in (indicator.short_name.pl, indicator.short_name.en):
            found = find(name).entries
            assert code in {entry.group for entry in found[:2]}, name


def test_every_word_of_the_glossary_is_found(warehouse: Path) -> None:
    for word in glossary():
        assert word.id in {entry.key for entry in find(word.term).entries}, word.term


def test_every_synonym_leads_first_to_what_it_means(warehouse: Path) -> None:
    by_code = {code: entry.group for entry in index().entries for code in entry.codes}
    wrong = {}
    for entry in synonyms():
        for phrase in (*entry.words, *entry.words_en) if entry.means else ():
            wanted = {by_code[code] for code in entry.means}
            # A word may be in two entries, as "asystent"; then one of their meanings comes first.
            for other in synonyms():
                if other.means and phrase in (*other.words, *other.words_en):
                    wanted |= {by_code[code] for code in other.means}
            found = find(phrase).entries
            if not found or found[0].group not in wanted:
                wrong[phrase] = [one.key for one in found[:3]]
    assert wrong == {}


def test_words_are_marked_and_figures_told_with_unit_and_year(warehouse: Path) -> None:
    html = answer("bezdomnych").html
    assert "Osoby <mark>bezdomne</mark> w schronieniu" in html
    assert "50 osób (2020)" in _words(html)
    with using("en"):
        assert "50 people (2020)" in _words(answer("homeless").html)


def _words(html: str) -> str:
    return words_of(fragment_fromstring(html, create_parent=True)).replace(NBSP, " ")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_forms_of_nearly_all_words_are_known(warehouse: Path, language: Language) -> None:
    """Where this fails, many new words have come: `make forms`."""
    texts = [text.words for entry in entries() for text in entry.texts if text.language == language]
    every = {word.folded for text in texts for word in words(text) if telling(word.folded)}
    unknown = sorted(word for word in every if len(word) > 3 and word not in by_form(language))
    assert len(unknown) < 0.15 * len(every), unknown


def test_a_word_of_which_no_form_is_known_is_found_as_it_is_written() -> None:
    entry = Entry("indicator", "X", "X", 1.0, (Text("Xyzalkowanie mrozów", 10),))
    index = Index([entry], ())
    assert index.find("xyzalkowanie").entries == [entry]
    assert index.find("Xyzalk").entries == [entry], "its beginning"
    assert index.find("xyzlakowanie").corrected == [("xyzlakowanie", "xyzalkowanie")]


def test_a_category_is_found_with_its_own_figure_on_the_page_of_its_indicator(warehouse: Path) -> None:
    first, *_rest = answer("Muzeum Sopotu").html.split("</li>")
    assert "Muzeum Sopotu" in first.replace("<mark>", "").replace("</mark>", "")
    assert "wskaznik?kod=III.11" in first
    assert "(2020)" in first


def test_the_filters_of_a_list_find_what_the_search_finds(warehouse: Path) -> None:
    assert (
        {"II.13", "II.14"} <= codes_with("bezdomnym") <= {entry.group for entry in find("bezdomnym").entries}
    )
    assert codes_with("kosmonauta") == frozenset()


@pytest.mark.parametrize(
    "asked", ["osoby", "dzieci", "bezdmoni", "usługi opiekuńcze", "x" * 5000, "a b c " * 900]
)
def test_a_search_is_answered_at_once(warehouse: Path, asked: str) -> None:
    assert processor_seconds(lambda: answer(asked)) < MOST_SECONDS


@pytest.mark.parametrize(
    "asked",
    ["", " ", "a", "?", "2019", "w", "...", "\u202e", "\0", "%", "II.", "ŻŁ", "–", "1" * 300, "ß" * 90],
)
def test_odd_searches_are_answered_in_words(warehouse: Path, asked: str) -> None:
    found = answer(asked)
    assert found.told
    assert "\u202e" not in found.told + found.html
