"""The search of the figures as printed: the address restores it, follows it, and wins over what was typed."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.support.running_server import ROOT


@pytest.fixture
def page(warehouse: Path) -> AppTest:
    return AppTest.from_file(str(ROOT / "pages" / "sources" / "page.py"), default_timeout=60)


def test_what_is_typed_enters_the_address_and_leaves_it(page: AppTest) -> None:
    page.run().text_input[0].set_value("schronisko").run()
    assert page.query_params["szukaj"] in ("schronisko", ["schronisko"])
    page.text_input[0].set_value("").run()
    assert "szukaj" not in page.query_params
    assert not page.exception


def test_an_address_wins_over_what_was_typed_before(page: AppTest) -> None:
    page.run().text_input[0].set_value("schronisko").run()
    page.query_params["szukaj"] = "noclegownia"
    assert page.run().text_input[0].value == "noclegownia"
    assert page.query_params["szukaj"] in ("noclegownia", ["noclegownia"])
