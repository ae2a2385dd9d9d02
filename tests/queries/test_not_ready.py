"""A warehouse that cannot be read: a sentence for whoever asks, one log line, no restart to mend it."""

import logging
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest
from starlette.applications import Starlette
from streamlit.testing.v1 import AppTest

from etl.build import build
from pages.frame import layout
from queries import catalogue, warehouse
from queries.history import latest_changes
from queries.sandbox.run import run_sql
from queries.warehouse import WarehouseMissingError, current_build, one_build
from server.data import addresses
from server.endurance.one_build import OneBuild
from server.headers import SecurityHeaders
from tests.support.small_raw import report, small_raw, write_document
from tests.support.visitors.asgi import finished, visit


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two builds of other figures, `first` and `second`, as one file each."""
    folder = tmp_path_factory.mktemp("built")
    raw = small_raw(folder / "raw")
    build(raw, folder / "first")
    shutil.rmtree(raw)
    write_document(raw / "inna-2020", report("inna-2020", 2020))
    build(raw, folder / "second")
    return folder


@pytest.fixture
def served(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The first build under the public name; it has been read."""
    public = tmp_path / "data" / "warehouse.duckdb"
    public.parent.mkdir()
    shutil.copyfile(built / "first", public)
    monkeypatch.setenv("BAROMETR_WAREHOUSE", str(public))
    assert documents() == ["proba-2020"]
    return public


def documents() -> list[str]:
    return [found.document_id for found in catalogue.documents()]


def put(source: Path, public: Path) -> None:
    """Put a file in the place of another as `mv` does."""
    shutil.copyfile(source, public.with_name("new"))
    public.with_name("new").replace(public)


def damaged(public: Path) -> None:
    content = bytearray(public.read_bytes())
    for start in range(3 * 4096, len(content), 64 * 1024):
        content[start : start + 4096] = b"\xff" * 4096
    public.write_bytes(content)


