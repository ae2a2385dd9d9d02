"""The short form: one A4 page per area, or one for a direction; a sentence per indicator."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from presentation.language.language import _, ngettext
from presentation.reading.context_sentences import event_sentence
from presentation.view.indicator_view import IndicatorView
from publish.briefing.headline import headline
from publish.briefing.questions import questions
from publish.briefing.selection import Selection, area_title, views_of_selection
from publish.documents.content import Block, Heading, Items, Line, Paragraph, Table
from queries import lookups

_MOST_QUESTIONS = 3


def short_pages(selection: Selection) -> Iterator[Block]:
    """Yield the page of each area of the selection, or one page where it is not about areas."""
    if not selection.areas:
        items = views_of_selection(selection)
        yield from _page(items, selection.year, level=1, has_context=True)
        return
    level = min(2, len(selection.areas))
    for number, area in enumerate(selection.areas):
        if len(selection.areas) > 1:
            yield Heading(area_title(area), on_new_page=number > 0)
        goal = str(lookups.areas()[area].general_goal)
        yield Paragraph(goal, label=_("General goal:"))
        items = views_of_selection(replace(selection, area=area))
        yield from _page(items, selection.year, level)


def _page(
    every: Sequence[IndicatorView], year: int, level: int, *, has_context: bool = False
) -> Iterator[Block]:
    """Yield a page on the indicators of the strategy; questions are asked of the context too."""
    items = [item for item in every if has_context or item.indicator.is_official]
    yield Paragraph(" ".join(headline(items, year)), style="lead")
    event = event_sentence(year - 1, year, lookups.facts_for("count"))
    if event:
        yield Paragraph(event, style="small")
    known = [item for item in items if item.says_something]
    table = sentences_table(known, _("What the documents say"))
    if table:
        yield table
    absent = "; ".join(item.indicator.label for item in items if not item.says_something)
    if absent:
        yield Paragraph(f"{absent}.", label=_("No figure in the loaded documents:"))
    asked = questions(every, year, _MOST_QUESTIONS)
    if asked:
        yield Heading(_("Questions to be clarified"), level)
        yield Items(asked, is_numbered=True)
    yield Paragraph(_source(items), label=_("Source:"), style="small")


def _source(items: Sequence[IndicatorView]) -> str:
    used = {row.document_id for item in items for row in item.rows}
    return "; ".join(title for document, title in lookups.titles().items() if document in used) + "."


def context_table(items: Sequence[IndicatorView]) -> Table | None:
    """Return the context indicators with one sentence each, None where there are none."""
    return sentences_table(items, _("Figures of the context"))


def sentences_table(items: Sequence[IndicatorView], caption: str) -> Table | None:
    """Return one row per indicator: name, the two figures compared, and the sentence; None without items."""
    if not items:
        return None
    return Table(
        caption=caption,
        columns=(_("Indicator"), _("Comparison"), _("What the documents give")),
        lines=tuple(Line((item.indicator.label, _steps(item), _told(item))) for item in items),
        widths=(5, 4, 13),
    )


def _told(item: IndicatorView) -> str:
    """Return the sentence of an indicator, and how many series it leaves out where none speaks for all."""
    count = 0 if item.main is None or item.main.block.is_headline or not item.has_voice else len(item.others)
    if not count:
        return item.judged_sentence
    more = ngettext("{count} more series in the Barometr.", "{count} more series in the Barometr.", count)
    return f"{item.judged_sentence} {more.format(count=count)}"


def _steps(item: IndicatorView) -> str:
    if item.main is None or item.comparison is None:
        return _("not compared")
    return f"{item.comparison.earlier.year} → {item.comparison.later.year}:\n{item.main.steps}"
