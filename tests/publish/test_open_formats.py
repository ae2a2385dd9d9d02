"""The package as catalogues of open data take it, each format against its published schema."""

import csv
import hashlib
import io
import json
from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree

import csvw
import pytest
import xmlschema
from pyshacl import validate
from rdflib import Graph, Namespace

from publish.__main__ import main
from publish.package.files import files, for_catalogues, for_the_portal
from publish.package.harvest import NAMESPACE
from publish.package.portal import portal
from publish.package.publisher import check, publisher
from publish.refusal import CannotPublishError
from queries.observations import EVERYTHING
from queries.warehouse import rows
from tests.support.schemas import schema

BASE = "https://barometr.example/"
DECIDED = {
    "BAROMETR_ADDRESS": BASE,
    "BAROMETR_LICENCE": "CC BY 4.0",
    "BAROMETR_PUBLISHER": "Urząd Przykładowy",
    "BAROMETR_CONTACT": "dane@miasto.example",
}
LICENCES = ("", "none", "CC BY 4.0", "CC BY-NC-ND 4.0", "CC0 1.0")
SHACL = Namespace("http://www.w3.org/ns/shacl#")
DCT = Namespace("http://purl.org/dc/terms/")
DCAT = Namespace("http://www.w3.org/ns/dcat#")


