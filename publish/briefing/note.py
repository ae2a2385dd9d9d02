"""The note for a committee: two pages that begin with three sentences and end with the sources."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial

from presentation.figure.when import day_text
from presentation.language.language import _
from presentation.reading.context_sentences import event_sentence
from presentation.view.indicator_view import IndicatorView
from publish.briefing.headline import completeness, headline
from publish.briefing.names import address_of
from publish.briefing.note_charts import charts_of, picture_of
from publish.briefing.note_table import note_table
from publish.briefing.questions import questions
from publish.briefing.selection import Selection, leading
from publish.data_line import data_line
from publish.documents.content import Block, Heading, Items, Paragraph, Pictures, Place
from publish.documents.parts import Part
from publish.qr_code import qr_code
from queries import lookups
from queries.observations import in_use


def subtitle(day: date) -> str:
    """Return whose note it is, for whom and of which day."""
    return _("City of Sopot, note for a committee, {day}").format(day=day_text(day))


def note_parts(selection: Selection, items: Sequence[IndicatorView], author: str, day: date) -> list[Part]:
    """Return the parts of the note in their order; `author`: who made it, '' for a line to sign.

    `day`: until which the days without an answer are counted.
    """
    shown = leading(selection, items)
    return [
        Part(_("Head"), partial(_head, shown, author)),
        Part(_("Three sentences"), partial(_sentences, selection, shown)),
        Part(_("Table"), partial(_table, selection, shown)),
        Part(_("Charts"), partial(_charts, selection, items)),
        Part(_("Questions"), partial(_questions, selection, items, day)),
    ]


def closing_part(selection: Selection, items: Sequence[IndicatorView]) -> Part:
    """Return the part that ends every note, also one with an appendix."""
    return Part(_("Sources"), partial(_closing, selection, items))


def _head(items: Sequence[IndicatorView], author: str) -> Iterator[Block]:
    newest = max((row.year for item in items for row in item.rows if row.is_known), default=None)
    told = _("newest data: {year}").format(year=newest) if newest else _("no data in these years")
    yield Paragraph(f"{author.strip() or '…' * 16}; {told}", label=_("Drawn up by:"))


def _sentences(selection: Selection, items: Sequence[IndicatorView]) -> Iterator[Block]:
    sentences = headline(items, selection.year)
    yield Items(sentences)
    before = (selection.first_year or min(lookups.reported_years())) - 1
    event = event_sentence(before, selection.year, lookups.facts_for("count"))
    how_complete = completeness(items, selection.year)
    told = [how_complete if how_complete not in sentences else "", event, _not_loaded(selection.year)]
    yield Paragraph(" ".join(text for text in told if text), style="small")


def _not_loaded(year: int) -> str:
    reported = lookups.reported_years()
    if year in reported:
        return ""
    message = _("The report for {year} is not loaded; the newest loaded report is for {newest}.")
    return message.format(year=year, newest=max(reported))


def _table(selection: Selection, items: Sequence[IndicatorView]) -> Iterator[Block]:
    known = sorted({row.year for row in in_use()})
    first = selection.first_year or known[0]
    years = tuple(year for year in known if first <= year <= selection.year) or (selection.year,)
    yield from note_table(items, years, by_area=selection.is_of_all_areas)


def _charts(selection: Selection, items: Sequence[IndicatorView]) -> Iterator[Block]:
    found = charts_of(selection, items)
    if found:
        yield Heading(_("Charts"))
        yield Pictures(tuple(picture_of(item) for item in found))


def _questions(selection: Selection, items: Sequence[IndicatorView], day: date) -> Iterator[Block]:
    asked = questions(items, selection.year, day)
    if asked:
        yield Heading(_("Questions to the units"))
        yield Items(asked, is_numbered=True)


def _closing(selection: Selection, items: Sequence[IndicatorView]) -> Iterator[Block]:
    used = {row.document_id for item in items for row in item.rows}
    titles = [title for document, title in lookups.titles().items() if document in used]
    told = (Paragraph(f"{'; '.join(titles)}.", label=_("Sources:"), style="small"), data_line())
    address = address_of(selection)
    if not address:
        yield from told
        return
    alt = _("QR code of the address {address}").format(address=address)
    yield Place(_("This view on screen:"), address, qr_code(address), alt, told)
