"""The letter about a figure opens filled in, whatever letters and signs it holds."""

from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from streamlit.testing.v1 import AppTest

from presentation.figure.feedback import Matter, is_mail_address, letter_link
from presentation.language.language import using
from tests.support.own_html import own_html

MATTER = Matter(
    code="II.13",
    figure="Osoby w schronisku & noclegowni, 2020: 50 osób",
    printed='„50 osób” = 100 % ? #1 + "reszta"',
    place="Raport za 2020 rok, Obszar II, wiersz 13",
    view="https://barometr.example/wskaznik?kod=II.13&okres=2020-2022",
)


def fields(link: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(link).query, strict_parsing=True).items()}


def test_the_letter_says_figure_evidence_and_view() -> None:
    link = letter_link("strategia@example.org", MATTER)
    assert link.startswith("mailto:strategia@example.org?subject=Uwaga%20do%20liczby%20II.13")
    body = fields(link)["body"]
    for said in (MATTER.figure, MATTER.printed, MATTER.place, MATTER.view):
        assert said in body
    assert set(fields(link)) == {"subject", "body"}, "no sign of the text has become a field of its own"


def test_every_sign_that_means_something_in_an_address_is_encoded() -> None:
    link = letter_link("strategia@example.org", MATTER)
    assert "+" not in link, "mail programs do not read a plus as a blank"
    assert not set(' "„”#()<>\n\r') & set(link)
    assert "%0D%0A" in link, "lines of a letter end as mail wants it"
    assert link.count("&") == 1


def test_the_letter_is_in_the_language_of_the_page() -> None:
    with using("en"):
        assert "My remark:" in fields(letter_link("strategia@example.org", MATTER))["body"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("strategia@sopot.example", True),
        ("", False),
        ("strategia", False),
        ("a@b.example?bcc=c@d.example", False),
        ("a@b.example, c@d.example", False),
    ],
)
def test_only_one_plain_mail_address_is_a_contact(text: str, expected: bool) -> None:
    assert is_mail_address(text) is expected


@pytest.mark.parametrize(("contact", "expected"), [("strategia@example.org", True), ("", False)])
def test_the_link_stands_beside_the_evidence_only_where_a_contact_is_set(
    open_page: Callable[..., AppTest], monkeypatch: pytest.MonkeyPatch, contact: str, expected: bool
) -> None:
    monkeypatch.setenv("BAROMETR_CONTACT", contact)
    page = open_page("indicator/page.py", kod="II.13")
    found = own_html(page).xpath('//table//a[starts-with(@href, "mailto:strategia@example.org?")]/@href')
    links = [str(link) for link in found]
    assert bool(links) is expected
    assert all("%20II.13" in link for link in links)
