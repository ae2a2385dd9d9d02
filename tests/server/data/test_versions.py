"""Versions that were published: fetched byte for byte, gone in words, told on the pages and in the feed."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from etl.build import build
from publish.change_words import change_text, notice
from publish.package import versions
from publish.package.files import archive, files
from publish.refusal import CannotPublishError
from queries import catalogue
from queries.history import Kept, history
from tests.support.small_raw import report, shelter_cell, small_raw, write_document
from tests.support.visitors.addresses import asked

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def raw(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small raw folder with a warehouse of its own, built and published once."""
    folder = small_raw(tmp_path / "raw")
    monkeypatch.setenv("BAROMETR_WAREHOUSE", str(tmp_path / "warehouse.duckdb"))
    monkeypatch.delenv("BAROMETR_VERSIONS_BYTES", raising=False)
    monkeypatch.delenv("BAROMETR_ADDRESS", raising=False)
    build(folder, tmp_path / "warehouse.duckdb")
    assert versions.keep()
    return folder


def publish_again(raw: Path, shelter: str) -> str:
    """Build with another figure of the shelter for 2020, publish it and return the id of the build."""
    revised = {
        figure["figure_id"]: figure for figure in shelter_cell("proba-2020", 2020, "50", shelter, "18")
    }
    figures = report("proba-2020", 2020)
    write_document(raw / "proba-2020", [revised.get(figure["figure_id"], figure) for figure in figures])
    build(raw, raw.parent / "warehouse.duckdb")
    assert versions.keep()
    return str(catalogue.build().build_id)


def test_a_version_cited_three_builds_ago_is_fetched_byte_for_byte(raw: Path) -> None:
    cited, packed, then = str(catalogue.build().build_id), archive(), dict(files())
    newer = [publish_again(raw, shelter) for shelter in ("33", "34", "35")]
    assert len({cited, *newer}) == 4
    assert dict(files()) != then
    for name, content in then.items():
        found = asked(f"/data/{cited}/{name}")
        assert (found.status, found.body) == (200, content), name
        assert "immutable" in found.headers["cache-control"]
    assert asked(f"/data/{cited}/barometr-sopotu.zip").body == packed
    assert versions.kept() == [*reversed(newer), cited]
    assert all(version in asked("/data/").body.decode() for version in (cited, *newer))


def test_what_is_kept_is_never_written_again(raw: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cited, packed = str(catalogue.build().build_id), archive()
    publish_again(raw, "33")
    monkeypatch.setenv("BAROMETR_ADDRESS", "https://barometr.example")
    assert publish_again(raw, "32") == cited, "the same data are the same build again"
    assert archive() != packed, "today it would name the address"
    assert asked(f"/data/{cited}/barometr-sopotu.zip").body == packed


def test_the_oldest_versions_make_room_and_say_so(raw: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    oldest = str(catalogue.build().build_id)
    monkeypatch.setenv("BAROMETR_VERSIONS_BYTES", str(int(len(archive()) * 1.5)))
    newest = publish_again(raw, "33")
    assert versions.kept() == [newest]
    for path in (f"/data/{oldest}/", f"/data/{oldest}/observations.csv"):
        found = asked(path)
        assert (found.status, oldest in found.body.decode()) == (410, True)
        assert "ustąpiła miejsca" in found.body.decode()


def test_the_version_in_use_stays_however_little_room_there_is(
    raw: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BAROMETR_VERSIONS_BYTES", "0")
    newest = publish_again(raw, "33")
    assert versions.kept() == [newest]


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/data/000000000000-000000000000/", 404),
        ("/data/000000000000-000000000000/x", 404),
        ("/data/..%2F..%2Fx/observations.csv", 404),
        ("/data/nie-ma/observations.csv", 404),
    ],
)
def test_a_version_that_never_was_is_not_found(raw: Path, path: str, status: int) -> None:
    found = asked(path)
    assert found.status == status
    assert "Traceback" not in found.body.decode()


def test_a_file_that_a_version_lacks_is_told(raw: Path) -> None:
    found = asked(f"/data/{catalogue.build().build_id}/../app.py")
    assert found.status == 404
    found = asked(f"/data/{catalogue.build().build_id}/nic.csv")
    assert (found.status, "observations.csv" in found.body.decode()) == (404, True)


def test_a_disk_that_cannot_be_written_promises_no_version(raw: Path) -> None:
    publish_again(raw, "33")
    packages = raw.parent / "packages"
    for path in packages.iterdir():
        path.unlink()
    packages.rmdir()
    packages.write_text("no folder", encoding="utf-8")
    build(small_raw(raw.parent / "other"), raw.parent / "warehouse.duckdb")
    assert versions.keep.__wrapped__() is False  # type: ignore[attr-defined]
    assert versions.kept() == []


def test_a_room_that_is_no_number_stops_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BAROMETR_VERSIONS_BYTES", "viel")
    with pytest.raises(CannotPublishError, match="viel"):
        versions.most_bytes()
    with pytest.raises(SystemExit, match="BAROMETR_VERSIONS_BYTES"):
        versions.check()


def test_an_indicator_says_that_its_figures_differ_and_others_do_not(raw: Path) -> None:
    assert notice(history()[0], "II.13") == ""
    publish_again(raw, "33")
    assert "1 liczba" in notice(history()[0], "II.13")
    assert notice(history()[0], "II.14") == ""


def test_the_feed_tells_every_build_and_what_it_changed(raw: Path) -> None:
    builds = [str(catalogue.build().build_id), *(publish_again(raw, shelter) for shelter in ("33", "34"))]
    found = asked("/data/zmiany.atom", host="barometr.example")
    assert (found.status, found.headers["content-type"]) == (200, "application/atom+xml")
    root = ElementTree.fromstring(found.body)
    entries = root.findall(f"{ATOM}entry")
    assert list(reversed(builds)) == [
        str(entry.findtext(f"{ATOM}title")).removeprefix("Wersja danych ") for entry in entries
    ]
    assert "33" in str(entries[0].findtext(f"{ATOM}content"))
    assert "34" in str(entries[0].findtext(f"{ATOM}content"))
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert len(set(ids)) == len(entries)
    for element in (root, *entries):
        assert all(element.findtext(f"{ATOM}{name}") for name in ("id", "title", "updated"))
    links = [link.get("href", "") for link in root.iter(f"{ATOM}link")]
    assert f"http://barometr.example/data/{builds[0]}/" in links


def test_an_answer_to_a_question_is_told_as_one() -> None:
    before = Kept("finding", "f", 2020, "II.13", status="open")
    after = Kept("finding", "f", 2020, "II.13", status="explained")
    assert "odpowiedziano na pytanie" in change_text((before, after))
    assert "nowa uwaga" in change_text((None, before))
