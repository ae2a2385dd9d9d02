"""The short form: one A4 page per area, or one for a direction; a sentence per indicator."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from presentation.figure.observation import current_figures
from presentation.language.language import _, ngettext
from presentation.reading.context_sentences import event_sentence
from presentation.reading.readings import steps_text
from publish.briefing.headline import headline
from publish.briefing.items import Item, items_of
from publish.briefing.questions import questions
from publish.briefing.selection import Selection, area_title
from publish.documents.content import Block, Heading, Items, Line, Paragraph, Table
from queries import catalogue

_MOST_QUESTIONS = 3


def short_pages(selection: Selection) -> Iterator[Block]:
    """Yield the page of each area of the selection, or one page where it is not about areas."""
    if not selection.areas:
        yield from _page(items_of(selection), selection.year, level=1)
        return
    level = min(2, len(selection.areas))
    for number, area in enumerate(selection.areas):
        if len(selection.areas) > 1:
            yield Heading(area_title(area), on_new_page=number > 0)
        goal = catalogue.name_of(catalogue.areas()[area], "general_goal")
        yield Paragraph(goal, label=_("General goal:"))
        items = items_of(replace(selection, area=area))
        yield from _page([item for item in items if item.is_official], selection.year, level)


def _page(items: Sequence[Item], year: int, level: int) -> Iterator[Block]:
    yield Paragraph(" ".join(headline(items, year)), style="lead")
    event = event_sentence(year - 1, year, catalogue.facts_for("count"))
    if event:
        yield Paragraph(event, style="small")
    known = [item for item in items if item.is_known]
    table = sentences_table(known, _("What the documents say"))
    if table:
        yield table
    absent = "; ".join(item.label for item in items if not item.is_known)
    if absent:
        yield Paragraph(f"{absent}.", label=_("No figure in the loaded documents:"))
    asked = questions(items, year, _MOST_QUESTIONS)
    if asked:
        yield Heading(_("Questions to be cleared up"), level)
        yield Items(asked, is_numbered=True)
    yield Paragraph(_source(items), label=_("Source:"), style="small")


def _source(items: Sequence[Item]) -> str:
    used = {row["document_id"] for item in items for row in item.rows}
    titles = catalogue.facts_for("count").documents
    return "; ".join(title for document, title in titles.items() if document in used) + "."


def context_table(items: Sequence[Item]) -> Table | None:
    """Return the context indicators with one sentence each, None where there are none."""
    return sentences_table(items, _("Figures of the context"))


def sentences_table(items: Sequence[Item], caption: str) -> Table | None:
    """Return one row per indicator: name, the two figures compared, and the sentence; None without items."""
    if not items:
        return None
    return Table(
        caption=caption,
        columns=(_("Indicator"), _("Comparison"), _("What the documents give")),
        lines=tuple(Line((item.label, _steps(item), _told(item))) for item in items),
        widths=(6, 4, 12),
    )


def _told(item: Item) -> str:
    """Return the sentence of an indicator, and how many series it leaves out where none speaks for all."""
    told = item.first_sentence() or _("The loaded documents give no figure for these years.")
    count = 0 if item.main is None or item.main.is_headline else len(item.others)
    if not count:
        return told
    more = ngettext("{count} more series in the Barometr.", "{count} more series in the Barometr.", count)
    return f"{told} {more.format(count=count)}"


def _steps(item: Item) -> str:
    if item.main is None or item.reading is None:
        return _("not compared")
    facts = catalogue.facts_for(item.main.unit)
    steps = steps_text(current_figures(item.main.lead), facts)
    comparison = item.reading.comparison
    if not steps or comparison is None:
        return _("not compared")
    return f"{comparison.earlier.year} → {comparison.later.year}:\n{steps}"