def truncated(public: Path) -> None:
    os.truncate(public, public.stat().st_size // 3)


def emptied(public: Path) -> None:
    os.truncate(public, 0)


def words(public: Path) -> None:
    public.write_text("To nie jest baza danych.\n" * 4000, encoding="utf-8")


def of_an_older_version(public: Path) -> None:
    other = public.with_name("older")  # DuckDB writes no file that this process reads
    shutil.copyfile(public, other)
    with duckdb.connect(str(other)) as connection:
        connection.execute("DROP VIEW observations")
    put(other, public)


def without_tables(public: Path) -> None:
    duckdb.connect(str(public.with_name("empty"))).close()
    put(public.with_name("empty"), public)


def a_folder(public: Path) -> None:
    public.unlink()
    public.mkdir()


def a_loop(public: Path) -> None:
    public.unlink()
    public.symlink_to(public)


def a_pipe(public: Path) -> None:
    public.unlink()
    os.mkfifo(public)


def gone(public: Path) -> None:
    public.unlink()


def gone_with_its_folder(public: Path) -> None:
    shutil.rmtree(public.parent)
    public.parent.write_text("", encoding="utf-8")


FAULTS = (
    *(damaged, truncated, emptied, words, of_an_older_version, without_tables),
    *(a_folder, a_loop, a_pipe, gone, gone_with_its_folder),
)
Fault = Callable[[Path], None]


def mend(public: Path, source: Path) -> None:
    """Take away what stands there, whatever it is, and put a good file in its place."""
    if public.parent.is_file():
        public.parent.unlink()
    if public.is_dir() and not public.is_symlink():
        public.rmdir()
    public.parent.mkdir(exist_ok=True)
    public.unlink(missing_ok=True)
    put(source, public)


@pytest.mark.parametrize("fault", FAULTS)
def test_a_warehouse_that_cannot_be_read_is_told_once_and_heals(
    fault: Fault, served: Path, built: Path, caplog: pytest.LogCaptureFixture
) -> None:
    fault(served)
    with caplog.at_level(logging.WARNING):
        for ask in (documents, current_build, catalogue.build, lambda: run_sql("FROM build"), documents):
            with pytest.raises(WarehouseMissingError, match="python -m etl build"):
                ask()
    assert [record.exc_info for record in caplog.records] == [None], "one line, no traceback"
    assert "\n" not in caplog.messages[0]
    mend(served, built / "second")
    assert documents() == ["inna-2020"]
    assert run_sql("SELECT document_id FROM document")["document_id"].tolist() == ["inna-2020"]


def test_a_page_says_so_in_the_language_of_the_visitor_and_heals(
    served: Path, built: Path, open_page: Callable[..., AppTest], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BAROMETR_WAREHOUSE", str(served))  # `open_page` reads the real one else
    damaged(served)
    polish, english = open_page("sources/page.py"), open_page("sources/page.py", jezyk="en")
    assert [item.value.partition(".")[0] for item in polish.error] == ["Dane nie są jeszcze gotowe"]
    assert [item.value.partition(".")[0] for item in english.error] == ["The data are not ready yet"]
    assert not [*polish.exception, *english.exception]
    mend(served, built / "first")
    assert not polish.run().error


def test_the_addresses_of_the_data_say_so_in_a_sentence(served: Path, built: Path) -> None:
    damaged(served)
    app = SecurityHeaders(OneBuild(Starlette(routes=addresses.routes())))
    for query, sentence in (
        ("", "Dane nie są jeszcze gotowe; "),
        ("jezyk=en", "The data are not ready yet; "),
    ):
        found = finished(visit("/data/observations.csv", query=query).ask(app))
        assert (found.status, found.headers["retry-after"]) == (503, "60")
        assert found.body.decode().startswith(sentence)
    mend(served, built / "first")
    assert finished(visit("/data/observations.csv").ask(app)).status == 200


def test_a_build_made_again_under_its_id_takes_the_place_of_the_damaged_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    raw, public = small_raw(tmp_path / "raw"), tmp_path / "warehouse.duckdb"
    monkeypatch.setenv("BAROMETR_WAREHOUSE", str(public))
    before = build(raw, public).build_id
    assert documents() == ["proba-2020"]
    damaged(public)
    with pytest.raises(WarehouseMissingError):
        documents()
    assert build(raw, public).build_id == before
    assert documents() == ["proba-2020"]
    assert latest_changes().before is None


def test_a_file_put_in_its_place_by_hand_is_read_each_time(served: Path, built: Path) -> None:
    for source, document in (("second", "inna-2020"), ("first", "proba-2020"), ("second", "inna-2020")):
        put(built / source, served)
        assert documents() == [document]


def test_a_run_reads_one_build_to_its_end(served: Path, built: Path) -> None:
    with one_build():
        first = current_build()
        for source in ("second", "first", "second", "first"):
            put(built / source, served)
            with one_build():
                assert (current_build(), documents()) == (first, ["proba-2020"])
            assert warehouse.rows("build")[0]["build_id"] == first.id
        put(built / "second", served)
    assert documents() == ["inna-2020"]


def test_a_page_is_of_one_build_though_another_comes_while_it_is_made(
    served: Path, built: Path, open_page: Callable[..., AppTest], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BAROMETR_WAREHOUSE", str(served))
    header, begun = layout._header, []

    def header_then_another_build() -> None:
        header()
        begun.append(catalogue.build().data_version)
        put(built / ("second" if documents() == ["proba-2020"] else "first"), served)

    monkeypatch.setattr(layout, "_header", header_then_another_build)
    (told,) = [item.value for item in open_page("sources/changes.py").markdown if "UTC" in item.value]
    assert begun[-1] in told
    assert catalogue.build().data_version != begun[-1]


def test_a_fault_that_passes_is_over_a_moment_later(
    served: Path, monkeypatch: pytest.MonkeyPatch, built: Path
) -> None:
    put(built / "second", served)

    def no_descriptor(*_arguments: object, **_settings: object) -> None:
        raise duckdb.IOException("Too many open files")

    with monkeypatch.context() as patched:
        patched.setattr("queries.warehouse.duckdb.connect", no_descriptor)
        with pytest.raises(WarehouseMissingError, match="Too many open files"):
            documents()
    monkeypatch.setattr(warehouse._not_ready, "_until", 0.0)
    assert documents() == ["inna-2020"]
