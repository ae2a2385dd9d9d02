"""Evidence by mouse and keyboard in a real browser, rows that are scrolled to, and Back to the same place."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.support.visit import settled, visit
from tests.support.visitors.keyboard import press, tab_to

pytestmark = pytest.mark.browser

TOP = "document.querySelector('[data-testid=\"stMain\"]').scrollTop"
AREA = "infrastruktura-spoleczna"
SHELTER_2020 = "report-2020:obszar-II.13.2020.1"
POINT = ".js-plotly-plot .scatterlayer .point"


@pytest.fixture(params=[1440, 390])
def visitor(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A visitor on a desk, then one on a phone."""
    context = browser.new_context(locale="pl-PL", viewport={"width": request.param, "height": 900})
    yield context.new_page()
    context.close()


def click(page: Page, found: Locator) -> float:
    """Bring an element before the eyes and click on it with the mouse; return how far down that is."""
    found.evaluate("one => one.scrollIntoView({ block: 'center' })")
    left_at = float(page.evaluate(TOP))
    box = found.bounding_box()
    assert box
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    return left_at


def go_back(page: Page, to: str, left_at: float) -> None:
    """Go back and hold that the page is where it was left; `to`: an element of that page."""
    page.go_back()
    expect(page.locator(to).first).to_be_attached()
    settled(page)
    page.wait_for_function(f"place => Math.abs({TOP} - place) < 2", arg=left_at)


def test_a_cell_of_an_area_leads_to_its_evidence_and_back_to_the_same_place(
    server: str, visitor: Page
) -> None:
    visit(visitor, f"{server}/{AREA}")
    left_at = click(visitor, visitor.locator('tr[data-kod="II.14"] a.dowod').first)
    assert left_at > 100, "the row lies below the first screen"
    expect(visitor.locator("tr.wskazane")).to_be_in_viewport()
    expect(visitor.locator("tr.wskazane mark")).to_be_visible()
    go_back(visitor, 'tr[data-kod="II.14"]', left_at)


def test_a_figure_of_the_sentence_leads_to_its_print_and_on_to_its_row_and_back(
    server: str, visitor: Page
) -> None:
    visit(visitor, f"{server}/wskaznik?kod=II.13")
    first_left_at = click(visitor, visitor.locator(".zdanie a.dowod").first)
    expect(visitor.locator("tr.wskazane mark")).to_have_text("50")
    expect(visitor.locator("tr.wskazane")).to_be_in_viewport()
    left_at = click(visitor, visitor.locator("tr.wskazane a[data-strona]"))
    hit = visitor.locator(".trafienie")
    expect(hit).to_have_count(1)
    expect(hit.locator("mark")).to_have_text("50")
    expect(hit).to_be_in_viewport(ratio=1)
    go_back(visitor, ".zdanie", left_at)
    go_back(visitor, ".zdanie", first_left_at)


def test_a_row_is_shown_and_marked_from_a_cold_address(server: str, visitor: Page) -> None:
    visit(visitor, f"{server}/zrodla?szukaj={SHELTER_2020}")
    expect(visitor.locator(".trafienie")).to_have_count(1)
    expect(visitor.locator(".trafienie")).to_be_in_viewport(ratio=1)
    assert visitor.locator(".zapisy tbody tr").count() > 1, "the other figures of its row stand beside it"


def test_of_several_rows_the_first_is_shown_and_all_are_marked(server: str, visitor: Page) -> None:
    visit(visitor, f"{server}/zrodla?szukaj=noclegownia")
    rows = visitor.locator(".zapisy tbody tr")
    expect(visitor.locator(".trafienie")).to_have_count(rows.count())
    assert rows.count() > 1
    expect(rows.first).to_be_in_viewport(ratio=1)


def test_a_search_that_finds_nothing_says_so(server: str, page: Page) -> None:
    visit(page, f"{server}/zrodla?szukaj=zorza%20polarna")
    expect(page.get_by_text("Nic nie odpowiada", exact=False)).to_be_visible()
    expect(page.locator(".trafienie")).to_have_count(0)


def test_a_click_on_a_point_of_the_chart_shows_the_evidence_of_its_year(server: str, visitor: Page) -> None:
    visit(visitor, f"{server}/wskaznik?kod=II.11")
    expect(visitor.locator(POINT)).to_have_count(7)
    boxes = [point.bounding_box() for point in visitor.locator(POINT).all()]
    places = [box["x"] for box in boxes if box]
    first = places.index(min(places))
    click(visitor, visitor.locator(POINT).nth(first))
    shown = visitor.locator(".st-key-wykres .dowody")
    expect(shown).to_have_count(1)
    expect(shown.locator("tbody th")).to_have_text(["2012"])
    expect(shown.locator("mark")).to_have_text(["21"])


def test_enter_on_a_year_below_the_chart_shows_its_evidence(server: str, page: Page) -> None:
    visit(page, f"{server}/wskaznik?kod=II.11")
    tab_to(page, "2012")
    press(page, "ArrowRight", "ArrowRight", "Enter")
    expect(page.locator(".st-key-wykres .dowody tbody th")).to_have_text(["2014"])
