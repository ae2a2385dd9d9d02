"""The lists for catalogues at their addresses, and the page on re-use with and without scripts."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from publish.package.files import files
from tests.support.visitors.addresses import asked
from tests.support.visitors.light import read

PAGE = "reuse/page.py"
LINE = "Źródło: Gmina Miasta Sopotu"


@pytest.fixture(autouse=True)
def undecided(warehouse: Path, monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    assert warehouse.exists()
    for name in ("ADDRESS", "LICENCE", "PUBLISHER", "CONTACT"):
        monkeypatch.delenv(f"BAROMETR_{name}", raising=False)
    return monkeypatch


def test_the_portal_finds_its_list_and_the_sum_beside_it(undecided: pytest.MonkeyPatch) -> None:
    undecided.setenv("BAROMETR_ADDRESS", "https://barometr.example")
    listed = asked("/data/dane-gov-pl.xml")
    assert (listed.status, listed.headers["content-type"]) == (200, "application/xml")
    assert asked("/data/dane-gov-pl.md5").body.decode() == hashlib.md5(listed.body).hexdigest()


@pytest.mark.parametrize("name", ["dane-gov-pl.xml", "dane-gov-pl.md5"])
def test_without_an_address_under_https_the_list_says_why_it_is_not_there(name: str) -> None:
    found = asked(f"/data/{name}", host="barometr.example")
    assert (found.status, "BAROMETR_ADDRESS" in found.body.decode()) == (404, True)


def test_the_description_for_catalogues_leads_to_this_server() -> None:
    found = asked("/data/dcat.jsonld", host="barometr.example")
    assert found.headers["content-type"] == "application/ld+json"
    assert json.loads(found.body)["dcat:landingPage"] == {"@id": "http://barometr.example/dane"}
    assert asked("/data/dcat.jsonld", host="x y").status == 404


def test_a_csv_leads_to_its_description_and_that_back_to_the_same_selection() -> None:
    query = {"kod": ["II.13", "III.11"], "od": ["2019"]}
    link = asked("/data/observations.csv", query).headers["link"]
    assert link.startswith("<observations.csv-metadata.json?kod=II.13&kod=III.11&od=2019>")
    described = asked("/data/observations.csv-metadata.json", query)
    assert described.headers["content-type"] == "application/csvm+json"
    assert json.loads(described.body)["url"] == "observations.csv?kod=II.13&kod=III.11&od=2019"
    assert asked("/data/observations.csv-metadata.json", {"kod": ["X"]}).status == 400
    whole = asked("/data/observations.csv-metadata.json")
    assert whole.body == files()["observations.csv-metadata.json"]


def shown(open_page: Callable[..., AppTest], **query: str) -> str:
    app = open_page(PAGE, **query)
    assert not app.exception
    return "\n".join(str(item.value) for item in (*app.title, *app.header, *app.markdown, *app.code))


def test_the_page_says_that_nothing_is_decided_and_gives_the_line_to_copy(
    open_page: Callable[..., AppTest],
) -> None:
    text = shown(open_page)
    assert "Miasto nie określiło jeszcze warunków" in text
    assert LINE in text
    assert "Wykaz dla dane.gov.pl pojawi się" in text.replace("\\", "")


def test_the_page_says_what_is_decided(
    undecided: pytest.MonkeyPatch, open_page: Callable[..., AppTest]
) -> None:
    undecided.setenv("BAROMETR_LICENCE", "CC BY 4.0")
    undecided.setenv("BAROMETR_ADDRESS", "https://barometr.example")
    text = shown(open_page, jezyk="en").replace("\\", "")
    assert "may be re-used under CC BY 4.0" in text
    assert "data/dane-gov-pl.xml" in text
    undecided.setenv("BAROMETR_LICENCE", "none")
    assert "without any conditions" in shown(open_page, jezyk="en")


@pytest.mark.parametrize(("language", "line"), [("pl", LINE), ("en", "Source: Gmina Miasta Sopotu")])
def test_without_scripts_the_page_says_the_same(language: str, line: str) -> None:
    found = read("/ponowne-wykorzystanie", f"jezyk={language}")
    assert (found.status, len(found.headings)) == (200, 1)
    assert any(words.startswith(line) for words in found.words)
    assert "data/observations.parquet" in found.links
