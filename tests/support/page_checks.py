"""What makes a page readable by everyone, asked of the page itself; each check returns its complaints."""

import re
from typing import Any, Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from server.platform_words import WORDS
from tests.support.visit import settled

RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice")
# The rules of axe that another theme can break.
COLORS = ("color-contrast", "link-in-text-block")
# Words of Streamlit, plotly and the tables' grid, and the small words that any English sentence has.
ENGLISH = re.compile(
    r"\b(the|and|of|with|this|these|from|your|are|not|choose|select|search|close|open|show|hide|view|sort"
    r"|download|upload|browse|files?|limit|drag|drop|press|enter|clear|copy|page|loading|running|error|"
    r"warning|expand|collapse|zoom|reset|autoscale|fullscreen|column|row|yes|no results|sidebar|heading)\b",
    re.IGNORECASE,
)
# Text and names that a visitor sees or hears: not code, not what is marked as another language.
_WORDS = """() => {
    const found = [];
    const skipped = 'script, style, code, pre, textarea, [lang="en"], [data-testid="stIconMaterial"]';
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const place = texts.currentNode.parentElement;
        if (!place || place.closest(skipped) || !place.checkVisibility()) continue;
        found.push(texts.currentNode.data.trim());
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
        if (element.closest(skipped) || element.closest('[aria-hidden="true"]')) continue;
        for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
            found.push(element.getAttribute(name) ?? '');
    }
    return [...new Set(found)].filter(Boolean);
}"""
_HAS_THEME = """(theme) => {
    const [red] = getComputedStyle(document.querySelector('.stApp')).backgroundColor.match(/[0-9]+/);
    return (red < 128) === (theme === 'dark');
}"""
# What opens is filled by the server a moment later.
_ALL_FILLED = """() => [...document.querySelectorAll('[data-testid="stExpanderDetails"]')]
    .filter((inside) => inside.closest('details').open)
    .every((inside) => inside.querySelector('[data-testid="stElementContainer"]'))"""
_CHARTS = """() => {
    const parts = [...document.querySelectorAll('.stPlotlyChart, .stVegaLiteChart, .stImage img, table')];
    return parts.flatMap((part, place) => {
        const next = parts.slice(place + 1).find((other) => !other.matches('img'));
        if (part.matches('table')) return [];
        const said = part.getAttribute('aria-label') ?? part.getAttribute('alt') ?? '';
        const wrong = said.length < 20 ? [`says too little: "${said}"`] : [];
        if (!part.matches('img') && !next?.matches('table')) wrong.push(`no table follows: ${said}`);
        return wrong;
    });
}"""
_JUMPS = """() => {
    const main = document.querySelector('main, [data-testid="stMain"]');
    const sections = main.querySelectorAll('h2').length;
    const links = [...main.querySelectorAll('a[href*="#"]')].filter((link) => !link.closest('h1, h2, h3'));
    const jumps = links.filter((link) => link.hash && link.pathname === location.pathname);
    const lost = jumps.filter((link) => !document.getElementById(decodeURIComponent(link.hash.slice(1))));
    const wrong = lost.map((link) => `${link.hash} leads nowhere`);
    if (main.scrollHeight > 3 * 900 && sections > 2 && jumps.length < sections - 1)
        wrong.push(`${sections} sections, ${jumps.length} jump links`);
    return wrong;
}"""


# Another theme makes the page's script run again, a moment later: calm for a while, counted in frames.
_CALM = """() => new Promise((done) => {
    let calm = 0;
    const look = () => {
        const state = document.querySelector('[data-testid="stApp"]').dataset.testScriptState;
        const isCalm = state === 'notRunning' && !document.querySelector('[data-stale="true"]');
        calm = isCalm ? calm + 1 : 0;
        if (calm > 60) done(true);
        else requestAnimationFrame(look);
    };
    look();
})"""


def breaches(page: Page, *only: str) -> dict[str, list[str]]:
    """Return what axe finds by rule, with the start of each element; `only` these rules, else all."""
    asked: dict[str, Any] = {"runOnly": list(only or RULES), "resultTypes": ["violations"]}
    found = Axe().run(page, options=asked).response["violations"]
    return {rule["id"]: [node["html"][:120] for node in rule["nodes"]] for rule in found}


def use_theme(page: Page, theme: Literal["light", "dark"]) -> None:
    """Let the visitor's system ask for this theme and wait until the page has it."""
    page.emulate_media(color_scheme=theme, reduced_motion="reduce")
    page.wait_for_function(_HAS_THEME, arg=theme)
    page.evaluate(_CALM)
    settled(page)


def open_everything(page: Page) -> None:
    """Open whatever opens on the page, also what only then appears."""
    closed = '[data-testid="stMain"] details:not([open]) > summary'
    while page.locator(closed).count():
        page.eval_on_selector_all(closed, "all => all.forEach((one) => one.click())")
        page.wait_for_function(_ALL_FILLED)
        settled(page)


def headings(page: Page) -> list[str]:
    """Return where the headings do not descend step by step from one h1."""
    levels = page.eval_on_selector_all(
        "h1, h2, h3, h4, h5, h6",
        "all => all.filter(one => one.checkVisibility()).map(one => [+one.tagName[1], one.innerText])",
    )
    ones = [text for level, text in levels if level == 1]
    wrong = [] if len(ones) == 1 else [f"{len(ones)} headings of level 1"]
    for (before, _text), (level, text) in zip([(0, ""), *levels], levels, strict=False):
        if level > before + 1:
            wrong.append(f"level {level} after {before}: {text}")
    return wrong


def english_words(page: Page) -> list[str]:
    """Return texts and names of a Polish page with an English word in them."""
    return [text for text in page.evaluate(_WORDS) if text in WORDS or ENGLISH.search(text)]


def silent_charts(page: Page) -> list[str]:
    """Return charts without a sentence or without a table of the same figures after them."""
    return list(page.evaluate(_CHARTS))


def lost_jumps(page: Page) -> list[str]:
    """Return jump links that lead nowhere, and a long page that has none."""
    return list(page.evaluate(_JUMPS))


def is_cut_off(page: Page) -> bool:
    """Return whether one must scroll sideways to read the page or whether its sections are wider than it."""
    return bool(
        page.evaluate("""() => {
            const main = document.querySelector('[data-testid="stMain"]') ?? document.body;
            return document.documentElement.scrollWidth > window.innerWidth
                || main.scrollWidth > main.clientWidth;
        }""")
    )
