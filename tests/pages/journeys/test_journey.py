"""The way of a councillor in a real browser: from a deep link to the figure behind a chart."""

import csv
import re
from decimal import Decimal
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.support.running_server import running_server
from tests.support.visit import settled, visit

pytestmark = pytest.mark.browser


def test_from_a_cold_deep_link_to_the_figure_in_the_file(warehouse: Path, page: Page, tmp_path: Path) -> None:
    with running_server(warehouse, tmp_path / "log.txt") as address:
        visit(page, f"{address}/infrastruktura-spoleczna")
        expect(page.get_by_role("dialog")).to_have_count(0)
        expect(page.get_by_role("heading", level=1)).to_contain_text("Infrastruktura społeczna")
        _choose_priority(page, "3. Polepszanie dostępu")
        expect(page).to_have_url(re.compile("priorytet=3"))
        expect(page.get_by_text("Zawodowe rodziny zastępcze")).to_have_count(0)
        page.locator('[data-kod="II.13"]').get_by_role("link").first.click()
        expect(page).to_have_url(re.compile(r"wskaznik\?.*kod=II\.13"))
        settled(page)
        chart = page.locator(".js-plotly-plot").first
        expect(chart).to_contain_text("50")
        with page.expect_download() as download:
            page.get_by_role("button", name="CSV dla programów").first.click()
        rows = list(csv.DictReader(download.value.path().open(encoding="utf-8", newline="")))
    found = [row for row in rows if row["series_id"] == "shelter_users" and row["year"] == "2020"]
    assert [Decimal(row["value"]) for row in found if row["category"] == ""] == [Decimal(50)]
    assert {row["document_id"] for row in found} == {"report-2020"}
    assert all(row["printed"] and row["locator"] for row in found)


def _choose_priority(page: Page, name: str) -> None:
    page.get_by_role("combobox", name=re.compile("Kierunek priorytetowy|Priorytet")).click()
    page.get_by_role("option", name=re.compile(re.escape(name))).click()
    settled(page)


def test_an_empty_selection_offers_a_way_out(server: str, page: Page) -> None:
    visit(page, f"{server}/bezpieczenstwo?szukaj=kosmonauta")
    expect(page.get_by_text("Żaden wskaźnik nie odpowiada")).to_be_visible()
    page.get_by_role("button", name="Wyczyść").click()
    settled(page)
    expect(page).not_to_have_url(re.compile("szukaj"))
    expect(page.locator('[data-kod="I.3"]')).to_be_visible()


def test_the_address_restores_the_view_and_a_bad_value_is_told(server: str, page: Page) -> None:
    visit(page, f"{server}/partycypacja-obywatelska?cel=4.3&okres=2020-2022&priorytet=99")
    expect(page.get_by_text("nie jest znaną wartością")).to_be_visible()
    expect(page.locator("#cel-4-3")).to_be_visible()
    expect(page.locator("#cel-4-1")).to_have_count(0)