@pytest.fixture
def undecided(warehouse: Path, monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """A server whose city has decided nothing, known under an address of https."""
    assert warehouse.exists()
    for name in DECIDED:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("BAROMETR_ADDRESS", BASE)
    return monkeypatch


@pytest.fixture
def decided(undecided: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """A server whose city has decided everything."""
    for name, value in DECIDED.items():
        undecided.setenv(name, value)
    return undecided


def harvested() -> ElementTree.Element:
    root = ElementTree.fromstring(for_the_portal()["dane-gov-pl.xml"])
    found = root.find(f"{{{NAMESPACE}}}dataset")
    assert found is not None
    return found


def texts(parent: ElementTree.Element, name: str) -> list[str]:
    return [str(found.text) for found in parent.iter(f"{{{NAMESPACE}}}{name}")]


@pytest.mark.parametrize("licence", LICENCES)
def test_the_list_for_the_portal_is_valid_whatever_is_decided(
    undecided: pytest.MonkeyPatch, licence: str
) -> None:
    undecided.setenv("BAROMETR_LICENCE", licence)
    made = for_the_portal()
    xmlschema.XMLSchema(schema("dane-gov-pl-harvest-1.10.xsd")).validate(made["dane-gov-pl.xml"].decode())
    assert made["dane-gov-pl.md5"] == hashlib.md5(made["dane-gov-pl.xml"]).hexdigest().encode()
    assert made == for_the_portal()


def test_the_schema_would_tell_a_wrong_list(undecided: pytest.MonkeyPatch) -> None:
    wrong = for_the_portal()["dane-gov-pl.xml"].decode().replace("yearly", "sometimes")
    assert not xmlschema.XMLSchema(schema("dane-gov-pl-harvest-1.10.xsd")).is_valid(wrong)


def test_the_list_names_every_file_of_the_package_and_the_place(decided: pytest.MonkeyPatch) -> None:
    found = harvested()
    package = json.loads(files()["datapackage.json"])
    assert texts(found, "url")[1 : len(package["resources"]) + 1] == [
        f"{BASE}data/{resource['path']}" for resource in package["resources"]
    ]
    assert set(texts(found, "terytIdent")) == {"2264011"}
    assert set(texts(found, "specialSign")) == set(portal().special_signs.values())
    assert texts(found, "dbOrCopyrightedLicenseChosen") == ["CC BY 4.0"]


def test_nothing_is_claimed_that_the_city_has_not_decided(undecided: pytest.MonkeyPatch) -> None:
    assert texts(harvested(), "conditions") == []
    package = json.loads(files()["datapackage.json"])
    assert "licenses" not in package
    assert {found["role"] for found in package["contributors"]} == {"author", "wrangler"}
    graph = Graph().parse(data=for_catalogues(BASE), format="json-ld")
    for predicate in (DCT.license, DCT.publisher, DCAT.contactPoint):
        assert list(graph.subject_objects(predicate)) == []
    assert "Miasto nie określiło jeszcze warunków" in files()["README.md"].decode()


@pytest.mark.parametrize("address", ["", "http://barometr.example", "https://a b"])
def test_without_an_address_under_https_there_is_no_list_and_it_is_said_why(
    undecided: pytest.MonkeyPatch, address: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    undecided.setenv("BAROMETR_ADDRESS", address)
    with pytest.raises(CannotPublishError, match="https"):
        for_the_portal()
    assert main(["package", "--out", str(tmp_path)]) == 0
    assert "BAROMETR_ADDRESS" in capsys.readouterr().out
    assert not (tmp_path / "dane-gov-pl.xml").exists()


def test_the_command_writes_the_lists_where_the_address_is_known(
    decided: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert main(["package", "--out", str(tmp_path)]) == 0
    assert (tmp_path / "dane-gov-pl.md5").read_bytes() == for_the_portal()["dane-gov-pl.md5"]
    assert json.loads((tmp_path / "dcat.jsonld").read_bytes())["@type"] == "dcat:Dataset"


def complaints(content: bytes, shapes: str) -> list[str]:
    """Return what the shapes of DCAT-AP say against a description: the path of each complaint."""
    _conforms, report, _text = validate(
        Graph().parse(data=content, format="json-ld"), shacl_graph=Graph().parse(schema(shapes))
    )
    assert isinstance(report, Graph)
    return [str(path) for path in report.objects(None, SHACL.resultPath)]


@pytest.mark.parametrize("licence", LICENCES)
def test_the_description_conforms_to_dcat_ap(undecided: pytest.MonkeyPatch, licence: str) -> None:
    undecided.setenv("BAROMETR_LICENCE", licence)
    assert complaints(for_catalogues(BASE), "dcat-ap-2.1.0-shapes.ttl") == []


def test_of_what_dcat_ap_recommends_only_what_nobody_has_told_us_is_left_out(
    decided: pytest.MonkeyPatch,
) -> None:
    """How long the files will be there, what kind of body the publisher is, the outline of the city."""
    found = complaints(for_catalogues(BASE), "dcat-ap-2.1.0-shapes-recommended.ttl")
    left_out = {"http://data.europa.eu/r5ravailability", f"{DCT}type", f"{DCAT}bbox", f"{DCAT}centroid"}
    assert set(found) == left_out


def test_the_shapes_would_tell_a_wrong_description(decided: pytest.MonkeyPatch) -> None:
    wrong = for_catalogues(BASE).replace(b"dct:title", b"dct:heading")
    assert complaints(wrong, "dcat-ap-2.1.0-shapes.ttl") != []


def test_each_csv_is_valid_by_its_description(decided: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name, content in files().items():
        (tmp_path / name).write_bytes(content)
    described = sorted(tmp_path.glob("*.csv-metadata.json"))
    assert len(described) == len([name for name in files() if name.endswith(".csv")]) == 7
    for path in described:
        read = csvw.CSVW(str(path), validate=True)
        assert read.is_valid, (path.name, read.warnings)
        assert not read.warnings, (path.name, read.warnings)


def test_a_wrong_cell_would_be_told_by_the_description(decided: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name, content in files().items():
        (tmp_path / name).write_bytes(content.replace(b",2020,", b",twenty,"))
    assert not csvw.CSVW(str(tmp_path / "observations.csv-metadata.json"), validate=True).is_valid


def test_the_package_says_what_a_catalogue_asks(decided: pytest.MonkeyPatch) -> None:
    package: Mapping[str, object] = json.loads(files()["datapackage.json"])
    assert (package["homepage"], package["update_frequency"]) == (BASE, "yearly")
    assert package["spatial"] == {"name": "Sopot", "teryt": "2264011"}
    years = [row["year"] for row in rows_with_a_figure()]
    assert package["temporal"] == {"start": f"{min(years)}-01-01", "end": f"{max(years)}-12-31"}
    assert package["licenses"] == [
        {
            "name": "CC-BY-4.0",
            "title": "CC BY 4.0",
            "path": "https://creativecommons.org/licenses/by/4.0/",
        }
    ]


def rows_with_a_figure() -> list[Mapping[str, int]]:
    found = [row for row in rows("observations", **EVERYTHING) if row["is_current"]]
    return [row for row in found if row["value"] is not None or row["value_low"] is not None]


def test_every_reason_for_a_missing_figure_has_its_special_sign(warehouse: Path) -> None:
    lines = csv.DictReader(io.StringIO(files()["codes.csv"].decode()))
    signs = {line["code"]: line["special_sign"] for line in lines if line["column"] == "missing_reason"}
    assert signs == dict(portal().special_signs)


def test_an_unknown_licence_stops_the_start_in_a_sentence(undecided: pytest.MonkeyPatch) -> None:
    undecided.setenv("BAROMETR_LICENCE", "CC-BY")
    with pytest.raises(CannotPublishError, match=r"CC BY 4\.0"):
        publisher()
    with pytest.raises(SystemExit, match="BAROMETR_LICENCE"):
        check()
