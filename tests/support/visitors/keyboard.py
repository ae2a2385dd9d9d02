"""Hands that have only a keyboard: they press Tab until they stand where they want to be."""

from playwright.sync_api import Page

from tests.support.visit import settled

PATIENCE = 150  # presses; nobody tabs longer

_FOCUS = """() => {
    const element = document.activeElement;
    const isControl = element.matches('a, button, summary, input, textarea');
    const named = element.getAttribute('aria-label') || (isControl ? element.innerText : element.tagName);
    const label = element.labels?.[0]?.innerText ?? '';
    return `${named} ${label}`.replace(/\\s+/g, ' ').trim();
}"""
# How the focused element differs from its surroundings: the ring, and whether one sees it on the screen.
RING = """() => {
    const element = document.activeElement;
    const look = getComputedStyle(element);
    const place = element.getBoundingClientRect();
    return {
        name: (element.getAttribute('aria-label') || element.innerText || element.tagName).slice(0, 60),
        ring: look.outlineStyle === 'solid' && parseFloat(look.outlineWidth) >= 2,
        seen: place.width > 0 && place.bottom > 0 && place.top < innerHeight && place.right > 0,
        end: element === document.body || Boolean(element.closest('footer')),
    };
}"""


def focused(page: Page) -> str:
    """Return the name of what has the focus."""
    return str(page.evaluate(_FOCUS))


def tab_to(page: Page, name: str) -> None:
    """Press Tab until the focus stands on something with these words in its name."""
    passed = []
    for _press in range(PATIENCE):
        page.keyboard.press("Tab")
        passed.append(focused(page))
        if name in passed[-1]:
            return
    raise AssertionError(f"No Tab led to {name!r}, only to: {[name[:40] for name in passed]}")


def press(page: Page, *keys: str) -> None:
    """Press keys one after another and wait until the page has answered."""
    for key in keys:
        page.keyboard.press(key)
    settled(page)
