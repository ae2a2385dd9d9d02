"""Whatever an address says, its words are words on the page: no link, no picture, no emphasis, no colour."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page
from streamlit.runtime.state.query_params_proxy import QueryParamsProxy
from streamlit.testing.v1 import AppTest

from pages import site
from pages.documents import briefing_choice
from pages.filters import query_params
from pages.frame import enlarged, layout
from pages.frame.markup import as_text
from pages.load_report import upload
from pages.search import answer
from pages.sql import editor
from tests.support.visit import visit
from tests.support.words.hostile_words import DENSE, VALUES, live_marks, said

ENTRIES = [entry for entries in site.groups().values() for entry in entries]
PARAMETERS = {
    *query_params.NAMES,
    *briefing_choice.NAMES,
    enlarged.ASKED,
    answer.ASKED,
    layout.LANGUAGE,
    editor.PARAMETER,
    upload.DRAFT,
}
PASSED_OVER = {"utm_source"}  # no page asks for it
# Where nothing is found there is little on the page; a search that finds nothing goes on a way of its own.
NOTHING_FOUND = {"szukaj"}
FOREIGN = """() => {
    const main = document.querySelector('[data-testid="stMain"]');
    const own = ['#', 'data:', location.origin];
    const isOwn = (address) => own.some((start) => address.startsWith(start));
    const marks = 'a, img, strong, em, code, del, [class], [style], [role="img"]';
    return [
        ...[...main.querySelectorAll('a[href]')].filter((link) => !isOwn(link.href)),
        ...[...main.querySelectorAll('img')].filter((picture) => !isOwn(picture.src)),
        ...main.querySelectorAll('.katex, .stMarkdownColoredText, .stMarkdownColoredBackground'),
        ...main.querySelectorAll(`[data-testid="stAlert"] p :is(${marks})`),
    ].map((one) => one.outerHTML.slice(0, 200));
}"""
Opened = Callable[..., AppTest]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The names of the parameters that pages ask the address for."""
    names: set[str] = set()
    for way in ("get", "get_all", "__getitem__"):
        plain = getattr(QueryParamsProxy, way)

        def noted(self: QueryParamsProxy, key: str, *rest: Any, plain: Any = plain) -> Any:
            names.add(key)
            return plain(self, key, *rest)

        monkeypatch.setattr(QueryParamsProxy, way, noted)
    return names


@pytest.mark.parametrize("left_out", [set(), NOTHING_FOUND], ids=["every parameter", "all but the search"])
@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.address or "przeglad")
def test_no_word_of_an_address_is_markup(
    open_page: Opened, entry: site.Entry, left_out: set[str], asked: set[str]
) -> None:
    query = {name: list(VALUES) for name in (PARAMETERS | PASSED_OVER) - left_out}
    app = open_page(entry.script, **query)
    assert not app.exception
    told = [text for _kind, text in said(app)]
    assert any(as_text(VALUES[-1]) in text for text in told), "the page repeats no word of the address"
    assert live_marks(app) == []
    assert asked <= PARAMETERS | PASSED_OVER, "a page asks for a parameter that this test does not give"


def test_a_question_that_is_a_name_is_repeated_in_plain_words(open_page: Opened) -> None:
    app = open_page("sql/page.py", zapytanie="__zly__")
    assert live_marks(app) == []
    assert any(as_text("__zly__") in warning.value for warning in app.warning)


@pytest.mark.parametrize("parameter", ["jezyk", "kod", "okres"])
def test_a_long_value_is_repeated_by_its_start(open_page: Opened, parameter: str) -> None:
    scripts = {"jezyk": "help/method.py", "kod": "indicator/page.py", "okres": "documents/sheet.py"}
    app = open_page(scripts[parameter], **{parameter: "x" * 5000})
    told = [warning.value.casefold() for warning in app.warning]
    assert told
    assert all("x" * 79 + "…" in sentence and "x" * 80 not in sentence for sentence in told)


@pytest.mark.browser
def test_no_word_of_an_address_is_markup_in_a_browser(server: str, page: Page) -> None:
    """Streamlit makes more of words than Markdown does, so they are looked at where they are shown."""
    found = {}
    for number, entry in enumerate(ENTRIES):
        values = (VALUES[number % len(VALUES)], DENSE)  # Streamlit takes its time for a hundred notices
        query = urlencode(dict.fromkeys(sorted(PARAMETERS - NOTHING_FOUND), values), doseq=True)
        page.goto("about:blank")
        visit(page, f"{server}/{entry.address}?{query}")
        told = page.locator('[data-testid="stAlert"]').all_inner_texts()
        assert any(f"„{DENSE}”" in words for words in told), (entry.address, told)
        found[entry.address] = page.evaluate(FOREIGN)
    assert found == {entry.address: [] for entry in ENTRIES}
