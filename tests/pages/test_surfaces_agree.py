"""Whoever asks for the same indicator in the same years is told the same: on every page and every paper.

The surfaces are read as they are shown: the pages through the router, the documents as they are put
together. All indicators, two choices of years, both languages.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Markdown

from presentation.board.line import line_of
from presentation.language.language import current, using
from presentation.view.indicator_view import IndicatorView
from presentation.view.years import Years
from publish.briefing.briefing import briefing
from publish.briefing.selection import Selection, views_of_selection
from publish.documents.content import Block, Heading, Paragraph, Table
from publish.figure_cells import figure_text
from publish.indicator_views import views_of
from publish.report_tables.tables import report_tables
from publish.sheet.sheet import sheet
from publish.typography import bound
from queries import lookups
from tests.support.official import CONTEXT, OFFICIAL
from tests.support.own_html import own_html, words

AREA_PAGES = {"I": "safety", "II": "infrastructure", "III": "education", "IV": "participation"}
Open = Callable[..., AppTest]


@dataclass(frozen=True)
class Choice:
    """The years and the language that a reader asks for."""

    first: int | None
    last: int
    language: str

    @property
    def query(self) -> dict[str, str]:
        """The choice as an address of a page has it."""
        asked = {"od": str(self.first or ""), "do": str(self.last), "jezyk": self.language}
        return {name: value for name, value in asked.items() if value}


CHOICES = (Choice(None, 2020, "pl"), Choice(2017, 2019, "pl"), Choice(None, 2020, "en"))


@pytest.fixture(params=CHOICES, ids=lambda choice: f"{choice.first}-{choice.last}-{choice.language}")
def choice(request: pytest.FixtureRequest, warehouse: Path) -> Iterator[Choice]:
    found: Choice = request.param
    with using(found.language):
        yield found


def told_by(choice: Choice) -> dict[str, IndicatorView]:
    """Return the view of every indicator in the years of a choice, by code."""
    codes = list(lookups.indicators())
    assert len(codes) == OFFICIAL + CONTEXT
    return dict(zip(codes, views_of(codes, Years(choice.first, choice.last)), strict=True))


def texts_of(app: AppTest) -> list[str]:
    """Return the words of a page in its order: Markdown, captions among it, and the labels of links."""
    assert not app.exception
    found = []
    for element in app.main:
        if isinstance(element, Markdown):
            found.append(element.value)
        elif element.type == "page_link":
            found.append(str(element.proto.label))
    return found


def verdicts(text: str) -> set[str]:
    """Return which of all verdicts that are given at all stand in a text."""
    plain = text.replace("\\", "").replace("\u00a0", " ").lower()
    return {words for words in every_verdict(current()) if words in plain}


@cache
def every_verdict(language: str) -> set[str]:
    """Return the words of all verdicts in a language, once: each text of a surface is searched for them."""
    with using(language):
        every = {view.verdict.words for view in views_of(lookups.indicators()) if view.verdict}
    assert len(every) > 3
    return every


def verdict_of(view: IndicatorView) -> set[str]:
    return {view.verdict.words} if view.verdict else set()


@pytest.mark.parametrize("form", ["", "karty"], ids=["table", "cards"])
def test_an_area_says_figure_change_and_verdict(choice: Choice, form: str, open_page: Open) -> None:
    views = {code: view for code, view in told_by(choice).items() if view.indicator.is_official}
    shown = set()
    for script in AREA_PAGES.values():
        tree = own_html(open_page(f"areas/{script}.py", widok=form, **choice.query))
        for row in tree.xpath("//*[@data-kod][not(ancestor::details)]"):
            view = views[row.get("data-kod")]
            line = line_of(view, (2010, 2020))
            told = [line.newest.text if line.newest else line.said, line.change, line.relative, line.chance]
            text = words(row).replace("\u00a0", " ")
            assert [part for part in told if " ".join(part.split()) not in text] == [], view.code
            chips = [words(chip) for chip in row.xpath('.//span[@class="ocena"]')]
            assert chips == ([f"{line.sign} {line.verdict}".strip()] if line.verdict else []), view.code
            shown.add(view.code)
    assert shown == set(views)


def test_the_page_of_an_indicator_begins_with_its_sentences_and_verdict(
    choice: Choice, open_page: Open
) -> None:
    app = open_page("indicator/page.py", kod="I.1", **choice.query)
    for view in told_by(choice).values():
        app.query_params["kod"] = view.code
        (line,) = own_html(app.run()).find_class("zdanie")
        assert words(line).startswith(" ".join(bound(view.paragraph).split())), view.code


def test_a_point_of_the_briefing_says_the_paragraph_and_the_verdict(choice: Choice) -> None:
    views = told_by(choice)
    selection = Selection(choice.last, codes=tuple(views), first_year=choice.first, is_long=True)
    points = paragraphs_of_points(briefing(selection, choice.language).blocks)
    assert len(points) == len(views)
    for view in views.values():
        told = points[str(view.indicator.short_name)]
        assert told.startswith(view.paragraph), view.code
        assert verdicts(told) == verdict_of(view), view.code


def test_a_row_of_the_note_says_what_the_table_of_a_page_says(choice: Choice) -> None:
    selection = Selection(choice.last, codes=tuple(told_by(choice)), first_year=choice.first)
    blocks = briefing(selection, choice.language).blocks
    rows = {line.cells[1]: line.cells for table in blocks if isinstance(table, Table) for line in table.lines}
    lines = [line_of(view, (2016, 2020)) for view in views_of_selection(selection)]
    assert len(rows) == sum(line.newest is not None for line in lines)
    for line in lines:
        if line.newest:
            cells = rows[f"{line.code} {line.name}" if line.is_official else line.name]
            assert cells[4].startswith(line.newest.text), line.code
            assert cells[5].split("\n")[0] == line.change, line.code
            assert cells[6] == (f"{line.sign} {line.verdict}" if line.verdict else ""), line.code


def paragraphs_of_points(blocks: tuple[Block, ...]) -> dict[str, str]:
    """Return the paragraphs of each point as one text, without those on its name and its reasons."""
    found: dict[str, str] = {}
    name = ""
    for block in blocks:
        if isinstance(block, Heading):
            name = block.text.rpartition(" (")[0] if block.is_numbered else ""
        elif isinstance(block, Paragraph) and name and block.style != "small":
            text = f"{block.label} {block.text}".strip()
            found[name] = f"{found[name]} {text}" if name in found else text
    return found


def test_the_facts_of_the_sheet_are_the_judged_sentences(warehouse: Path) -> None:
    views = told_by(Choice(None, 2020, "pl"))
    facts = [fact for area in sheet("2020-2022").areas for fact in area.facts]
    assert len(facts) > 30
    sentences = {view.code: view.judged_sentence for view in views.values()}
    names = {view.code: str(view.indicator.short_name) for view in views.values()}
    for fact in facts:
        code, _space, rest = fact.partition(" ")
        told = sentences[code.removesuffix(".")]
        name = names[code.removesuffix(".")]
        # The name stands once: in front of the sentence, or at its beginning.
        assert rest in (told, f"{name}. {told}"), fact
        assert fact.count(name) == 1, fact


@pytest.mark.parametrize("year", [2019, 2020])
def test_the_tables_of_the_report_and_the_sheet_hold_the_figure_of_the_sentence(
    warehouse: Path, year: int
) -> None:
    views = told_by(Choice(None, year, "pl"))
    tables = {
        line.cells[0].partition(" ")[0]: line.cells
        for block in report_tables(year).blocks
        if isinstance(block, Table)
        for line in block.lines
    }
    period = "2017-2019" if year == 2019 else "2020-2022"
    made = sheet(period)
    cells = {
        row.code: "\n".join(row.cells[made.years.index(year)].lines)
        for area in made.areas
        for row in area.rows
    }
    assert len(tables) == len(cells) == OFFICIAL
    told = [view for view in views.values() if view.newest and view.newest.year == year]
    told = [view for view in told if view.indicator.is_official]
    assert len(told) > 25
    for view in told:
        assert view.newest
        assert view.main
        figure = figure_text(view.newest, view.main.facts)
        assert figure in tables[view.code][-1], view.code
        assert figure in cells[view.code], view.code
