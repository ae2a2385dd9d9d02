"""The help: every abbreviation is explained, in both languages, in words a councillor uses."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from pages import site
from presentation.address import address
from presentation.language.glossary import Entry, entries, entries_in, polish_order
from presentation.language.help_texts import Part, sections
from presentation.language.language import using
from queries.warehouse import rows

PARTS: tuple[Part, ...] = ("reading", "method")
# Our own words for the inside of the machine; a reader of the help has never heard them.
JARGON = re.compile(
    r"segment|vintage|winieta|finding|outlier|headline|seri[aię]\b|series|observation|obserwacj|"
    r"warehouse|hurtowni|parser|dataset|KPI",
    re.IGNORECASE,
)
# Roman numbers, currencies and names of projects and places are no abbreviations to be explained.
NO_ABBREVIATION = {"COVID", "STER", "BOTO", "EUR", "PLN", "BO", "UMS"}


def texts_of(entry: Entry) -> tuple[str, ...]:
    return (entry.term, entry.term_en, entry.means, entry.means_en)


def test_every_word_is_explained_in_both_languages() -> None:
    assert [entry.id for entry in entries() if not all(texts_of(entry))] == []
    assert len({entry.id for entry in entries()}) == len(entries())


@pytest.mark.parametrize("language", ["pl", "en"])
def test_words_stand_in_alphabetical_order(language: str) -> None:
    with using(language):
        names = [entry.name for entry in entries()]
    assert names == sorted(names, key=polish_order)


def test_a_polish_dictionary_puts_its_own_letters_where_they_belong() -> None:
    assert sorted(["środa", "sroka", "szron", "łoś", "los", "lampa"], key=polish_order) == [
        "lampa",
        "los",
        "łoś",
        "sroka",
        "szron",
        "środa",
    ]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Osoby w schronisku i noclegowni", ["noclegownia", "schronisko"]),
        ("Rodziny, w których wszczęto procedurę Niebieskiej Karty", ["niebieska-karta"]),
        ("tj. ZAZ, KIS, CIS, spółdzielnia socjalna", ["cis", "kis", "spoldzielnia-socjalna", "zaz"]),
        ("Kiszenie ogórków, cis pospolity", []),
        ("Głosy oddane w Budżecie Obywatelskim", ["budzet-obywatelski"]),
    ],
)
def test_a_word_is_recognised_in_the_names_of_figures(name: str, expected: list[str]) -> None:
    assert [entry.id for entry in entries_in([name])] == expected


def test_every_abbreviation_in_the_names_of_figures_is_explained(warehouse: Path) -> None:
    names = {row["name"] for row in rows("indicators")} | {row["name"] for row in rows("series")}
    found = {word for name in names for word in re.findall(r"\b[A-ZŚŻŹĆŁÓ]{2,}\b", name)}
    unknown = {word for word in found if not re.fullmatch("[IVX]+", word)} - NO_ABBREVIATION
    assert {word for word in unknown if not entries_in([word])} == set()


@pytest.mark.parametrize("part", PARTS)
def test_a_text_is_there_in_both_languages_and_without_jargon(part: Part) -> None:
    for section in sections(part):
        said = (section.title, section.title_en, section.text, section.text_en)
        assert all(said), section.id
        assert not JARGON.search(" ".join(said)), section.id


def test_how_to_read_takes_two_minutes() -> None:
    words = sum(len(section.text.split()) for section in sections("reading"))
    assert words <= 2 * 180, "a councillor reads some 180 words a minute"


def test_the_help_gives_the_signs_of_a_chart_the_meaning_of_its_key() -> None:
    (section,) = [found for found in sections("reading") if found.id == "wykres"]
    for text, sign, apart, diamond, ours in (
        (section.text, "Puste kółko", "nieporównywalna z najnowszą", "Romb", "obliczeń"),
        (section.text_en, "A hollow circle", "not comparable with the newest", "A diamond", "computed"),
    ):
        told = {
            found.split("**")[0]: found.split("**")[1] for found in re.findall(r"\*\*(.+?\*\*[^*]*)", text)
        }
        (hollow,) = [meaning for name, meaning in told.items() if name.startswith(sign)]
        assert apart in hollow
        assert ours not in hollow
        assert ours in told[diamond]


@pytest.mark.parametrize("part", PARTS)
def test_links_of_the_help_lead_to_pages(part: Part) -> None:
    texts = [text for section in sections(part) for text in (section.text, section.text_en)]
    links = [link for text in texts for link in re.findall(r"\]\(([^)]*)\)", text)]
    assert {urlsplit(link).path.removeprefix("./") for link in links} <= site.addresses()


def test_a_link_in_a_text_keeps_the_language() -> None:
    assert address("wskaznik", kod="II.13") == "wskaznik?kod=II.13"
    with using("en"):
        assert address("pomoc", "mops") == "pomoc?jezyk=en#mops"
        assert address("") == "./?jezyk=en"
