"""What the tests share: a real warehouse, the real server on it, a real browser."""

import gc
import os
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from unittest import mock

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, Page, expect, sync_playwright
from streamlit.components.v2 import manifest_scanner
from streamlit.source_util import PageHash, PageInfo
from streamlit.testing.v1 import AppTest

from etl.build import build
from etl.next_report import command, drafts
from etl.next_report.tell import extract_and_tell
from tests.support import chromium
from tests.support.running_server import ROOT, running_server

# A machine that runs everything at once answers late.
expect.set_options(timeout=20_000)  # ms
settings.register_profile("suite", deadline=None)
settings.load_profile("suite")
# Each AppTest reads the metadata of every installed package in search of components, which takes three times
# as long as our overview; within one run of the suite the answer stays the same.
manifest_scanner.scan_component_manifests = cache(manifest_scanner.scan_component_manifests)
# 3,000 tests and all that they import are never garbage; looking for it less often (700 objects by default)
# saves a tenth of the time.
gc.set_threshold(50_000, 20, 50)
# The client of Spark takes a process whose main module has no file, as those of xdist, for its own doctests.
vars(sys.modules["__main__"]).setdefault("__file__", __file__)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the tests of a module on one process, and all that ask the server: it takes seconds to start."""
    for item in items:
        asks = "server" in getattr(item, "fixturenames", ())
        item.add_marker(pytest.mark.xdist_group("server" if asks else str(item.path)))


@pytest.fixture(scope="session")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The warehouse, built by the real ETL from the committed raw data; `queries` read it."""
    path = tmp_path_factory.mktemp("warehouse") / "warehouse.duckdb"
    build(ROOT / "data" / "raw", path)
    os.environ["BAROMETR_WAREHOUSE"] = str(path)
    return path


@pytest.fixture(scope="session", autouse=True)
def reading_in_this_process() -> Iterator[None]:
    """Drafts read their reports here: a process for each takes half a second to start.

    `tests/next_report/test_bounds.py` holds that the process gives the same, within its limits; the servers
    of the tests start theirs.
    """
    with (
        mock.patch.object(drafts, "extract_bounded", extract_and_tell),
        mock.patch.object(command, "extract_bounded", extract_and_tell),
    ):
        yield


@cache
def _addresses() -> dict[PageHash, PageInfo]:
    """Return the pages by address; only a run makes those known that differ from the names of the scripts."""
    return AppTest.from_file(str(ROOT / "pages" / "router.py"), default_timeout=30).run()._registered_pages


@pytest.fixture
def open_page(warehouse: Path) -> Callable[..., AppTest]:
    """Open a page through the router, as a visitor does: `open_page("overview/page.py", kod="II.13")`."""

    def opened(script: str, **query: str | list[str]) -> AppTest:
        app = AppTest.from_file(str(ROOT / "pages" / "router.py"), default_timeout=30)
        app._registered_pages = _addresses()
        for name, value in query.items():
            app.query_params[name] = value
        return app.switch_page(script).run()

    return opened


@pytest.fixture(scope="session")
def server(warehouse: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the running server."""
    with running_server(warehouse, tmp_path_factory.mktemp("server") / "log.txt") as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium; where none is found, the tests that need it fail."""
    executable = chromium.find()
    if executable is None:
        raise RuntimeError("No Chromium was found; `make test` installs one.")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=executable, args=list(chromium.FLAGS))
        yield started
        started.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A fresh visitor on a desk, whose browser speaks Polish."""
    context = browser.new_context(locale="pl-PL", viewport={"width": 1440, "height": 900})
    yield context.new_page()
    context.close()
