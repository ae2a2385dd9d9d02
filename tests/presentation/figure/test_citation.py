"""A citation names what, when, where printed, which version and when it was looked up."""

from datetime import date

import pytest

from presentation.figure.citation import MOST_PLACES, Source, citation
from presentation.figure.observation import Observation
from presentation.language.language import using

SOURCES = {
    "report-2020": Source("Raport za 2020 rok", "Gmina Miasta Sopotu", "2020-12-31"),
    "strategy": Source("Strategia", "Gmina Miasta Sopotu", "2017-11-06"),
}
DAY = date(2026, 11, 5)


def row(year: int, locator: str, document: str = "report-2020") -> Observation:
    return Observation("shelter_users", year, "reported", locator=locator, document_id=document)


def cited(rows: list[Observation], address: str = "") -> str:
    return citation("II.13 Osoby", rows, SOURCES, version="abc", accessed=DAY, address=address)


def test_one_line_of_polish() -> None:
    rows = [row(2019, "Obszar II, wiersz 13"), row(2020, "Obszar II, wiersz 13 | Wstęp")]
    assert cited(rows, "http://example.org/wskaznik?kod=II.13") == (
        "Gmina Miasta Sopotu, II.13 Osoby, 2019–2020. "
        "W: „Raport za 2020 rok”, 31.12.2020 (Obszar II, wiersz 13; Wstęp). "
        "Barometr Sopotu, wersja danych abc, http://example.org/wskaznik?kod=II.13, dostęp 5.11.2026."
    )


def test_the_same_in_english() -> None:
    with using("en"):
        text = cited([row(2020, "Obszar II")])
    assert text == (
        "Gmina Miasta Sopotu, II.13 Osoby, 2020. In: “Raport za 2020 rok”, 31 December 2020 (Obszar II). "
        "Barometr Sopotu, data version abc, accessed 5 November 2026."
    )


def test_each_document_is_named_once_with_its_own_places() -> None:
    text = cited([row(2016, "Załącznik 1", "strategy"), row(2020, "Obszar I"), row(2019, "Obszar I")])
    assert text.count("Obszar I") == 1
    assert "„Strategia”, 6.11.2017 (Załącznik 1)" in text
    assert text.count("Gmina Miasta Sopotu") == 1


@pytest.mark.parametrize(("places", "named"), [(MOST_PLACES, True), (MOST_PLACES + 1, False)])
def test_many_places_are_counted(places: int, named: bool) -> None:
    text = cited([row(2020, f"miejsce {number}") for number in range(places)])
    assert ("miejsce 0" in text) is named
    assert (f"({places} miejsc)" in text) is not named


def test_a_figure_that_is_given_nowhere_has_no_place() -> None:
    assert "W: „Raport za 2020 rok”, 31.12.2020. Barometr" in cited([row(2020, "")])


def test_a_document_without_a_date_is_given_none() -> None:
    sources = {"report-2020": Source("Raport", "Gmina", "2020-12-31", "bez daty; za rok 2020")}
    told = citation("II.13 Osoby", [row(2020, "")], sources, version="abc", accessed=DAY)
    assert "W: „Raport”, bez daty; za rok 2020." in told
    assert "31.12.2020" not in told


def test_a_version_that_is_kept_is_named_with_its_address() -> None:
    kept = "http://example.org/data/abc/"
    text = citation("II.13", [row(2020, "")], SOURCES, version="abc", accessed=DAY, kept_at=kept)
    assert f"wersja danych abc ({kept}), dostęp" in text
