"""How a test waits for a page: on its state, never for a time."""

from playwright.sync_api import Page, expect

PATIENCE = 20_000  # ms; a page takes one or two seconds on an idle machine


def visit(page: Page, address: str) -> None:
    """Open an address and wait until the page is whole: written to its last line and no script running."""
    page.goto(address)
    expect(page.locator("footer.stopka")).to_be_attached(timeout=PATIENCE)
    settled(page)


def settled(page: Page) -> None:
    """Wait until no script runs and nothing on the page is waiting to be replaced."""
    app = page.locator('[data-testid="stApp"]')
    expect(app).to_have_attribute("data-test-script-state", "notRunning", timeout=PATIENCE)
    expect(page.locator('[data-stale="true"]')).to_have_count(0, timeout=PATIENCE)
    expect(page.locator('[data-testid="stSkeleton"]')).to_have_count(0, timeout=PATIENCE)
    expect(page.locator("#lekka")).to_have_count(0, timeout=PATIENCE)
