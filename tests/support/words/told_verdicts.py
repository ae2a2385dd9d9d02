"""Which verdict a list, a page or a paper gives an indicator, read from what is made and not from an app."""

import re
from functools import cache

from lxml import html

from presentation.board.line import SIGNS
from presentation.language.language import _, current, using
from presentation.view.indicator_view import IndicatorView
from publish.documents.content import Block, Heading, Paragraph, Table
from tests.support.words.every_view import every_view

Told = list[tuple[str, html.HtmlElement]]


def tree_of(made: str) -> html.HtmlElement:
    return html.fromstring(f"<div>{made}</div>")


def plain(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").split())


def rows_of(made: str, which: str = "//*[@data-kod]") -> Told:
    return [(row.get("data-kod"), row) for row in tree_of(made).xpath(which)]


def linked(made: str, which: str) -> Told:
    """Return the elements with a link to an indicator, by its code."""
    found = []
    for element in tree_of(made).xpath(which):
        (href, *_more) = element.xpath('.//a/@href[contains(., "kod=")]') or element.xpath("./@href")
        found.append((re.findall(r"kod=([\w.]+)", href)[0], element))
    return found


def verdicts_in(text: str) -> list[str]:
    """Return every verdict that stands in a text; the longer one where it begins with another."""
    found, rest = [], plain(text).lower()
    for verdict in every_verdict(current()):
        if plain(verdict).lower() in rest:
            found.append(verdict)
            rest = rest.replace(plain(verdict).lower(), "")
    return found


@cache
def every_verdict(language: str) -> list[str]:
    """Return the words of all verdicts that are given at all, the longest first."""
    with using(language):
        found = {view.verdict.words for view in every_view() if view.verdict}
    assert len(found) > 5
    return sorted(found, key=len, reverse=True)


def verdict_of(view: IndicatorView) -> list[str]:
    return [view.verdict.words] if view.verdict else []


def short_of(clause: str) -> list[str]:
    """Return what a list says for the clause of chance."""
    if not clause:
        return []
    is_beyond = clause == _("the difference goes beyond ordinary variation")
    return [_("beyond ordinary variation") if is_beyond else _("within ordinary variation")]


def chip_of(view: IndicatorView) -> list[str]:
    """Return what a list says for a verdict: nothing where the strategy is silent, short for `diverge`."""
    if view.verdict is None or view.verdict.kind == "undirected":
        return []
    words_of = _("not judged: series differ") if view.verdict.kind == "diverge" else view.verdict.words
    return [plain(f"{SIGNS[view.verdict.kind]} {words_of}")]


def table_of_note(blocks: tuple[Block, ...]) -> dict[str, str]:
    """Return what the table of a note says that the strategy says, by the first word of what is counted."""
    name = _("What the strategy says")
    tables = [block for block in blocks if isinstance(block, Table) and name in block.columns]
    return {
        line.cells[1].split()[0]: line.cells[table.columns.index(name)]
        for table in tables
        for line in table.lines
        if not line.spans
    }


def points_of(blocks: tuple[Block, ...]) -> dict[str, str]:
    """Return the paragraphs on each indicator of the full briefing as one text."""
    found: dict[str, str] = {}
    name = ""
    for block in blocks:
        if isinstance(block, Heading):
            name = block.text.rpartition(" (")[0] if block.is_numbered else ""
        elif isinstance(block, Paragraph) and name and block.style != "small":
            found[name] = f"{found.get(name, '')} {block.label} {block.text}".strip()
    return found
